using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution.People;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Organizations;

/// <summary>One body of the article while its names are gathered.</summary>
internal sealed class Body(string key, string bare)
{
    /// <summary>Every word of the name.</summary>
    public string Key { get; } = key;

    /// <summary>The name without the types of units and companies.</summary>
    public string Bare { get; } = bare;

    /// <summary>The types of the units it names.</summary>
    public string Types { get; set; } = "";

    public List<OrganizationMention> Mentions { get; } = new(1);

    /// <summary>The fuller name that this one was merged into; null while it stands for itself.</summary>
    public Body? Into { get; set; }
}

/// <summary>
/// Short forms of a name that the article gives in full elsewhere: its beginning before a unit, a country, "của" or the rest of its field
/// ("Bộ Tài nguyên" of Bộ Tài nguyên và Môi trường), its brand with or without some words of its trade ("Công ty Hiệp Phước" of Công ty cổ
/// phần Khu công nghiệp Hiệp Phước). A short form that fits two full ones stays itself.
/// </summary>
internal sealed class ShortForms(ResolutionContext context)
{
    private const string Of = "của ";

    // As many names as end alike are looked through; more there are only in lists.
    private const int MostAlike = 64;

    private readonly Dictionary<string, Body> _byAbbreviation = new(StringComparer.Ordinal);
    private Body[] _byKey = [];
    private readonly LikeNames _like = new(context);
    private BodiesByKey? _byLast;

