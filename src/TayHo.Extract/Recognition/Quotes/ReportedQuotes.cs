using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Quotes;

/// <summary>
/// Words told without quotation marks behind a verb of saying with a named speaker ("Ông A cho biết, …", "Công an tỉnh X xác
/// nhận …"), each verb's words for themselves ("… và chia sẻ rằng …"). Refused: orders and requests, captions, "theo ông A".
/// </summary>
internal static class ReportedQuotes
{
    private const int Shortest = 5;
    private const int LongestTitle = 6;

    /// <summary>Reads what the verb at a token brings; false when it brings no reported words.</summary>
    /// <param name="text">The tagged text.</param>
    /// <param name="start">Where the sentence, or what stands behind a quotation in it, begins.</param>
    /// <param name="i">The token.</param>
    /// <param name="found">Receives the quotations.</param>
    public static bool Read(TaggedText text, int start, int i, List<QuoteMention> found)
    {
        if (i <= start || text.RoleOf(i) is BlockRole.Title or BlockRole.Caption or BlockRole.Related
                || !SpeechVerbs.TryRead(text, i, out LexiconMatch verb))
        {
            return false;
        }

        int end = text.Sentence(text.SentenceOf(i)).End;
        if ((SpeakerReader.Before(text, start, i)
                    ?? (IsFree(found, i) && WordsFrom(text, verb, end) > 0
                        ? SubjectSpeaker.Read(text, start, i, BringsAlone(text, verb)) : null)) is not { } speaker)
        {
            return false;
        }

        verb = LastOfSeveral(text, verb);
        int words = WordsFrom(text, verb, end);
        if (words < 0)
        {
            return TellsBefore(text, start, speaker, verb, end) is { } told && Add(found, told, verb, speaker);
        }

        while (true)
        {
            int next = NextVerb(text, words, end, out LexiconMatch second);
            int stop = next > 0 ? next : end;
            if (stop - words > Shortest && !SpeechVerbs.IsDirective(verb))
            {
                Add(found, Trim(text, words, stop), verb, speaker);
            }

            if (next < 0)
            {
                return true;
            }

            verb = second;
            words = WordsFrom(text, verb, end);
        }
    }

    // Words told already hold their own verbs of saying.
    private static bool IsFree(List<QuoteMention> found, int i) => found.Count == 0 || found[^1].Range.End <= i;

    private static bool Add(List<QuoteMention> found, TokenRange words, LexiconMatch verb, SpeakerPhrase speaker)
    {
        found.Add(new QuoteMention(words, "quote.reported") { Mode = QuoteMode.Reported, Verb = new TokenRange(verb.Start, verb.End),
                    Speaker = speaker });
        return true;
    }

    // "Cây cầu sẽ thông xe trước Tết, ông A cho biết.": the words stand before the speaker's comma.
    private static TokenRange? TellsBefore(TaggedText text, int start, SpeakerPhrase speaker, LexiconMatch verb, int end)
    {
        bool last = verb.End >= end || (text.Is(verb.End, '.') && verb.End + 1 >= end);
        if (!last || verb.Entry.Attribute("sense") != "words" || text.SentenceOf(start) != text.SentenceOf(verb.Start)
                || start != text.Sentence(text.SentenceOf(start)).Start)
        {
            return null;
        }

        for (int i = start; i < speaker.Range.Start; i++)
        {
            if (text.Is(i, '"') || text.Is(i, '”') || text.Is(i, '“') || text.Is(i, '»'))
            {
                return null;
            }
        }

        for (int i = speaker.Range.Start - 1; i > start + Shortest && i >= speaker.Range.Start - LongestTitle; i--)
        {
            if (text.Is(i, ','))
            {
                return text.Brackets.DepthOf(i) == 0 ? Trim(text, start, i) : null;
            }
        }

        return null;
    }

    // "nói và cho biết …", "phát biểu, nhấn mạnh …": the last verb brings the words.
    private static LexiconMatch LastOfSeveral(TaggedText text, LexiconMatch verb)
    {
        while (IsJoint(text, verb.End) && SpeechVerbs.TryRead(text, verb.End + 1, out LexiconMatch second)
                && WordsFrom(text, second, text.Count) is > 0)
        {
            verb = second;
        }

        return verb;
    }

    private static bool IsJoint(TaggedText text, int i) =>
        text.Is(i, ',') || (text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"
            && and.Length == 1);

