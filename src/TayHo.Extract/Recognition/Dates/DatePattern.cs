namespace TayHo.Extract.Recognition.Dates;

/// <summary>Reads a number at a token.</summary>
/// <param name="s">The tokens.</param>
/// <param name="i">The token.</param>
/// <param name="end">The token behind the number.</param>
/// <returns>The number; -1 for none.</returns>
internal delegate int NumberReading(in DateScan s, int i, out int end);

/// <summary>Reads a part of a form that has a reader of its own.</summary>
internal delegate bool PartReading(in DateScan s, int i, ref TimePoint point, out int end);

/// <summary>Asks about a place between tokens.</summary>
internal delegate bool Guard(in DateScan s, int i);

/// <summary>Takes a number into a point.</summary>
internal delegate void Taking(ref TimePoint point, int value);

/// <summary>
/// A form of calendar time as a pattern, built once: a sequence, a choice whose first fitting branch counts, an optional part, a word by
/// its
/// role, a number in its bounds, a guard that takes no token. Nothing is tried twice: a branch that fits is kept.
/// </summary>
internal abstract class DatePattern
{
    private const int None = -1;

    /// <summary>Reads the form at a token; the point stays as it was where the form does not fit.</summary>
    public bool TryRead(in DateScan s, int i, ref TimePoint point, out int end)
    {
        TimePoint read = point;
        int stop = Match(s, i, ref read);
        end = stop < 0 ? i : stop;
        if (stop >= 0)
        {
            point = read;
        }

        return stop >= 0;
    }

    /// <summary>One part behind the other.</summary>
    public static DatePattern Seq(params DatePattern[] parts) => new Sequence(parts);

    /// <summary>The first branch that fits.</summary>
    public static DatePattern Any(params DatePattern[] branches) => new Choice(branches);

    /// <summary>A part that may be missing.</summary>
    public static DatePattern Opt(DatePattern part) => new Option(part);

    /// <summary>A place where a part does not fit; takes nothing.</summary>
    public static DatePattern Not(DatePattern part) => new Look(part, wanted: false);

    /// <summary>A place where a part fits; takes nothing.</summary>
    public static DatePattern Ahead(DatePattern part) => new Look(part, wanted: true);

    /// <summary>A place that a question allows; takes nothing.</summary>
    public static DatePattern Where(Guard guard) => new Place(guard);

    /// <summary>A word with a role, and what it says of the point.</summary>
    public static DatePattern Word(DateRole role, Taking? take = null, int value = 0) => new RoleWord(role, take, value);

    /// <summary>A number from the least to the most, and what it says of the point.</summary>
    public static DatePattern Number(NumberReading read, int least, int most, Taking take) => new BoundNumber(read, least, most, take);

    /// <summary>A part with a reader of its own.</summary>
    public static DatePattern Part(PartReading read) => new ReadPart(read);

    private protected abstract int Match(in DateScan s, int i, ref TimePoint point);

    private sealed class Sequence(DatePattern[] parts) : DatePattern
    {
        private protected override int Match(in DateScan s, int i, ref TimePoint point)
        {
            foreach (DatePattern part in parts)
            {
                i = part.Match(s, i, ref point);
                if (i < 0)
                {
                    return None;
                }
            }

            return i;
        }
    }

    private sealed class Choice(DatePattern[] branches) : DatePattern
    {
        private protected override int Match(in DateScan s, int i, ref TimePoint point)
        {
            foreach (DatePattern branch in branches)
            {
                TimePoint read = point;
                if (branch.Match(s, i, ref read) is var end and >= 0)
                {
                    point = read;
                    return end;
                }
            }

            return None;
        }
    }

    private sealed class Option(DatePattern part) : DatePattern
    {
        private protected override int Match(in DateScan s, int i, ref TimePoint point) =>
            part.TryRead(s, i, ref point, out int end) ? end : i;
    }

    private sealed class Look(DatePattern part, bool wanted) : DatePattern
    {
        private protected override int Match(in DateScan s, int i, ref TimePoint point)
        {
            TimePoint unread = point;
            return part.Match(s, i, ref unread) >= 0 == wanted ? i : None;
        }
    }

    private sealed class Place(Guard guard) : DatePattern
    {
        private protected override int Match(in DateScan s, int i, ref TimePoint point) => guard(s, i) ? i : None;
    }

    private sealed class RoleWord(DateRole role, Taking? take, int value) : DatePattern
    {
        private protected override int Match(in DateScan s, int i, ref TimePoint point)
        {
            if (!s.Has(i, role))
            {
                return None;
            }

            take?.Invoke(ref point, value);
            return i + 1;
        }
    }

    private sealed class BoundNumber(NumberReading read, int least, int most, Taking take) : DatePattern
    {
        private protected override int Match(in DateScan s, int i, ref TimePoint point)
        {
            int value = read(s, i, out int end);
            if (value < least || value > most)
            {
                return None;
            }

            take(ref point, value);
            return end;
        }
    }

    private sealed class ReadPart(PartReading read) : DatePattern
    {
        private protected override int Match(in DateScan s, int i, ref TimePoint point) => read(s, i, ref point, out int end) ? end : None;
    }
}
