using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Places;

/// <summary>
/// Decides which bare names mean a unit, knowing the whole article: a province's name does; a district's when the article
/// names its province, names it with its type, or lists it beside units; a commune's only beside its district or after its type.
/// </summary>
internal sealed class BareNameDecision(PlaceNames names, TaggedText context, List<PlaceMention> found, int and)
{
    /// <summary>The name that is a man's where no "thành phố" stands before it.</summary>
    public const string ManAndCity = "Hồ Chí Minh";

    private readonly int _person = names.Gazetteer.NameId(ManAndCity);
    private readonly HashSet<int> _typed = [];
    private readonly HashSet<(int Name, PlaceLevel Level)> _typedAs = [];
    private readonly HashSet<int> _provinces = [];
    private readonly HashSet<int> _districts = [];

    // Those that were found without a doubt stand in their order; those that are accepted are looked up.
    private readonly Dictionary<int, PlaceMention> _acceptedFrom = [];
    private readonly Dictionary<int, PlaceMention> _acceptedUntil = [];
    private int _certain;

    /// <summary>Adds those of the bare names that mean a unit to the mentions.</summary>
    public void Decide(List<PlaceMention> bare)
    {
        TakeIn();
        for (int k = bare.Count - 2; k >= 0; k--)
        {
            context.ThrowIfStopped();
            ReadChain(bare, k);
            ReadSeat(bare[k], bare[k + 1]);
        }

        for (int k = 0; k < bare.Count; k++)
        {
            context.ThrowIfStopped();
            PlaceMention mention = bare[k];
            if (StartingAt(mention.Range.Start) is not null)
            {
                continue;
            }

            // Chủ tịch Hồ Chí Minh, Đoàn TNCS Hồ Chí Minh: without "thành phố" the name is the man's, unless listed with provinces or
            // behind a unit of the city.
            if (mention.NameId == _person && mention.OwnSpelling && !BesideProvince(mention)
                    && !BehindPart(k > 0 ? bare[k - 1] : null, mention))
            {
                continue;
            }

            if (names.Has(mention.NameId, PlaceLevel.Province)
                    && !((BehindSchool(mention) || IsCompanyName(mention)) && !_provinces.Contains(mention.NameId)))
            {
                _provinces.Add(mention.NameId);
                Accept(mention, PlaceLevel.Province);
            }
        }

        // Backwards first, so that a chain is known from its largest unit; then forwards for lists.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int k = 0; k < bare.Count; k++)
            {
                context.ThrowIfStopped();
                PlaceMention mention = bare[pass == 0 ? bare.Count - 1 - k : k];
                if (StartingAt(mention.Range.Start) is null && LevelOf(mention) is { } level)
                {
                    Accept(mention, level);
                }
            }
        }
    }

    // What the article names beyond doubt.
    private void TakeIn()
    {
        PlaceRecognizer.PutInOrder(context, found);
        _certain = found.Count;
        foreach (PlaceMention mention in found)
        {
            if (mention.NameId < 0)
            {
                continue;
            }

            _typed.Add(mention.NameId);
            if (mention.Type is not null)
            {
                _typedAs.Add((mention.NameId, mention.Level ?? PlaceLevel.District));
            }

            if (mention.Level is null or PlaceLevel.Province && names.Has(mention.NameId, PlaceLevel.Province))
            {
                _provinces.Add(mention.NameId);
            }

            if (mention is { Level: PlaceLevel.District, Type: not null })
            {
                _districts.Add(mention.NameId);
            }
        }
    }

    /// <summary>
    /// An address is read from its right end: in "Quảng Ninh, Quảng Xương, Thanh Hóa" the first name is a commune of the second, although
    /// a province bears it. The pair counts where its province, a word of place or the article's other words bear it out.
    /// </summary>
    private void ReadChain(List<PlaceMention> bare, int k)
    {
        PlaceMention commune = bare[k], district = bare[k + 1];
        if (!Follows(commune, district) || !names.IsCommuneOf(commune.NameId, district.NameId))
        {
            return;
        }

        bool borneOut = Next(district.Range.End) is { } typed ? names.Lies(district.NameId, PlaceLevel.District, typed.NameId)
            : k + 2 < bare.Count && Follows(district, bare[k + 2]) ? names.Lies(district.NameId, PlaceLevel.District, bare[k + 2].NameId)
            : !names.Has(district.NameId, PlaceLevel.Province)
            && (Locative(commune.Range.Start) || TypedAs(district.NameId, PlaceLevel.District));
        if (borneOut)
        {
            Accept(commune, PlaceLevel.Commune);
            Accept(district, PlaceLevel.District);
        }
    }

    /// <summary>"xã Hiền Ninh, | Quảng Ninh, Quảng Bình": behind a commune of its own a province's name is the district's, its province
    /// stands behind it.</summary>
    private void ReadSeat(PlaceMention district, PlaceMention province)
    {
        if (names.Has(district.NameId, PlaceLevel.Province) && Follows(district, province)
                && names.Lies(district.NameId, PlaceLevel.District, province.NameId)
            && Opens(district.Range.Start - 1) && EndingAt(district.Range.Start - 1) is { } commune
            && names.IsCommuneOf(commune.NameId, district.NameId))
        {
            Accept(district, PlaceLevel.District);
        }
    }

    /// <summary>"phường Sài Gòn, | Hồ Chí Minh", "Củ Chi - | Hồ Chí Minh".</summary>
    private bool BehindPart(PlaceMention? before, PlaceMention city)
    {
        int at = city.Range.Start - 1;
        PlaceMention? part = !Opens(at) ? null : EndingAt(at) ?? (before?.Range.End == at ? before : null);
        return part is not null && (names.Lies(part.NameId, PlaceLevel.Commune, city.NameId)
                || names.Lies(part.NameId, PlaceLevel.District, city.NameId));
    }

    private bool Opens(int at) => context.Is(at, ',') || context.Is(at, '(') || context.IsDash(at);

    private bool Follows(PlaceMention first, PlaceMention second) =>
        second.Range.Start == first.Range.End + 1 && (context.Is(first.Range.End, ',') || context.IsDash(first.Range.End));

    private bool BesideProvince(PlaceMention mention) =>
        (Previous(mention.Range.Start) is { } previous && names.Has(previous.NameId, PlaceLevel.Province))
            || (Next(mention.Range.End) is { } next && names.Has(next.NameId, PlaceLevel.Province));

    private void Accept(PlaceMention mention, PlaceLevel level)
    {
        PlaceMention accepted = mention with { Level = level };
        found.Add(accepted);
        _acceptedFrom[mention.Range.Start] = accepted;
        _acceptedUntil[mention.Range.End] = accepted;
    }

    private PlaceMention? StartingAt(int token) =>
        _acceptedFrom.TryGetValue(token, out PlaceMention? accepted)
            ? accepted : FirstFrom(token) is { } mention && mention.Range.Start == token ? mention : null;

    private PlaceMention? EndingAt(int token) =>
        _acceptedUntil.TryGetValue(token, out PlaceMention? accepted)
            ? accepted : LastBefore(token) is { } mention && mention.Range.End == token ? mention : null;

    // The first of those in order that begins at a token or behind it.
    private PlaceMention? FirstFrom(int token) => IndexFrom(token) is var index && index < _certain ? found[index] : null;

    private PlaceMention? LastBefore(int token) => IndexFrom(token) is var index && index > 0 ? found[index - 1] : null;

    private int IndexFrom(int token)
    {
        int low = 0, high = _certain;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (found[middle].Range.Start < token)
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

    private PlaceLevel? LevelOf(PlaceMention mention)
    {
        int id = mention.NameId;
        if (id == _person)
        {
            return null;
        }

        PlaceMention? next = Next(mention.Range.End), previous = Previous(mention.Range.Start);
        if (names.Has(id, PlaceLevel.District))
        {
            bool beside = (next is not null && names.Lies(id, PlaceLevel.District, next.NameId))
                || EnclosesTyped(mention)
                || (previous is not null && previous.Level == PlaceLevel.District)
                || (next is not null && next.Level == PlaceLevel.District && next.Rule == "place.bare");
            if (beside || TypedAs(id, PlaceLevel.District) || InNamedProvince(id) || HasSiblings(id)
                    || (names.IsTown(id) && mention.Range.Length > 1 && Locative(mention.Range.Start)))
            {
                return PlaceLevel.District;
            }
        }

        if (names.Has(id, PlaceLevel.Commune))
        {
            bool inParent = next is not null && next.Level != PlaceLevel.Commune && names.Lies(id, PlaceLevel.Commune, next.NameId)
                && !context.TryMatchBefore(mention.Range.Start, Lexicons.LexiconClass.BodyHead, out _)
                && (next.Level == PlaceLevel.District || StandsAlone(mention.Range.Start));
            bool listed = previous is not null && previous.Level == PlaceLevel.Commune && previous.Rule != "place.typed"
                && ShareParent(previous.NameId, id);
            if (inParent || listed || NamesSchoolOfDistrict(mention) || (mention.Range.Length > 1 && TypedAs(id, PlaceLevel.Commune)))
            {
                return PlaceLevel.Commune;
            }
        }

        return null;
    }

    /// <summary>"phường Bưởi, Tây Hồ", "phường Xuân Hương (Đà Lạt)": behind a commune with its type stands its district.</summary>
    private bool EnclosesTyped(PlaceMention mention)
    {
        int at = mention.Range.Start - 1;
        return (context.Is(at, ',') || context.Is(at, '(')) && EndingAt(at) is { Type: not null } commune
            && commune.Level == PlaceLevel.Commune && names.Lies(commune.NameId, PlaceLevel.Commune, mention.NameId);
    }

    /// <summary>Trường THPT | Hòa Bình: the school's name, which need not be the province's.</summary>
    private bool BehindSchool(PlaceMention mention) =>
        context.TryMatchBefore(mention.Range.Start, Lexicons.LexiconClass.BodyHead, out Lexicons.LexiconMatch head)
            && head.Entry.Value == "school";

    /// <summary>Công ty dịch vụ môi trường | Hòa Bình, Công ty vàng bạc | Sài Gòn: an ordinary word or a city's other name closes a
    /// company's name.</summary>
    private bool IsCompanyName(PlaceMention mention)
    {
        const int LongestTrade = 8;
        int name = mention.Range.Start;
        if (mention.OwnSpelling && !(WordLookup.At(context, name) is { PartOfSpeech: not Lexicons.PartOfSpeech.ProperName } word
                    && word.Start == name && word.End == mention.Range.End && mention.Range.Length > 1))
        {
            return false;
        }

        for (int i = name - 1; i >= 0 && name - i <= LongestTrade && context.Tokens[i].IsWord && !context.Tokens[i + 1].StartsLine
                && !UnitWords.TryPart(context, i, "branch", out _); i--)
        {
            if (context.TryMatch(i, Lexicons.LexiconClass.BodyHead, out Lexicons.LexiconMatch head) && head.Entry.Value == "company"
                    && head.End <= name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "Trường THCS Đập Đá" in an article that names TX An Nhơn: a school or a cooperative of the district bears its commune's name. A
    /// person's
    /// name (Trường Tiểu học Lê Hồng Phong) is the person's.
    /// </summary>
    private bool NamesSchoolOfDistrict(PlaceMention mention)
    {
        if (mention.Range.Length < 2 || NameSyllables.StartsFullName(context, mention.Range.Start)
            || !context.TryMatchBefore(mention.Range.Start, Lexicons.LexiconClass.BodyHead, out Lexicons.LexiconMatch head)
            || !(head.Entry.Value == "school" || head.Entry.Attribute("cooperative") == "yes"))
        {
            return false;
        }

        foreach (int district in _districts)
        {
            if (names.IsCommuneOf(mention.NameId, district))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the article names two other districts of the province that a district of the name lay in ("Phù Cát, Vĩnh Thạnh …
    /// Phù Mỹ 23,54%").</summary>
    private bool HasSiblings(int id)
    {
        foreach (Lexicons.AdministrativeUnit unit in names.Gazetteer.OfName(id))
        {
            if (unit.Level != PlaceLevel.District || names.Gazetteer.Parent(unit) is not { } province)
            {
                continue;
            }

            int siblings = 0;
            foreach (int district in _districts)
            {
                siblings += names.Lies(district, PlaceLevel.District, province.NameId) ? 1 : 0;
            }

            if (siblings >= 2)
            {
                return true;
            }
        }

        return false;
    }

    private bool TypedAs(int id, PlaceLevel level) => _typedAs.Contains((id, level));

    private bool ShareParent(int first, int second)
    {
        foreach (Lexicons.AdministrativeUnit unit in names.Gazetteer.OfName(first))
        {
            if (unit.Level == PlaceLevel.Commune && names.Gazetteer.Parent(unit) is { } parent
                    && names.Lies(second, PlaceLevel.Commune, parent.NameId) && _typed.Contains(parent.NameId))
            {
                return true;
            }
        }

        return false;
    }

    private bool InNamedProvince(int id)
    {
        foreach (int province in _provinces)
        {
            if (names.Lies(id, PlaceLevel.District, province))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a bracket, a comma or a word of place stands before: schools and companies bear communes' names too.</summary>
    private bool StandsAlone(int start) =>
        start == 0 || context.Tokens[start].StartsLine || context.Is(start - 1, '(') || context.Is(start - 1, ',') || Locative(start);

    private bool Locative(int start) => context.TryMatchBefore(start, Lexicons.LexiconClass.PlacePreposition, out _)
        || (context.TryMatchBefore(start, Lexicons.LexiconClass.NotPlace, out Lexicons.LexiconMatch within)
            && within.Entry.Value == "within");

    /// <summary>The mention that follows after one comma, bracket or dash, or after và.</summary>
    private PlaceMention? Next(int end)
    {
        int at = end;
        if (context.Is(at, ',') || context.Is(at, '(') || context.IsDash(at) || context.Is(at, and))
        {
            at++;
        }

        return at > end ? StartingAt(at) : null;
    }

    private PlaceMention? Previous(int start)
    {
        int at = start;
        if (at > 0 && context.Is(at - 1, and))
        {
            at--;
        }

        if (at > 0 && (context.Is(at - 1, ',') || context.Is(at - 1, ';') || context.IsDash(at - 1)))
        {
            at--;
        }

        return at < start ? EndingAt(at) : null;
    }
}
