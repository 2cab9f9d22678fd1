namespace TayHo.Extract.Records;

/// <summary>
/// The sky as the lunar calendar needs it: the day of a new moon and the sun's place, both on the meridian that the calendar of
/// the time was kept for. Days are Julian day numbers. Method: Jean Meeus, Astronomical Algorithms (1998), chapter 49, for the
/// moon and Astronomical Formulae for Calculators, chapter 18, for the sun; the moon's error is some seconds of time.
/// </summary>
internal static class LunarAstronomy
{
    private const double MeanSynodicMonth = 29.530588861;
    private const double FirstNewMoonOf2000 = 2451550.09766;
    private const double Degree = Math.PI / 180;
    private const double SecondsADay = 86400;

    // Until 1967 Viet Nam's calendars followed China's: the meridian of Beijing's old observatory (116°28′ E), from 1929 UTC+8.
    // Decision 121-CP of 8 August 1967 moved the calendar to UTC+7 from 1968.
    private const double StartOf1929 = 2425612.5;
    private const double StartOf1968 = 2439856.5;
    private const double OffsetBefore1929 = ((7 * 3600) + (45 * 60) + 53) / SecondsADay;
    private const double OffsetBefore1968 = 8.0 / 24;
    private const double OffsetSince1968 = 7.0 / 24;

    // Dynamical less universal time in seconds, observed in 1900, 1910 … 2020; onwards in a line to Chapront and Francou's value of 2100.
    private static readonly double[] ObservedClockDifference =
        [-2.7, 10.4, 21.2, 24.0, 24.3, 29.1, 33.2, 40.2, 50.5, 56.9, 63.8, 66.1, 69.4];
    private const double ClockDifferenceOf2100 = 229.3;

    // Meeus, table of the planetary arguments: constant, motion a lunation, coefficient in millionths of a day.
    private static readonly (double Start, double Motion, int Weight)[] PlanetaryTerms =
    [
        (299.77, 0.107408, 325), (251.88, 0.016321, 165), (251.83, 26.651886, 164), (349.42, 36.412478, 126), (84.66, 18.206239, 110),
        (141.74, 53.303771, 62), (207.14, 2.453732, 60), (154.84, 7.306860, 56), (34.52, 27.261239, 47), (207.19, 0.121824, 42),
        (291.34, 1.844379, 40), (161.72, 24.198154, 37), (239.56, 25.513099, 35), (331.55, 3.592518, 23),
    ];

    /// <summary>The number of the lunation nearest to a day; 0 is the first new moon of 2000.</summary>
    public static int Lunation(int julianDay) => (int)Math.Floor(((julianDay - FirstNewMoonOf2000) / MeanSynodicMonth) + 0.5);

    /// <summary>The day on which a lunation's new moon falls.</summary>
    public static int NewMoonDay(int lunation)
    {
        double instant = NewMoon(lunation);
        return (int)Math.Floor(instant - ClockDifference(instant) + 0.5 + UtcOffset(instant));
    }

    /// <summary>The twelfth of the ecliptic (0 from the March equinox) in which the sun stands when the day begins.</summary>
    public static int SolarTerm(int julianDay)
    {
        double midnight = julianDay - 0.5 - UtcOffset(julianDay);
        double t = (midnight + ClockDifference(midnight) - 2415020) / 36525, t2 = t * t;
        double anomaly = (358.47583 + (35999.04975 * t) - (0.00015 * t2) - (0.0000033 * t2 * t)) * Degree;
        double longitude = 279.69668 + (36000.76892 * t) + (0.0003025 * t2)
            + ((1.919460 - (0.004789 * t) - (0.000014 * t2)) * Math.Sin(anomaly)) + ((0.020094 - (0.0001 * t)) * Math.Sin(2 * anomaly))
            + (0.000293 * Math.Sin(3 * anomaly));

        // Venus twice, Jupiter, the moon and a term of long period; then aberration and nutation.
        longitude += (0.00134 * Math.Cos((153.23 + (22518.7541 * t)) * Degree)) + (0.00154 * Math.Cos((216.57 + (45037.5082 * t)) * Degree))
            + (0.00200 * Math.Cos((312.69 + (32964.3577 * t)) * Degree))
            + (0.00179 * Math.Sin((350.74 + (445267.1142 * t) - (0.00144 * t2)) * Degree))
            + (0.00178 * Math.Sin((231.19 + (20.20 * t)) * Degree));
        longitude -= 0.00569 + (0.00479 * Math.Sin((259.18 - (1934.142 * t)) * Degree));
        longitude -= 360 * Math.Floor(longitude / 360);
        return (int)Math.Floor(longitude / 30);
    }

