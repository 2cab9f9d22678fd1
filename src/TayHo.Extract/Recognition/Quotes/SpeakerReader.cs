using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Quotes;

/// <summary>
/// Finds who says what a verb brings: the name, body, post or pronoun right before it, over words of aspect, dates, brackets
/// and an apposition ("bà A, Giám đốc …, cho biết"). Refused: whom a preposition governs ("theo lời kể của bà A"), nouns that
/// name nobody ("một người dân cho biết").
/// </summary>
internal static class SpeakerReader
{
    private const int LongestApposition = 40;
    private const int LongestPointed = 5;

    /// <summary>The speaker before a verb.</summary>
    /// <param name="text">The tagged text.</param>
    /// <param name="start">Where the sentence, or what stands behind the quotation, begins.</param>
    /// <param name="verb">The verb's first token.</param>
    /// <returns>Null when nobody who can be named stands there.</returns>
    public static SpeakerPhrase? Before(TaggedText text, int start, int verb)
    {
        int end = BeforeAdverbs(text, start, verb);
        bool apposed = end < verb && (text.Is(end, ',') || text.IsDash(end));
        int close = end;
        end = BeforeBracket(text, start, end);
        apposed |= end < close;
        if (end <= start)
        {
            return null;
        }

        int last = end - 1;
        if (text.IsMarked(last, TokenMarks.Person))
        {
            return Person(text, start, last);
        }

        if (text.IsMarked(last, TokenMarks.Post | TokenMarks.Organization | TokenMarks.Place))
        {
            return Apposed(text, start, end) ?? PostOrBody(text, start, end);
        }

        if (text.Tokens[last] is { IsCapitalized: true, IsAllCaps: false } && last > start && !text.Tokens[last].StartsSentence
                && TitleBefore(text, last) > 0 && Given(text, start, last) is { } given)
        {
            return given;
        }

        return Apposed(text, start, end) is { } person && (apposed || HasMark(text, person.Range.End, end))
            ? person : Pointing(text, start, end);
    }

    /// <summary>A name, pronoun or post with which words begin ("ông Nuôi bàng hoàng"); null when they begin otherwise.</summary>
    public static SpeakerPhrase? From(TaggedText text, int start, int end)
    {
        for (int i = start; i < end && i < start + 12; i++)
        {
            if (text.IsMarked(i, TokenMarks.Person))
            {
                int stop = i;
                while (stop < end && text.IsMarked(stop, TokenMarks.Person))
                {
                    stop++;
                }

                return new SpeakerPhrase(new TokenRange(i, stop), SpeakerKind.Person);
            }

            if (!IsTitle(text, i))
            {
                break;
            }
        }

        return text.TryMatch(start, LexiconClass.SpeakerPronoun, out LexiconMatch pronoun) && pronoun.End < end
            && !text.Tokens[pronoun.End].IsCapitalized
            ? new SpeakerPhrase(new TokenRange(start, pronoun.End), SpeakerKind.Pronoun) : null;
    }

    // What may stand between a speaker and the verb: aspect, manner, a date, commas and dashes.
    private static int BeforeAdverbs(TaggedText text, int start, int verb)
    {
        int end = verb;
        while (end > start)
        {
            int step = text.Is(end - 1, ',') || text.IsDash(end - 1)
                || (text.IsMarked(end - 1, TokenMarks.Date) && !text.IsMarked(end - 1, TokenMarks.Person))
                ? 1 : LinkLength(text, start, end, "between");
            if (step == 0)
            {
                break;
            }

            end -= step;
        }

        return end;
    }

    private static int BeforeBracket(TaggedText text, int start, int end)
    {
        if (end <= start || !text.Is(end - 1, ')'))
        {
            return end;
        }

        for (int i = end - 2; i > start && i > end - LongestApposition; i--)
        {
            if (text.Is(i, '('))
            {
                return i;
            }
        }

        return end;
    }