    // Where the words begin behind a verb; -1 when an object follows ("báo cáo kết quả …", "nói về …") or a quotation mark.
    private static int WordsFrom(TaggedText text, LexiconMatch verb, int end)
    {
        int words = verb.End;
        while (text.Is(words, ':') || text.Is(words, ',')
                || (text.TryMatch(words, LexiconClass.SpeechLink, out LexiconMatch link) && link.Entry.Value is "that" or "more"))
        {
            words++;
        }

        if (words == verb.End && (verb.Entry.Attribute("link") == "needed"
                    || (text.TryMatch(words, LexiconClass.SpeechLink, out LexiconMatch about) && about.Entry.Attribute("hears") == "yes"
                        && !Hearers(text, words, end, ref words))))
        {
            return -1;
        }

        // "ông A khuyến cáo | như vậy", "ông A nói | rồi quay sang …": what was said stands elsewhere.
        // Behind a comma "thông tin này" is the subject of what is said.
        bool elsewhere = IsJoint(text, words)
            || (text.TryMatch(words, LexiconClass.SpeechLink, out LexiconMatch pointer) && pointer.Entry.Value == "elsewhere"
            && !(words > verb.End && WordLookup.At(text, words).PartOfSpeech == PartOfSpeech.Noun));
        return words >= end || elsewhere || JoinsVerb(text, verb.End, words) || ClausePhrase.IsOpeningQuote(text, words)
            || text.Is(words, '.') ? -1 : words;
    }

    // "ghi nhận, | biểu dương kết quả …": the comma joins verbs.
    private static bool JoinsVerb(TaggedText text, int comma, int words) =>
        words > comma && text.Is(comma, ',') && SpeechVerbs.TryRead(text, words, out LexiconMatch second)
            && SpeechVerbs.IsDirective(second);

    // "khẳng định với các phóng viên: …": the words begin behind those who hear them.
    private static bool Hearers(TaggedText text, int from, int end, ref int words)
    {
        for (int i = from; i < end && i < from + 14; i++)
        {
            if (text.Is(i, ':') || (text.TryMatch(i, LexiconClass.SpeechLink, out LexiconMatch link) && link.Entry.Value == "that"
                        && link.Entry.Attribute("sure") == "yes"))
            {
                words = i + 1;
                return true;
            }
        }

        return false;
    }

    // "… và chia sẻ rằng …", "…, đồng thời cho biết …": the same speaker says more.
    private static int NextVerb(TaggedText text, int start, int end, out LexiconMatch verb)
    {
        for (int i = start + 1; i + 2 < end; i++)
        {
            int at = text.TryMatch(i, LexiconClass.SpeechLink, out LexiconMatch link) && link.Entry.Value == "moreover" ? link.End : i;
            at = IsJoint(text, i) ? (text.TryMatch(i + 1, LexiconClass.SpeechLink, out link) && link.Entry.Value == "moreover"
                    ? link.End : i + 1) : at;
            if (at > i && SpeechVerbs.TryRead(text, at, out verb) && verb.Entry.Attribute("link") != "needed"
                    && BringsSurely(text, verb, end)
                && (at > i + 1 || !SpeechVerbs.IsDirective(verb)
                    || (text.Is(i, ',') && WordLookup.At(text, i - 1).PartOfSpeech != PartOfSpeech.Verb)))
            {
                return i;
            }
        }

        verb = default;
        return -1;
    }

    // Apart from its subject a verb brings words by its own sense; "sự quan tâm, chia sẻ | đến khách hàng" brings none.
    private static bool BringsAlone(TaggedText text, LexiconMatch verb) =>
        verb.Entry.Attribute("sense") == "words"
            && (verb.Entry.Attribute("link") != "clause"
                || WordLookup.At(text, Math.Min(verb.End, text.Count - 1)).PartOfSpeech != PartOfSpeech.Preposition);

    // Inside what is said a verb of saying goes on only where a comma, a colon, "rằng" or its own sense brings words.
    private static bool BringsSurely(TaggedText text, LexiconMatch verb, int end) =>
        WordsFrom(text, verb, end) is var words && words > 0
            && (words > verb.End || verb.Entry.Attribute("sense") == "words" || SpeechVerbs.IsDirective(verb));

    private static TokenRange Trim(TaggedText text, int start, int end)
    {
        while (end > start + 1 && (text.Is(end - 1, '.') || text.Is(end - 1, ';') || text.Is(end - 1, '…') || text.Is(end - 1, ',')))
        {
            end--;
        }

        return new TokenRange(start, end);
    }
}
