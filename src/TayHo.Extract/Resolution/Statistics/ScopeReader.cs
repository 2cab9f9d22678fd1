using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>Whose number it is.</summary>
/// <param name="Name">The unit, region, body or thing as written; "huyện" alone is the one named before.</param>
/// <param name="Code">The code of the administrative unit that it is or names; null when it names none.</param>
internal readonly record struct Scope(string? Name, string? Code);

/// <summary>
/// Whose number it is, where its sentence says so: the item of a list of places, the owner of what is measured, the subject of the
/// number's clause or of the clause that it hangs on, the place that a sentence begins with; else what the sentence before in its
/// paragraph was about, where this one names nobody.
/// </summary>
internal sealed class ScopeReader
{
    private const int SentenceReach = 200;
    private const int MostClauses = 8;
    private const int OwnerReach = 6;
    private readonly TaggedText _text;
    private readonly QuantityPhrases _quantities;
    private readonly ScopeUnits _units;
    private readonly Coreference _coreference;
    private readonly ScopeNames _names;
    private readonly ScopePhrases _phrases;
    private readonly ScopeSubjects _subjects;
    private readonly ScopeReports _reports;
    private readonly ScopeItems _items;
    private readonly PlaceAdjuncts _adjuncts;
    private readonly ClauseTopic _topics;
    private TokenRange _before;

    // Whose the last numbers were, or whom the last sentence was about.
    private TokenRange _told;
    private int _toldSentence = -2;

    public ScopeReader(ResolutionContext context, QuantityPhrases phrases)
    {
        _text = context.Text;
        _quantities = phrases;
        _units = new ScopeUnits(context);
        _coreference = context.Coreference;
        _names = new ScopeNames(context);
        _phrases = new ScopePhrases(phrases, _names);
        _subjects = new ScopeSubjects(phrases, _names, _phrases);
        _reports = new ScopeReports(_text, _names);
        _items = new ScopeItems(phrases, _names);
        _adjuncts = new PlaceAdjuncts(phrases, _names);
        _topics = new ClauseTopic(phrases);
    }

    /// <summary>Whose number the mention is; nothing when not stated. Call in reading order.</summary>
    public Scope Read(int index)
    {
        QuantityMention mention = _quantities.Mentions[index];
        int number = _text.SentenceOf(mention.Range.Start);
        TokenRange sentence = _text.Sentence(number);
        int start = mention.Range.Start;
        if (start - sentence.Start > SentenceReach)
        {
            // So that the cost of a table read as one sentence grows with its length.
            sentence = new TokenRange(start - SentenceReach, sentence.End);
        }

        // The nearest words first; each is asked only when those before say nothing.
        if (_phrases.Tier(sentence, index) is { Length: > 0 } tier)
        {
            // One item's tier: the next item is of another.
            _before = default;
            return new Scope(_quantities.Words(tier.Start, tier.End), null);
        }

        TokenRange found = _items.Before(sentence, start);
        found = found.Length > 0 ? found : _reports.Where(_text.Syntax(number), start);
        found = found.Length > 0 ? found : _phrases.Behind(index);
        found = found.Length > 0 ? found : _adjuncts.OfCounted(_text.Syntax(number), index);
        found = found.Length > 0 ? found : OfClauses(_text.Syntax(number), start, index);
        found = found.Length > 0 ? found : _adjuncts.Of(_text.Syntax(number), index);
        found = found.Length > 0 ? found : _topics.Of(_text.Syntax(number), index);
        found = found.Length > 0 ? found : Before(index, number, start);
        bool near = found.Length > 0;
        found = near ? found : Reported(_text.Syntax(number), mention);
        found = found.Length > 0 ? found : Carried(number, start);
        found = _phrases.Joined(found, sentence.Start);
        if (found.Length > 0 && ((!near && IsAcronym(found)) || _names.Enforces(found.Start) || _phrases.IsCut(found, sentence)))
        {
            // Who catches or judges is not whose the caught are.
            found = default;
        }

        if (found.Length > 0 && !IsAcronym(found) && !IsIndex(found))
        {
            (_told, _toldSentence) = (found, number);
        }

        _before = found;
        return found.Length > 0 ? Named(found) : default;
    }

