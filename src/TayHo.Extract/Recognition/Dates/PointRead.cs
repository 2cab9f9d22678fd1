namespace TayHo.Extract.Recognition.Dates;

/// <summary>Whether a point of time was looked for at a token, and found.</summary>
internal enum PointState : byte
{
    /// <summary>Nobody has looked.</summary>
    Unread,

    /// <summary>None begins there.</summary>
    Absent,

    /// <summary>One begins there.</summary>
    Found,
}

/// <summary>What one reader found at a token, for the next that asks the same.</summary>
internal readonly record struct PointRead(PointState State, TimePoint Point, int End);
