using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution.People;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Organizations;

/// <summary>
/// One record per body: equal names, and a short form (Quận ủy) that the article completes elsewhere (Quận ủy Tây Hồ). A body
/// known only by its short form gets the article's unit of that level as an inferred name.
/// </summary>
internal sealed class OrganizationStep : IResolutionStep
{
    private const string Of = "của ";

    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        var bodies = new List<Body>();
        var byKey = new Dictionary<string, Body>(StringComparer.Ordinal);
        foreach (OrganizationMention mention in context.Mentions.Organizations)
        {
            // "HĐND TP Đà Nẵng" is "HĐND Đà Nẵng"; a name that is nothing but a kind ("công ty") has only its full key.
            var key = BodyKey.Of(context.Text, mention);
            string bare = key.Bare.Length > 0 ? key.Bare : key.Full;
            if (!byKey.TryGetValue(bare, out Body? body))
            {
                body = new Body(key.Full);
                byKey.Add(bare, body);
                bodies.Add(body);
            }

            body.Mentions.Add(mention);
        }

        MergeShortForms(context, bodies);
        bodies.Sort((a, b) => a.Mentions[0].Range.Start.CompareTo(b.Mentions[0].Range.Start));
        foreach (Body body in bodies)
        {
            context.Organizations.Add(ToRecord(context, body));
        }
    }

    /// <summary>A name that is the beginning of one other name only, followed there by a unit, a country or "của", is a short form of it.</summary>
    private static void MergeShortForms(ResolutionContext context, List<Body> bodies)
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
                if (other != small && other.Mentions[0].Kind == small.Mentions[0].Kind && Begins(other.Key, small.Key)
                    && !SpeaksOfAnother(context, small.Mentions[0], other.Mentions[0])
                    && (other.Mentions[0].NamesUnit || IsCommitteeAlone(context, small.Mentions[0]) || NamesWhole(context, other.Mentions[0], other.Key.AsSpan(small.Key.Length + 1))))
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

    /// <summary>Whether the short name means the article's own unit and the long one another's (Tỉnh ủy, Tỉnh ủy Gia Lai).</summary>
    private static bool SpeaksOfAnother(ResolutionContext context, OrganizationMention small, OrganizationMention full) =>
        small.Range.Start < full.Range.Start && small.UnitType is { } type && UnitOfType(context, small.Range.Start, type) is { } own && PlaceInside(context, full) is { } other && own.Level == other.Level
        && own.Code != other.Code;

    /// <summary>Whether a name ends in a committee whose body is left out (Ban Thường vụ Đảng ủy).</summary>
    private static bool IsCommitteeAlone(ResolutionContext context, OrganizationMention mention) =>
        context.Text.TryMatchBefore(mention.Range.End, LexiconClass.BodyHead, out LexiconMatch last) && last.Start > mention.Range.Start && last.Entry.Value == "party" && last.Entry.Attribute("tail") == "parent";

    /// <summary>Whether what a name has beyond a shorter one is a country or another body ("Quốc hội Việt Nam", "Ủy ban Kinh tế của Quốc hội").</summary>
    private static bool NamesWhole(ResolutionContext context, OrganizationMention body, ReadOnlySpan<char> rest)
    {
        bool country = context.Text.TryMatchBefore(body.Range.End, LexiconClass.BodyPart, out LexiconMatch part) && part.Entry.Value == "country"
            && rest.Equals(SyllableFolding.FoldKey(part.Entry.Surface), StringComparison.Ordinal);
        return country || rest.StartsWith(SyllableFolding.FoldKey(Of), StringComparison.Ordinal);
    }

    private static bool Begins(string full, string start) => full.Length > start.Length && full.StartsWith(start, StringComparison.Ordinal) && full[start.Length] == ' ';

    private static Resolved<OrganizationRecord> ToRecord(ResolutionContext context, Body body)
    {
        OrganizationMention fullest = body.Mentions[0];
        foreach (OrganizationMention mention in body.Mentions)
        {
            fullest = mention.AbbreviationOf is null && mention.Range.Length > fullest.Range.Length ? mention : fullest;
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

        if (context.Text.TryMatch(fullest.Range.Start, LexiconClass.BodyName, out LexiconMatch known) && known.Entry.Attribute("full") is { } full && known.Length < 4)
        {
            inferred = full;
            workedOut = true;
        }

        if (fullest.Rule == "organization.name" && body.Mentions.Find(m => m.Range.Length < fullest.Range.Length && m.AbbreviationOf is null && m.Rule == fullest.Rule) is { } common
            && context.Text.TryMatch(common.Range.Start, LexiconClass.BodyName, out LexiconMatch state) && state.Entry.Attribute("country") == "yes" && IsOurs(context.Text, fullest))
        {
            // Chính phủ (Việt Nam), Quốc hội (Việt Nam): the state's own goes by its short name.
            inferred = PersonNames.Words(context.Text, fullest.Range);
            fullest = common;
        }

        if (fullest.SharedTail is { } tail)
        {
            inferred = PersonNames.Words(context.Text, fullest.Range) + " " + PersonNames.Words(context.Text, tail) + (workedOut ? " " + place!.Name : "");
            workedOut = true;
        }

        var ranges = new TokenRange[body.Mentions.Count];
        for (int i = 0; i < ranges.Length; i++)
        {
            ranges[i] = body.Mentions[i].Range;
        }

        return new Resolved<OrganizationRecord>(
            new OrganizationRecord
            {
                Id = "o" + (context.Organizations.Count + 1).ToString(CultureInfo.InvariantCulture),
                Name = NameOf(context, fullest),
                Kind = fullest.Kind,
                PlaceCode = place?.Code,
                InferredName = inferred,
                Basis = workedOut ? "inferred" : null,
                Rule = fullest.Rule,
                Evidence = context.Text.EvidenceListOf(ranges),
            },
            ranges);
    }

    // Chính phủ Việt Nam, not Chính phủ Mỹ
    private static bool IsOurs(TaggedText text, OrganizationMention body) =>
        text.TryMatchBefore(body.Range.End, LexiconClass.BodyPart, out LexiconMatch country) && country.Entry.Attribute("home") == "yes";

    private static string NameOf(ResolutionContext context, OrganizationMention mention)
    {
        string own = PersonNames.Words(context.Text, mention.AbbreviationOf ?? mention.Range);
        return mention.SharedHead is { } head ? PersonNames.Words(context.Text, head) + " " + own : own;
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

    private sealed class Body(string key)
    {
        public string Key { get; } = key;

        public List<OrganizationMention> Mentions { get; } = [];
    }
}
