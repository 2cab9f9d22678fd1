using System.Globalization;
using System.Runtime.InteropServices;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution.People;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Places;

/// <summary>
/// One record for each unit that the article names, with its code, its name in the article's own time and what became of it.
/// Which of several units of one name is meant: see <see cref="PlaceChoice"/>.
/// </summary>
internal sealed class PlaceStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        IReadOnlyList<PlaceMention> mentions = context.Mentions.Places;
        if (mentions.Count == 0)
        {
            return;
        }

        DateOnly? date = DateOf(context.Anchor)
            ?? (PlaceEra.IsAfterReform(context.Gazetteer, context.Text, mentions) ? Gazetteer.ReformDay : null);
        PlaceReading[] readings = new PlaceChoice(context.Gazetteer, context.Text, date).Read(mentions);
        var groups = new List<Group>();
        var byKey = new Dictionary<(string Code, string Name), Group>();
        foreach (PlaceReading reading in readings)
        {
            context.Text.ThrowIfStopped();
            if (IsOfLaterTime(reading, date))
            {
                continue;
            }

            (string, string) key = KeyOf(context, reading);
            if (!byKey.TryGetValue(key, out Group? group))
            {
                group = new Group(reading);
                byKey.Add(key, group);
                groups.Add(group);
            }

            group.Ranges.Add(reading.Mention.Range);
        }

        foreach (Group group in groups)
        {
            context.Places.Add(new Resolved<PlaceRecord>(Record(context, group, date), group.Ranges));
        }
    }

    /// <summary>A bare name that only a commune of a later time bears: before 1 July 2025 Yên Tử is a mountain.</summary>
    private static bool IsOfLaterTime(PlaceReading reading, DateOnly? date)
    {
        DateOnly day = date ?? Gazetteer.ReformDay.AddDays(-1);
        return reading is { Level: PlaceLevel.Commune, Mention.Type: null, Candidates.Count: > 0 }
            && (reading.Unit is { } unit ? unit.ValidFrom > day : AllBeginAfter(day, reading.Candidates));
    }

    private static bool AllBeginAfter(DateOnly day, List<AdministrativeUnit> units)
    {
        foreach (AdministrativeUnit unit in units)
        {
            if (!(unit.ValidFrom > day))
            {
                return false;
            }
        }

        return true;
    }

    private static (string Code, string Name) KeyOf(ResolutionContext context, PlaceReading reading) => reading.Unit is { } unit
        ? (unit.Code, unit.Name)
        : (((int)reading.Level).ToString(CultureInfo.InvariantCulture), Gazetteer.KeyOf(NameOf(context, reading.Mention)));

    private static PlaceRecord Record(ResolutionContext context, Group group, DateOnly? date)
    {
        Gazetteer gazetteer = context.Gazetteer;
        PlaceReading reading = group.First;
        AdministrativeUnit? unit = reading.Unit;
        return new PlaceRecord
        {
            Id = RecordId.Of('p', context.Places.Count + 1),
            Name = Spelled(context, reading.Mention, unit?.Name ?? NameOf(context, reading.Mention)),
            Type = unit?.Type ?? reading.Mention.Type ?? reading.Candidates[0].Type,
            Level = reading.Level,
            Code = unit?.Code,
            FullName = unit is null ? null : gazetteer.FullName(unit, date),
            ValidUntil = unit?.ValidUntil is { } last ? Edtf.Day(last.Year, last.Month, last.Day) : null,
            Successors = unit is null ? [] : gazetteer.SuccessorReferences(unit),
            Candidates = unit is not null ? [] : References(gazetteer, reading.Candidates, date),
            Rule = reading.Mention.Rule,
            Evidence = context.Text.EvidenceListOf(CollectionsMarshal.AsSpan(group.Ranges)),
        };
    }

    /// <summary>The article's own spelling where it is another one of the same name (Bạch Long Vỹ, Krông Pắk), else the table's.</summary>
    private static string Spelled(ResolutionContext context, PlaceMention mention, string name)
    {
        if (!mention.OwnSpelling || context.Text.Tokens[mention.Name.Start].IsAllCaps || context.Text.Tokens[mention.Name.Start].IsNumber)
        {
            return name;
        }

        string written = PersonNames.Words(context.Text, mention.Name).Replace('´', '\'').Replace('`', '\'');
        return written == name || Letters(written) == Letters(name) || IsTornApart(written) ? name : written;
    }

    // Đăk R ' lâp
    private static bool IsTornApart(string written) =>
        written.Contains(" '", StringComparison.Ordinal) || written.Contains("' ", StringComparison.Ordinal);

    private static string Letters(string name) =>
        SyllableFolding.FoldKey(name).Replace('–', '-').Replace(" - ", " ", StringComparison.Ordinal).Replace("-", " ",
            StringComparison.Ordinal);

    private static PlaceReference[] References(Gazetteer gazetteer, List<AdministrativeUnit> units, DateOnly? date) =>
        [.. units.Select(u => new PlaceReference { Code = u.Code, FullName = gazetteer.FullName(u, date) })];

    private static string NameOf(ResolutionContext context, PlaceMention mention) =>
        mention.NameId >= 0 ? context.Gazetteer.NameOf(mention.NameId) : PersonNames.Words(context.Text, mention.Name);

    /// <summary>The anchor's day; its last day where it is only a month or a year, so that an article of 2024 is read with the units of
    /// 2024.</summary>
    private static DateOnly? DateOf(AnchorDate anchor) => anchor.TryGetEdtf(out EdtfValue value) ? value.Latest : null;

    private sealed class Group(PlaceReading first)
    {
        public PlaceReading First { get; } = first;

        public List<TokenRange> Ranges { get; } = [];
    }
}
