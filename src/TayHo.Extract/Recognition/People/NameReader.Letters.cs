using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>Names of which letters stand for a part: the press hides a victim's (Phạm Thị H., nạn nhân N.T.K.T., anh D.).</summary>
internal static partial class NameReader
{
    /// <summary>
    /// Reads letters behind a form of address or an occupation: several (em N.T.K.T.) or letters glued to a name (anh Q.Dũng)
    /// are a name, one (chị H.) means a name hidden elsewhere in full; before a foreign surname (ông V. Putin) they are skipped.
    /// </summary>
    private static bool TryLetters(TaggedText context, int at, out TokenRange name, out NameForm form, out bool foreign, out string rule)
    {
        name = default;
        form = NameForm.Full;
        foreign = false;
        rule = "person.masked-name";
        if (!Initials.IsLetter(context, at)
                || (context.TryMatch(at, LexiconClass.NotPerson, out LexiconMatch not) && not.Entry.Value == "house"))
        {
            return false;
        }

        int word = Initials.WordBehind(context, at);
        if (word > at)
        {
            bool vietnamese = NameSyllables.IsNameSyllable(context, word);
            int end = NameEnd(context, word);
            if (vietnamese && context.IsGlued(word) && end > word)
            {
                name = new TokenRange(at, end);
                return true;
            }

            if (!SyllableShape.IsVietnamese(context.Slice(word)) && end == word + 1)
            {
                name = new TokenRange(word, end);
                form = NameForm.Given;
                foreign = true;
                rule = "person.given-name";
                return true;
            }
        }

        int chain = Initials.ChainEnd(context, at, out int count);
        if (count == 0 && !NameSyllables.IsCapital(context, at + 1))
        {
            // "ông D (40 tuổi)": the letter alone.
            chain = at + 1;
        }

        if (chain == at)
        {
            return false;
        }

        name = new TokenRange(at, chain);
        form = count > 1 ? NameForm.Full : NameForm.Letter;
        rule = count > 1 ? rule : "person.letter";
        return true;
    }

    /// <summary>
    /// Reads names whose parts a hyphen joins: "Y-Thoan Niê", "H-Yuin Êban" of the highlands, "Trần-Hữu Đức" and "Trương-Vĩnh-Ký" of older
    /// spelling.
    /// A hyphen before a post ("A-Giám đốc") joins nothing.
    /// </summary>
    private static bool TryHyphened(TaggedText context, int at, bool prefixed, out TokenRange name, out bool foreign)
    {
        name = default;
        foreign = false;
        int second = at + 2;
        if (IsLetterBefore(context, at))
        {
            // A Lăng Mai, Y Thoan Niê
            name = new TokenRange(at, NameEnd(context, at + 1));
            return true;
        }

        if (!NameSyllables.IsCapital(context, at) || !IsJoined(context, at + 1) || !NameSyllables.IsCapital(context, second)
                || OpensPost(context, second))
        {
            return false;
        }

        bool letter = context.Tokens[at].Length == 1
            && (!SyllableShape.IsVietnamese(context.Slice(second)) || NameSyllables.IsCapital(context, second + 1));
        bool surname = NameSyllables.SurnameStrength(context, at) is 's' && TiesGiven(context, second, prefixed);
        if (!letter && !surname)
        {
            return false;
        }

        int end = NameEnd(context, second);
        while (surname && end - at < MostJoined && JoinsGiven(context, end))
        {
            end = NameEnd(context, end + 1);
        }

        name = new TokenRange(at, end);
        return true;
    }

    // A | Lăng
    private static bool IsLetterBefore(TaggedText context, int at) =>
        NameSyllables.IsCapital(context, at) && context.Tokens[at].Length == 1 && NameSyllables.IsCapital(context, at + 1)
        && context.Tokens[at + 1] is { SpaceBefore: true, Length: > 1, IsAllCaps: false } && !OpensPost(context, at + 1);

    private static bool TiesGiven(TaggedText context, int second, bool prefixed) =>
        NameSyllables.IsNameSyllable(context, second)
        && (NameSyllables.IsCapital(context, second + 1) || JoinsGiven(context, second + 1)
            || (prefixed && NameSyllables.IsGivenName(context, second, rareToo: true)));

    // Trương-Vĩnh | -Ký, Nguyễn-Thị Bình | -An: a hyphen and a syllable that opens no name of its own.
    private static bool JoinsGiven(TaggedText context, int dash) =>
        IsJoined(context, dash) && NameSyllables.IsCapital(context, dash + 1) && SyllableShape.IsVietnamese(context.Slice(dash + 1))
        && !(NameSyllables.SurnameStrength(context, dash + 1) is 's' && NameSyllables.IsCapital(context, dash + 2))
        && !OpensPost(context, dash + 1);

