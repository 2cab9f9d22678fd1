using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Awards;

/// <summary>
/// Tells an award that the article names again in other words: "giải thưởng KOVA" of "Bốn tập thể" is the "giải thưởng KOVA năm
/// 2013" of "bốn tập thể xuất sắc", the "Chức vô địch" of "U21 Quốc gia Báo A" the "ngôi vô địch" of "U21 Báo A".
/// </summary>
internal static class AwardAgain
{
    private const int MostLookedAt = 60;

    /// <summary>Finds the record that the article told before.</summary>
    /// <param name="told">The awards told so far.</param>
    /// <param name="award">The award.</param>
    /// <param name="recipient">Who gets it.</param>
    /// <param name="index">Its index in <paramref name="told"/>.</param>
    public static bool TryFind(List<Resolved<AwardRecord>> told, string award, string recipient, out int index)
    {
        string[] words = Words(award), who = Words(recipient);
        for (index = told.Count - 1; index >= 0 && index >= told.Count - MostLookedAt; index--)
        {
            AwardRecord known = told[index].Record;
            if (known.Recipient is { } party && SameAward(words, Words(known.Award)) && SameRecipient(who, Words(party)))
            {
                return true;
            }
        }

        index = -1;
        return false;
    }

    // All words of the shorter in the longer, the first apart ("chức", "ngôi" | vô địch); the classes of one order differ in their last.
    private static bool SameAward(string[] a, string[] b)
    {
        (string[] shorter, string[] longer) = a.Length <= b.Length ? (a, b) : (b, a);
        int from = shorter.Length > 2 ? 1 : 0;
        return shorter.Length > 0 && shorter.AsSpan(from).ToArray().All(longer.Contains);
    }

    private static bool SameRecipient(string[] a, string[] b)
    {
        (string[] shorter, string[] longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length > 1 && shorter.All(longer.Contains)
            && (shorter.Length > 2 || shorter[0] == longer[0] || char.IsAsciiDigit(longer[0][0]));
    }

    private static string[] Words(string text) => SyllableFolding.FoldKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
