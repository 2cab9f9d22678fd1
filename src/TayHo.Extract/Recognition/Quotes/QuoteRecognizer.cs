using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Quotes;

/// <summary>
/// Finds what people said: direct words in quotation marks with a speaker before ("Ông A nhấn mạnh: “…”") or behind
/// ("“…”, ông A nói"), and reported words ("Ông A cho biết …", "Theo ông A, …"). Refused: names and terms in quotation marks
/// (phong trào “Toàn dân đoàn kết”), words that nobody is said to have spoken.
/// </summary>
internal sealed class QuoteRecognizer : IRecognizer<QuoteMention>
{
    private const int ShortestQuote = 5;
    private const int SpeakerReach = 50;
    private const int UnnamedSpeaker = 10;
    private readonly int _about;
    private readonly int _according;
    private readonly int _and;
    private readonly int _more;
    private readonly int _with;

    /// <summary>Prepares the recogniser.</summary>
    public QuoteRecognizer(Lexicon lexicon)
    {
        _about = lexicon.Vocabulary.Find("về");
        _according = lexicon.Vocabulary.Find("theo");
        _and = lexicon.Vocabulary.Find("và");
        _more = lexicon.Vocabulary.Find("thêm");
        _with = lexicon.Vocabulary.Find("với");
    }

    /// <inheritdoc/>
    public IReadOnlyList<QuoteMention> Recognize(TaggedText context)
    {
        var found = new List<QuoteMention>();
        int read = 0;
        for (int i = 0; i < context.Count; i++)
        {
            if (i >= read && ClausePhrase.IsOpeningQuote(context, i) && ReadDirect(context, i, read) is { } direct)
            {
                DropReported(found, direct.Range);
                found.Add(direct);
                read = direct.Speaker is { } s && s.Start > direct.Range.End ? s.End : direct.Range.End + 1;
            }
            else if (i >= read && ReadReported(context, i) is { } reported)
            {
                found.Add(reported);
                read = reported.Range.End;
            }
        }

        return found;
    }

    // Apart from the loop, so that its closure is made for each quote and not for each token.
    private static void DropReported(List<QuoteMention> found, TokenRange range) =>
        found.RemoveAll(m => m.Range.Overlaps(range) && m.Mode == QuoteMode.Reported);

    private QuoteMention? ReadDirect(TaggedText context, int open, int from)
    {
        int close = ClausePhrase.ClosingQuote(context, open, 400);
        if (close < open + ShortestQuote + 1)
        {
            return null;
        }

        // "“…,” ông A nói": the comma inside the marks is none of the words.
        var words = new TokenRange(open + 1, context.Is(close - 1, ',') ? close - 1 : close);

        // "Ông A nhấn mạnh: “…”".
        int before = open;
        while (before > 0 && (context.Is(before - 1, ':') || context.Is(before - 1, ',') || context.TryMatch(before - 1, LexiconClass.SpeechLink, out _)))
        {
            before--;
        }

        int start = LineStart(context, open, from);
        bool colon = context.Is(open - 1, ':');
        if (before < open || open == start)
        {
            for (int i = before - 1; i >= start && i > before - (colon ? 16 : 5); i--)
            {
                if (TryVerb(context, i, out LexiconMatch verb) && verb.End <= before && (colon || verb.End == before)
                    && (HasSpeaker(context, Math.Max(start, i - SpeakerReach), i) || context.IsMarked(Math.Max(start, i - 1), TokenMarks.Organization) || (colon && verb.End == before && i > start)))
                {
                    return new QuoteMention(words, "quote.before") { Mode = QuoteMode.Direct, Verb = new TokenRange(i, verb.End), Speaker = new TokenRange(Math.Max(start, i - SpeakerReach), i) };
                }
            }
        }

        // "Theo ông A: “…”".
        if (colon && context.Is(start, _according) && context.Tokens[start].StartsSentence && HasSpeaker(context, start + 1, open))
        {
            return new QuoteMention(words, "quote.before") { Mode = QuoteMode.Direct, Verb = new TokenRange(start, start + 1), Speaker = new TokenRange(start + 1, open - 1) };
        }

        // "“…”, ông A, giám đốc …, nói" and "“…” - ông A nói". A stop behind the marks ends the sentence: who speaks next is another's subject.
        int after = close + 1;
        while (context.Is(after, ',') || context.IsDash(after))
        {
            after++;
        }

        // "“…,” ông A nói": the comma may stand inside the marks.
        bool linked = after > close + 1 || context.Is(close - 1, ',') || (after < context.Count && context.Tokens[after].IsWord && !context.Tokens[after].IsCapitalized && close - open > 12);
        for (int i = after; i < context.Count && i < after + SpeakerReach && linked && context.Tokens[i].Kind != TokenKind.LineBreak && !context.Is(i, ';') && !ClausePhrase.IsOpeningQuote(context, i); i++)
        {
            if (i > after && context.Tokens[i].StartsSentence && !context.Tokens[i - 1].StartsSentence)
            {
                break;
            }

            if (i > after && TryVerb(context, i, out LexiconMatch verb) && (HasSpeaker(context, after, i) || context.Tokens[after].IsCapitalized || after > close + 1) && IsSubject(context, after, i))
            {
                return new QuoteMention(words, "quote.behind") { Mode = QuoteMode.Direct, Verb = new TokenRange(i, verb.End), Speaker = new TokenRange(after, i) };
            }
        }

        return null;
    }

