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

    // Lê Thị S., Viên Đình Ch
    private static bool IsMasked(TaggedText context, int at, int end) =>
        end - at > 1 && (context.Is(end - 1, '.') || (Initials.IsLetter(context, end - 1) && !NameSyllables.IsNameSyllable(context, end - 1) && NameSyllables.SurnameStrength(context, at) != '\0'));

    // Nguyễn Đây, Trần Thị Là: a word of grammar that closes a name which has only a surname so far, or a middle name that can't close it.
    private static bool NeedsGivenName(TaggedText context, int at, int end) =>
        NameSyllables.SurnameStrength(context, at) is 's' && (end == at + 1 || NameSyllables.IsGenderMiddle(context, end - 1)) && !NameSyllables.IsCapital(context, end + 1);
}
