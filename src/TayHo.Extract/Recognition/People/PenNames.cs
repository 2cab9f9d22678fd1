using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>How far the place of a pen name tells that it is one.</summary>
internal enum PenNameTrust : byte
{
    /// <summary>A line of its own somewhere among captions: each syllable must be usual in names.</summary>
    Alone,

    /// <summary>The text's last lines.</summary>
    Closing,

    /// <summary>Behind a label and a colon (Ảnh: …).</summary>
    Credit,

    /// <summary>The block that the page or its shape says is the writer's.</summary>
    Byline,
}

/// <summary>
/// Reads one pen name: two to four capital syllables (Mộc Miên, BỬU ĐẤU), or letters before a name (T. Tuyền, L.Phan). Stops
/// where the case changes (QUANG ĐỊNH | Lễ …), before a label (… Ảnh) and before a source (… Theo BBC).
/// </summary>
internal sealed class PenNames
{
    private readonly int _after;

    public PenNames(Lexicon lexicon)
    {
        _after = lexicon.Vocabulary.Find(GrammarWord.After);
    }

    /// <summary>Index after the pen name; the token itself when none stands there.</summary>
    public int End(TaggedText context, int at, PenNameTrust trust)
    {
        int first = Initials.WordBehind(context, at);
        int end = RunEnd(context, first, trust);
        int words = end - first;
        if (words > 4 || words < (first > at ? 1 : 2) || IsHouse(context, first, end)
                || (words > 2 && context.TryMatch(at, LexiconClass.Honorific, out LexiconMatch address)
                    && NameSyllables.StartsFullName(context, address.End)))
        {
            return at;
        }

        bool allPlace = true;
        int known = 0;
        for (int i = first; i < end; i++)
        {
            bool name = NameSyllables.IsNameSyllable(context, i);
            if ((context.Tokens[i].Length < 2 && !(name || i == first)) || (!name && !SyllableShape.IsVietnamese(context.Slice(i)))
                    || (context.Tokens[i].Length > 1 && context.TryMatch(i, LexiconClass.FunctionWord, out _) && !name))
            {
                return at;
            }

            known += name ? 1 : 0;
            allPlace &= context.IsMarked(i, TokenMarks.Place);
        }

        bool shaped = trust switch
        {
            PenNameTrust.Alone => known == words,
            PenNameTrust.Closing => known >= Math.Max(1, words - 1) && (words == 2 || NameSyllables.IsNameSyllable(context, first)),
            PenNameTrust.Credit => known > 0,
            _ => true,
        };
        bool elsewhere = allPlace && first == at
            && (trust != PenNameTrust.Byline || words > 2 || UnitWords.TryPart(context, at, "province", out _));
        return shaped && !elsewhere ? end : at;
    }

    /// <summary>Whether a capital label of a credit stands at a token, or the end of a line of credits (Video, Ảnh).</summary>
    public static bool IsLabel(TaggedText context, int token) =>
        NameSyllables.IsCapital(context, token) && context.TryMatch(token, LexiconClass.PersonCue, out LexiconMatch label)
            && label.Entry.Value == "credit"
            && (context.Is(label.End, ':') || context.IsDash(label.End) || !NameSyllables.IsNameSyllable(context, token));

    private int RunEnd(TaggedText context, int at, PenNameTrust trust)
    {
        int end = at;
        while (end - at < NameSyllables.LongestName && NameSyllables.IsCapital(context, end)
                && (end == at || context.Tokens[end].SpaceBefore))
        {
            if (end > at && (context.Tokens[end].StartsSentence || context.Is(end, _after) || IsLabel(context, end)
                        || (context.Tokens[at].Length > 1 && context.Tokens[end].Length > 1
                            && context.Tokens[at].IsAllCaps != context.Tokens[end].IsAllCaps)))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool IsHouse(TaggedText context, int at, int end) =>
        context.IsMarked(new TokenRange(at, end), TokenMarks.Organization | TokenMarks.Date | TokenMarks.Document)
        || (context.TryMatch(at, LexiconClass.BodyHead, out LexiconMatch head)
            && (head.Length > 1 || !NameSyllables.IsNameSyllable(context, at)))
        || context.TryMatch(at, LexiconClass.BodyName, out _)
        || (context.TryMatch(at, LexiconClass.Post, out LexiconMatch post) && post.Length > 1)
        || (context.TryMatch(at, LexiconClass.Occupation, out LexiconMatch job) && job.Length > 1)
        || UnitWords.TryType(context, at, out int unit, out _) && unit < end && !NameSyllables.IsNameSyllable(context, at)
        || UnitWords.TryCountry(context, at, out int country) && country == end
        || (context.TryMatch(at, LexiconClass.NotPerson, out LexiconMatch not)
            && (not.Entry.Value switch { "house" => true, "whole" => not.End >= end, "before" =>
                    !NameSyllables.IsNameSyllable(context, at), _ => false }));
}
