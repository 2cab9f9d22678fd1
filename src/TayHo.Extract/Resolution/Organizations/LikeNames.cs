using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Organizations;

/// <summary>
/// Names of one body of which neither begins the other: "UBND tỉnh" and "UBND Khánh Hòa" where the article's province is Khánh Hòa, "Sở
/// Giao thông
/// Hà Nội" and "Sở Giao thông Vận tải", "Cơ quan điều tra Công an quận 1" and "Cơ quan Cảnh sát điều tra Công an quận 1". What fits two is
/// neither's.
/// </summary>
internal sealed class LikeNames(ResolutionContext context)
{
    // A name that was merged into one that was merged itself.
    private const int MostMerges = 8;

    private const string All = "";

    private delegate bool Fitting(LikeNames names, OrganizationMention small, OrganizationMention full, string? unit);

    private BodiesByKey? _byBare;
    private BodiesByKey? _byEnds;
    private BodiesByKey? _offices;

    /// <summary>Whether two names that stand at two places mean one body by their words alone.</summary>
    public bool AreOne(OrganizationMention small, OrganizationMention full) =>
        small.Kind == full.Kind && IsWithin(small, full) && AreOfOneUnit(small, full);

    /// <summary>The one body that a name means.</summary>
    /// <param name="small">The name.</param>
    /// <param name="begins">Whether it begins several names already: then only the unit that the article speaks of tells which.</param>
    /// <param name="bodies">All names of the article.</param>
    public Body? FullOf(Body small, bool begins, Body[] bodies)
    {
        if (_byBare is null)
        {
            Index(bodies);
        }

        OrganizationMention mention = small.Mentions[0];
        if (mention is { UnitType: { } type, NamesUnit: false })
        {
            return OfUnit(small, type);
        }

        return begins || mention.AbbreviationOf is not null ? null : Office(small)
            ?? Only(small, _byEnds!.Of(Ends(small.Bare)), static (names, small, full, _) => names.AreOne(small, full));
    }

    private void Index(Body[] bodies)
    {
        _byBare = new BodiesByKey(bodies.Length);
        _byEnds = new BodiesByKey(bodies.Length);
        foreach (Body body in bodies)
        {
            context.Text.ThrowIfStopped();
            if (body.Mentions.Count == 0)
            {
                continue;
            }

            _byBare.Add(body.Bare, body);
            _byEnds.Add(Ends(body.Bare), body);
            if (IsOffice(body.Mentions[0]))
            {
                _offices ??= new BodiesByKey(1);
                _offices.Add(All, body);
            }
        }
    }

    private static string Ends(string key)
    {
        int first = key.IndexOf(' ', StringComparison.Ordinal);
        return first == key.LastIndexOf(' ') ? key : key[..first] + key[key.LastIndexOf(' ')..];
    }

    /// <summary>UBND tỉnh | UBND Khánh Hòa: the same body of the unit that the article speaks of there.</summary>
    private Body? OfUnit(Body small, string type)
    {
        OrganizationMention mention = small.Mentions[0];
        if (context.Coreference.UnitOfBody(type, mention.Range.Start) is not { } unit)
        {
            return null;
        }

        string own = " " + SyllableFolding.FoldKey(type);
        string office = small.Bare.EndsWith(own, StringComparison.Ordinal) ? small.Bare[..^own.Length] : small.Bare;
        return Only(small, _byBare!.Of(office + " " + SyllableFolding.FoldKey(unit.Name)), static (names, _, other, code) =>
                other.NamesUnit && names.PlaceInside(other)?.Code == code, unit.Code);
    }

    private PlaceRecord? PlaceInside(OrganizationMention mention) => ShortForms.PlaceInside(context, mention);

    private Body? Only(Body small, BodiesByKey.Alike candidates, Fitting fits, string? unit = null)
    {
        Body? only = null;
        foreach (Body candidate in candidates)
        {
            Body other = candidate;
            for (int step = 0; other.Into is { } whole && step < MostMerges; step++)
            {
                other = whole;
            }

            if (other == small || other == only || other.Mentions.Count == 0 || other.Mentions[0].Kind != small.Mentions[0].Kind
                    || !fits(this, small.Mentions[0], other.Mentions[0], unit))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = other;
        }

        return only;
    }

