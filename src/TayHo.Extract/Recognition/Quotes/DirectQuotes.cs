using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Quotes;

/// <summary>
/// Words in quotation marks with a speaker before ("Ông A nhấn mạnh: “…”", "Theo ông A: “…”") or behind ("“…”, ông A nói").
/// Refused: names and terms in quotation marks, words that nobody is said to have spoken.
/// </summary>
internal static class DirectQuotes
{
    private const int Shortest = 4;
    private const int ShortestAlone = 6;
    private const int ShortestOwn = 8;
    private const int Reach = 60;
    private const int HearersReach = 24;
    private const int VerbReach = 5;
    private const int LongestTail = 8;
    private const int LongestGesture = 3;
    private const int LongestQuote = 400;

    /// <summary>Reads the quotation that a mark opens; null when it is none.</summary>
    /// <param name="text">The tagged text.</param>
    /// <param name="open">The opening mark.</param>
    /// <param name="from">Tokens before it were read already.</param>
    /// <param name="close">The closing mark.</param>
    public static QuoteMention? Read(TaggedText text, int open, int from, out int close)
    {
        close = Close(text, open);
        if (close < open + Shortest + 1)
        {
            return null;
        }

        // "“…,” ông A nói": the comma inside the marks is none of the words.
        int end = close;
        while (end > open + 1 && (text.Is(end - 1, ',') || text.Tokens[end - 1].Kind == TokenKind.LineBreak))
        {
            end--;
        }

        var words = new TokenRange(open + 1, end);
        return SpokenBefore(text, open, words, LineStart(text, open, from))
            ?? (SpokenBehind(text, close, words) is { } behind && (!text.Is(open - 1, ':') || EndsTelling(text, behind))
                && !(IsCited(text, open) && TellsMore(text, behind)) ? behind : null);
    }

    /// <summary>The quotation with which the speaker of the sentence before goes on: a sentence of its own in quotation marks behind what
    /// was quoted last; null when it is none.</summary>
    /// <param name="text">The tagged text.</param>
    /// <param name="open">The opening mark.</param>
    /// <param name="last">The last quotation before it.</param>
    /// <param name="close">The closing mark.</param>
    public static QuoteMention? GoesOn(TaggedText text, int open, QuoteMention last, out int close)
    {
        close = Close(text, open);
        if (close < open + ShortestOwn || !(text.Tokens[open].StartsLine || text.Tokens[open].StartsSentence)
                || !(EndsSentence(text, close - 1) || EndsSentence(text, close + 1)))
        {
            return null;
        }

        int told = Math.Max(last.Range.End, Math.Max(last.Speaker.Range.End, last.Verb?.End ?? 0)) - 1;
        for (int i = told + 1; i < open; i++)
        {
            // Another sentence between them may be about somebody else.
            if (text.Tokens[i].IsWord && text.SentenceOf(i) != text.SentenceOf(told))
            {
                return null;
            }
        }

        return new QuoteMention(new TokenRange(open + 1, close), "quote.goes-on") { Mode = QuoteMode.Direct, Speaker = last.Speaker };
    }

    private static bool EndsSentence(TaggedText text, int i) =>
        i >= text.Count || text.Tokens[i].Kind == TokenKind.LineBreak || text.Is(i, '.') || text.Is(i, '!') || text.Is(i, '?')
            || text.Is(i, '…');

    // "Trả lời câu hỏi về chủ trương “…”, ông A nói: “…”": what a word within the sentence leads to is no saying of its own.
    private static bool IsCited(TaggedText text, int open) =>
        open > 0 && text.Tokens[open - 1].IsWord && !text.Tokens[open].StartsSentence
            && !text.TryMatchBefore(open, LexiconClass.SpeechVerb, out _);

    private static bool TellsMore(TaggedText text, QuoteMention behind) =>
        behind.Verb is { } verb && verb.End + 1 < text.Count && (text.Is(verb.End, ':') || ClausePhrase.IsOpeningQuote(text, verb.End)
            || ClausePhrase.IsOpeningQuote(text, verb.End + 1) || WordLookup.Has(text, verb.End, WordTraits.Content)
            || WordLookup.Has(text, verb.End - 1, WordTraits.Content));