    private static int LinkLength(TaggedText text, int start, int end, string value)
    {
        for (int length = 3; length > 0; length--)
        {
            if (end - length >= start && text.TryMatch(end - length, LexiconClass.SpeechLink, out LexiconMatch link)
                    && link.Length == length && link.Entry.Value == value)
            {
                return length;
            }
        }

        return 0;
    }

    private static SpeakerPhrase? Person(TaggedText text, int start, int last)
    {
        int first = last, all;
        while (first > start && text.IsMarked(first - 1, TokenMarks.Person))
        {
            first--;
        }

        for (all = first; all > start && IsTitle(text, all - 1); all--)
        {
        }

        return LinkLength(text, start, all, "oblique") > 0 || (text.Is(last + 1, ',') && LinkLength(text, start, all, "according") > 0)
            ? null : new SpeakerPhrase(new TokenRange(first, last + 1), SpeakerKind.Person);
    }

    // "bác sĩ Hào": a given name that no recogniser marked.
    private static SpeakerPhrase? Given(TaggedText text, int start, int last)
    {
        int first = last;
        while (first > start && TitleBefore(text, first) is > 0 and var length)
        {
            first -= length;
        }

        return first >= start && Opens(text, start, first) ? new SpeakerPhrase(new TokenRange(last, last + 1), SpeakerKind.Person) : null;
    }

    // "bà A, Giám đốc …": who stands before the comma, the dash or the bracket that opens what is said of them.
    private static SpeakerPhrase? Apposed(TaggedText text, int start, int end)
    {
        for (int i = end - 1; i >= start && i > end - LongestApposition; i--)
        {
            if (text.Is(i, ')'))
            {
                int open = BeforeBracket(text, start, i + 1);
                if (open > i)
                {
                    return null;
                }

                i = open;
                continue;
            }

            if (text.Is(i, ';') || text.Is(i, ':')
                    || text.TryMatch(i, LexiconClass.SpeechVerb, out _) && !text.IsMarked(i, TokenMarks.Organization | TokenMarks.Post)
                || (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value == "any"
                    && !text.IsMarked(i, TokenMarks.Organization | TokenMarks.Post)))
            {
                return null;
            }

            if (text.IsMarked(i, TokenMarks.Person))
            {
                bool opens = text.Is(i + 1, ',') || text.Is(i + 1, '(') || text.IsDash(i + 1);
                return opens ? Person(text, start, i) : null;
            }
        }

        return null;
    }

