using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>The words between the ends of an interval, and those that leave its end open.</summary>
internal static class IntervalConnector
{
    /// <summary>Reads a dash, "đến", "cho đến" or "đến hết" and moves behind it.</summary>
    public static bool TryReadConnector(in DateScan s, ref int i, out bool dash)
    {
        dash = s.IsDash(i);
        if (dash)
        {
            i++;
            return true;
        }

        // "từ tối 20/10 và tiếp tục đến sáng 21/10", "kéo dài đến"
        int verb = s.Has(i, DateRole.And) ? i + 1 : i;
        if (s.TryMatch(verb, LexiconClass.DateWord, out LexiconMatch lasting) && lasting.Entry.Value is "spend" or "goes-on"
                && s.Has(lasting.End, DateRole.To))
        {
            i = lasting.End;
        }

        if (s.Says(i, "cho") && s.Has(i + 1, DateRole.To))
        {
            i++;
        }

        if (s.Has(i, DateRole.To))
        {
            // "đến hết (năm) 2016", to the end of it
            i += s.TryMatch(i + 1, LexiconClass.DateWord, out LexiconMatch whole) && whole.Entry.Attribute("to-date") is not null ? 2 : 1;
            return true;
        }

        return false;
    }
}