    // "Nhắc câu ngạn ngữ: “…”, ông A nhấn mạnh, …": what a colon leads to is another's, unless nothing else is said.
    private static bool EndsTelling(TaggedText text, QuoteMention behind) =>
        behind.Verb is { } verb && (verb.End >= text.Count || text.Is(verb.End, '.') || text.Tokens[verb.End].Kind == TokenKind.LineBreak);

    // The mark that closes: on the opening's line, else on a later one where only the end says who spoke.
    private static int Close(TaggedText text, int open)
    {
        int close = ClausePhrase.ClosingQuote(text, open, LongestQuote);
        bool colon = text.Is(open - 1, ':');
        if (close > 0 || !(colon || text.Tokens[open].StartsLine))
        {
            return close;
        }

        int breaks = 0;
        for (int i = open + 1; i < text.Count && i < open + LongestQuote && breaks < 8; i++)
        {
            breaks += text.Tokens[i].Kind == TokenKind.LineBreak ? 1 : 0;
            if (breaks > 0 && ClausePhrase.Closes(text, open, i))
            {
                return colon || text.Is(i + 1, ',') || text.IsDash(i + 1) ? i : -1;
            }
        }

        return -1;
    }

    private static QuoteMention? SpokenBefore(TaggedText text, int open, TokenRange words, int start)
    {
        int before = open;
        while (before > start && IsLink(text, before - 1))
        {
            before--;
        }

        bool colon = text.Is(open - 1, ':') || (open > 1 && text.Tokens[open - 1].Kind == TokenKind.LineBreak && text.Is(open - 2, ':'));
        if (!colon && before == open && open > start && !text.TryMatchBefore(open, LexiconClass.SpeechVerb, out _))
        {
            return null;
        }

        if (BehindVerb(text, start, before, open, colon, words) is { } said)
        {
            return said;
        }

        // "Theo ông A: “…”", "Thủ tướng đưa ra yêu cầu đối với …: “…”".
        return colon && words.Length >= ShortestAlone && Opener(text, start, before) is { } opener
            && (words.Length > ShortestAlone + 2 || opener.Speaker.Range.End == before) ? opener with { Range = words } : null;
    }

    private static bool IsLink(TaggedText text, int i) =>
        text.Is(i, ':') || text.Is(i, ',') || text.Tokens[i].Kind == TokenKind.LineBreak
            || text.TryMatch(i, LexiconClass.SpeechLink, out _);

    // The nearest verb of saying first; between it and a colon may stand whom it was said to.
    private static QuoteMention? BehindVerb(TaggedText text, int start, int before, int open, bool colon, TokenRange words)
    {
        for (int i = open - 1; i > start && i > before - (colon ? HearersReach : VerbReach); i--)
        {
            if (SpeechVerbs.TryRead(text, i, out LexiconMatch verb) && verb.End <= open
                    && (colon || (verb.End >= before && (words.Length > Shortest || !SpeechVerbs.IsDirective(verb))))
                && (SpeakerReader.Before(text, start, i)
                    ?? (colon || !SpeechVerbs.IsDirective(verb) ? SubjectSpeaker.Read(text, start, i, sure: true) : null)) is { } speaker)
            {
                return new QuoteMention(words, "quote.before") { Mode = QuoteMode.Direct, Verb = new TokenRange(i, verb.End),
                        Speaker = speaker };
            }
        }

        return null;
    }

