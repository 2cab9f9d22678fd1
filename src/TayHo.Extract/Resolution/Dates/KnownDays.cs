using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// The year of writing by days that everybody knows: "kỷ niệm 80 năm Cách mạng tháng Tám" about August, "bão Haiyan" while it is the news,
/// "kỳ họp thứ 6, Quốc hội khóa XIII" about the time of its sitting. Refused: anniversaries in another part of the year, a storm told with
/// its
/// year or long after, names of others ("80 năm thành lập Đảng bộ"), and articles whose known days give two years.
/// </summary>
internal static class KnownDays
{
    // How far from its day an anniversary is written about, a storm is news, and a sitting is held from its middle.
    private const int AnniversaryReach = 120;

    // In the year before it: "hướng tới kỷ niệm 95 năm …"; farther off the words may as well look back on it a year later.
    private const int ReachBefore = 60;
    private const int NewsReach = 20;
    private const int SittingReach = 75;

    // "80 năm Ngày truyền thống …", "Kỳ họp thứ 6 (khai mạc sáng nay) của …"
    private const int NumberReach = 6;
    private const int OpeningSentences = 3;
    private static readonly ulong Days = Lexicon.ClassBit(LexiconClass.HistoricDay);

    /// <summary>The year and the words that give it; 0 where none do or two years are given.</summary>
    /// <param name="text">The tagged text.</param>
    /// <param name="news">Month and day of the news; 0 for unknown parts.</param>
    public static YearFound Of(TaggedText text, (int Month, int Day) news)
    {
        YearFound found = default;
        for (int i = news.Month == 0 ? text.Count : text.Next(0, Days); i < text.Count; i = text.Next(i + 1, Days))
        {
            if (!text.TryMatch(i, LexiconClass.HistoricDay, out LexiconMatch match) || !EndsThere(text, match.End)
                    || YearOf(text, i, match, news, out int start) is not (>= YearStatement.FirstYear and var year))
            {
                continue;
            }

            if (found.Year > 0 && found.Year != year)
            {
                return default;
            }

            found = new YearFound(year, new DateMention(new TokenRange(start, match.End), "date.year") { Kind = DateKind.Date });
        }

        return found;
    }

    private static int YearOf(TaggedText text, int i, in LexiconMatch match, (int Month, int Day) news, out int start)
    {
        start = i;
        if (match.Entry.Attribute("news") is not null)
        {
            return text.SentenceOf(i) <= OpeningSentences && !text.TryMatch(match.End, LexiconClass.TimeUnit, out _)
                && !YearWords.Says(text, i - 1, "after,weak,safe") ? NearOf(match.Entry.Value, news) : 0;
        }

        int number = NumberBefore(text, i, out start);
        DateOnly first = Parse(match.Entry.Value);
        return number <= 0 ? 0
            : match.Entry.Attribute("sittings") is not null ? Near(Sitting(first.Year, number), news, SittingReach)
            : first.Year + number > DateOnly.MaxValue.Year - 1 ? 0
            : Near(first.AddYears(number), news, AnniversaryReach) is var year && year == first.Year + number ? year
            : Near(first.AddYears(number), news, ReachBefore);
    }

    // "80 năm [ngày] …", "lần thứ 135 [ngày] …", "kỳ họp thứ 6, …"
    private static int NumberBefore(TaggedText text, int i, out int start)
    {
        for (start = i - 1; start >= Math.Max(1, i - NumberReach) && text.Tokens[start].Kind != TokenKind.LineBreak
                && !text.Is(start, '.'); start--)
        {
            if (text.Tokens[start].Kind == TokenKind.Number && text.Tokens[start].Length <= 3
                    && int.TryParse(text.Slice(start), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                return YearWords.Says(text, start - 1, "ordinal") || YearWords.Says(text, start + 1, "year") ? number : 0;
            }
        }

        return 0;
    }

    // Autumn sittings open about 20 October, those of spring about 20 May; the first meets in the summer of the election.
    private static DateOnly Sitting(int year, int number) =>
        new(Math.Min(year + ((number - 1) / 2), DateOnly.MaxValue.Year - 1), number == 1 ? 7 : number % 2 == 0 ? 11 : 6, 7);

    // "thành lập Đảng" is none in "thành lập Đảng bộ", nor "thành lập Quân đội" before another country's name.
    private static bool EndsThere(TaggedText text, int end) =>
        end >= text.Count || text.SentenceOf(end) != text.SentenceOf(end - 1)
            || (WordLookup.At(text, end - 1).End == end && !(text.Tokens[end].IsWord && text.Tokens[end].IsCapitalized));

    private static int NearOf(string days, (int Month, int Day) news)
    {
        foreach (Range day in days.AsSpan().Split(','))
        {
            if (Near(Parse(days.AsSpan()[day]), news, NewsReach) is > 0 and var year)
            {
                return year;
            }
        }

        return 0;
    }

    /// <summary>The year in which month and day of the news lie near a day; 0 when they do in none.</summary>
    private static int Near(DateOnly day, (int Month, int Day) news, int reach)
    {
        for (int year = day.Year - 1; year <= day.Year + 1; year++)
        {
            int last = DateTime.DaysInMonth(year, news.Month), of = news.Day > 0 ? Math.Min(news.Day, last) : last / 2;
            if (Math.Abs(new DateOnly(year, news.Month, of).DayNumber - day.DayNumber) <= reach)
            {
                return year;
            }
        }

        return 0;
    }

    private static DateOnly Parse(ReadOnlySpan<char> value) => DateOnly.ParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