    private static double NewMoon(int lunation)
    {
        double k = lunation, t = k / 1236.85, t2 = t * t, t3 = t2 * t, t4 = t3 * t;
        double mean = FirstNewMoonOf2000 + (MeanSynodicMonth * k) + (0.00015437 * t2) - (0.000000150 * t3) + (0.00000000073 * t4);
        double e = 1 - (0.002516 * t) - (0.0000074 * t2);
        double sun = (2.5534 + (29.10535670 * k) - (0.0000014 * t2) - (0.00000011 * t3)) * Degree;
        double moon = (201.5643 + (385.81693528 * k) + (0.0107582 * t2) + (0.00001238 * t3) - (0.000000058 * t4)) * Degree;
        double latitude = (160.7108 + (390.67050284 * k) - (0.0016118 * t2) - (0.00000227 * t3) + (0.000000011 * t4)) * Degree;
        double node = (124.7746 - (1.56375588 * k) + (0.0020672 * t2) + (0.00000215 * t3)) * Degree;
        double terms = (-0.40720 * Math.Sin(moon)) + (0.17241 * e * Math.Sin(sun)) + (0.01608 * Math.Sin(2 * moon))
            + (0.01039 * Math.Sin(2 * latitude))
            + (0.00739 * e * Math.Sin(moon - sun)) - (0.00514 * e * Math.Sin(moon + sun)) + (0.00208 * e * e * Math.Sin(2 * sun))
            - (0.00111 * Math.Sin(moon - (2 * latitude))) - (0.00057 * Math.Sin(moon + (2 * latitude)))
                + (0.00056 * e * Math.Sin((2 * moon) + sun))
            - (0.00042 * Math.Sin(3 * moon)) + (0.00042 * e * Math.Sin(sun + (2 * latitude)))
                + (0.00038 * e * Math.Sin(sun - (2 * latitude)))
            - (0.00024 * e * Math.Sin((2 * moon) - sun)) - (0.00017 * Math.Sin(node)) - (0.00007 * Math.Sin(moon + (2 * sun)))
            + (0.00004 * Math.Sin(2 * (moon - latitude))) + (0.00004 * Math.Sin(3 * sun))
            + (0.00003 * Math.Sin(moon + sun - (2 * latitude)))
            + (0.00003 * Math.Sin(2 * (moon + latitude))) - (0.00003 * Math.Sin(moon + sun + (2 * latitude)))
            + (0.00003 * Math.Sin(moon - sun + (2 * latitude)))
            - (0.00002 * Math.Sin(moon - sun - (2 * latitude))) - (0.00002 * Math.Sin((3 * moon) + sun)) + (0.00002 * Math.Sin(4 * moon));
        double planets = 0;
        for (int i = 0; i < PlanetaryTerms.Length; i++)
        {
            (double start, double motion, int weight) = PlanetaryTerms[i];
            planets += weight * Math.Sin((start + (motion * k) - (i == 0 ? 0.009173 * t2 : 0)) * Degree);
        }

        return mean + terms + (planets / 1_000_000);
    }

    // In days.
    private static double ClockDifference(double julianDay)
    {
        double year = 2000 + ((julianDay - 2451545) / 365.25);
        if (year >= 2020)
        {
            double last = ObservedClockDifference[^1];
            return (last + ((year - 2020) / 80 * (ClockDifferenceOf2100 - last))) / SecondsADay;
        }

        double place = Math.Max(0, (year - 1900) / 10);
        int decade = (int)place;
        return (ObservedClockDifference[decade]
                + ((place - decade) * (ObservedClockDifference[decade + 1] - ObservedClockDifference[decade]))) / SecondsADay;
    }

    private static double UtcOffset(double julianDay) =>
        julianDay < StartOf1929 ? OffsetBefore1929 : julianDay < StartOf1968 ? OffsetBefore1968 : OffsetSince1968;
}
