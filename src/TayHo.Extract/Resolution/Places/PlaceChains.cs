using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Resolution.Places;

/// <summary>Chains of places as they are written: "xã Hưng Đông, TP. Vinh", "các xã A, B và C, huyện D".</summary>
internal sealed class PlaceChains(Gazetteer gazetteer, TaggedText text, DateOnly day)
{
    /// <summary>The last day of the table of districts.</summary>
    public static readonly DateOnly LastTableDay = new(2025, 6, 30);

    /// <summary>No list of units is longer before it names what they belong to.</summary>
    private const int LongestList = 60;

    /// <summary>Links a mention with the larger unit behind it, across commas, dashes, brackets and the words of belonging.</summary>
    public void Link(PlaceReading[] readings, int i)
    {
        PlaceReading reading = readings[i];
        int end = reading.Mention.Range.End;
        for (int k = i + 1; k < Math.Min(readings.Length, i + LongestList); k++)
        {
            PlaceReading next = readings[k];
            if (!Adjacent(end, next.Mention.Range.Start))
            {
                return;
            }

            if (next.Level < reading.Level)
            {
                // A dash or và joins neighbours as well as a unit with its own ("Hạ Long - Hải Phòng").
                bool encloses = text.Is(end, ',') || text.Is(end, '(') || !(text.IsDash(end) || text.Slice(end) is "và");
                reading.Parent = encloses || AnyLies(reading, next) ? next : null;
                return;
            }

            if (next.Level > reading.Level)
            {
                return;
            }

            // A list shares what follows it: "các xã A, B và C, huyện D".
            if (next.Parent is not null && next.Mention.Rule is "place.list" or "place.bare")
            {
                reading.Parent = next.Parent;
                return;
            }

            end = next.Mention.Range.End;
            if (next.Mention.Rule is not ("place.list" or "place.bare"))
            {
                return;
            }
        }
    }

    private bool Adjacent(int end, int start)
    {
        if (start - end > 3)
        {
            return false;
        }

        for (int i = end; i < start; i++)
        {
            if (text.Is(i, ',') || text.Is(i, '(') || text.IsDash(i))
            {
                continue;
            }

            if (!text.Tokens[i].IsWord || text.Slice(i) is not ("thuộc" or "của" or "ở" or "và" or "tỉnh" or "cùng"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a unit lies in the larger one that a mention names.</summary>
    public bool Lies(AdministrativeUnit candidate, PlaceReading parent)
    {
        if (Gazetteer.CameFrom(candidate, parent.Mention.NameId))
        {
            return true;
        }

        for (AdministrativeUnit? above = gazetteer.Parent(candidate, day); above is not null; above = gazetteer.Parent(above, day))
        {
            if (above.NameId == parent.Mention.NameId && above.Level == parent.Level)
            {
                return true;
            }

            // The table knows the communes of quận 9 only as those of Thủ Đức, which took it over.
            if (TookOver(above, parent.Candidates))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a district lay in a province that became part of the named one ("huyện Đại Lộc, Đà Nẵng").</summary>
    public bool Joined(AdministrativeUnit candidate, PlaceReading parent)
    {
        if (candidate.Level != PlaceLevel.District || gazetteer.Parent(candidate) is not { HasEnded: true } province)
        {
            return false;
        }

        foreach ((AdministrativeUnit heir, _) in gazetteer.Successors(province))
        {
            if (heir.NameId == parent.Mention.NameId)
            {
                return true;
            }
        }

        return false;
    }

    private bool TookOver(AdministrativeUnit above, List<AdministrativeUnit> ended)
    {
        foreach (AdministrativeUnit old in ended)
        {
            if (old.HasEnded && old.ValidUntil < LastTableDay && old.Level == above.Level
                    && gazetteer.Successors(old).Any(s => s.Unit.Code == above.Code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the units that a mention may mean lies in the larger one that another names.</summary>
    public bool AnyLies(PlaceReading reading, PlaceReading parent)
    {
        foreach (AdministrativeUnit candidate in reading.Candidates)
        {
            if (Lies(candidate, parent))
            {
                return true;
            }
        }

        return false;
    }
}