    // "SHB": the next sentence of an exchange report is about another.
    private bool IsAcronym(TokenRange range) =>
        (_text.Tokens[range.Start].IsAllCaps
            || (_text.TryMatch(range.Start, LexiconClass.CountNoun, out LexiconMatch share) && share.Entry.Attribute("traded") is not null))
        && _text.Tokens[range.End - 1].IsAllCaps && !_text.IsMarked(range, TokenMarks.Place)
        && (range.Length == 1 || !_text.IsMarked(range, TokenMarks.Organization));

    // "chỉ số | VN-Index": what the next sentence tells of trade is not the index's.
    private bool IsIndex(TokenRange range) =>
        _text.TryMatchBefore(range.Start, LexiconClass.MeasureNoun, out LexiconMatch index) && index.Entry.Attribute("index") is not null;

    private Scope Named(TokenRange range)
    {
        bool share = range.Length > 1 && _text.Tokens[range.End - 1].IsAllCaps
            && _text.TryMatch(range.Start, LexiconClass.CountNoun, out LexiconMatch traded) && traded.End == range.End - 1
            && traded.Entry.Attribute("traded") is not null;
        string written = share ? _quantities.Words(range.End - 1, range.End) : _quantities.Words(range.Start, range.End);
        if (_text.TryMatch(range.Start, LexiconClass.PlaceType, out LexiconMatch unit) && unit.End >= range.End - 1
                && !_text.IsMarked(range.End - 1, TokenMarks.Place)
            && _coreference.Unit(unit.Entry.Value, range.Start) is { } place)
        {
            // "huyện", "tỉnh này": a lower unit alone says nothing to who reads the record; the province and the city do.
            bool pointed = unit.End < range.End || place.Level != PlaceLevel.Province;
            return new Scope(pointed && place.Type is not UnitTypes.City ? place.Type + " " + place.Name : written, place.Code);
        }

        if (_text.TryMatch(range.Start, LexiconClass.Scope, out LexiconMatch whole) && whole.End == range.End && whole.Length > 1
                && _text.TryMatch(whole.Start + 1, LexiconClass.PlaceType, out LexiconMatch type)
            && type.End == whole.End)
        {
            // "toàn tỉnh": the province spoken of.
            return new Scope(written, _coreference.Unit(type.Entry.Value, range.Start)?.Code);
        }

        return new Scope(written, _units.CodeOf(range));
    }

    private TokenRange Before(int index, int sentence, int start) =>
        index > 0 && _before.Length > 0 && _text.SentenceOf(_quantities.Mentions[index - 1].Range.Start) == sentence
            && Free(_quantities.Mentions[index - 1].Range.End, start) ? _before : default;