    private static bool HasMark(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.Is(i, ',') || text.Is(i, '(') || text.IsDash(i))
            {
                return true;
            }
        }

        return false;
    }

    private static SpeakerPhrase? PostOrBody(TaggedText text, int start, int end)
    {
        int first = end - 1;
        while (first > start && text.IsMarked(first - 1, TokenMarks.Post | TokenMarks.Organization | TokenMarks.Place))
        {
            first--;
        }

        // "Báo cáo của Cục A, Bộ B cho biết": the body behind the comma is the one that the first belongs to, and papers speak for nobody.
        if (first - 2 > start && text.Is(first - 1, ',') && text.IsMarked(first - 2, TokenMarks.Organization)
                && text.IsMarked(first, TokenMarks.OrganizationStart) && IsOwned(text, start, first - 1))
        {
            return null;
        }

        bool post = text.IsMarked(first, TokenMarks.Post) && !text.IsMarked(first, TokenMarks.OrganizationStart);
        int before = first;
        while (before > start && IsTitle(text, before - 1))
        {
            before--;
        }

        if (post)
        {
            return Opens(text, start, before) ? new SpeakerPhrase(new TokenRange(first, end), SpeakerKind.Post) : null;
        }

        return text.IsMarked(end - 1, TokenMarks.Organization) && text.IsMarked(first, TokenMarks.Organization)
            && (Opens(text, start, first) || LinkLength(text, start, first, "source") > 0)
            ? new SpeakerPhrase(new TokenRange(first, end), SpeakerKind.Body) : null;
    }

    // "báo cáo của | Cục A".
    private static bool IsOwned(TaggedText text, int start, int end)
    {
        while (end > start && text.IsMarked(end - 1, TokenMarks.Organization | TokenMarks.Place))
        {
            end--;
        }

        return end - 2 >= start && WordLookup.Has(text, end - 1, WordTraits.Owner)
            && text.TryMatchBefore(end - 1, LexiconClass.DocumentType, out LexiconMatch paper) && paper.Start <= start + 1
            && text.SentenceOf(paper.Start) == text.SentenceOf(end - 1) && text.Tokens[paper.Start].StartsSentence;
    }

    // "ông", "nữ võ sĩ này", "nghệ sĩ": they mean somebody named before.
    private static SpeakerPhrase? Pointing(TaggedText text, int start, int end)
    {
        for (int length = 1; length <= 2 && end - length >= start; length++)
        {
            if (text.TryMatch(end - length, LexiconClass.SpeakerPronoun, out LexiconMatch pronoun) && pronoun.Length == length
                    && Opens(text, start, end - length))
            {
                return new SpeakerPhrase(new TokenRange(end - length, end), SpeakerKind.Pronoun);
            }
        }

        // "trong đó khẳng định", "bên cạnh đó, …": nobody is pointed at.
        bool points = LinkLength(text, start, end, "pointing") > 0 && !WordLookup.Has(text, end - 1, WordTraits.Detail)
            && !text.Is(end, ',');
        for (int i = end - 1; i >= start && i > end - LongestPointed - 1; i--)
        {
            if (!text.Tokens[i].IsWord)
            {
                break;
            }

            // "có nhà khoa học còn bức xúc": one of many, whom nobody names.
            if (i > start && WordLookup.Has(text, i - 1, WordTraits.Existence))
            {
                break;
            }

            if (Opens(text, start, i) && (points
                        ? end - i > 1 : text.TryMatch(i, LexiconClass.Occupation, out LexiconMatch work) && work.End == end))
            {
                return new SpeakerPhrase(new TokenRange(i, end), SpeakerKind.Pointed);
            }
        }

        return null;
    }

    // Whether a subject may begin at a token: the sentence, a comma, a date, a word that joins clauses stands before it.
    private static bool Opens(TaggedText text, int start, int token) =>
        LinkLength(text, start, token, "oblique") == 0
            && (token <= start || text.Is(token - 1, ',') || text.IsDash(token - 1) || text.Is(token - 1, ')')
                || text.IsMarked(token - 1, TokenMarks.Date)
            || (text.TryMatch(token - 1, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.End == token
                && !Governs(text, token - 1, clause))
            || LinkLength(text, start, token, "source") > 0 || LinkLength(text, start, token, "between") > 0);

    // "trên Facebook", "các giáo viên": a preposition's object is no subject, and many of a kind are nobody.
    private static bool Governs(TaggedText text, int token, LexiconMatch word) =>
        word.Entry.Attribute("opens") == "adjunct"
            || (text.TryMatch(token, LexiconClass.DocumentMarker, out LexiconMatch many) && many.Entry.Value == "plural");

    // "đại úy | Kỷ": a rank of two syllables is a title too.
    private static int TitleBefore(TaggedText text, int end) =>
        end > 0 && IsTitle(text, end - 1) ? 1 : text.TryMatchBefore(end, LexiconClass.Rank, out LexiconMatch rank)
            || text.TryMatchBefore(end, LexiconClass.Occupation, out rank) ? rank.Length : 0;

    private static bool IsTitle(TaggedText text, int i) =>
        text.IsMarked(i, TokenMarks.Post | TokenMarks.Organization | TokenMarks.Place) || text.TryMatch(i, LexiconClass.Honorific, out _)
            || text.TryMatch(i, LexiconClass.Occupation, out _) || text.TryMatch(i, LexiconClass.Rank, out _)
            || text.TryMatch(i, LexiconClass.SpeakerPronoun, out _);
}
