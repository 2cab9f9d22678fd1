using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads stretches of years: "2020 - 2025", "năm học 2022/2023", "năm 2022/2023", "từ năm 2011-2013", "giai đoạn 2016 đến 2020", "từ 1996
/// đến nay". Refused:
/// "2010-2015 người", "2024-25" without the noun of a period.
/// </summary>
internal static class YearSpanReader
{
    /// <summary>Reads "2020 - 2025", "2024-25", "năm học 2022/2023" and, after từ or a period's noun, "2010 đến 2015".</summary>
    public static DateMention? TryRead(in DateScan s, int i, out int end)
    {
        // "vụ đông xuân năm 2023-2024"
        bool school = s.Has(i, DateRole.Year) && s.Separator(i + 2) == '/' && s.Year4(i + 1) > 0 && s.Year4(i + 3) == s.Year4(i + 1) + 1;
        bool from = s.Has(i, DateRole.From), named = school || (s.Has(i, DateRole.Year) && s.Context.TryMatchBefore(i, LexiconClass.PeriodNoun, out _));
        int at = from || named ? i + 1 : i;
        if (!named && s.Has(at, DateRole.Year) && s.Year4(at + 1) > 0 && s.IsDash(at + 2) && s.Year4(at + 3) > 0)
        {
            // "từ năm 2011-2013", "đến năm 2023 - 2025"
            from = true;
            at++;
        }

        int first = s.Year4(at);
        end = i;
        if (first < 0 || s.IsTail(at))
        {
            return null;
        }

        if (s.IsDash(at + 1) && s.Year4(at + 2) == first + 1 && BeginsWithPeriod(s, i, out int opening) && ReadPeriods(s, opening, at + 3, first, out end) is { } periods)
        {
            return periods;
        }

        end = i;
        // "năm học 2022/2023", "giai đoạn 2016 đến 2020": the noun before makes them years.
        bool period = school || s.Context.TryMatchBefore(i, LexiconClass.PeriodNoun, out _);
        bool dash = s.IsDash(at + 1) || (period && s.Separator(at + 1) == '/'), to = s.Has(at + 1, DateRole.To);
        if (!dash && !(to && (from || period || s.Has(at - 1, DateRole.Plural))))
        {
            return null;
        }

        int second = s.Year4(at + 2);
        if (second < 0)
        {
            if (to && s.Has(at + 2, DateRole.Now) || dash && s.Has(at + 2, DateRole.Now))
            {
                end = at + 3;
                return IntervalReader.Open(i, end, IntervalReader.Year(first));
            }

            int tail = s.TwoDigits(at + 2);
            if (!period || !dash || tail != (first + 1) % 100 || s.Tokens[at + 2].Length != 2)
            {
                return null;
            }

            second = first + 1;
        }

        bool likely = first >= 1900 && second <= 2100;
        if (second <= first || second - first > 150 || s.GoesOn(at + 3) || !(period || (likely && (s.EndsSafely(at + 3) || from)) || (s.Is(at - 1, '(') && s.Is(at + 3, ')'))))
        {
            return null;
        }

        end = at + 3;
        return Of(i, end, first, second);
    }

    // "từ năm học 2010-2011 đến 2013-2014", "từ năm học 2010-2011 trở đi"
    private static DateMention? ReadPeriods(in DateScan s, int opening, int next, int first, out int end)
    {
        end = opening;
        if (s.Means(next, "onwards", out int onwards))
        {
            end = onwards;
            return IntervalReader.Open(opening, end, IntervalReader.Year(first));
        }

        if (IntervalConnector.TryReadConnector(s, ref next, out _))
        {
            next = s.TryMatch(next, LexiconClass.PeriodNoun, out LexiconMatch noun) ? noun.End : next;
            if (s.Year4(next) > first && s.IsDash(next + 1) && s.Year4(next + 2) == s.Year4(next) + 1)
            {
                end = next + 3;
                return Of(opening, end, first, s.Year4(next + 2));
            }
        }

        return null;
    }

    // Where the words "từ năm học" end right before a token, and the word từ.
    private static bool BeginsWithPeriod(in DateScan s, int i, out int opening)
    {
        opening = s.Context.TryMatchBefore(i, LexiconClass.PeriodNoun, out LexiconMatch noun) ? noun.End - noun.Length - 1 : -1;
        return opening >= 0 && s.Has(opening, DateRole.From);
    }

    private static DateMention Of(int start, int end, int first, int second) =>
        new(new TokenRange(start, end), "date.years") { Kind = DateKind.Interval, Start = IntervalReader.Year(first),
                End = IntervalReader.Year(second) };
}