    /// <summary>The owner, subject or topic of the number's clause, else of the clauses that it hangs on or goes on with.</summary>
    private TokenRange OfClauses(SentenceSyntax syntax, int start, int index)
    {
        int clause = syntax.ClauseAt(start), end = start;
        int floor = index > 0 ? _quantities.Mentions[index - 1].Range.End : 0;
        bool priced = _phrases.IsPrice(start) || _phrases.IsSizeOfObject(syntax, start);
        for (int step = 0; clause >= 0 && step < MostClauses; step++)
        {
            Clause told = syntax.Clauses[clause];
            // A table is one clause without end: its numbers look back no further than a sentence is long.
            var range = new TokenRange(Math.Max(told.Range.Start, end - SentenceReach), Math.Max(told.Range.End, end));
            int from = Math.Max(range.Start, Math.Min(end, floor));
            TokenRange found = Later(_phrases.Owner(from - 1, end), _phrases.Whole(range, end));
            if (found.Length > 0 && told.Subject.Start >= found.End && _names.IsName(told.Subject.Start) && !_names.Acts(told.Subject.Start))
            {
                // "Theo báo cáo của Hà Nội, | quận Ba Đình | tạm ứng": an owner before the subject is of something else.
                found = default;
            }

            if (found.Length > 0 && step > 0 && told.Subject.Length > 0
                    && _text.IsMarked(new TokenRange(Math.Min(found.Start, Math.Max(told.Subject.End, found.Start - OwnerReach)), found.Start), TokenMarks.Quantity))
            {
                // "thành phố chiếm 8% diện tích | của vùng |; góp 30% sản lượng": whose the number before is of.
                found = default;
            }

            if (found.Length > 0 && told.Is(WordTraits.Passive) && found.Start > told.Predicate.Start && _subjects.Of(syntax, clause, end) is { Length: > 0 } built)
            {
                // "Trung tâm A | được xây tại xã B, với diện tích": where it stands is not whose number it is.
                found = built;
            }

            found = found.Length > 0 || priced ? found : _subjects.Of(syntax, clause, end);
            found = found.Length > 0 ? found : _phrases.Topic(new TokenRange(range.Start, Math.Max(end, range.Start)), end);
            found = found.Length > 0 ? found : _phrases.About(syntax, told.Range);
            if (found.Length > 0)
            {
                return found;
            }

            if (told is { Link: ClauseLink.Subordinate, IsVerbal: false } && told.Opener.End + 1 < start
                    && syntax.Units[syntax.UnitAt(told.Opener.End)] is { PartOfSpeech: PartOfSpeech.Determiner or PartOfSpeech.Noun, Kind: UnitKind.Word } set
                    && !_text.TryMatch(set.Start, LexiconClass.MeasureNoun, out _))
            {
                // "…, trong khi | các trường công lập | chỉ 80 nghìn đồng": set against what the clause before is about.
                return default;
            }

            if (told.Link == ClauseLink.Coordinate && clause > 0 && syntax.Clauses[clause - 1].Parent == told.Parent && _subjects.TopicOf(syntax, start) == Topic.Measured
                && _subjects.Of(syntax, clause - 1, start) is { Length: > 0 } beside)
            {
                // "xã A là đô thị loại V, | dân số có 5.000 người"
                return beside;
            }

            bool shared = told.Link == ClauseLink.Coordinate && told.Subject.Length == 0 && told.SubjectClause >= 0 && told.SubjectClause < clause;
            int next = shared ? told.SubjectClause : told.Parent >= 0 ? told.Parent : told.Link == ClauseLink.Main ? -1 : clause - 1;
            bool said = told.Link == ClauseLink.Content && !(told.Subject.Length > 0 && _text.IsMarked(told.Subject.Start, TokenMarks.Quantity));
            if (next >= 0 && (said || _text.TryMatch(syntax.Clauses[next].Subject.Start, LexiconClass.DocumentType, out _)))
            {
                return _reports.Reporter(syntax.Clauses[next]);
            }

            // "VOV.VN - Đại hội đã bầu": who reports stands before the dash.
            clause = next >= 0 && told.Link == ClauseLink.Item && syntax.Clauses[next] is { IsVerbal: false, Range.Length: <= 2, Link: ClauseLink.Main } ? -1 : next;
            end = clause >= 0 ? Math.Min(syntax.Clauses[clause].Range.End, start) : end;
            floor = 0;
        }

        return default;
    }

    /// <summary>Whose authority reports the number, where its clause is about nothing else and tells what there is.</summary>
    private TokenRange Reported(SentenceSyntax syntax, QuantityMention mention)
    {
        int start = mention.Range.Start;
        Topic topic = _subjects.TopicOf(syntax, start);
        bool told = topic == Topic.Measured
            || (topic == Topic.None && (mention.Kind == StatisticKind.Count
                    || (syntax.ClauseAt(start) is >= 0 and var clause
                        && syntax.Clauses[clause].Is(WordTraits.Existence | WordTraits.Quantity))));
        return told && !_subjects.NamesOwn(syntax, start) ? _reports.Of(syntax, start) : default;
    }