    private QuoteMention? ReadReported(TaggedText context, int i)
    {
        if (!context.Is(i, _according) && !context.MayMatch(i, Lexicon.ClassBit(LexiconClass.SpeechVerb)))
        {
            return null;
        }

        TokenRange sentence = context.Sentence(context.SentenceOf(i));
        if (context.RoleOf(i) is BlockRole.Title or BlockRole.Caption or BlockRole.Related)
        {
            return null;
        }

        // "Theo ông A, …".
        if (i == sentence.Start && context.Is(i, _according) && context.IsMarked(new TokenRange(i + 1, Math.Min(sentence.End, i + 5)), TokenMarks.Person | TokenMarks.Post))
        {
            int comma = i + 1;
            int last = -1;
            while (comma < sentence.End && comma < i + 30)
            {
                if (context.Is(comma, ':') && !ClausePhrase.IsOpeningQuote(context, comma + 1))
                {
                    last = comma;
                    break;
                }

                if (context.Is(comma, ',') && !context.IsMarked(comma + 1, TokenMarks.Post) && !context.IsMarked(comma + 1, TokenMarks.Organization))
                {
                    last = comma;
                    break;
                }

                comma++;
            }

            return last > 0 && sentence.End - last > ShortestQuote
                ? new QuoteMention(Trim(context, last + 1, sentence.End), "quote.according") { Mode = QuoteMode.Reported, Verb = new TokenRange(i, i + 1), Speaker = new TokenRange(i + 1, last) }
                : null;
        }

        if (!TryVerb(context, i, out LexiconMatch verb) || i == sentence.Start)
        {
            return null;
        }

        // The speaker stands right before the verb, aspect words and what the verb's adverbs say aside.
        int end = i;
        while (end > sentence.Start && (IsAspect(context, end - 1) || context.Is(end - 1, ',') || context.IsDash(end - 1)))
        {
            end--;
        }

        bool person = end > sentence.Start && (context.IsMarked(end - 1, TokenMarks.Person) || (context.Is(end - 1, ')') && HasSpeaker(context, Math.Max(sentence.Start, end - 12), end)));
        bool pronoun = !person && end == sentence.Start + 1 && context.TryMatch(sentence.Start, LexiconClass.SpeakerPronoun, out _);
        bool post = !person && !pronoun && (context.Is(end, ',') || context.IsDash(end)) && HasSpeaker(context, sentence.Start, end)
            && (context.Tokens[end - 1].IsCapitalized || context.IsMarked(end - 1, TokenMarks.Post | TokenMarks.Organization | TokenMarks.Place));
        if (!person && !pronoun && !post)
        {
            return null;
        }

        // "nói và cho biết …": the last verb brings the words.
        while (context.Is(verb.End, _and) && TryVerb(context, verb.End + 1, out LexiconMatch second))
        {
            verb = second;
        }

        int words = verb.End;
        while (context.Is(words, ':') || context.Is(words, ',') || context.Is(words, _more) || (context.TryMatch(words, LexiconClass.SpeechLink, out LexiconMatch link) && link.Entry.Value == "that"))
        {
            words++;
        }

        // "báo cáo kết quả …", "nói về …": what follows is an object, unless a mark or "rằng" brings words.
        if ((words == verb.End && verb.Entry.Attribute("link") == "needed") || context.Is(words, _about))
        {
            return null;
        }

        words = BehindHearers(context, words, sentence.End);
        if (sentence.End - words <= ShortestQuote || ClausePhrase.IsOpeningQuote(context, words))
        {
            return null;
        }

        return new QuoteMention(Trim(context, words, sentence.End), "quote.reported") { Mode = QuoteMode.Reported, Verb = new TokenRange(verb.Start, verb.End), Speaker = new TokenRange(Math.Max(sentence.Start, end - SpeakerReach), end) };
    }

