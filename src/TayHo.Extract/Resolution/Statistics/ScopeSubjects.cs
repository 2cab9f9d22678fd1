using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>What a clause is about.</summary>
internal enum Topic
{
    /// <summary>Nothing ("Có 87 trạm").</summary>
    None,

    /// <summary>What is measured ("Tổng chi là").</summary>
    Measured,

    /// <summary>A noun that means what was named before ("Máy nặng", "dự án này có").</summary>
    Pointed,

    /// <summary>A person named before ("bà nuôi 150 con gà", "vị này nhận được 2 phiếu").</summary>
    Person,

    /// <summary>Something else ("chương trình xóa nhà tạm đạt").</summary>
    Own,
}

/// <summary>Subjects that numbers can be told of: units, regions, bodies, things with a name; of what is measured, its owner.</summary>
internal sealed class ScopeSubjects(QuantityPhrases phrases, ScopeNames names, ScopePhrases owners)
{
    private const int LongestName = 14;
    private const int LongestTail = 2;
    private const int LongestDateline = 4;
    private const WordTraits States = WordTraits.Copula | WordTraits.Existence | WordTraits.Quantity | WordTraits.Passive;
    private readonly TaggedText _text = phrases.Text;
    private readonly ScopeNames _names = names;

    /// <summary>The subject where it is a unit, region, body or thing with a name; of what is measured, its owner.</summary>
    public TokenRange Of(SentenceSyntax syntax, int clause, int limit)
    {
        TokenRange subject = Alone(syntax, clause, limit);
        int start = subject.Start, end = subject.End;
        if (start >= end || _text.IsMarked(start, TokenMarks.Person | TokenMarks.Post | TokenMarks.Quantity))
        {
            return default;
        }

        Clause told = syntax.Clauses[Math.Max(0, syntax.Clauses[clause].SubjectClause)];
        if (Gives(told))
        {
            return default;
        }

        if (syntax.Units[syntax.UnitAt(start)] is { End: var head } many && many.Is(WordTraits.Plural) && _text.TryMatch(head, LexiconClass.Honorific, out _))
        {
            // "các đồng chí nguyên lãnh đạo huyện A cùng | 148 đại biểu"
            return default;
        }

        start = Opening(syntax, start, end);
        if (_names.IsName(start))
        {
            return OfName(syntax, told, start, end);
        }

        if (Pointed(syntax, start, end) is { Length: > 0 } pointed)
        {
            return pointed;
        }

        if (_text.TryMatch(start, LexiconClass.Scope, out LexiconMatch holder) && !phrases.Cuts(holder.End) && told.IsVerbal && (holder.Entry.Value == "household" || (holder.Entry.Value == "holder" && told.Is(States))))
        {
            // "Ngành nông nghiệp có", "hộ gia đình bà canh tác".
            TokenRange whose = Holder(syntax, start, end);
            return whose.End > holder.End || holder.Entry.Value == "household" ? whose : default;
        }

        return IsMeasured(start) ? owners.Owner(start, end) is { Length: > 0 } owner ? owner : Adjacent(syntax, clause, start, end) : OfThing(syntax, start, end);
    }

    /// <summary>"phía | Mobifone", "ngay cả | Apple": where the name begins.</summary>
    private int Opening(SentenceSyntax syntax, int start, int end)
    {
        bool scope = _text.TryMatch(start, LexiconClass.Scope, out LexiconMatch side);
        if (scope && side.Entry.Value == "side" && side.End < end && _text.Tokens[side.End].IsCapitalized)
        {
            return side.End;
        }

        return !scope && end - start > 1 && syntax.Units[syntax.UnitAt(start)].Is(WordTraits.Whole) && _names.IsName(start + 1) ? start + 1 : start;
    }

    private TokenRange OfName(SentenceSyntax syntax, Clause told, int start, int end)
    {
        TokenRange name = WithNext(_names.Around(start), end);
        if (!_names.Acts(start) || told.Is(States))
        {
            return _names.IsMedia(start) || name.Length > LongestName ? default : AfterMerger(syntax, name) is { Length: > 0 } merged ? merged : WithTail(name, end);
        }

        // "UBND xã A": the unit; "UBND tỉnh" names none.
        return !_names.Governs(start) ? default : _names.UnitIn(name) is { Length: > 0 } governed ? governed
            : _names.IsGovernment(start) && _text.TryMatchBefore(name.End, LexiconClass.PlaceType, out LexiconMatch tier) && tier.Start > name.Start ? name : default;
    }

