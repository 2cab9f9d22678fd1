using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>Whether words of the article say what a claim says: it may say less, and leave out the type of a unit, but never
/// more.</summary>
internal static class ClaimText
{
    /// <summary>Whether a claimed body is one that the article names, by this name or a fuller one that the article gives it.</summary>
    public static bool Body(string? claimed, string? found, ExtractionDocument document)
    {
        if (claimed is null || found is null)
        {
            return claimed is null;
        }

        if (IsShortFor(claimed, found))
        {
            return true;
        }

        return document.Organizations.Any(body =>
            (FactText.Same(body.Name, found) && body.InferredName is { } full && IsShortFor(claimed, full))
            || ((FactText.Same(body.InferredName, found) || IsFuller(body.Name, found, document)) && IsShortFor(claimed, body.Name)));
    }

    /// <summary>Whether both are one name, of which the claim may leave out the end, or types of units on either side.</summary>
    public static bool IsShortFor(string? claimed, string? found)
    {
        List<string> left = FactText.Words(claimed), right = FactText.Words(found);
        if (left.Count == 0 || right.Count == 0)
        {
            return left.Count == right.Count;
        }

        int i = 0, j = 0;
        while (i < left.Count && j < right.Count)
        {
            if (left[i] == right[j])
            {
                i++;
                j++;
                continue;
            }

            int mine = TypeAt(left, i), theirs = TypeAt(right, j);
            if (mine == 0 == (theirs == 0))
            {
                return false;
            }

            i += mine;
            j += theirs;
        }

        return i == left.Count;
    }

    /// <summary>Whether every word of a claimed phrase stands in one of the article's.</summary>
    public static bool Covers(string? claimed, params ReadOnlySpan<string?> found) =>
        FactText.Coverage(claimed, string.Join(' ', found.ToArray())) >= 1;

    /// <summary>Whether a claimed name is a person's: the whole, or the end of it (An, Văn An) where no other person's name ends
    /// so.</summary>
    public static bool Person(string claimed, string found, ExtractionDocument document)
    {
        if (FactText.Same(claimed, found))
        {
            return true;
        }

        string end = " " + FactText.Key(claimed);
        return end.Length > 1 && Ends(found)
            && document.Officials.Concat(document.People).Select(person =>
                person.Name).Where(Ends).Distinct(VietnameseNameComparer.Instance).Count() == 1;

        bool Ends(string name) => (" " + FactText.Key(name)).EndsWith(end, StringComparison.Ordinal);
    }

    /// <summary>Whether a claimed name of a unit with its parents leaves out no more than parents and types of the article's.</summary>
    public static bool UnitWithParents(string claimed, string? found)
    {
        string[] parts = (found ?? "").Split(',', StringSplitOptions.TrimEntries);
        string[] wanted = claimed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        int met = 0;
        for (int at = 0; at < parts.Length && met < wanted.Length; at++)
        {
            if (IsSameUnit(wanted[met], parts[at]))
            {
                met++;
            }
            else if (at == 0)
            {
                return false;
            }
        }

        return met == wanted.Length;

        static bool IsSameUnit(string one, string other) => IsShortFor(one, other) && FactText.Words(one)[^1] == FactText.Words(other)[^1];
    }

    // "Quận ủy" is the short form of the only body whose name begins so.
    private static bool IsFuller(string name, string found, ExtractionDocument document)
    {
        string start = FactText.Key(found) + " ";
        return Begins(name) && document.Organizations.Count(body => Begins(body.Name)) == 1;

        bool Begins(string full) => (FactText.Key(full) + " ").StartsWith(start, StringComparison.Ordinal);
    }

    private static int TypeAt(List<string> words, int at)
    {
        foreach (string[] type in ClaimWords.PlaceTypes)
        {
            if (at + type.Length < words.Count && words.Skip(at).Take(type.Length).SequenceEqual(type))
            {
                return type.Length;
            }
        }

        return 0;
    }
}