    // "khẳng định với các phóng viên: …": the words begin behind those who hear them.
    private int BehindHearers(TaggedText context, int words, int end)
    {
        for (int i = words; context.Is(words, _with) && i < end && i < words + 12; i++)
        {
            if (context.Is(i, ':') || (context.TryMatch(i, LexiconClass.SpeechLink, out LexiconMatch link) && link.Entry.Surface == "rằng"))
            {
                return i + 1;
            }
        }

        return words;
    }

    // What stands right before the verb is who speaks: a name, a body or post, a closing bracket, or a short noun phrase
    // ("một người dân nói"). "…”, Ban Bí thư quyết định …; đề nghị" and "khi được hỏi" speak no words.
    private static bool IsSubject(TaggedText context, int start, int verb)
    {
        int end = verb;
        while (end > start && (IsAspect(context, end - 1) || context.Is(end - 1, ',') || context.IsDash(end - 1) || context.IsMarked(end - 1, TokenMarks.Date)))
        {
            end--;
        }

        if (end == start)
        {
            return false;
        }

        Token last = context.Tokens[end - 1];
        if (last.IsCapitalized || context.Is(end - 1, ')') || context.IsMarked(end - 1, TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Place)
            || context.TryMatch(end - 1, LexiconClass.SpeakerPronoun, out _))
        {
            return true;
        }

        for (int i = start; i < end; i++)
        {
            if (context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value == "any")
            {
                return false;
            }
        }

        return last.Kind is TokenKind.Word or TokenKind.Number && (end - start <= UnnamedSpeaker || (context.Tokens[start].IsCapitalized && context.Tokens[start + 1].IsCapitalized) || context.IsMarked(new TokenRange(start, end), TokenMarks.Person));
    }

    private static TokenRange Trim(TaggedText context, int start, int end)
    {
        while (end > start + 1 && (context.Is(end - 1, '.') || context.Is(end - 1, ';') || context.Is(end - 1, '…')))
        {
            end--;
        }

        return new TokenRange(start, end);
    }

    private static bool TryVerb(TaggedText context, int i, out LexiconMatch verb)
    {
        if (!context.TryMatch(i, LexiconClass.SpeechVerb, out verb) || verb.Entry.Value == "no" || context.IsMarked(i, TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Document))
        {
            return false;
        }

        // "chia sẻ, cho biết", "phát biểu nhấn mạnh": the last verb brings the words.
        return true;
    }

    private static bool HasSpeaker(TaggedText context, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (context.IsMarked(i, TokenMarks.Person | TokenMarks.Post) || context.TryMatch(i, LexiconClass.SpeakerPronoun, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAspect(TaggedText context, int i) =>
        context.Slice(i) is "đã" or "cũng" or "vừa" or "còn" or "sẽ" or "vẫn" or "lại" or "luôn" or "đều" or "thẳng" or "thắn" or "xúc" or "động" or "vui" or "vẻ" or "bức";

    private static int LineStart(TaggedText context, int token, int from)
    {
        int i = token;
        while (i > 0 && i > from && i > token - 80 && context.Tokens[i - 1].Kind != TokenKind.LineBreak && !(context.Tokens[i].StartsSentence && !context.Tokens[i - 1].StartsSentence && i < token))
        {
            i--;
        }

        return i;
    }
}
