using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>Whether two records tell one fact.</summary>
internal delegate bool SameFact<TRecord>(Fact<TRecord> expected, Fact<TRecord> found)
    where TRecord : IExtractedRecord;

/// <summary>One field of a record type: its name in JSON, how people read it, and when two values say the same.</summary>
internal sealed record FieldRule<TRecord>(string Name, Func<Fact<TRecord>, string?> Value, SameFact<TRecord> Same)
    where TRecord : IExtractedRecord
{
    /// <summary>Whether a claim with another value asks another question, which this record does not answer.</summary>
    public bool Asks { get; init; }

    /// <summary>Whether no value says something too: a number without an upper end is no range.</summary>
    public bool NoneSays { get; init; }
}

/// <summary>How the records of one type are compared and claims about them judged.</summary>
internal abstract class FactRule(string type)
{
    /// <summary>The type, as the JSON output names it.</summary>
    public string Type { get; } = type;

    /// <summary>Every record of both documents: matched, missing or extra.</summary>
    public abstract IEnumerable<RecordComparison> Compare(ExtractionDocument expected, ExtractionDocument found);

    /// <summary>What the document says of one claim.</summary>
    /// <exception cref="JsonException">The claim has a value of the wrong sort.</exception>
    public abstract ClaimVerdict Judge(JsonObject claim, ExtractionDocument document, Func<string, string?> time);
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

    /// <summary>The fields by which a record is found, which are not compared once more.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Of which records a claim may speak; without it of those of this type.</summary>
    public Func<ExtractionDocument, IEnumerable<TRecord>>? Claimable { get; init; }

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
    public override ClaimVerdict Judge(JsonObject claim, ExtractionDocument document, Func<string, string?> time)
    {
        var info = (JsonTypeInfo<TRecord>)ExtractionJson.Options.GetTypeInfo(typeof(TRecord));
        Fact<TRecord>[] facts = [.. (Claimable?.Invoke(document) ?? records(document)).Select(r => new Fact<TRecord>(r, document))];
        ClaimVerdict? best = null;
        foreach (JsonObject reading in ClaimReading.Read(claim, Type, info, time))
        {
            ClaimVerdict verdict = Judge(Fact(reading, info, document), reading, facts,
                    info) with { Claim = claim.ToJsonString(ExtractionJson.Options) };
            if (best is null || verdict.Verdict < best.Verdict)
            {
                best = verdict;
            }
        }

        return best!;
    }

    private ClaimVerdict Judge(Fact<TRecord> claimed, JsonObject reading, Fact<TRecord>[] facts, JsonTypeInfo<TRecord> info)
    {
        var none = new ClaimVerdict { Type = Type, Claim = "", Verdict = Verdict.NotMentioned };
        foreach (IReadOnlyList<SameFact<TRecord>> passes in new[] { Same, Near })
        {
            RecordComparison? best = facts.Where(fact => passes.Any(same => same(claimed, fact)))
                .Select(fact => Beside(claimed, fact, reading, info))
                .MinBy(comparison => comparison.Differences.Count);
            if (best is null)
            {
                continue;
            }

            if (best.Differences.Count == 0)
            {
                // What only looks like the claim's fact and differs in nothing that is compared does not say it.
                return ReferenceEquals(passes, Same) ? none with { Verdict = Verdict.Supported, Record = best.Found } : none;
            }

            return best.Differences.Any(IsTold) && !best.Differences.Any(IsOtherQuestion)
                ? none with { Verdict = Verdict.Contradicted, Record = best.Found, Differences = best.Differences }
                : none with { Differences = best.Differences };
        }

        return none;

        bool IsTold(FieldDifference difference) =>
            difference.Found is not null || Fields.Any(f => f.Name == difference.Field && f.NoneSays);
        bool IsOtherQuestion(FieldDifference difference) => Fields.Any(f => f.Name == difference.Field && f.Asks);
    }

    /// <summary>The claim beside a record: the fields that have a rule, then whatever else it says, word by word.</summary>
    private RecordComparison Beside(Fact<TRecord> claimed, Fact<TRecord> found, JsonObject reading, JsonTypeInfo<TRecord> info)
    {
        RecordComparison compared = Compared(claimed, found, isMatched: true);
        string[] rest = [.. reading.Select(pair => pair.Key).Where(name => !Keys.Contains(name) && Fields.All(f => f.Name != name))];
        if (rest.Length == 0)
        {
            return compared;
        }

        JsonObject record = JsonSerializer.SerializeToNode(found.Record, info)!.AsObject();
        return compared with
        {
            Differences =
            [
                .. compared.Differences,
                .. rest.Select(name => new FieldDifference(name, Shown(reading[name]), Shown(record[name]))).Where(d =>
                        !FactText.Same(d.Expected, d.Found)),
            ],
        };

        static string? Shown(JsonNode? value) =>
            value is null or JsonArray { Count: 0 }
            ? null : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(ExtractionJson.Options);
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
            .. Fields.Where(field => expected.Says(field.Name) && !field.Same(expected, found)).Select(field =>
                    new FieldDifference(field.Name, field.Value(expected), field.Value(found))),
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

    private Fact<TRecord> Fact(JsonObject reading, JsonTypeInfo<TRecord> info, ExtractionDocument document)
    {
        JsonObject whole = JsonNode.Parse(Defaults)!.AsObject();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, JsonNode? value) in reading)
        {
            whole[name] = value!.DeepClone();
            said.Add(name);
        }

        (whole["id"], whole["rule"], whole["evidence"]) = ("claim", "claim", new JsonArray());
        for (int i = 0; reading["positions"] is JsonArray posts && i < posts.Count; i++)
        {
            said.UnionWith(posts[i]!.AsObject().Select(pair => $"positions[{i}].{pair.Key}"));
        }

        TRecord record = whole.Deserialize(info) ?? throw new JsonException($"A claim of {Type} is null.");
        return new Fact<TRecord>(record, document, said);
    }
}
