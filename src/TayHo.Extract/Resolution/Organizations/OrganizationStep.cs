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
        var byKey = new Dictionary<string, List<Body>>(StringComparer.Ordinal);
        foreach (OrganizationMention mention in context.Mentions.Organizations)
        {
            // "HĐND TP Đà Nẵng" is "HĐND Đà Nẵng"; a name that is nothing but a kind ("công ty") has only its full key.
            var key = BodyKey.Of(context.Text, mention);
            string bare = key.Bare.Length > 0 ? key.Bare : key.Full;
            if (!byKey.TryGetValue(bare, out List<Body>? same))
            {
                same = [];
                byKey.Add(bare, same);
            }

            Body? body = same.Find(b => b.Types == key.Types) ?? same.Find(b => b.Types.Length == 0 || key.Types.Length == 0);
            if (body is null)
            {
                body = new Body(key.Full);
                same.Add(body);
                bodies.Add(body);
            }

            body.Types = body.Types.Length == 0 ? key.Types : body.Types;
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
        // In the order of their keys the names that one begins stand right behind it.
        Body[] sorted = [.. bodies];
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (int i = bodies.Count - 1; i >= 0; i--)
        {
            if (!bodies[i].Mentions[0].NamesUnit && OnlyLonger(context, bodies[i], sorted) is { } full)
            {
                full.Mentions.AddRange(bodies[i].Mentions);
                full.Mentions.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
                bodies[i].IsMerged = true;
            }
        }

        bodies.RemoveAll(static b => b.IsMerged);
    }

    private static Body? OnlyLonger(ResolutionContext context, Body small, Body[] sorted)
    {
        Body? full = null;
        string start = small.Key + " ";
        for (int i = FirstOf(sorted, start); i < sorted.Length && sorted[i].Key.StartsWith(start, StringComparison.Ordinal); i++)
        {
            Body other = sorted[i];
            if (!other.IsMerged && other.Mentions[0].Kind == small.Mentions[0].Kind && !SpeaksOfAnother(context, small.Mentions[0], other.Mentions[0])
                && (other.Mentions[0].NamesUnit || IsCommitteeAlone(context, small.Mentions[0]) || NamesWhole(context, other.Mentions[0], other.Key.AsSpan(start.Length))))
            {
                if (full is not null)
                {
                    return null;
                }

                full = other;
            }
        }

        return full;
    }

    private static int FirstOf(Body[] sorted, string key)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(sorted[middle].Key, key) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether the short name means the article's own unit and the long one another's (Tỉnh ủy, Tỉnh ủy Gia Lai).</summary>
    private static bool SpeaksOfAnother(ResolutionContext context, OrganizationMention small, OrganizationMention full) =>
        small.Range.Start < full.Range.Start && small.UnitType is { } type && context.Coreference.UnitOfBody(type, small.Range.Start) is { } own && PlaceInside(context, full) is { } other && own.Level == other.Level
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

    private static Resolved<OrganizationRecord> ToRecord(ResolutionContext context, Body body)
    {
        OrganizationMention fullest = body.Mentions[0];
        foreach (OrganizationMention mention in body.Mentions)
        {
            fullest = mention.AbbreviationOf is null && IsFuller(context.Text, mention, fullest) ? mention : fullest;
        }

        PlaceRecord? place = PlaceInside(context, fullest);
        string? inferred = null;
        bool workedOut = false;
        if (place is null && !fullest.NamesUnit && fullest.UnitType is { } type)
        {
            place = context.Coreference.UnitOfBody(type, fullest.Range.Start);
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
                Basis = workedOut ? ValueBasis.Inferred : null,
                Rule = fullest.Rule,
                Evidence = context.Text.EvidenceListOf(ranges),
            },
            ranges);
    }

    // More words; as many written out (UBND phường 11, UBND P. 11).
    private static bool IsFuller(TaggedText text, OrganizationMention mention, OrganizationMention than)
    {
        int words = Words(text, mention.Range), other = Words(text, than.Range);
        return words > other || (words == other && mention.NamesUnit == than.NamesUnit && text.Slice(mention.Range).Length > text.Slice(than.Range).Length);
    }

    private static int Words(TaggedText text, TokenRange range)
    {
        int words = 0;
        for (int i = range.Start; i < range.End; i++)
        {
            words += text.Tokens[i].IsWord || text.Tokens[i].IsNumber ? 1 : 0;
        }

        return words;
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
        int first = int.MaxValue;
        foreach ((_, PlaceRecord place, int order) in context.PlaceRanges.Overlapping(mention.Range))
        {
            if (smallest is null || place.Level > smallest.Level || (place.Level == smallest.Level && order < first))
            {
                (smallest, first) = (place, order);
            }
        }

        return smallest;
    }

    private sealed class Body(string key)
    {
        public string Key { get; } = key;

        public string Types { get; set; } = "";

        /// <summary>Whether its mentions are another's now.</summary>
        public bool IsMerged { get; set; }

        public List<OrganizationMention> Mentions { get; } = [];
    }
}
