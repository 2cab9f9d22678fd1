using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

namespace TayHo.Extract.Resolution.Places;

/// <summary>
/// Whether an article without a day was written after the reform of 1 July 2025: it names more units that only the reform made
/// (đặc khu Vân Đồn, xã Tây Thụy Anh) than units that the reform ended (huyện, quận, thị xã, thị trấn).
/// </summary>
internal static class PlaceEra
{
    /// <summary>Counts the units of the two times that are written with their types.</summary>
    public static bool IsAfterReform(Gazetteer gazetteer, IReadOnlyList<PlaceMention> mentions)
    {
        int later = 0, earlier = 0;
        foreach (PlaceMention mention in mentions)
        {
            if (mention.Type is null || mention.NameId < 0)
            {
                continue;
            }

            if (mention.Level == PlaceLevel.District || mention.Type == "thị trấn")
            {
                earlier++;
            }
            else if (mention.Level == PlaceLevel.Commune && IsOnlyLater(gazetteer, mention))
            {
                later++;
            }
        }

        return later > earlier;
    }

    private static bool IsOnlyLater(Gazetteer gazetteer, PlaceMention mention)
    {
        bool any = false;
        foreach (AdministrativeUnit unit in gazetteer.OfName(mention.NameId))
        {
            if (unit.Type == mention.Type)
            {
                any = true;
                if (unit.ValidFrom is not { } from || from < Gazetteer.ReformDay)
                {
                    return false;
                }
            }
        }

        return any;
    }
}
