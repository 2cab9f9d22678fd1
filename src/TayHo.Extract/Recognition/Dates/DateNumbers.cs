namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads whole numbers in digits or words as dates and durations use them: "15", "1.000", "mười lăm" (15), "hai mươi mốt" (21),
/// "năm" (5, only where a unit follows). Refused: "lăm" alone. Gives the value and the token after it.
/// </summary>
internal static class DateNumbers
{
    /// <summary>Reads digits or words.</summary>
    public static bool TryRead(in DateScan s, int i, out int value, out int end) =>
        TryReadDigits(s, i, out value, out end) || TryReadWords(s, i, out value, out end);

    /// <summary>Reads digits, with dots between thousands.</summary>
    public static bool TryReadDigits(in DateScan s, int i, out int value, out int end)
    {
        end = i + 1;
        value = s.Digits(i);
        if (value < 0 || s.IsTail(i))
        {
            return false;
        }

        while (s.Separator(end) == '.' && s.IsNumber(end + 1) && s.Tokens[end + 1].Length == 3 && value < 1000)
        {
            value = (value * 1000) + s.Digits(end + 1);
            end += 2;
        }

        return true;
    }

    /// <summary>Reads number words from một to chín mươi chín.</summary>
    public static bool TryReadWords(in DateScan s, int i, out int value, out int end)
    {
        end = i;
        value = 0;
        int first = s.NumberWord(i);
        if (first is 0 or > 0x3F)
        {
            return false;
        }

        value = first;
        end = i + 1;
        if (first == 10)
        {
            // mười, mười lăm; not "mười năm", which is ten years.
            int unit = s.NumberWord(end);
            if (unit is > 0 and < 10 && !s.Has(end, DateRole.Year))
            {
                value += unit;
                end++;
            }
            else if ((unit & 0x80) != 0)
            {
                value += unit & 0x3F;
                end++;
            }

            return true;
        }

        if ((s.NumberWord(end) & 0x40) != 0)
        {
            value *= 10;
            end++;
            int unit = s.NumberWord(end);
            if ((unit & 0x80) != 0)
            {
                value += unit & 0x3F;
                end++;
            }
            else if (unit is > 0 and < 10 && !s.Has(end, DateRole.Year))
            {
                value += unit;
                end++;
            }
        }

        return true;
    }

    /// <summary>Reads a Roman numeral up to XXX in capitals; 0 for anything else.</summary>
    public static int Roman(in DateScan s, int i)
    {
        if (!s.IsWord(i) || !s.Tokens[i].IsAllCaps || s.Tokens[i].Length > 5)
        {
            return 0;
        }

        int value = 0, last = 100;
        foreach (char c in s.Context.Slice(i))
        {
            int digit = c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (digit == 0)
            {
                return 0;
            }

            value += digit > last ? digit - (2 * last) : digit;
            last = digit;
        }

        return value;
    }
}
