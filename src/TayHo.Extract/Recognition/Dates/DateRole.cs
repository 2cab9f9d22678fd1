namespace TayHo.Extract.Recognition.Dates;

/// <summary>The parts a word can play in the grammar of dates; a word may play several (năm is year and five).</summary>
[Flags]
internal enum DateRole : ulong
{
    None = 0,
    Day = 1UL << 0,
    Hom = 1UL << 1,
    Mong = 1UL << 2,
    Month = 1UL << 3,
    Year = 1UL << 4,
    Week = 1UL << 5,
    Quarter = 1UL << 6,
    Hour = 1UL << 7,
    Minute = 1UL << 8,
    Second = 1UL << 9,

    /// <summary>A unit written as a letter glued to its number (14h30).</summary>
    Letter = 1UL << 10,
    From = 1UL << 11,
    To = 1UL << 12,
    And = 1UL << 13,

    /// <summary>lúc, vào, hồi.</summary>
    At = 1UL << 14,
    Now = 1UL << 15,
    Half = 1UL << 16,

    /// <summary>kém (11 giờ kém 15).</summary>
    Minus = 1UL << 17,
    Of = 1UL << 18,
    Inside = 1UL << 19,
    First = 1UL << 20,
    Last = 1UL << 21,
    This = 1UL << 22,
    Next = 1UL << 23,
    Before = 1UL << 24,
    After = 1UL << 25,

    /// <summary>qua, rồi.</summary>
    Past = 1UL << 26,
    Just = 1UL << 27,

    /// <summary>nữa.</summary>
    More = 1UL << 28,
    Follow = 1UL << 29,
    Follow2 = 1UL << 30,
    Near = 1UL << 31,
    Here = 1UL << 32,
    Ago = 1UL << 33,
    When = 1UL << 34,
    That = 1UL << 35,
    Same = 1UL << 36,

    /// <summary>lần: a number before or after it counts times.</summary>
    Count = 1UL << 37,
    Vague = 1UL << 38,
    Morrow = 1UL << 39,
    Morrow2 = 1UL << 40,
    Kia = 1UL << 41,
    Plural = 1UL << 42,
    Recur = 1UL << 43,
    Each = 1UL << 44,
    One = 1UL << 45,
    Ordinal = 1UL << 46,
    Age = 1UL << 47,
    Rang = 1UL << 48,
    Lunar1 = 1UL << 49,
    Solar1 = 1UL << 50,
    Calendar = 1UL << 51,
    Lunar = 1UL << 52,
    Leap = 1UL << 53,
    Born = 1UL << 54,
    Bc = 1UL << 55,
    Ad = 1UL << 56,
    Tet = 1UL << 57,
    Ram = 1UL << 58,
    Ke = 1UL << 59,

    /// <summary>A word after which digits with a slash may well be a date, if nothing speaks against it.</summary>
    Weak = 1UL << 60,

    /// <summary>A word that may follow a bare date without making it a count.</summary>
    Safe = 1UL << 61,

    /// <summary>A word after a number that makes it a count or a sum.</summary>
    Unit = 1UL << 62,

    /// <summary>luật: a year behind its name tells which one.</summary>
    Law = 1UL << 63,
}
