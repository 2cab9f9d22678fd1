namespace TayHo.Extract.Articles.Html;

/// <summary>
/// A line that tells when the article appeared ("Thứ Sáu, 21/03/2025 | 15:45", "Hoa Thành - 28/2/2024, 17:05 (GMT+7)") and no
/// more. A sentence with a date in it ("Ngày 12/3/2024, hội thu được 66 thùng mật ong.") is the article's own.
/// </summary>
internal static class DateLine
{
    /// <summary>Names of author and place, and what a date line calls its date.</summary>
    private const int MostWords = 10;
    private const int MostLetters = 45;

    /// <summary>A line with bars between its parts may tell the writer and the readers' number as well.</summary>
    private const int MostWordsOfParts = 16;

    /// <summary>Whether a line is one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="time">The date in it.</param>
    /// <param name="monthFirst">Whether the month may stand before the day, with AM or PM.</param>
    public static bool Is(string line, out PublishedTime time, bool monthFirst = false)
    {
        if (!PublishedTime.TryFind(line, out time, monthFirst))
        {
            return false;
        }

        ReadOnlySpan<char> before = line.AsSpan(0, time.Start), after = line.AsSpan(time.End);
        int words = Words.Count(before) + Words.Count(after), letters = Letters(before) + Letters(after);
        bool sentence = words > 2 && line.TrimEnd('"', '”', ')') is [.., '.' or '!' or '?' or '…'];
        return words <= (line.Contains('|', StringComparison.Ordinal) ? MostWordsOfParts : MostWords) && letters < MostLetters && !sentence
            && !Counts(after) && !Counts(before);
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }

    /// <summary>Whether a number stands before a small word, as numbers that count do: "giao 84 giỏ bưởi vào ngày 10/3/2024".</summary>
    private static bool Counts(ReadOnlySpan<char> text)
    {
        for (int i = 0; i + 2 < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && text[i + 1] == ' ' && char.IsLower(text[i + 2]) && (i < 2 || text[i - 2] is not (':' or 'h')))
            {
                return true;
            }
        }

        return false;
    }
}