    /// <summary>"xã này", "đơn vị này", "bình quân mỗi năm HTX": words that point at what was named before.</summary>
    private TokenRange Pointed(SentenceSyntax syntax, int start, int end)
    {
        if (_text.TryMatch(start, LexiconClass.PlaceType, out LexiconMatch unit) && unit.End < end && IsDemonstrative(syntax, unit.End))
        {
            return new TokenRange(start, unit.End + 1);
        }

        if (_text.TryMatch(start, LexiconClass.Scope, out LexiconMatch points) && points.Entry.Value == "body")
        {
            return _names.LastBefore(start);
        }

        return end - start > 1 && (_text.TryMatch(end - 1, LexiconClass.PlaceType, out _) || _text.TryMatch(end - 1, LexiconClass.BodyHead, out _)) && _text.TryMatchBefore(end - 1, LexiconClass.TimeUnit, out _)
            ? _names.Unnamed(end - 1, end + 1) : default;
    }

    private TokenRange OfThing(SentenceSyntax syntax, int start, int end)
    {
        if (_text.TryMatchBefore(end, LexiconClass.Scope, out LexiconMatch all) && all.Start > start)
        {
            if (all.Entry.Value == "country")
            {
                // "nền kinh tế | nước này"
                return _names.Unnamed(all.Start, end + 1);
            }

            if (!(_text.Tokens[all.Start].IsCapitalized && _text.TryMatchBefore(all.Start, LexiconClass.BodyHead, out _)) && ScopeNames.IsWhole(all))
            {
                // "nợ thuế | toàn thành phố"
                return new TokenRange(all.Start, end);
            }
        }

        if (syntax.TryBefore(syntax.UnitAt(start), out int at) && syntax.Units[at] is { Kind: UnitKind.Word } before && before.Is(WordTraits.Time) && before.Is(WordTraits.Place)
            && !(syntax.TryBefore(at, out int word) && syntax.Units[word].Kind == UnitKind.Word))
        {
            // "Trước | cơn bão Haiyan": no subject.
            return owners.Owner(start, end);
        }

        if (!_text.TryMatch(start, LexiconClass.PlaceType, out _) && ((Routes.End(_text, syntax, start, end) is > 0 and var course ? new TokenRange(start, course) : Thing(syntax, start, end)) is { Length: > 0 } thing))
        {
            return thing;
        }

        return _names.Unnamed(start, end + 1) is { Length: > 0 } other ? other.Start >= start ? WithTail(other, end) : other : owners.Owner(start, end);
    }

    /// <summary>"cử tri | huyện A | đi bỏ phiếu", "GRDP | tỉnh B", "giá cổ phiếu | Netflix": whose it is stands right behind the noun.</summary>
    private TokenRange Adjacent(SentenceSyntax syntax, int clause, int start, int end)
    {
        if (_text.TryMatch(start, LexiconClass.CountNoun, out LexiconMatch people) && people.Entry.Attribute("of") == "person")
        {
            return people.End < end && _names.IsTyped(people.End) && !_text.IsMarked(syntax.SubjectOf(clause), TokenMarks.Person) ? _names.Around(people.End) : default;
        }

        if (_text.TryMatch(start, LexiconClass.MeasureNoun, out LexiconMatch index) && index.End < end && index.Entry.Attribute("index") is not null
                && syntax.Units[syntax.UnitAt(index.End)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.ProperName })
        {
            return new TokenRange(index.End, IndexEnd(index.End, end));
        }

        Unit last = syntax.Units[syntax.UnitAt(end - 1)];
        bool known = _names.IsName(end - 1);
        TokenRange name = known ? _names.Around(end - 1) : last is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.ProperName } && !_text.Tokens[end - 1].IsAllCaps ? last.Range : default;
        if (name.Length == 0 || name.End != end || name.Start <= start || (_text.Tokens[name.Start - 1].IsCapitalized && !_text.TryMatchBefore(name.Start, LexiconClass.MeasureNoun, out _)) || _names.Acts(name.Start)
                || !syntax.TryBefore(syntax.UnitAt(name.Start), out int before))
        {
            return default;
        }

