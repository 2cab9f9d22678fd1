using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Keeps hostile markup from costing more than its length. A tree builder walks its open elements for many a tag, reopens
/// unclosed b, font and a in every paragraph, and looks for a table's place among its neighbours whenever something stands
/// bare in it, so that nesting, unclosed tags or bare cells by the hundred thousand cost their square. One pass keeps the
/// standard's stack (<see cref="OpenElements"/>), drops tags that nest too deep, cuts tags with too many attributes short
/// and stops at a budget of elements. Ordinary pages pass after a count of their tags.
/// </summary>
internal static class MarkupGuard
{
    /// <summary>With fewer tags than this nothing can grow out of hand.</summary>
    private const int Harmless = 4000;

    /// <summary>The tree builder asks each checked button for all of its group: more of them than any form has are looked at too.</summary>
    private const int MostButtons = 256;

    /// <summary>Tags longer than this are looked at even where there are few.</summary>
    private const int LongTag = 4096;

    /// <summary>Returns the markup itself when it is harmless, else what is left of it, with a warning.</summary>
    public static string Limit(string markup, List<ExtractionWarning> warnings, StopSign stop = default) =>
        markup.AsSpan().Count('<') < Harmless && !HasLongTag(markup, stop) && !HasManyButtons(markup)
            ? markup : new MarkupGuardPass(markup, stop).Run(warnings);

    private static bool HasManyButtons(string markup)
    {
        int buttons = 0;
        for (int at = markup.IndexOf("radio", StringComparison.OrdinalIgnoreCase); at >= 0
                && buttons <= MostButtons; at = markup.IndexOf("radio", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            buttons++;
        }

        return buttons > MostButtons;
    }

    private static bool HasLongTag(string markup, StopSign stop)
    {
        for (int at = markup.IndexOf('<'); at >= 0;)
        {
            stop.ThrowIfStopped();
            int next = markup.IndexOf('<', at + 1);
            if ((next < 0 ? markup.Length : next) - at > LongTag && at + 1 < markup.Length && char.IsAsciiLetter(markup[at + 1]))
            {
                int end = MarkupTag.End(markup, MarkupTag.NameEnd(markup, at + 1), int.MaxValue - 1, stop, out _);
                if (end - at > LongTag)
                {
                    return true;
                }

                next = markup.IndexOf('<', end);
            }

            at = next;
        }

        return false;
    }
}
