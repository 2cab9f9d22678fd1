using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>Names without a Vietnamese surname before which no word tells that a person follows: foreign, of a minority, or told from
/// behind.</summary>
internal static partial class NameReader
{
    private const int LongestKoreanSyllable = 5;

    private static bool TryUnintroduced(TaggedText context, int at, int end, out bool foreign, out string rule)
    {
        int words = end - at;
        foreign = words is >= 2 and <= 4 && !context.IsMarked(at, TokenMarks.Place) && IsForeignName(context, at, end);
        rule = "person.foreign-name";
        if (foreign)
        {
            // Monte Carlo Masters: the last word names a tournament.
            return !(context.TryMatchBefore(at, LexiconClass.NotPerson, out LexiconMatch head) && head.Entry.Value == "before")
                && !UnitWords.TryPart(context, end - 1, "sponsored", out _);
        }

        // Danh Thái Sơn (SN 1995), Rami Halabi (45 tuổi), Khim Sarun - phó giám đốc: what stands behind introduces the name.
        bool aged = AgeBehind.Stands(context, end);
        if (words is >= 2 and <= 4 && (aged || PostBehind(context, end)) && !IsElsewhere(context, at, end) && !IsFunctionWord(context, at))
        {
            foreign = IsLatin(context, at, end) && !SyllableShape.IsVietnamese(context.Slice(end - 1))
                && (!SyllableShape.IsVietnamese(context.Slice(at)) || (words == 2 && context.IsDash(end)));
            rule = "person.aged-name";
            return foreign || (aged && AllNameSyllables(context, at, end));
        }

        rule = "person.minority-name";
        if (words is >= 2 and <= 4 && context.Slice(at) is ['H', '\'' or '’', _, ..] && !SyllableShape.IsVietnamese(context.Slice(end - 1)))
        {
            // H'Linh Ksơr: the letter of the daughters of the highlands.
            return true;
        }

        if (words is >= 2 and <= 4 && context.TryMatch(at, LexiconClass.Surname, out LexiconMatch people)
                && people.Entry.Attribute("people") == "minority" && people.Length < words
            && (people.Length > 1 || (context.IsMarked(at - 2, TokenMarks.Person)
                    && (context.Is(at - 1, ',') || WordLookup.Has(context, at - 1, WordTraits.Coordinate)))))
        {
            // Rah Lan Hân; ông Lê Văn Anh, | Zơrâm Sáu
            return true;
        }

        return words is >= 3 and <= 5 && (SyllableShape.IsVietnamese(context.Slice(at + 1))
                || NameSyllables.SurnameStrength(context, at + 1) != '\0') && NameSyllables.SurnameStrength(context, at) == 'r'
            && context.Tokens[at].Length <= 2 && !SyllableShape.IsVietnamese(context.Slice(end - 1));
    }

    // A given name of abroad first or second, and no Vietnamese word at the end unless a surname of those who live abroad (John Huy Trần).
    private static bool IsForeignName(TaggedText context, int at, int end)
    {
        bool given = IsForeignGiven(context, at)
            || (end - at >= 3 && IsForeignGiven(context, at + 1) && !SyllableShape.IsVietnamese(context.Slice(at)));
        return (given && (!SyllableShape.IsVietnamese(context.Slice(end - 1))
                    || (!SyllableShape.IsVietnamese(context.Slice(at)) && NameSyllables.SurnameStrength(context, end - 1) == 's')))
            || IsKoreanShaped(context, at, end) || HasParticle(context, at, end);
    }

    // Mattia De Sciglio, Angel Di Maria
    private static bool HasParticle(TaggedText context, int at, int end) =>
        end - at == 3 && context.Tokens[at + 1].IsCapitalized && context.TryMatch(at + 1, LexiconClass.ForeignName, out LexiconMatch word)
            && word.Entry.Attribute("particle") == "yes"
        && !SyllableShape.IsVietnamese(context.Slice(at)) && !SyllableShape.IsVietnamese(context.Slice(end - 1));

    // Park Si Yeon, Lee Myung-bak: a Korean surname and two short syllables, none of which bears a Vietnamese sign.
    private static bool IsKoreanShaped(TaggedText context, int at, int end)
    {
        bool joined = end - at == 4 && context.IsDash(at + 2);
        return end <= context.Count && (joined || end - at == 3) && context.TryMatch(at, LexiconClass.ForeignName, out LexiconMatch family)
            && family.Entry.Attribute("family") is not null
            && !context.Tokens[at].IsAllCaps && context.Tokens[at + 1].Length <= LongestKoreanSyllable
            && context.Tokens[end - 1].Length <= LongestKoreanSyllable && (joined || IsLatin(context, at, end));
    }

    private static bool IsForeignGiven(TaggedText context, int at) =>
        context.TryMatch(at, LexiconClass.ForeignName, out LexiconMatch name) && name.Entry.Attribute("family") != "yes"
            && name.Entry.Attribute("particle") is null && name.Entry.Attribute("person") is null;

    // "… - phó giám đốc", "(giám đốc …": an apposition.
    private static bool PostBehind(TaggedText context, int end) =>
        (context.Is(end, '(') || (context.IsDash(end) && context.Tokens[end].SpaceBefore))
            && context.TryMatch(end + 1, LexiconClass.Post, out LexiconMatch post) && post.Length > 1
            && !context.Tokens[end + 1].IsCapitalized;

    private static bool IsLatin(TaggedText context, int at, int end)
    {
        for (int i = at; i < end; i++)
        {
            foreach (char c in context.Slice(i))
            {
                if (!char.IsAscii(c) && c is not ('’' or '-' or '–'))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool AllNameSyllables(TaggedText context, int at, int end)
    {
        for (int i = at; i < end; i++)
        {
            if (!NameSyllables.IsNameSyllable(context, i))
            {
                return false;
            }
        }

        return true;
    }

    // Xi-xu-lít, Bun-nhăng: syllables tied by hyphens, the second in small letters, with a sign that foreign spellings lack; Tổng thống
    // Pu-tin needs none.
    private static bool IsTranscription(TaggedText context, int at, int end, bool trusted)
    {
        for (int i = at; i + 2 < end; i++)
        {
            if (context.IsDash(i + 1) && context.IsGlued(i + 1) && !context.Tokens[i + 2].IsCapitalized
                    && SyllableShape.IsVietnamese(context.Slice(i)))
            {
                return (trusted && end == i + 3) || !IsLatin(context, at, end);
            }
        }

        return false;
    }

    private static bool HasSpace(TaggedText context, int at, int end)
    {
        for (int i = at + 1; i < end; i++)
        {
            if (context.Tokens[i].SpaceBefore)
            {
                return true;
            }
        }

        return false;
    }
}
