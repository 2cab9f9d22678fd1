using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Places;

/// <summary>
/// Whether an article without a day was written after the reform of 1 July 2025: it names more units that only the reform made
/// (đặc khu Vân Đồn, xã Tây Thụy Anh) than units that the reform ended (huyện, quận, thị xã, thị trấn), or speaks of the two-level
/// government or of a first congress of the term 2025 to 2030 and of no such unit.
/// </summary>
internal static class PlaceEra
{
    private const int TermReach = 8;
    private static readonly ulong Cues = Lexicon.ClassBit(LexiconClass.NotPlace);

    /// <summary>Counts the units of the two times that are written with their types.</summary>
    public static bool IsAfterReform(Gazetteer gazetteer, TaggedText text, IReadOnlyList<PlaceMention> mentions)
    {
        int later = 0, earlier = 0;
        foreach (PlaceMention mention in mentions)
        {
            text.ThrowIfStopped();
            if (mention.Type is null || mention.NameId < 0)
            {
                continue;
            }

            if (mention.Level == PlaceLevel.District || mention.Type == UnitTypes.Township)
            {
                earlier++;
            }
            else if (mention.Level == PlaceLevel.Commune && IsOnlyLater(gazetteer, mention))
            {
                later++;
            }
        }

        return later > earlier || (earlier == 0 && SpeaksOfReform(text));
    }

    private static bool SpeaksOfReform(TaggedText text)
    {
        for (int i = 0; (i = text.Next(i, Cues, TokenShape.None)) < text.Count; i++)
        {
            if (text.TryMatch(i, LexiconClass.NotPlace, out LexiconMatch cue)
                && (cue.Entry.Value == "reform"
                    || (cue.Entry.Value == "first-term" && Has(text, cue.End, "2025") && Has(text, cue.End, "2030"))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(TaggedText text, int from, string year)
    {
        for (int i = from; i < Math.Min(text.Count, from + TermReach); i++)
        {
            if (text.Tokens[i].IsNumber && text.Slice(i).SequenceEqual(year))
            {
                return true;
            }
        }

        return false;
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
