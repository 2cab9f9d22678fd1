using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Recognition.Places;
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
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        var bodies = new List<Body>();
        var byKey = new BodiesByKey(0, int.MaxValue);
        foreach (OrganizationMention mention in context.Mentions.Organizations)
        {
            context.Text.ThrowIfStopped();

            // "HĐND TP Đà Nẵng" is "HĐND Đà Nẵng"; a name that is nothing but a kind ("công ty") has only its full key.
            var key = BodyKey.Of(context.Text, mention);
            string bare = key.Bare.Length > 0 && !IsSeatAlone(context.Text, mention) ? key.Bare : key.Full;
            Body? body = OfTypes(byKey.Of(bare), key.Types);
            if (body is null)
            {
                body = new Body(key.Full, bare);
                byKey.Add(bare, body);
                bodies.Add(body);
            }

            body.Types = body.Types.Length == 0 ? key.Types : body.Types;
            body.Mentions.Add(mention);
        }

        new ShortForms(context).Merge(bodies);
        bodies.Sort((a, b) => a.Mentions[0].Range.Start.CompareTo(b.Mentions[0].Range.Start));
        foreach (Body body in bodies)
        {
            context.Organizations.Add(ToRecord(context, body));
        }
    }

    // The body with the same types of units, else one of which either is unknown.
    private static Body? OfTypes(BodiesByKey.Alike bodies, string types)
    {
        Body? fits = null;
        foreach (Body body in bodies)
        {
            if (body.Types == types)
            {
                return body;
            }

            fits ??= body.Types.Length == 0 || types.Length == 0 ? body : null;
        }

        return fits;
    }

    // Thành đoàn | Thành phố Hồ Chí Minh: the city's name without its type is the man's.
    private static bool IsManToo(TaggedText text, OrganizationMention body, PlaceRecord unit) =>
        unit.Name == BareNameDecision.ManAndCity && !UnitWords.TryTypeBefore(text, body.Range.End, out _);

    // A shorter mention of the same rule, written out.
    private static OrganizationMention? Shorter(Body body, OrganizationMention fullest)
    {
        foreach (OrganizationMention mention in body.Mentions)
        {
            if (mention.Range.Length < fullest.Range.Length && mention.AbbreviationOf is null && mention.Rule == fullest.Rule)
            {
                return mention;
            }
        }

        return null;
    }

    private static Resolved<OrganizationRecord> ToRecord(ResolutionContext context, Body body)
    {
        OrganizationMention fullest = body.Mentions[0];
        foreach (OrganizationMention mention in body.Mentions)
        {
            fullest = mention.AbbreviationOf is null && IsFuller(context.Text, mention, fullest) ? mention : fullest;
        }

        PlaceRecord? place = ShortForms.PlaceInside(context, fullest);
        string? inferred = null;
        bool workedOut = false;
        if (place is null && UnitOf(context, body, fullest) is { } unit)
        {
            (place, workedOut) = (unit, true);
            inferred = NameOf(context, fullest) + " " + (IsManToo(context.Text, fullest, unit) ? char.ToUpperInvariant(unit.Type[0]) + unit.Type[1..] + " " : "") + unit.Name;
        }

        if (context.Text.TryMatch(fullest.Range.Start, LexiconClass.BodyName, out LexiconMatch known) && known.Entry.Attribute("full") is { } full && known.Length < 4)
        {
            inferred = full;
            workedOut = true;
        }

        if (fullest.Rule == "organization.name" && Shorter(body, fullest) is { } common
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

        ValueList<Evidence> evidence = context.Text.EvidenceListOf(ranges);
        string written = fullest is { AbbreviationOf: null, SharedHead: null }
            ? SyllableFolding.NormalizeTones(PersonNames.Spaced(evidence[body.Mentions.IndexOf(fullest)].Text)) : NameOf(context, fullest);
        return new Resolved<OrganizationRecord>(
            new OrganizationRecord
            {
                Id = RecordId.Of('o', context.Organizations.Count + 1),
                Name = written,
                Kind = fullest.Kind,
                PlaceCode = place?.Code,
                InferredName = inferred,
                Basis = workedOut ? ValueBasis.Inferred : null,
                Rule = fullest.Rule,
                Evidence = evidence,
            },
            ranges);
    }

    // Công ty Điện lực | Hà Nội, Công ty Môi trường | Hà Nội: without their heads both would be Hà Nội.
    private static bool IsSeatAlone(TaggedText text, OrganizationMention mention) =>
        mention.Kind == OrganizationKind.Company && mention.HeadEnd < mention.Range.End
            && text.AreMarked(new TokenRange(mention.HeadEnd, mention.Range.End), TokenMarks.Place);

    /// <summary>The unit of a body whose fullest name has none: the one it has in another of its names (Sở Giao thông Hà Nội), else the
    /// article's own of that type.</summary>
    private static PlaceRecord? UnitOf(ResolutionContext context, Body body, OrganizationMention fullest)
    {
        if (fullest.UnitType is { } type)
        {
            return fullest.NamesUnit ? null : context.Coreference.UnitOfBody(type, fullest.Range.Start);
        }

        OrganizationMention? named = body.Mentions.Count > 1 && body.Mentions[0].Kind == OrganizationKind.Department
            ? body.Mentions.Find(static m => m.NamesUnit && m.AbbreviationOf is null) : null;
        return named is null ? null : ShortForms.PlaceInside(context, named);
    }

    // HĐND Hà Nội before HĐND thành phố; more words; as many written out (UBND phường 11, UBND P. 11).
    private static bool IsFuller(TaggedText text, OrganizationMention mention, OrganizationMention than)
    {
        if (mention.NamesUnit != than.NamesUnit && (mention.UnitType ?? than.UnitType) is not null
                && (mention.SharedTail ?? than.SharedTail) is null)
        {
            return mention.NamesUnit;
        }

        int words = Words(text, mention.Range), other = Words(text, than.Range);
        return words > other || (words == other && mention.NamesUnit == than.NamesUnit
                && text.Slice(mention.Range).Length > text.Slice(than.Range).Length);
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
}