        // "xuất khẩu sang | Mỹ": not whose; "diện tích hồ | Ba Bể": no name of its own.
        bool measured = _text.TryMatchBefore(name.Start, LexiconClass.MeasureNoun, out _) || (_text.TryMatchBefore(name.Start, LexiconClass.CountNoun, out LexiconMatch share) && share.Entry.Attribute("traded") is not null);
        return measured || (known && syntax.Units[before].IsNominal && _text.IsMarked(end - 1, TokenMarks.Place | TokenMarks.Organization)) ? name : default;
    }

    /// <summary>"S&amp;P 500", "Topix | của Tokyo": the names and numbers behind the noun, with the marks inside them.</summary>
    private int IndexEnd(int start, int limit)
    {
        int end = start;
        while (end < limit)
        {
            Token token = _text.Tokens[end];
            bool owner = end + 1 < limit && _text.Tokens[end + 1].IsCapitalized && _text.TryMatch(end, LexiconClass.PhraseEnd, out LexiconMatch of) && of.Entry.Attribute("own") is not null;
            if (!owner && !token.IsCapitalized && token.Kind != TokenKind.Number && (token.SpaceBefore || token.IsWord))
            {
                break;
            }

            end++;
        }

        return end;
    }

    /// <summary>The subject's own words: behind "VOV.VN - ", "Theo ông …, Giám đốc Sở …, " and "Sau đợt mưa, ", without times and function words before it.</summary>
    private TokenRange Alone(SentenceSyntax syntax, int clause, int limit)
    {
        TokenRange subject = syntax.SubjectOf(clause);
        int start = subject.Start, end = Math.Min(subject.End, limit);
        for (int i = start; i < end - 1; i++)
        {
            bool dateline = _text.IsDash(i) && _text.Tokens[i].SpaceBefore && i - syntax.Range.Start <= LongestDateline && IsDateline(syntax.Range.Start, i);
            bool introduced = _text.Is(i, ',') && syntax.ClauseAt(i) is var level && (level < 0 || syntax.Clauses[level].Link != ClauseLink.Bracket)
                && (_text.IsMarked(i - 1, TokenMarks.Date) || _text.IsMarked(new TokenRange(start, i), TokenMarks.Person | TokenMarks.Post) || IsIntroduction(syntax, start)
                || (_text.IsMarked(i + 1, TokenMarks.Organization) && !_text.IsMarked(start, TokenMarks.Organization)));
            start = dateline || introduced ? i + 1 : start;
        }

        while (start < end && (_text.IsMarked(start, TokenMarks.Date)
                    || (IsFunctionWord(start) && (!phrases.Cuts(start + 1) || (_text.TryMatch(start, LexiconClass.PhraseEnd, out LexiconMatch word) && word.End == syntax.Units[syntax.UnitAt(start)].End)))
                    || IsPresent(syntax, start)))
        {
            // "Hiện nay | thành phố": a time that no calendar has.
            start = Math.Max(start + 1, syntax.Units[syntax.UnitAt(start)].Kind == UnitKind.Word ? syntax.Units[syntax.UnitAt(start)].End : start + 1);
        }

        int name = AfterTime(syntax, start, end);
        return new TokenRange(name, Math.Max(name, end));
    }

    // "VOV.VN - ", "(TTO) - "; "Cầu Bãi Sậy - Đồng Lau" is one name.
    private bool IsDateline(int start, int end)
    {
        while (start < end && (_text.Tokens[start].Kind == TokenKind.Punctuation || _text.Tokens[start].IsAllCaps))
        {
            start++;
        }

        return start == end;
    }

    /// <summary>"thời gian qua | tỉnh A", "kỳ bầu cử trước | tỉnh B": where the name begins behind a time that no calendar has.</summary>
    private int AfterTime(SentenceSyntax syntax, int start, int end)
    {
        if (start >= end || Routes.End(_text, syntax, start, end) > 0 || syntax.Units[syntax.UnitAt(start)] is not { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun })
        {
            return start;
        }

        int first = syntax.UnitAt(start);
        for (int unit = first; unit <= first + LongestTail && syntax.TryAfter(unit, out int time); unit = time)
        {
            Unit word = syntax.Units[time];
            if (word.Kind != UnitKind.Word || word.End >= end)
            {
                return start;
            }

            if (word.Is(WordTraits.Time) && (time > first + 1 || word.PartOfSpeech != PartOfSpeech.Noun) && _names.IsName(word.End))
            {
                return word.End;
            }
        }

        return start;
    }

    private bool IsPresent(SentenceSyntax syntax, int token) =>
        _text.Tokens[token].StartsSentence && syntax.Units[syntax.UnitAt(token)] is { Kind: UnitKind.Word } unit && unit.Is(WordTraits.Lasting | WordTraits.Past | WordTraits.Time);

    // "Sau đợt mưa lũ, …", "Với nỗ lực đó, …".
    private bool IsIntroduction(SentenceSyntax syntax, int token) =>
        syntax.Units[syntax.UnitAt(token)].PartOfSpeech == PartOfSpeech.Preposition
        || (_text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value == "preposition" && phrases.IsLongest(word));

    /// <summary>"trao 5 suất quà", "mua 95% cổ phần": what passes from hand to hand is not a number of whom it leaves or comes to.</summary>
    private bool Gives(Clause told) =>
        told.IsVerbal && _text.TryMatch(told.Verb.Start, LexiconClass.PhraseEnd, out LexiconMatch verb) && verb.Entry.Attribute("gives") is not null;

    /// <summary>What is measured, held, written or counted by heads has no numbers of its own.</summary>
    private bool IsMeasured(int token) =>
        (_text.TryMatch(token, LexiconClass.MeasureNoun, out LexiconMatch measure) && !(measure.Length == 1 && phrases.Cuts(measure.End))) || _text.TryMatch(token, LexiconClass.EventNoun, out _)
            || _text.TryMatch(token, LexiconClass.DocumentType, out _)
        || (_text.TryMatch(token, LexiconClass.CountNoun, out LexiconMatch noun) && noun.Entry.Attribute("of") == "person" && !(noun.Length == 1 && _text.Tokens[token].IsCapitalized && _text.Tokens[noun.End].IsCapitalized));

    /// <summary>"công ty mẹ Nhựa Tiền Phong", "dự án đê bao sông Sài Gòn", "các đơn vị khối huyện": a noun with a name or a tier behind it.</summary>
    private TokenRange Thing(SentenceSyntax syntax, int start, int end)
    {
        int last = -1;
        if (syntax.Units[syntax.UnitAt(start)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun } deed && deed.End == start + 1 && deed.End < end && deed.Is(WordTraits.Nominal))
        {
            // "việc | công ty A chuyển nhượng"
            start = deed.End;
        }

        for (int u = syntax.UnitAt(start); u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            Unit unit = syntax.Units[u];
            bool opens = unit.Start <= start;
            if (!opens && last == unit.Start && _text.IsDash(unit.Start) && unit.End < end && _text.Tokens[unit.End].IsCapitalized)
            {
                // "cao tốc An Sơn | - | Hòa Bình"
                continue;
            }

            if (opens ? !unit.IsNominal && unit.PartOfSpeech != PartOfSpeech.Determiner
                : unit.Kind is UnitKind.Punctuation or UnitKind.Person or UnitKind.Quantity or UnitKind.Enclosed || unit.PartOfSpeech is PartOfSpeech.Preposition or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb
                || unit.Is(WordTraits.Copula | WordTraits.Owner))
            {
                break;
            }

            if (!opens && _names.Acts(unit.Start) && unit.Kind != UnitKind.Place)
            {
                return default;
            }

            if (unit.Kind == UnitKind.Place && _text.TryMatch(start, LexiconClass.BodyHead, out LexiconMatch body) && _names.Acts(start) && body.End <= unit.Start)
            {
                // "chính quyền xã Ngư Lộc"
                return _names.UnitIn(unit.Range);
            }

            if (!opens && _text.TryMatch(unit.Start, LexiconClass.PhraseEnd, out LexiconMatch makes) && makes.Entry.Attribute("causes") is not null)
            {
                // "nguyên nhân khiến CPI Hà Nội"
                return default;
            }

            last = Names(syntax, u, start, end, last) ? unit.End : last;
        }

        if (last >= 0 && last < end && IsCutName(syntax, last))
        {
            // "Khu Quản lý | đường bộ số 4": the name goes on in small letters.
            return default;
        }

        // "các tổ chức Hội": many without a name of their own.
        bool many = last >= 0 && syntax.Units[syntax.UnitAt(start)].PartOfSpeech == PartOfSpeech.Determiner && !_text.TryMatch(last - 1, LexiconClass.PlaceType, out _) && !_names.IsName(last - 1);
        return last < 0 || many || last - start > LongestName || _names.Acts(start) ? default : WithTail(new TokenRange(start, last), Math.Max(end, last));
    }

    /// <summary>Whether a unit of the phrase names the thing: a name, a word in capitals, the number behind one, a tier at its end.</summary>
    private bool Names(SentenceSyntax syntax, int u, int start, int end, int last)
    {
        Unit unit = syntax.Units[u];
        if (unit.PartOfSpeech == PartOfSpeech.Number && !_text.Tokens[unit.Start].IsWord && (last == unit.Start || (u > 0 && unit.End == end && unit.Start > start && syntax.Units[u - 1].PartOfSpeech == PartOfSpeech.Noun)))
        {
            // "Cầu Sim | 2", "Giai đoạn | 1"
            return true;
        }

        bool opens = unit.Start <= start;
        bool head = _text.TryMatch(unit.Start, LexiconClass.BodyHead, out LexiconMatch kind) && kind.End >= unit.End && !_names.IsName(unit.Start);
        if (head || (opens && (unit.End - unit.Start < 2 || !_text.Tokens[unit.End - 1].IsCapitalized)))
        {
            return false;
        }

        if (unit.PartOfSpeech == PartOfSpeech.ProperName && _text.Tokens[unit.End - 1] is not { IsWord: true, IsCapitalized: false } && !_text.TryMatch(unit.Start, LexiconClass.MeasureNoun, out _))
        {
            return true;
        }

        bool tier = unit.End == end && u > 0 && (syntax.Units[u - 1].IsNominal || syntax.Units[u - 1].PartOfSpeech == PartOfSpeech.Determiner) && _text.TryMatch(unit.Start, LexiconClass.PlaceType, out _);
        return tier || (unit.IsName && unit.Kind != UnitKind.Word) || _names.IsName(unit.Start) || (!opens && _text.Tokens[unit.Start].IsCapitalized && !_text.Tokens[unit.Start].IsAllCaps);
    }

    private bool IsCutName(SentenceSyntax syntax, int last) =>
        syntax.Units[syntax.UnitAt(last - 1)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Verb }
        && syntax.Units[syntax.UnitAt(last)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Verb } next && !_text.Tokens[next.Start].IsCapitalized;

    private static TokenRange Holder(SentenceSyntax syntax, int start, int end)
    {
        int last = start;
        for (int u = syntax.UnitAt(start); u < syntax.Units.Length && syntax.Units[u].Start < end && last - start <= LongestName && (syntax.Units[u].IsNominal || syntax.Units[u].PartOfSpeech == PartOfSpeech.Adjective)
                && syntax.Units[u].Kind != UnitKind.Quantity; u++)
        {
            last = syntax.Units[u].End;
        }

        return new TokenRange(start, last);
    }

    /// <summary>"Tỉnh A | hình thành sau sắp xếp | có": the unit that a merger has made, which is not the one of that name before.</summary>
    private TokenRange AfterMerger(SentenceSyntax syntax, TokenRange name)
    {
        if (!_text.IsMarked(name.Start, TokenMarks.Place) || !syntax.TryAfter(syntax.UnitAt(name.End - 1), out int unit))
        {
            return default;
        }

        if (syntax.Units[unit] is { PartOfSpeech: PartOfSpeech.Verb } formed && !formed.Is(States | WordTraits.Quantity) && !syntax.TryAfter(unit, out unit))
        {
            return default;
        }

        return syntax.Units[unit] is { Kind: UnitKind.Word } after && after.Is(WordTraits.Time) && syntax.TryAfter(unit, out int deed) && syntax.Units[deed] is { PartOfSpeech: PartOfSpeech.Verb } merged
            && !merged.Is(States | WordTraits.Quantity)
            && syntax.TryAfter(deed, out int told) && syntax.Units[told].Is(States | WordTraits.Quantity) ? new TokenRange(name.Start, merged.End) : default;
    }

    /// <summary>"bệnh viện Nhi Đồng | mới": what is said of a name right behind it.</summary>
    private TokenRange WithTail(TokenRange name, int end)
    {
        bool tail = end > name.End && end - name.End <= LongestTail && (_text.Tokens[end - 1].IsAllCaps || _text.IsMarked(name.Start, TokenMarks.Organization) || _text.TryMatch(name.Start, LexiconClass.BodyHead, out _));
        for (int i = name.End; i < end && tail; i++)
        {
            // "Nhi Đồng | mới", "Quốc hội | khoá XIV"; "Hà Nội | chính thức" tells how it is done.
            tail = _text.Tokens[i].IsWord && (end == name.End + 1 || _text.Tokens[end - 1].IsAllCaps) && !_text.TryMatch(i, LexiconClass.MeasureNoun, out _)
                && !_text.IsMarked(i, TokenMarks.Date | TokenMarks.Quantity | TokenMarks.Person)
                && !(_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is not ("adjective" or "noun"));
        }

        return tail ? new TokenRange(name.Start, end) : name;
    }

    /// <summary>"Hà Nội và TP HCM có": the names that go together.</summary>
    private TokenRange WithNext(TokenRange name, int limit)
    {
        while (name.End + 1 < limit && (_text.Is(name.End, ',') || (_text.TryMatch(name.End, LexiconClass.PhraseEnd, out LexiconMatch and) && and is { Length: 1, Entry.Value: "conjunction" })) && _names.IsName(name.End + 1)
                && _text.IsMarked(name.Start, TokenMarks.Organization) == _text.IsMarked(name.End + 1, TokenMarks.Organization))
        {
            name = new TokenRange(name.Start, _names.Around(name.End + 1).End);
        }

        return name;
    }

    private bool IsFunctionWord(int token) =>
        _text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word) && (word.Length == 1 || word.Entry.Attribute("time") == "now") && word.Entry.Value is "auxiliary" or "conjunction" or "preposition"
        || _text.TryMatch(token, LexiconClass.PartMarker, out _);

    private static bool IsDemonstrative(SentenceSyntax syntax, int token) => syntax.Range.Contains(token) && syntax.Units[syntax.UnitAt(token)].Is(WordTraits.Demonstrative);

    /// <summary>Whether a word with a capital of its own stands before a number in its clause.</summary>
    public bool NamesOwn(SentenceSyntax syntax, int number)
    {
        int clause = syntax.ClauseAt(number);
        if (clause >= 0 && syntax.Clauses[clause] is { Link: ClauseLink.Bracket, Parent: >= 0 and var around })
        {
            // "Chỉ số VN30-Index tăng 4 điểm | (0,75%)"
            clause = around;
        }

        for (int u = clause < 0 ? syntax.Units.Length : syntax.UnitAt(Math.Max(syntax.Clauses[clause].Range.Start, syntax.Range.Start)); u < syntax.Units.Length && syntax.Units[u].End <= number; u++)
        {
            Unit unit = syntax.Units[u];
            if (unit is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.ProperName } && unit.Start > syntax.Range.Start && !_text.Tokens[unit.End - 1].IsAllCaps)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the clause around a number is about.</summary>
    public Topic TopicOf(SentenceSyntax syntax, int number)
    {
        int clause = syntax.ClauseAt(number);
        clause = clause >= 0 && syntax.HeadOf(clause) is >= 0 and var head ? head : clause;
        TokenRange subject = clause < 0 ? default : Alone(syntax, clause, number);
        if (subject.Length == 0 || _text.IsMarked(subject, TokenMarks.Quantity) || syntax.Clauses[clause].Link == ClauseLink.Bracket)
        {
            return Topic.None;
        }

        int nouns = 0;
        for (int u = syntax.UnitAt(subject.Start); u < syntax.Units.Length && syntax.Units[u].Start < subject.End; u++)
        {
            nouns += syntax.Units[u].IsNominal ? 1 : 0;
        }

        int first = syntax.UnitAt(subject.Start);
        while (syntax.Units[first].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Classifier && syntax.Units[first].End < subject.End && syntax.TryAfter(first, out int noun))
        {
            first = noun;
        }

        if (StandsForPerson(syntax, subject))
        {
            return Topic.Person;
        }

        return IsMeasured(subject.Start) || IsMeasured(syntax.Units[first].Start) ? Topic.Measured : (nouns <= 1 && syntax.Units[syntax.UnitAt(subject.Start)].PartOfSpeech != PartOfSpeech.Determiner)
            || IsDemonstrative(syntax, subject.End - 1) ? Topic.Pointed : Topic.Own;
    }

    // "Vị này", "người này"
    private bool StandsForPerson(SentenceSyntax syntax, TokenRange subject) =>
        _text.TryMatch(subject.Start, LexiconClass.SpeakerPronoun, out _)
        || (IsDemonstrative(syntax, subject.End - 1)
            && (_text.TryMatch(subject.Start, LexiconClass.Honorific, out _)
                || (_text.TryMatch(subject.Start, LexiconClass.CountNoun, out LexiconMatch people) && people.Entry.Value == "person")));
}
