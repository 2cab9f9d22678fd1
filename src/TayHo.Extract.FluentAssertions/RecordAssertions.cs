using FluentAssertions.Execution;
using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.FluentAssertions;

/// <summary>
/// Assertions on the records that met the ones before: several records may have one value, and each further assertion
/// keeps those that meet it. A failure lists what was there to choose from.
/// </summary>
/// <typeparam name="TRecord">The record's type.</typeparam>
/// <typeparam name="TSelf">The assertions' own type.</typeparam>
/// <example><code>document.Should().HaveDate("2024-03-12").WithEvidence("12/3/2024");</code></example>
public abstract class RecordAssertions<TRecord, TSelf>
    where TRecord : IExtractedRecord
    where TSelf : RecordAssertions<TRecord, TSelf>
{
    private readonly string _sought;
    private IReadOnlyList<TRecord> _found;

    private protected RecordAssertions(ExtractionDocumentAssertions document, IReadOnlyList<TRecord> found, string sought)
    {
        And = document;
        _found = found;
        _sought = sought;
    }

    /// <summary>Back to the document.</summary>
    public ExtractionDocumentAssertions And { get; }

    /// <summary>The record; the first in reading order when several meet everything asserted.</summary>
    public TRecord Which => _found[0];

    /// <summary>Asserts that words of the article are among the record's evidence.</summary>
    /// <param name="text">The words, in the article's own spelling.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public TSelf WithEvidence(string text, string because = "", params object[] becauseArgs) =>
        Keep(r => r.Evidence.Any(e => e.Text == text), $"evidence \"{text}\"", because, becauseArgs);

    /// <summary>Asserts that a rule made the record.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public TSelf WithRule(string rule, string because = "", params object[] becauseArgs) =>
        Keep(r => r.Rule == rule, $"rule {rule}", because, becauseArgs);

    /// <summary>Asserts anything else.</summary>
    /// <param name="predicate">What must hold.</param>
    /// <param name="expectation">What that is, for the failure message.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public TSelf With(Func<TRecord, bool> predicate, string expectation, string because = "", params object[] becauseArgs)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Keep(predicate, expectation, because, becauseArgs);
    }

    private protected TSelf Keep(Func<TRecord, bool> predicate, string expectation, string because, object[] becauseArgs)
    {
        if (_found.Count == 0)
        {
            // The assertion before failed, in a scope that goes on: nothing more can be said of what is not there.
            return (TSelf)this;
        }

        IReadOnlyList<TRecord> kept = [.. _found.Where(predicate)];
        Execute.Assertion
            .BecauseOf(because, becauseArgs)
            .ForCondition(kept.Count > 0)
            .FailWith("Expected {0} with {1}{reason}, but found {2}.", new Plain(_sought), new Plain(expectation),
                    new Plain(Describe.All(_found)));
        _found = kept.Count > 0 ? kept : _found;
        return (TSelf)this;
    }

    private protected static bool Same(string? found, string? expected) => VietnameseNameComparer.Instance.Equals(found, expected);

    private protected static string Show(string? value) => value is null ? "none" : $"\"{value}\"";
}
