using System.Globalization;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution.People;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Organizations;

/// <summary>
/// One record per body: equal names, and a short form (Quận ủy) that the article completes elsewhere (Quận ủy Tây Hồ). A body
/// known only by its short form gets the article's unit of that level as an inferred name.
/// </summary>
internal sealed class OrganizationStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        var bodies = new List<Body>();
        var byKey = new Dictionary<string, Body>(StringComparer.Ordinal);
        foreach (OrganizationMention mention in context.Mentions.Organizations)
        {
            string name = PersonNames.Words(context.Text, mention.Range);
            string key = SyllableFolding.FoldKey(name);
            if (!byKey.TryGetValue(key, out Body? body))
            {
                body = new Body(name, key);
                byKey.Add(key, body);
                bodies.Add(body);
            }

            body.Mentions.Add(mention);
        }

        MergeShortForms(bodies);
        bodies.Sort((a, b) => a.Mentions[0].Range.Start.CompareTo(b.Mentions[0].Range.Start));
        foreach (Body body in bodies)
        {
            context.Organizations.Add(ToRecord(context, body));
        }
    }

    /// <summary>A name that is the beginning of one other name only, followed there by a unit, is a short form of it.</summary>
    private static void MergeShortForms(List<Body> bodies)
    {
        for (int i = bodies.Count - 1; i >= 0; i--)
        {
            Body small = bodies[i];
            if (small.Mentions[0].NamesUnit)
            {
                continue;
            }

            Body? full = null;
            int fits = 0;
            foreach (Body other in bodies)
            {
                if (other != small && other.Mentions[0].NamesUnit && other.Mentions[0].Kind == small.Mentions[0].Kind && (Begins(other.Key, small.Key)))
                {
                    full = other;
                    fits++;
                }
            }

            if (fits == 1)
            {
                full!.Mentions.AddRange(small.Mentions);
                full.Mentions.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
                bodies.RemoveAt(i);
            }
        }
    }

    private static bool Begins(string full, string start) => full.Length > start.Length && full.StartsWith(start, StringComparison.Ordinal) && full[start.Length] == ' ';

    private static Resolved<OrganizationRecord> ToRecord(ResolutionContext context, Body body)
    {
        OrganizationMention fullest = body.Mentions[0];
        foreach (OrganizationMention mention in body.Mentions)
        {
            fullest = mention.Range.Length > fullest.Range.Length ? mention : fullest;
        }

        PlaceRecord? place = PlaceInside(context, fullest);
        string? inferred = null;
        bool workedOut = false;
        if (place is null && !fullest.NamesUnit && fullest.UnitType is { } type)
        {
            place = UnitOfType(context, fullest.Range.Start, type);
            workedOut = place is not null;
            inferred = place is null ? null : PersonNames.Words(context.Text, fullest.Range) + " " + place.Name;
        }

        return new Resolved<OrganizationRecord>(
            new OrganizationRecord
            {
                Id = "o" + (context.Organizations.Count + 1).ToString(CultureInfo.InvariantCulture),
                Name = PersonNames.Words(context.Text, fullest.Range),
                Kind = fullest.Kind,
                PlaceCode = place?.Code,
                InferredName = inferred,
                Basis = workedOut ? "inferred" : null,
                Rule = fullest.Rule,
                Evidence = [.. body.Mentions.Select(m => context.Text.EvidenceOf(m.Range))],
            },
            [.. body.Mentions.Select(m => m.Range)]);
    }

    private static PlaceRecord? PlaceInside(ResolutionContext context, OrganizationMention mention)
    {
        PlaceRecord? smallest = null;
        foreach (Resolved<PlaceRecord> place in context.Places)
        {
            foreach (TokenRange range in place.Ranges)
            {
                if (range.Overlaps(mention.Range) && (smallest is null || place.Record.Level > smallest.Level))
                {
                    smallest = place.Record;
                }
            }
        }

        return smallest;
    }

    /// <summary>The article's unit of a type: the only one, else the nearest named before; a bare "thành phố" is one under the central government.</summary>
    private static PlaceRecord? UnitOfType(ResolutionContext context, int token, string type)
    {
        PlaceRecord? nearest = null;
        int distance = int.MaxValue;
        foreach (Resolved<PlaceRecord> place in context.Places)
        {
            if (place.Record.Type != type || place.Record.Level != (UnitWords.LevelOf(type) ?? PlaceLevel.Province))
            {
                continue;
            }

            foreach (TokenRange range in place.Ranges)
            {
                int apart = range.Start <= token ? token - range.Start : (range.Start - token) * 4;
                if (apart < distance)
                {
                    distance = apart;
                    nearest = place.Record;
                }
            }
        }

        return nearest;
    }

    private sealed class Body(string name, string key)
    {
        public string Name { get; } = name;

        public string Key { get; } = key;

        public List<OrganizationMention> Mentions { get; } = [];
    }
}
