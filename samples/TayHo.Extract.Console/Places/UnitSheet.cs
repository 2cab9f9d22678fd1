using TayHo.Extract.Lexicons;

namespace TayHo.Extract.ConsoleApp.Places;

/// <summary>Prints what the gazetteer knows of a unit: code, parents, validity, what it was made of and what it became.</summary>
internal sealed class UnitSheet(ConsoleHost host, Gazetteer gazetteer, DateOnly? asOf)
{
    private readonly PlaceWords _words = new(gazetteer, host.Language, asOf);

    /// <summary>Prints every unit that a name may mean; false when it is not one.</summary>
    public bool Show(string name)
    {
        GazetteerMatch match = gazetteer.Resolve(name, asOf);
        foreach (AdministrativeUnit unit in match.Candidates)
        {
            ShowUnit(unit, match.Likeness);
        }

        if (match.Unit is null)
        {
            host.Error($"{name}: {_words.Doubt(match)}");
        }
        else if (match.Likeness is NameLikeness.Fuzzy)
        {
            host.ErrorWriter.WriteLine($"{name}: {_words.Guess(match.Unit)}");
        }

        return match.Unit is not null;
    }

    private void ShowUnit(AdministrativeUnit unit, NameLikeness? likeness)
    {
        TextWriter to = host.OutputWriter;
        to.WriteLine($"{unit.Code} {gazetteer.FullName(unit, asOf)}");
        to.WriteLine($"  {_words.Say("places.valid")}: {_words.Validity(unit)}");
        if (likeness is { } like and not NameLikeness.Exact)
        {
            to.WriteLine($"  {_words.Say("places.confidence")}: {_words.Say("places." + PlaceWords.Written(like))}");
        }

        for (AdministrativeUnit? parent = gazetteer.Parent(unit, asOf); parent is not null; parent = gazetteer.Parent(parent, asOf ?? unit.ValidUntil))
        {
            to.WriteLine($"  {_words.Say("places.belongs-to")}: {parent.Code} {parent}");
        }

        foreach (UnitSuccession next in gazetteer.Successors(unit))
        {
            to.WriteLine($"  {_words.Say("places.became")}: {next.Unit.Code} {gazetteer.FullName(next.Unit)} ({Share(next)})");
        }

        foreach (UnitSuccession before in gazetteer.Predecessors(unit.Code).Where(p => Precedes(p.Unit, unit)))
        {
            to.WriteLine($"  {_words.Say("places.made-of")}: {before.Unit.Code} {gazetteer.FullName(before.Unit)} ({Share(before)})");
        }
    }

    private string Share(UnitSuccession succession) => _words.Say(succession.IsWhole ? "places.whole" : "places.in-part");

    /// <summary>One code lives on through several states: only units that ended before this state ended were made into it.</summary>
    private static bool Precedes(AdministrativeUnit earlier, AdministrativeUnit unit) =>
        earlier != unit && !(unit.HasEnded && earlier.ValidUntil is { } end && !(unit.ValidUntil > end));
}
