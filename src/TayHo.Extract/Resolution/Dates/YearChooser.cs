namespace TayHo.Extract.Resolution.Dates;

/// <summary>What a sentence says about where a date lies.</summary>
internal enum Tense
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>đã, vừa, hồi.</summary>
    Past,

    /// <summary>sẽ, sắp, dự kiến.</summary>
    Future,
}

/// <summary>Chooses the year of a date without one as a reader of news does: near the anchor first, then by tense, then this
/// year.</summary>
internal static class YearChooser
{
    // News of the next and the last two months needs no tense; further ahead without "sẽ" a reader thinks of the past.
    private const int Near = 60;
    private const int FarthestAhead = 150;

    /// <summary>The year for a month and day.</summary>
    /// <param name="anchor">The anchor; its day must be known.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31; 0 for a whole month.</param>
    /// <param name="tense">What the sentence says.</param>
    /// <param name="carried">A year named earlier in the sentence; 0 for none.</param>
    public static int Choose(DateOnly anchor, int month, int day, Tense tense, int carried)
    {
        int best = anchor.Year, bestDistance = int.MaxValue;
        for (int year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            int distance = Math.Abs(Distance(anchor, year, month, day));
            if (distance < bestDistance)
            {
                (best, bestDistance) = (year, distance);
            }
        }

        bool against = (tense == Tense.Past && Distance(anchor, best, month, day) > 31)
            || (tense == Tense.Future && Distance(anchor, best, month, day) < -31);
        if (bestDistance <= Near && !against)
        {
            return best;
        }

        if (carried != 0)
        {
            return carried;
        }

        int same = Distance(anchor, anchor.Year, month, day);
        return tense switch
        {
            Tense.Past => same <= 0 ? anchor.Year : anchor.Year - 1,
            Tense.Future => same >= 0 ? anchor.Year : anchor.Year + 1,
            _ => same <= FarthestAhead ? anchor.Year : anchor.Year - 1,
        };
    }

    /// <summary>Days from the anchor to the date; 0 inside a whole month that holds the anchor.</summary>
    public static int Distance(DateOnly anchor, int year, int month, int day)
    {
        if (day == 0)
        {
            if (year == anchor.Year && month == anchor.Month)
            {
                return 0;
            }

            DateOnly first = new(year, month, 1);
            return first > anchor ? first.DayNumber - anchor.DayNumber : first.AddMonths(1).DayNumber - 1 - anchor.DayNumber;
        }

        return new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month))).DayNumber - anchor.DayNumber;
    }
}
