using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>What the headline says of the event: an incident, a deed and whose, or only somebody's words.</summary>
internal sealed class EventHeadline
{
    private const TokenMarks Named = TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Place;
    private readonly TaggedText _text;

    /// <summary>Reads the text's first sentence.</summary>
    public EventHeadline(TaggedText text)
    {
        _text = text;
        Range = text.Sentence(0);
        Range = BehindFrame(text, Range);
        Verb = Range.Start;
        Quoted = IsQuoted(out int colon);
        if (Quoted && colon > Range.Start && IncidentReader.TryFind(text, new TokenRange(Range.Start, colon), out _)
                && !text.IsMarked(new TokenRange(Range.Start, colon), Named & ~TokenMarks.Place))
        {
            // "Vụ cháy chợ Sơn Lâm: “…”": what somebody said stands beside what happened.
            Range = new TokenRange(Range.Start, colon);
            Quoted = false;
        }

        Digest = Opens("digest") || IsDigest();
        Feature = Digest || OpensFeature() || (Range.Length > 0 && text.Is(Range.End - 1, '!'));
        ReadDeed();
        bool found = IncidentReader.TryFind(text, Range, out LexiconMatch incident);
        Incident = !Quoted && found && !((Doer || Verb == Range.Start) && Deed && Verb < incident.Start && IsDirective());
        Aftermath = Incident && IsAftermath(incident);
        Happening = Incident && !Aftermath ? incident.Start : Deed ? Verb : -1;
    }

    /// <summary>Its tokens.</summary>
    public TokenRange Range { get; }

    /// <summary>Its tokens as an event's name: without a question mark.</summary>
    public TokenRange Name => Asks ? new TokenRange(Range.Start, Range.End - 1) : Range;

    /// <summary>Of a digest the first of the reports that it sums up: "Không thể bỏ lỡ: | A …; B …".</summary>
    public TokenRange FirstReport
    {
        get
        {
            int start = Range.Start, end = Range.Start;
            while (end < Range.End && !_text.Is(end, ';'))
            {
                start = _text.Is(end, ':') && Opens("digest") ? end + 1 : start;
                end++;
            }

            return start < end ? new TokenRange(start, end) : Range;
        }
    }

    /// <summary>Whether it asks.</summary>
    public bool Asks => Range.Length > 0 && _text.Is(Range.End - 1, '?');

    /// <summary>Whether it speaks of an accident, a crime, a trial, a storm.</summary>
    public bool Incident { get; }

    /// <summary>Whether it tells what was done after an accident ("Tìm thấy thi thể …", "Dừng tìm kiếm …"): that day is the news.</summary>
    public bool Aftermath { get; }

    /// <summary>Whether it tells a deed or a change of posts.</summary>
    public bool Deed { get; private set; }

    /// <summary>Whether somebody that it names does that deed.</summary>
    public bool Doer { get; private set; }

    /// <summary>The token that tells what happened: the incident's word, else the deed's verb; -1 where it tells neither.</summary>
    public int Happening { get; }

    /// <summary>The deed's verb; the headline's beginning where it tells none.</summary>
    public int Verb { get; private set; }

    /// <summary>"'Nếu máy bay rơi …'", "Thủ tướng: 'Không vì …'": what somebody said is no event's name.</summary>
    public bool Quoted { get; }

    /// <summary>Whether it quotes somebody or asks.</summary>
    public bool Unnamed => Quoted || Asks;

    /// <summary>"Chuyện …", "Không thể bỏ lỡ: …", "A …; B …": the headline of a feature, an editorial or a digest names no event.</summary>
    public bool Feature { get; }

    /// <summary>Whether it sums up several reports, of which none is the article's.</summary>
    public bool Digest { get; }

