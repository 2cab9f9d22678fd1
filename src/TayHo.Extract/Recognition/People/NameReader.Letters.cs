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
        if (!Initials.IsLetter(context, at) || (context.TryMatch(at, LexiconClass.NotPerson, out LexiconMatch not) && not.Entry.Value == "house"))
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
    /// Reads names whose parts a hyphen joins: "Y-Thoan Niê", "H-Yuin Êban" of the highlands, "Trần-Hữu Đức" of older spelling.
    /// A hyphen before a post ("A-Giám đốc") joins nothing.
    /// </summary>
    private static bool TryHyphened(TaggedText context, int at, out TokenRange name, out bool foreign)
    {
        name = default;
        foreign = false;
        int second = at + 2;
        if (NameSyllables.IsCapital(context, at) && context.Tokens[at].Length == 1 && NameSyllables.IsCapital(context, at + 1) && context.Tokens[at + 1] is { SpaceBefore: true, Length: > 1, IsAllCaps: false } && !OpensPost(context, at + 1))
        {
            // A Lăng Mai, Y Thoan Niê
            name = new TokenRange(at, NameEnd(context, at + 1));
            return true;
        }

        if (!NameSyllables.IsCapital(context, at) || !context.IsDash(at + 1) || !context.IsGlued(at + 1) || !context.IsGlued(second) || !NameSyllables.IsCapital(context, second) || OpensPost(context, second))
        {
            return false;
        }

        bool letter = context.Tokens[at].Length == 1 && (!SyllableShape.IsVietnamese(context.Slice(second)) || NameSyllables.IsCapital(context, second + 1));
        bool surname = NameSyllables.SurnameStrength(context, at) is 's' && NameSyllables.IsNameSyllable(context, second) && NameSyllables.IsCapital(context, second + 1);
        if (!letter && !surname)
        {
            return false;
        }

        name = new TokenRange(at, NameEnd(context, second));
        return true;
    }

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

    /// <summary>Whether the title before is a hamlet's head's and no part of the name is a person's: a surname, the letter of a son or a daughter (Y, H').</summary>
    private static bool IsHamletOfTitle(TaggedText context, int at)
    {
        if (!context.TryMatchBefore(at, LexiconClass.Post, out LexiconMatch title) || title.Entry.Attribute("hamlet") != "yes" || context.Tokens[at].Length <= 2 || context.Slice(at)[1] is '\'' or '’')
        {
            return false;
        }

        for (int i = at; i < NameSyllables.RunEnd(context, at, NameSyllables.LongestName); i++)
        {
            if (NameSyllables.SurnameStrength(context, i) != '\0')
            {
                return false;
            }
        }

        return true;
    }

    // Lê Thị S., Viên Đình Ch
    private static bool IsMasked(TaggedText context, int at, int end) =>
        end - at > 1 && (context.Is(end - 1, '.') || (Initials.IsLetter(context, end - 1) && !NameSyllables.IsNameSyllable(context, end - 1) && NameSyllables.SurnameStrength(context, at) != '\0'));

    // Nguyễn Đây, Trần Thị Là, Cao Sỹ Kiêm (…): a word of grammar that closes a name which has only a surname so far, or a middle name that
    // can't close it, or that stands before a mark, where no sentence opens.
    private static bool NeedsGivenName(TaggedText context, int at, int end) =>
        (NameSyllables.SurnameStrength(context, at) is 's' || (end == at + 2 && NameSyllables.SurnameStrength(context, at) is 'w' && NameSyllables.IsGenderMiddle(context, end - 1)))
        && (end == at + 1 || NameSyllables.IsGenderMiddle(context, end - 1) || (end == at + 2 && end + 1 < context.Count && context.Tokens[end + 1].Kind == TokenKind.Punctuation))
        && !NameSyllables.IsCapital(context, end + 1);
}