    private static bool HasGenderMiddle(TaggedText context, int at, int end)
    {
        for (int i = at + 1; i < end - 1; i++)
        {
            if (NameSyllables.IsGenderMiddle(context, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the title before is a hamlet's head's and no part of the name is a person's: a surname, the letter of a son or a
    /// daughter (Y, H').</summary>
    private static bool IsHamletOfTitle(TaggedText context, int at, bool addressed)
    {
        if (!IsHamletTitle(context, at) || context.Tokens[at].Length <= 1 || context.Slice(at)[1] is '\'' or '’')
        {
            return false;
        }

        if (context.TryMatch(at, LexiconClass.NotPerson, out LexiconMatch place)
                && (place.Entry.Value == "hamlet" || (place.Entry.Value == "before" && NameSyllables.SurnameStrength(context, at) == '\0')))
        {
            // Plei Krông, Nà Sự
            return true;
        }

        if (addressed || context.Tokens[at].Length <= 2)
        {
            return false;
        }

        int end = NameSyllables.RunEnd(context, at, NameSyllables.LongestName);
        for (int i = at; i < end; i++)
        {
            // Alê A: a letter at the end tells one hamlet from another.
            if (NameSyllables.SurnameStrength(context, i) != '\0' && !(i == end - 1 && context.Tokens[i].Length == 1))
            {
                return false;
            }
        }

        return true;
    }

    // trưởng thôn, già làng
    private static bool IsHamletTitle(TaggedText context, int at) =>
        (context.TryMatchBefore(at, LexiconClass.Post, out LexiconMatch title)
                || context.TryMatchBefore(at, LexiconClass.Honorific, out title)) && title.Entry.Attribute("hamlet") == "yes";

    /// <summary>
    /// Where the person's name begins behind a hamlet's of up to three words that no surname opens ("Trưởng thôn Bình Minh | Nguyễn Văn
    /// Lộc", "Trưởng
    /// buôn Akô Dhông | Y Bih Niê").
    /// </summary>
    public static int BehindHamlet(TaggedText context, int at)
    {
        const int LongestHamlet = 3, ShortestName = 2;
        if (NameSyllables.SurnameStrength(context, at) is 's' || NameSyllables.StartsFullName(context, at) || !IsHamletTitle(context, at))
        {
            return at;
        }

        if (BodyTail.IsHamletNumber(context, at))
        {
            // Trưởng khu phố 3 | Nguyễn Thị Bông
            return NameSyllables.StartsFullName(context, at + 1) ? at + 1 : at;
        }

        int end = NameSyllables.RunEnd(context, at, LongestHamlet + NameSyllables.LongestName);
        for (int i = at + 1; i <= at + LongestHamlet && i + ShortestName <= end; i++)
        {
            bool surname = NameSyllables.SurnameStrength(context, i) is 's' && NameSyllables.StartsFullName(context, i)
                && (end - i > ShortestName || i > at + 1);
            if (surname || (IsLetterBefore(context, i) && (end - i > ShortestName || i > at + 1)))
            {
                return i;
            }
        }

        return at;
    }

    // Lê Thị S., Viên Đình Ch
    private static bool IsMasked(TaggedText context, int at, int end) =>
        end - at > 1 && (context.Is(end - 1, '.')
                || (Initials.IsLetter(context, end - 1) && !NameSyllables.IsNameSyllable(context, end - 1)
                    && NameSyllables.SurnameStrength(context, at) != '\0'));

    // Nguyễn Đây, Trần Thị Là, Cao Sỹ Kiêm (…): a word of grammar that closes a name which has only a surname so far, or a middle name that
    // can't close it, or that stands before a mark, where no sentence opens.
    private static bool NeedsGivenName(TaggedText context, int at, int end) =>
        (NameSyllables.SurnameStrength(context, at) is 's'
                || (end == at + 2 && NameSyllables.SurnameStrength(context, at) is 'w' && NameSyllables.IsGenderMiddle(context, end - 1)))
        && (end == at + 1 || NameSyllables.IsGenderMiddle(context, end - 1)
            || (end == at + 2 && end + 1 < context.Count && context.Tokens[end + 1].Kind == TokenKind.Punctuation))
        && !NameSyllables.IsCapital(context, end + 1);
}
