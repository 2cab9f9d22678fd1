using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Lexicons;

namespace TayHo.Extract.ConsoleApp.Places;

/// <summary>What people are told of a unit and of a name that is not clear.</summary>
internal sealed class PlaceWords(Gazetteer gazetteer, DisplayLanguage language, DateOnly? asOf)
{
    /// <summary>How a name was taken, as data have it.</summary>
    public static string Written(NameLikeness likeness) => likeness switch
    {
        NameLikeness.Exact => "exact",
        NameLikeness.Alias => "alias",
        NameLikeness.Accentless => "accentless",
        _ => "fuzzy",
    };

    /// <summary>A message of the verb.</summary>
    public string Say(string key, params IReadOnlyList<object?> values) => ConsoleTexts.Of(language, key, values);

    /// <summary>The unit that a mistyped name likely means.</summary>
    public string Guess(AdministrativeUnit unit) => Say("places.guess", unit.Code, gazetteer.FullName(unit, asOf));

    /// <summary>Why a name is no unit's, or not one unit's.</summary>
    public string Doubt(GazetteerMatch match)
    {
        if (match.Candidates.Count == 0)
        {
            return asOf is { } day ? Say("places.none-on", Day(day)) : Say("places.none");
        }

        string units = string.Join("; ", match.Candidates.DistinctBy(u => u.Code).Select(u => $"{u.Code} {gazetteer.FullName(u, asOf)}"));
        return Say(match.Likeness is NameLikeness.Fuzzy ? "places.near" : "places.several", units);
    }

    /// <summary>When a unit was.</summary>
    public string Validity(AdministrativeUnit unit)
    {
        string until = unit.ValidUntil is { } end ? Say("places.until", Day(end))
            : unit.HasEnded ? Say("places.until-reform")
            : unit.ValidFrom is null ? Say("places.unchanged")
            : Say("places.today");
        return unit.ValidFrom is { } from ? $"{Say("places.from", Day(from))} {until}" : until;
    }

    private string Day(DateOnly day) => DisplayFormat.Date(FormattableString.Invariant($"{day:yyyy-MM-dd}"), language)!;
}
