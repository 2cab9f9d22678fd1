using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>Two documents' facts side by side: matched, missing, extra and differing fields, by section 4 of the contract.</summary>
/// <example><code>
/// ExtractionComparison comparison = document.Compare(expected);
/// if (!comparison.IsSame)
/// {
///     Console.WriteLine(comparison); // a line a difference
/// }
/// </code></example>
public sealed record ExtractionComparison
{
    private ExtractionComparison(IReadOnlyList<RecordComparison> records) => Records = ValueList.Of(records);

    /// <summary>Every record of both documents, by type, expected ones in their order and then those that nobody expected.</summary>
    public IReadOnlyList<RecordComparison> Records { get; }

    /// <summary>Whether every fact is in both documents and says the same.</summary>
    public bool IsSame => Records.All(r => r.Match == FactMatch.Same);

    /// <summary>Compares two documents.</summary>
    /// <param name="expected">What should be there.</param>
    /// <param name="found">What is there.</param>
    /// <returns>The comparison.</returns>
    public static ExtractionComparison Of(ExtractionDocument expected, ExtractionDocument found)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(found);
        return new ExtractionComparison([.. FactRules.All.SelectMany(rule => rule.Compare(expected, found))]);
    }

    /// <summary>The posts of both documents' officials by the contract's rule for them: each expected one with the one found for it, then
    /// those that nobody expected.</summary>
    internal static IEnumerable<(string Name, Position? Expected, Position? Found)> Posts(ExtractionDocument expected,
            ExtractionDocument found)
    {
        List<(string Name, Position Post)> free = [.. found.Officials.SelectMany(o => o.Positions.Select(p => (o.Name, p)))];
        foreach ((string name, Position post) in expected.Officials.SelectMany(o => o.Positions.Select(p => (o.Name, p))))
        {
            int at = free.FindIndex(f => FactText.Same(f.Name, name) && FactRules.SameTitle(post, f.Post));
            yield return (name, post, at < 0 ? null : free[at].Post);
            if (at >= 0)
            {
                free.RemoveAt(at);
            }
        }

        foreach ((string name, Position post) in free)
        {
            yield return (name, null, post);
        }
    }

    /// <summary>A line a difference; a sentence when there is none.</summary>
    /// <returns>A line a difference.</returns>
    public override string ToString() => IsSame
        ? "the documents tell the same facts"
        : string.Join(Environment.NewLine, Records.Where(r => r.Match != FactMatch.Same));
}