    // Sở: an office whose trade the press shortens
    private bool IsOffice(OrganizationMention mention) =>
        context.Text.TryMatch((mention.SharedHead ?? mention.Range).Start, LexiconClass.BodyHead, out LexiconMatch head)
            && head.Entry.Attribute("bare") == "yes" && mention.AbbreviationOf is null;

    /// <summary>Sở Giao thông Hà Nội | Sở Giao thông Vận tải: one trade begins the other, and no second unit is named.</summary>
    private Body? Office(Body small) =>
        _offices is not null && IsOffice(small.Mentions[0])
        ? Only(small, _offices.Of(All), static (names, small, full, _) => names.SharesTrade(small, full)) : null;

    private bool SharesTrade(OrganizationMention small, OrganizationMention full)
    {
        TokenRange trade = Trade(small), whole = Trade(full);
        if (trade.Length == 0 || trade.Length >= whole.Length)
        {
            return false;
        }

        for (int i = 0; i < trade.Length; i++)
        {
            if (!AreOneWord(context.Text, trade.Start + i, whole.Start + i))
            {
                return false;
            }
        }

        return AreOfOneUnit(small, full);
    }

    private bool AreOfOneUnit(OrganizationMention small, OrganizationMention full) =>
        PlaceInside(small) is not { } here || PlaceInside(full) is not { } there || here.Code == there.Code;

    /// <summary>The words between an office's head and its unit.</summary>
    private TokenRange Trade(OrganizationMention mention)
    {
        int start = mention.SharedHead is null ? Math.Min(mention.HeadEnd, mention.Range.End) : mention.Range.Start;
        int end = start;
        while (end < mention.Range.End && !context.Text.IsMarked(end, TokenMarks.Place)
                && !UnitWords.TryType(context.Text, end, out _, out _))
        {
            end++;
        }

        return new TokenRange(start, end);
    }

    /// <summary>
    /// Whether a longer name has all words of a shorter one in their order, and between them only words that tell no other body, unit,
    /// level or
    /// number ("Thanh tra | nhà nước | tỉnh", "Ban quản lý | các | cảng cá"; not "Công an | xã Tân Lập | huyện").
    /// </summary>
    private bool IsWithin(OrganizationMention small, OrganizationMention full)
    {
        if (small.SharedHead is not null || full.SharedHead is not null || full.AbbreviationOf is not null || small.Range.Length < 3
                || !MayShorten(small, full))
        {
            return false;
        }

        TaggedText text = context.Text;
        int at = small.Range.Start;
        for (int i = full.Range.Start; i < full.Range.End; i++)
        {
            if (UnitWords.TryType(text, at, out int type, out _) && type < small.Range.End
                    && UnitWords.TryType(text, i, out int other, out _) && other < full.Range.End)
            {
                (at, i) = (type, other - 1);
            }
            else if (at < small.Range.End && AreOneWord(text, at, i))
            {
                at++;
            }
            else if (UnitWords.TryType(text, i, out other, out _) && other < full.Range.End)
            {
                // Công ty Cấp nước | thị xã | Gò Công: the unit's own name decides.
                i = other - 1;
            }
            else if (TellsApart(text, i, full.HeadEnd))
            {
                return false;
            }
        }

        return at == small.Range.End;
    }

    private static bool AreOneWord(TaggedText text, int one, int other) =>
        text.Tokens[one].Id == text.Tokens[other].Id
            && (text.Tokens[one].Id != 0 || text.Slice(one).Equals(text.Slice(other), StringComparison.OrdinalIgnoreCase));

    // Of a company the first word of its trade stays: Công ty Cấp nước (đô thị) Gò Công.
    private bool MayShorten(OrganizationMention small, OrganizationMention full) =>
        small.Kind is OrganizationKind.Department or OrganizationKind.Police or OrganizationKind.Union or OrganizationKind.Front
            or OrganizationKind.Media
        || (small is { Kind: OrganizationKind.Company, NamesUnit: true } && small.HeadEnd < small.Range.End && full.HeadEnd < full.Range.End
            && AreOneWord(context.Text, small.HeadEnd, full.HeadEnd));

    private static bool TellsApart(TaggedText text, int i, int headEnd) =>
        text.Tokens[i].IsNumber || text.IsMarked(i, TokenMarks.Place)
        || (text.TryMatch(i, LexiconClass.BodyHead, out LexiconMatch head)
            && (i < headEnd ? head.Entry.Attribute("list") == "yes" : head.Length > 1 || text.Tokens[i].IsCapitalized));
}