    /// <summary>Whether a range speaks of who comes to or leaves a post.</summary>
    public bool HasPersonnel(TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (_text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Value == "personnel"
                    && !_text.IsMarked(i, TokenMarks.Organization | TokenMarks.Post))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the headline names better what a clause tells in other words, or in fewer.</summary>
    /// <param name="share">The share of the headline's words that the clause has.</param>
    /// <param name="name">The name that the clause gives.</param>
    /// <param name="clause">The clause.</param>
    public bool SaysMore(double share, TokenRange name, TokenRange clause)
    {
        var told = new TokenRange(Verb, Range.End);
        return !Quoted && ((Doer && share >= 0.5 && SharedWords.In(_text, told, clause) * 5 < SharedWords.Of(_text, told) * 3)
            || (name.Length < Range.Length && SharedWords.In(_text, name, Range) * 2 >= SharedWords.Of(_text, name)));
    }

    // "Thông tin mới nhất về | vụ cháy chợ": what the headline says of itself.
    private static TokenRange BehindFrame(TaggedText text, TokenRange headline) =>
        text.TryMatch(headline.Start, LexiconClass.EventVerb, out LexiconMatch frame) && frame.Entry.Attribute("opens") == "frame"
            && frame.End < headline.End
            ? new TokenRange(text.Is(frame.End, ':') ? frame.End + 1 : frame.End, headline.End) : headline;

    // "Tìm thấy thi thể …", "Bị cáo kháng cáo bản án tử hình".
    private bool IsAftermath(LexiconMatch incident)
    {
        bool trial = incident.Entry.Value == "trial" && Verb != incident.Start;
        return Deed && (Verb < incident.Start || trial) && _text.TryMatch(Verb, LexiconClass.EventVerb, out LexiconMatch deals)
            && (trial || deals.Entry.Attribute("after") is not null);
    }

    private bool IsQuoted(out int colon)
    {
        int open = Range.Length > 0 ? _text.Brackets.PartnerOf(Range.End - 1) : -1;
        colon = open > Range.Start ? open - 1 : -1;
        return open >= 0 && open < Range.End - 1 && !_text.Is(open, '(') && (open == Range.Start || _text.Is(open - 1, ':'));
    }

    // "Chủ tịch tỉnh yêu cầu xử lý các vụ …": what is said of accidents is none.
    private bool IsDirective() => _text.TryMatch(Verb, LexiconClass.EventVerb, out LexiconMatch verb)
        && (verb.Entry.Attribute("kind") == "other" || verb.Entry.Value == "personnel");

    // "… như thế nào" at its end asks as well.
    private bool OpensFeature() => Opens("feature")
        || (_text.TryMatchBefore(Range.End, LexiconClass.EventVerb, out LexiconMatch last) && last.Entry.Attribute("opens") == "question");

    private bool Opens(string what) =>
        _text.TryMatch(Range.Start, LexiconClass.EventVerb, out LexiconMatch first) && first.Entry.Attribute("opens") == what;

    private bool IsDigest()
    {
        for (int i = Range.Start + 1; i < Range.End - 1; i++)
        {
            if (_text.Is(i, ';') && _text.Brackets.OpeningAround(i) < Range.Start)
            {
                return true;
            }
        }

        return false;
    }

    // "HPG báo lãi": a short form at the headline's beginning, where any word has a capital.
    private bool IsShortForm(int token)
    {
        ReadOnlySpan<char> word = _text.Slice(token);
        return word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]);
    }

    private void ReadDeed()
    {
        for (int i = Range.Start; i < Range.End; i++)
        {
            if (_text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch aspect) && aspect.Entry.Attribute("aspect") == "future")
            {
                return;
            }

            if (!_text.IsMarked(i, Named) && !ClausePhrase.IsOpeningQuote(_text, i - 1)
                    && _text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Value is "deed" or "personnel")
            {
                Deed = true;
                Verb = i;
                Doer = i > Range.Start && (_text.IsMarked(i - 1, Named)
                        || (_text.Tokens[i - 1].IsCapitalized && (i > Range.Start + 1 || IsShortForm(i - 1))));
                return;
            }
        }
    }
}