    private static QuoteMention? Opener(TaggedText text, int start, int end)
    {
        int first = start;
        while (first < end && (text.IsMarked(first, TokenMarks.Date) || text.Is(first, ',')))
        {
            first++;
        }

        bool according = text.TryMatch(first, LexiconClass.SpeechLink, out LexiconMatch by) && by.Entry.Value == "according";
        if (according)
        {
            SpeakerPhrase? named = SpeakerReader.Before(text, by.End, end);
            return named is { } speaker ? new QuoteMention(default, "quote.before") { Mode = QuoteMode.Direct,
                    Verb = new TokenRange(first, by.End), Speaker = speaker } : null;
        }

        int stop = first;
        while (stop < end && text.IsMarked(stop, TokenMarks.Post | TokenMarks.Organization | TokenMarks.Place))
        {
            stop++;
        }

        SpeakerPhrase? subject = SpeakerReader.From(text, first, end)
            ?? (stop > first && text.IsMarked(first, TokenMarks.Post)
                ? new SpeakerPhrase(new TokenRange(first, stop), SpeakerKind.Post) : null);
        return subject is { } who && LeadsToWords(text, who.Range.End, end)
            ? new QuoteMention(default, "quote.colon") { Mode = QuoteMode.Direct, Speaker = who } : null;
    }

    // "Chị Tuyết mỉm cười: “…”", "Thủ tướng đưa ra yêu cầu …: “…”"; "ông A bị điều tra về các hành vi: “…”" quotes a charge.
    private static bool LeadsToWords(TaggedText text, int start, int end)
    {
        bool says = end - start <= LongestGesture;
        for (int i = start; i < end && !says; i++)
        {
            says = text.TryMatch(i, LexiconClass.SpeechVerb, out _);
        }

        return says;
    }

    private static QuoteMention? SpokenBehind(TaggedText text, int close, TokenRange words)
    {
        // A stop behind the marks ends the sentence: who speaks next is another's subject.
        int after = close + 1;
        while (text.Is(after, ',') || text.IsDash(after))
        {
            after++;
        }

        bool linked = after > close + 1 || text.Is(close - 1, ',')
            || (after < text.Count && text.Tokens[after].IsWord && !text.Tokens[after].IsCapitalized && words.Length > 11);
        if (!linked || after >= text.Count || text.Tokens[after].Kind == TokenKind.LineBreak)
        {
            return null;
        }

        int end = TailEnd(text, after);
        for (int i = after + 1; i < end; i++)
        {
            if (SpeechVerbs.TryRead(text, i, out LexiconMatch verb)
                    && (SpeakerReader.Before(text, after, i) ?? SubjectSpeaker.Read(text, after, i, sure: true)) is { } speaker)
            {
                return new QuoteMention(words, "quote.behind") { Mode = QuoteMode.Direct, Verb = new TokenRange(i, verb.End),
                        Speaker = speaker };
            }
        }

        // "“…” - anh Hoa (34 tuổi) tiếc nuối": a name and how it was said.
        return SpeakerReader.From(text, after, end) is { } named && TellsHow(text, BehindBracket(text, named.Range.End), end)
            ? new QuoteMention(words, "quote.behind") { Mode = QuoteMode.Direct, Speaker = named } : null;
    }

    private static bool TellsHow(TaggedText text, int how, int end) => end - how is > 0 and <= LongestTail && text.Tokens[how].IsWord;

    private static int BehindBracket(TaggedText text, int i) =>
        text.Is(i, '(') && text.Brackets.PartnerOf(i) is > 0 and var close ? close + 1 : i;

    // The rest of the sentence behind the marks.
    private static int TailEnd(TaggedText text, int after)
    {
        int end = after;
        while (end < text.Count && end < after + Reach && text.Tokens[end].Kind != TokenKind.LineBreak && !text.Is(end, ';')
                && !ClausePhrase.IsOpeningQuote(text, end)
            && !(end > after && text.Tokens[end].StartsSentence && !text.Tokens[end - 1].StartsSentence))
        {
            end++;
        }

        return end;
    }

    // Where the sentence before the mark begins; a colon at a line's end leads on to the next.
    private static int LineStart(TaggedText text, int open, int from)
    {
        int i = open;
        if (i > 1 && text.Tokens[i - 1].Kind == TokenKind.LineBreak && text.Is(i - 2, ':'))
        {
            i -= 2;
        }

        while (i > 0 && i > from && i > open - 80 && text.Tokens[i - 1].Kind != TokenKind.LineBreak
                && !(text.Tokens[i].StartsSentence && !text.Tokens[i - 1].StartsSentence && i < open))
        {
            i--;
        }

        return i;
    }
}