    private static TokenRange Later(TokenRange a, TokenRange b) => b.Length > 0 && (a.Length == 0 || b.Start > a.Start) ? b : a;

    /// <summary>Whose the numbers of the sentence before in the same paragraph were, or whom it was about, where nobody else has been
    /// named since and the number's clause is about nothing else.</summary>
    private TokenRange Carried(int sentence, int start)
    {
        TokenRange told = sentence > 0 ? _text.Sentence(sentence - 1) : default;
        if (start - told.End > SentenceReach || told.Length == 0 || SentenceLines.Breaks(_text, told.End, start) > 0)
        {
            return default;
        }

        if (_toldSentence < sentence - 1 && told.Length <= SentenceReach && About(sentence - 1, told) is { Length: > 0 } subject
                && !_phrases.IsCut(subject, told))
        {
            (_told, _toldSentence) = (subject, sentence - 1);
        }

        if (_toldSentence != sentence - 1 || _subjects.NamesOwn(_text.Syntax(sentence), start)
                || _text.IsMarked(new TokenRange(told.End, start), TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person))
        {
            // "Chỉ số VN30-Index tăng", "Xây dựng mới cầu Dinh dài": a thing with a name of its own.
            return default;
        }

        // "Hộ bà Năm có 4 nhân khẩu. | Bà | nuôi"
        Topic topic = _subjects.TopicOf(_text.Syntax(sentence), start);
        bool other = topic == Topic.Own || (topic == Topic.Person
            && !(_text.TryMatch(_told.Start, LexiconClass.Scope, out LexiconMatch house) && house.Entry.Value == "household"));
        return other ? default : _told;
    }

    // "Ở xã A, …": a place that a sentence begins with is what it is about.
    private TokenRange About(int sentence, TokenRange range) =>
        _phrases.Topic(range, range.End) is { Length: > 0 } place && place.Start == range.Start + 1 && _names.Around(place.End - 1) == place
            ? place : SubjectOf(_text.Syntax(sentence), range.End);

    private TokenRange SubjectOf(SentenceSyntax syntax, int end)
    {
        for (int c = 0; c < syntax.Clauses.Length; c++)
        {
            Clause told = syntax.Clauses[c];
            if (told.IsVerbal && told.Subject.Length > 0 && told.Link is ClauseLink.Main or ClauseLink.Coordinate or ClauseLink.Content
                && _subjects.Of(syntax, c, end) is { Length: > 0 } subject
                && _names.IsName(subject.Start) && !_names.Acts(subject.Start))
            {
                return subject;
            }
        }

        return default;
    }

    private bool Free(int start, int end)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start));
        for (int i = start; i < end; i++)
        {
            // "…, trong khi | các trường công lập chỉ": what is set against the number before is another's; "xây cầu | Bà Ná | trị giá": a
            // thing's own.
            if ((_text.Tokens[i] is { IsCapitalized: true, IsAllCaps: false, IsWord: true } && syntax.Range.Contains(i)
                        && syntax.Units[syntax.UnitAt(i)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.ProperName }
                        && syntax.ClauseAt(i) == syntax.ClauseAt(end))
                    || (_text.Is(i, ';') && _subjects.TopicOf(syntax, end) is not (Topic.None or Topic.Measured))
                    || (syntax.Range.Contains(i) && syntax.Units[syntax.UnitAt(i)] is var unit && unit.Start == i && i + 1 < end
                        && unit.Is(WordTraits.Subordinate) && unit.Is(WordTraits.Time)) || _text.IsMarked(i, TokenMarks.Person)
                    || _names.IsName(i))
            {
                return false;
            }
        }

        return true;
    }
}