    /// <summary>Merges every short form into its one full form.</summary>
    public void Merge(List<Body> bodies)
    {
        if (bodies.Count < 2)
        {
            return;
        }

        // In the order of their keys the names that one begins stand right behind it.
        _byKey = [.. bodies];
        Array.Sort(_byKey, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        foreach (Body body in bodies)
        {
            foreach (OrganizationMention mention in body.Mentions)
            {
                if (mention.AbbreviationOf is not null)
                {
                    _byAbbreviation.TryAdd(SyllableFolding.FoldKey(PersonNames.Words(context.Text, mention.Range)), body);
                }
            }
        }

        // The longest first: Sở Y tế TP is Sở Y tế TP Hà Nội before Sở Y tế is asked what it begins.
        Body[] longestFirst = [.. bodies];
        Array.Sort(longestFirst, static (a, b) =>
                a.Key.Length != b.Key.Length ? b.Key.Length - a.Key.Length : b.Mentions[0].Range.Start - a.Mentions[0].Range.Start);
        foreach (Body small in longestFirst)
        {
            context.Text.ThrowIfStopped();
            if (FullOf(small) is { } full)
            {
                full.Mentions.AddRange(small.Mentions);
                full.Mentions.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
                small.Mentions.Clear();
                small.Into = full;
            }
        }

        bodies.RemoveAll(static b => b.Mentions.Count == 0);
    }

    private BodiesByKey ByLastWord()
    {
        var byLast = new BodiesByKey(_byKey.Length);
        foreach (Body body in _byKey)
        {
            byLast.Add(LastWord(body.Bare), body);

            if (body.Mentions.Count > 0 && BrandBeforeSeat(body.Mentions[0].Range) is { } brand)
            {
                byLast.Add(brand, body);
            }
        }

        return byLast;
    }

    // Gang thép Formosa | Hà Tĩnh: where it sits may be left out.
    private string? BrandBeforeSeat(TokenRange name)
    {
        int own = name.End;
        while (own > name.Start + 1 && context.Text.IsMarked(own - 1, TokenMarks.Place))
        {
            own--;
        }

        return own < name.End ? SyllableFolding.FoldKey(context.Text.Slice(own - 1).ToString()) : null;
    }

    // Index of the first key that is a name's and a word more, or behind that.
    private int FirstBehind(string name)
    {
        int low = 0, high = _byKey.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(_byKey[middle].Key, 0, name, 0, name.Length) is var order
                    && (order < 0 || (order == 0 && (_byKey[middle].Key.Length == name.Length || _byKey[middle].Key[name.Length] < ' '))))
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

    private static bool GoesOn(string key, string name) =>
        key.Length > name.Length && key[name.Length] == ' ' && key.StartsWith(name, StringComparison.Ordinal);

    private static string LastWord(string key) => key[(key.LastIndexOf(' ') + 1)..];

    private Body? FullOf(Body small)
    {
        if (_byAbbreviation.TryGetValue(small.Key, out Body? named) && named != small && named.Mentions.Count > 0)
        {
            // Vinasua …, CTCP Sữa Sông Vàng - Vinasua
            return named;
        }

        Body? full = null;
        int fits = 0;
        if (!small.Mentions[0].NamesUnit && !IsNational(small.Mentions[0]))
        {
            int first = FirstBehind(small.Key), last = Math.Min(_byKey.Length, first + MostAlike);
            for (int i = first; i < last && GoesOn(_byKey[i].Key, small.Key); i++)
            {
                Body other = _byKey[i];
                if (other.Mentions.Count > 0 && other.Mentions[0].Kind == small.Mentions[0].Kind
                        && !SpeaksOfAnother(small.Mentions[0], other.Mentions[0]) && Begins(small, other))
                {
                    full = other;
                    fits++;
                }
            }
        }

        if (fits == 0 && IsBranded(small))
        {
            _byLast ??= ByLastWord();
            foreach (Body other in _byLast.Of(LastWord(small.Bare)))
            {
                if (other != small && other.Mentions.Count > 0 && IsOfKind(small.Mentions[0], other.Mentions[0].Kind)
                        && IsBoard(small.Mentions[0]) == IsBoard(other.Mentions[0]) && IsPartOf(small.Bare, other.Bare)
                        && AreOfSort(small.Mentions, other.Mentions[0]))
                {
                    full = other;
                    fits++;
                }
            }
        }

        return fits == 1 ? full : _like.FullOf(small, fits > 0, _byKey);
    }

    // Hội Sinh viên Việt Nam is not its level: Hội Sinh viên Việt Nam TP Hà Nội.
    private bool IsNational(OrganizationMention mention) =>
        mention.Kind is OrganizationKind.Union or OrganizationKind.Association
            && context.Text.TryMatchBefore(mention.Range.End, LexiconClass.BodyPart, out LexiconMatch country)
            && country.Entry.Attribute("home") == "yes";

    private bool AreOfSort(List<OrganizationMention> small, OrganizationMention full)
    {
        foreach (OrganizationMention mention in small)
        {
            if (!SameSort(mention, full))
            {
                return false;
            }
        }

        return true;
    }

    private bool Begins(Body small, Body other) =>
        other.Mentions[0].NamesUnit || IsCommitteeAlone(small.Mentions[0])
            || NamesWhole(other.Mentions[0], other.Key.AsSpan(small.Key.Length + 1))
        || (small.Mentions[0].Kind is OrganizationKind.Ministry or OrganizationKind.Department
            && small.Mentions[0].Range.End > small.Mentions[0].HeadEnd)
        || (small.Mentions[0].Kind == OrganizationKind.Party && small.Mentions[0].Range.End == small.Mentions[0].HeadEnd
            && small.Mentions[0].Range.Length > 2)
        || IsSeated(small.Mentions[0], other.Mentions[0]) || IsEdition(other.Mentions[0], other.Key.AsSpan(small.Key.Length + 1));

    // Phòng Thương mại | Kobe: a city abroad that no lexicon holds
    private bool IsSeated(OrganizationMention small, OrganizationMention full)
    {
        bool seated = small.Kind == OrganizationKind.Association && small.Range.Length > 2 && full.Range.Length > small.Range.Length;
        for (int i = full.Range.Start + small.Range.Length; seated && i < full.Range.End; i++)
        {
            seated = context.Text.Tokens[i].IsCapitalized && !SyllableShape.IsVietnamese(context.Text.Slice(i));
        }

        return seated;
    }

    // Tuổi Trẻ | Online
    private static bool IsEdition(OrganizationMention paper, ReadOnlySpan<char> rest) =>
        paper.Kind == OrganizationKind.Media && !rest.Contains(' ') && !SyllableShape.IsVietnamese(rest);

    /// <summary>Whether a name is a company's, a school's or a hospital's own: it ends in a word that is no trade and no place
    /// alone.</summary>
    private bool IsBranded(Body small)
    {
        OrganizationMention mention = small.Mentions[0];
        bool bears = mention.Kind is OrganizationKind.Company or OrganizationKind.School or OrganizationKind.Hospital
            || (mention.Kind is OrganizationKind.Association or OrganizationKind.Media && mention.Rule == "organization.name")
            || IsTeam(mention);
        if (!bears || mention.AbbreviationOf is not null || mention.SharedHead is not null)
        {
            return false;
        }

        TaggedText text = context.Text;
        int start = mention.Rule == "organization.name" ? mention.Range.Start : mention.HeadEnd;
        for (int i = start; i < mention.Range.End; i++)
        {
            bool trade = text.TryMatch(i, LexiconClass.BodyField, out LexiconMatch field)
                || (text.TryMatch(i, LexiconClass.BodyHead, out field) && field.Length > 1);
            if (trade)
            {
                i = field.End - 1;
            }
            else if (NameSyllables.IsCapital(text, i) && !text.IsMarked(i, TokenMarks.Place))
            {
                return true;
            }
        }

        return false;
    }

    // Hội đồng thành viên | Mobifone: the company's board, not the company
    private bool IsBoard(OrganizationMention mention) =>
        context.Text.TryMatch(mention.Range.Start, LexiconClass.BodyHead, out LexiconMatch head)
        && head.Entry.Attribute("members") == "yes";

    // Arsenal of CLB Arsenal
    private bool IsOfKind(OrganizationMention small, OrganizationKind kind) =>
        kind == (IsTeam(small) ? OrganizationKind.Association : small.Kind);

    private bool IsTeam(OrganizationMention mention) =>
        context.Text.TryMatch(mention.Range.Start, LexiconClass.BodyName, out LexiconMatch name) && name.Entry.Attribute("team") == "yes";

    /// <summary>Whether the shorter name's head is the longer one's or begins it: "công ty" and a bare brand fit all companies, "ngân hàng"
    /// only banks.</summary>
    private bool SameSort(OrganizationMention small, OrganizationMention full)
    {
        if (small.Rule == "organization.name" || !context.Text.TryMatch(small.Range.Start, LexiconClass.BodyHead, out LexiconMatch head)
            || !context.Text.TryMatch(full.Range.Start, LexiconClass.BodyHead, out LexiconMatch other) || other.Entry == head.Entry)
        {
            return true;
        }

        if (other.Length < head.Length
                && context.Text.TryMatch(small.Range.Start + other.Length, LexiconClass.BodyField, out LexiconMatch trade)
                && trade.End <= head.End)
        {
            // Công ty Điện lực | Sông Vàng is no Công ty Cây xanh Sông Vàng
            return context.Text.Slice(full.Range).Contains(context.Text.Slice(new TokenRange(trade.Start, trade.End)),
                    StringComparison.OrdinalIgnoreCase);
        }

        string form = head.Entry.FirstForm;
        int second = form.IndexOf(' ', StringComparison.Ordinal);
        int third = second < 0 ? second : form.IndexOf(' ', second + 1);
        return other.Entry.FirstForm.Contains(third < 0 ? form : form[..third], StringComparison.Ordinal);
    }

    /// <summary>Whether the words of a name stand in a longer one in their order.</summary>
    private static bool IsPartOf(string small, string full)
    {
        if (small.Length >= full.Length)
        {
            return false;
        }

        int at = 0;
        foreach (Range word in small.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> wanted = small.AsSpan(word);
            bool found = false;
            while (at < full.Length && !found)
            {
                int end = full.IndexOf(' ', at);
                end = end < 0 ? full.Length : end;
                found = full.AsSpan(at, end - at).SequenceEqual(wanted);
                at = end + 1;
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the short name means the article's own unit and the long one another's (Tỉnh ủy, Tỉnh ủy Gia Lai).</summary>
    private bool SpeaksOfAnother(OrganizationMention small, OrganizationMention full) =>
        small.Range.Start < full.Range.Start && small.UnitType is { } type
            && context.Coreference.UnitOfBody(type, small.Range.Start) is { } own && PlaceInside(context, full) is { } other
            && own.Level == other.Level
        && own.Code != other.Code;

    /// <summary>Whether a name ends in a committee whose body is left out (Ban Thường vụ Đảng ủy).</summary>
    private bool IsCommitteeAlone(OrganizationMention mention) =>
        context.Text.TryMatchBefore(mention.Range.End, LexiconClass.BodyHead, out LexiconMatch last) && last.Start > mention.Range.Start
            && last.Entry.Value == "party" && last.Entry.Attribute("tail") == "parent";

    /// <summary>Whether what a name has beyond a shorter one is a country or another body ("Quốc hội Việt Nam", "Ủy ban Kinh tế của Quốc
    /// hội").</summary>
    private bool NamesWhole(OrganizationMention body, ReadOnlySpan<char> rest)
    {
        bool country = context.Text.TryMatchBefore(body.Range.End, LexiconClass.BodyPart, out LexiconMatch part)
            && part.Entry.Value == "country"
            && rest.Equals(SyllableFolding.FoldKey(part.Entry.Surface), StringComparison.Ordinal);
        bool army = context.Text.TryMatchBefore(body.Range.End, LexiconClass.BodyName, out LexiconMatch whole)
            && whole.Start > body.Range.Start && rest.Equals(SyllableFolding.FoldKey(whole.Entry.FirstForm), StringComparison.Ordinal);
        return country || army || rest.StartsWith(SyllableFolding.FoldKey(Of), StringComparison.Ordinal);
    }

    /// <summary>The smallest unit that a name names.</summary>
    public static PlaceRecord? PlaceInside(ResolutionContext context, OrganizationMention mention)
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
}
