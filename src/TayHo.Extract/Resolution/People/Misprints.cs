using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.People;

/// <summary>Tells two spellings of one foreign name (Sergei Mikhailov, Sergai Mikhailov) from two people: one letter of one long word
/// differs.</summary>
internal static class Misprints
{
    private const int ShortestWord = 6;

    /// <summary>Whether two names have the same words but for one that a letter was changed, lost or added in.</summary>
    public static bool AreOne(string key, string other)
    {
        if (Math.Abs(key.Length - other.Length) > 1 || key == other)
        {
            return false;
        }

        int start = 0;
        while (start < key.Length && start < other.Length && key[start] == other[start])
        {
            start++;
        }

        int end = 0;
        while (end < key.Length - start && end < other.Length - start && key[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        int changed = Math.Max(key.Length, other.Length) - start - end;
        return changed <= 1 && WordAt(key, Math.Min(start, key.Length - 1)) >= ShortestWord
            && !SyllableFolding.Plain(key[Math.Min(start, key.Length - 1)]).Equals(' ');
    }

    private static int WordAt(string key, int at)
    {
        int from = key.LastIndexOf(' ', at) + 1, to = key.IndexOf(' ', at);
        return (to < 0 ? key.Length : to) - from;
    }
}
