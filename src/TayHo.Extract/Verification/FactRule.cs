using System.Text.Json;
using System.Text.Json.Nodes;
using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>Whether two records tell one fact.</summary>
internal delegate bool SameFact<TRecord>(Fact<TRecord> expected, Fact<TRecord> found)
    where TRecord : IExtractedRecord;

/// <summary>One field of a record type: its name in JSON, how people read it, and when two values say the same.</summary>
internal sealed record FieldRule<TRecord>(string Name, Func<Fact<TRecord>, string?> Value, SameFact<TRecord> Same)
    where TRecord : IExtractedRecord;

/// <summary>How the records of one type are compared and claims about them judged.</summary>
internal abstract class FactRule(string type)
{
    /// <summary>The type, as the JSON output names it.</summary>
    public string Type { get; } = type;

    /// <summary>Every record of both documents: matched, missing or extra.</summary>
    public abstract IEnumerable<RecordComparison> Compare(ExtractionDocument expected, ExtractionDocument found);

    /// <summary>What the document says of one claim.</summary>
    /// <exception cref="JsonException">The claim has a value of the wrong sort.</exception>
    public abstract ClaimVerdict Judge(JsonObject claim, ExtractionDocument document);
}

/// <inheritdoc/>
internal sealed class FactRule<TRecord>(string type, Func<ExtractionDocument, IReadOnlyList<TRecord>> records) : FactRule(type)
    where TRecord : class, IExtractedRecord
{
    /// <summary>What makes two records one fact (contract, section 4), the strictest first.</summary>
    public required IReadOnlyList<SameFact<TRecord>> Same { get; init; }

    /// <summary>Of several records that would do, the most alike is taken; without it the first.</summary>
    public Func<TRecord, TRecord, double>? Likeness { get; init; }

    /// <summary>What makes a record the one that an unmatched fact was meant to be, though it says something else.</summary>
    public IReadOnlyList<SameFact<TRecord>> Near { get; init; } = [];

    /// <summary>The fields that are compared.</summary>
    public required IReadOnlyList<FieldRule<TRecord>> Fields { get; init; }

    /// <summary>Values, as JSON, that a claim may leave out though a record has them always; what is left out is not compared.</summary>
    public required string Defaults { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<RecordComparison> Compare(ExtractionDocument expected, ExtractionDocument found)
    {
        Fact<TRecord>[] wanted = [.. records(expected).Select(r => new Fact<TRecord>(r, expected))];
        var free = records(found).Select(r => new Fact<TRecord>(r, found)).ToList();
        var partners = new Fact<TRecord>?[wanted.Length];
        Pair(wanted, free, partners, Same);
        bool[] matched = [.. partners.Select(p => p is not null)];
        Pair(wanted, free, partners, Near);
        for (int i = 0; i < wanted.Length; i++)
        {
            yield return partners[i] is not { } partner
                ? new RecordComparison { Type = Type, Match = FactMatch.Missing, Expected = wanted[i].Record }
                : Compared(wanted[i], partner, matched[i]);
        }

        foreach (Fact<TRecord> extra in free)
        {
            yield return new RecordComparison { Type = Type, Match = FactMatch.Extra, Found = extra.Record };
        }
    }

    /// <inheritdoc/>
    public override ClaimVerdict Judge(JsonObject claim, ExtractionDocument document)
    {
        Fact<TRecord> claimed = Read(claim, document);
        Fact<TRecord>[] facts = [.. records(document).Select(r => new Fact<TRecord>(r, document))];
        foreach (IReadOnlyList<SameFact<TRecord>> passes in new[] { Same, Near })
        {
            RecordComparison? best = facts.Where(fact => passes.Any(same => same(claimed, fact)))
                .Select(fact => Compared(claimed, fact, ReferenceEquals(passes, Same)))
                .MinBy(comparison => comparison.Differences.Count);
            if (best is not null)
            {
                return new ClaimVerdict
                {
                    Type = Type,
                    Claim = claim.ToJsonString(ExtractionJson.Options),
                    Verdict = best.Match == FactMatch.Same ? Verdict.Supported : Verdict.Contradicted,
                    Record = best.Found,
                    Differences = best.Differences,
                };
            }
        }

        return new ClaimVerdict { Type = Type, Claim = claim.ToJsonString(ExtractionJson.Options), Verdict = Verdict.NotMentioned };
    }

    private void Pair(Fact<TRecord>[] wanted, List<Fact<TRecord>> free, Fact<TRecord>?[] partners, IReadOnlyList<SameFact<TRecord>> passes)
    {
        foreach (SameFact<TRecord> same in passes)
        {
            for (int i = 0; i < wanted.Length; i++)
            {
                int at = partners[i] is null ? Find(wanted[i], free, same) : -1;
                if (at >= 0)
                {
                    partners[i] = free[at];
                    free.RemoveAt(at);
                }
            }
        }
    }

    private int Find(Fact<TRecord> wanted, List<Fact<TRecord>> free, SameFact<TRecord> same)
    {
        int best = -1;
        double most = double.NegativeInfinity;
        for (int i = 0; i < free.Count && (best < 0 || Likeness is not null); i++)
        {
            if (same(wanted, free[i]) && (Likeness?.Invoke(wanted.Record, free[i].Record) ?? 0) is var likeness && likeness > most)
            {
                (best, most) = (i, likeness);
            }
        }

        return best;
    }

    private RecordComparison Compared(Fact<TRecord> expected, Fact<TRecord> found, bool isMatched)
    {
        FieldDifference[] differences =
        [
            .. Fields.Where(field => expected.Says(field.Name) && !field.Same(expected, found)).Select(field => new FieldDifference(field.Name, field.Value(expected), field.Value(found))),
        ];
        return new RecordComparison
        {
            Type = Type,
            Match = differences.Length == 0 ? FactMatch.Same : FactMatch.Different,
            IsMatched = isMatched,
            Expected = expected.Record,
            Found = found.Record,
            Differences = differences,
        };
    }

    private Fact<TRecord> Read(JsonObject claim, ExtractionDocument document)
    {
        JsonObject whole = JsonNode.Parse(Defaults)!.AsObject();
        (whole["id"], whole["rule"]) = ("claim", "claim");
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, JsonNode? value) in claim)
        {
            if (value is not null && name is not ("id" or "rule" or "evidence"))
            {
                whole[name] = value.DeepClone();
                said.Add(name);
            }
        }

        whole["evidence"] = new JsonArray();
        var info = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<TRecord>)ExtractionJson.Options.GetTypeInfo(typeof(TRecord));
        TRecord record = whole.Deserialize(info) ?? throw new JsonException($"A claim of {Type} is null.");
        return new Fact<TRecord>(record, document, said);
    }
}
