namespace TayHo.Extract.Evaluation;

/// <summary>Finds where annotated mentions stand: they are listed in reading order, some with the number of their occurrence.</summary>
internal static class GoldLocator
{
    /// <summary>The UTF-16 offset of each mention; -1 − length (overlaps nothing) when the reading text does not hold it.</summary>
    public static int[] Locate<TMention>(IReadOnlyList<TMention> mentions, string text)
        where TMention : IGoldMention
    {
        int[] starts = new int[mentions.Count];
        int cursor = 0;
        for (int i = 0; i < mentions.Count; i++)
        {
            TMention mention = mentions[i];
            int at = mention.Occurrence is { } n ? Nth(text, mention.Text, n) : Next(text, mention.Text, cursor);
            starts[i] = at < 0 ? -1 - mention.Text.Length : at;
            if (at >= 0)
            {
                cursor = at + mention.Text.Length;
            }
        }

        return starts;
    }

    private static int Next(string text, string what, int from)
    {
        int at = text.IndexOf(what, from, StringComparison.Ordinal);
        return at >= 0 ? at : text.IndexOf(what, StringComparison.Ordinal);
    }

    private static int Nth(string text, string what, int n)
    {
        int at = -1;
        for (int k = 0; k < n; k++)
        {
            int next = text.IndexOf(what, at + 1, StringComparison.Ordinal);
            if (next < 0)
            {
                return at;
            }

            at = next;
        }

        return at;
    }
}
