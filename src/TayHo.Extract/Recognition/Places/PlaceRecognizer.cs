using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Places;

/// <summary>
/// Finds mentions of administrative units: with their type ("phường Bưởi", "TP. Vinh", "Q.9"), in lists that share one
/// ("các xã Mường Típ, Mường Ải"), after a body that carries it ("Quận ủy Tây Hồ"), by an alias ("TPHCM") or bare where the
/// article means the unit ("tại Quy Nhơn"). "đường Bình Định" is refused. Which unit is meant is for resolution to tell.
/// </summary>
internal sealed class PlaceRecognizer(Lexicon lexicon, PlaceNames names) : IRecognizer<PlaceMention>
{
    private readonly int _and = lexicon.Vocabulary.Find(GrammarWord.And);
    private readonly int _with = lexicon.Vocabulary.Find(GrammarWord.With);
    private const int AnnouncementReach = 8;
    private static readonly ulong Openings =
        Lexicon.ClassBit(LexiconClass.PlaceBody) | Lexicon.ClassBit(LexiconClass.PlaceAlias) | Lexicon.ClassBit(LexiconClass.PlaceType);

    private readonly int[] _announcing = lexicon.Vocabulary.FindAll(GrammarWord.Announcing);
    private readonly BareNameContext _bareContext = new(lexicon);
    private readonly int[] _plural = lexicon.Vocabulary.FindAll(GrammarWord.Plural);

    /// <inheritdoc/>
    public IReadOnlyList<PlaceMention> Recognize(TaggedText context)
    {
        var found = new List<PlaceMention>();
        var bare = new List<PlaceMention>();
        int i = 0;
        while ((i = context.Next(i, Openings, TokenShape.Capitalized)) < context.Count)
        {
            int end = ReadTyped(context, i, found);
            if (end == i)
            {
                end = ReadBare(context, i, bare);
            }

            i = Math.Max(i + 1, end);
        }

        if (bare.Count > 0)
        {
            new BareNameDecision(names, context, found, _and).Decide(bare);
            PutInOrder(context, found);
        }

        foreach (PlaceMention mention in found)
        {
            context.Mark(mention.Range, TokenMarks.Place);
        }

        return found;
    }

    /// <summary>Puts mentions in reading order.</summary>
    internal static void PutInOrder(TaggedText context, List<PlaceMention> found)
    {
        // Sorting can't be stopped on its way.
        for (int i = 1; i < found.Count; i++)
        {
            context.ThrowIfStopped();
            if (found[i].Range.Start < found[i - 1].Range.Start)
            {
                found.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
                return;
            }
        }
    }

    /// <summary>Reads a type and its name or names at a token.</summary>
    /// <returns>The token after them; <paramref name="i"/> when there is none.</returns>
    private int ReadTyped(TaggedText context, int i, List<PlaceMention> found)
    {
        int at;
        string type;
        bool body = false;
        if (context.TryMatch(i, LexiconClass.PlaceBody, out LexiconMatch bodyMatch))
        {
            at = bodyMatch.End;
            type = bodyMatch.Entry.Value;
            body = true;
        }
        else if (context.TryMatch(i, LexiconClass.PlaceAlias, out LexiconMatch alias) && alias.Entry.Attribute("type") is { } said)
        {
            return ReadAlias(context, alias, said, found);
        }
        else if (context.TryMatch(i, LexiconClass.PlaceType, out LexiconMatch match))
        {
            at = match.End;
            type = match.Entry.Value;
        }
        else
        {
            return ReadGluedNumber(context, i, found);
        }

        if (EndsCompound(context, at))
        {
            return i;
        }

        if (context.Is(at, '.') && !context.Is(at - 1, '.') && context.Tokens[at - 1].Length <= 2)
        {
            at++;
        }

        bool list = i > 0 && (Array.IndexOf(_plural, context.Tokens[i - 1].Id) >= 0 && context.Tokens[i - 1].Id != 0
                || IsCount(context, i - 1));
        string rule = body ? "place.body" : "place.typed";
        if (names.TryRead(context, at, type, out TokenRange name, out int id)
                || TryReadOtherType(context, at, ref type, body, out name, out id)
                || (!body && TryReadUnknown(context, i, at, type, out name, ref id)))
        {
            found.Add(Mention(context, new TokenRange(body ? name.Start : i, name.End), name, id, type, rule));
            return ReadList(context, name.End, type, list, found);
        }

        return list && !body ? ReadAnnouncedList(context, at, type, found) : i;
    }

    // ở 3 | xã, no thôn 3 | xã
    private static bool IsCount(TaggedText context, int number) =>
        context.Tokens[number].IsNumber
            && !(context.TryMatchBefore(number, LexiconClass.NotPlace, out LexiconMatch hamlet) && hamlet.Entry.Value == "head");

    /// <summary>Another name that says its type (TPHCM); letters that mean a city only in an address stand behind a smaller unit (Q. Đống
    /// Đa, | HN).</summary>
    private int ReadAlias(TaggedText context, LexiconMatch alias, string type, List<PlaceMention> found)
    {
        int i = alias.Start;
        if (IsOfAddress(context, i) && !(found.Count > 0 && found[^1].Range.End == i - 1
                    && (context.Is(i - 1, ',') || context.IsDash(i - 1))))
        {
            return i;
        }

        var range = new TokenRange(i, alias.End);
        found.Add(Mention(context, range, range, names.Gazetteer.NameId(alias.Entry.Value), type, "place.alias"));
        return alias.End;
    }

    /// <summary>Whether the type's last word closes another word (hợp tác xã, thông tấn xã).</summary>
    private static bool EndsCompound(TaggedText context, int at) =>
        context.TryMatchBefore(at, LexiconClass.NotPlace, out LexiconMatch word) && word.Entry.Value == "compound";

    /// <summary>"các xã khác của huyện như A, B", "ba phường gồm: A, B": the names behind the word that announces them.</summary>
    private int ReadAnnouncedList(TaggedText context, int at, string type, List<PlaceMention> found)
    {
        for (int k = at; k < context.Count && k < at + AnnouncementReach; k++)
        {
            Token token = context.Tokens[k];
            bool announces = context.Is(k, ':') || (token.Id != 0 && Array.IndexOf(_announcing, token.Id) >= 0);
            if (announces && names.TryRead(context, k + 1, type, out TokenRange name, out int id) && !context.Tokens[k + 1].IsNumber)
            {
                found.Add(Mention(context, name, name, id, type, "place.list"));
                return ReadList(context, name.End, type, plural: true, found);
            }

            if (!announces && (!token.IsWord || token.IsCapitalized))
            {
                break;
            }
        }

        return at;
    }

    /// <summary>A known name whose unit of that level has another type (huyện Sa Pa before it became a town, thành ủy of a town).</summary>
    private bool TryReadOtherType(TaggedText context, int at, ref string type, bool body, out TokenRange name, out int id)
    {
        if (!names.TryRead(context, at, out name, out id, out _) || UnitWords.LevelOf(type) is not { } level)
        {
            // "thành phố X" with a name that only districts of other types or no unit bears is a foreign city.
            return false;
        }

        if (type == UnitTypes.Province)
        {
            if (!names.Has(id, PlaceLevel.Province))
            {
                return false;
            }

            type = names.HasType(id, UnitTypes.Province) ? type : UnitTypes.City;
            return true;
        }

        return level != PlaceLevel.Province && (names.Has(id, level) || (!body && level == PlaceLevel.Commune));
    }

    /// <summary>A capitalised name that no table holds, after a type that only Vietnamese units have.</summary>
    private static bool TryReadUnknown(TaggedText context, int start, int at, string type, out TokenRange name, ref int id)
    {
        name = default;
        if (type is not (UnitTypes.Commune or UnitTypes.Ward or UnitTypes.Township or UnitTypes.Town or UnitTypes.RuralDistrict)
                || context.Tokens[start].IsAllCaps)
        {
            return false;
        }

        int end = at;
        while (end < context.Count && end - at < 4
                && context.Tokens[end] is { IsWord: true, IsCapitalized: true, Id: not 0, IsAllCaps: false } token && token.Length <= 7
                && (end == at || (token.SpaceBefore && !context.TryMatch(end, LexiconClass.Honorific, out _))))
        {
            end++;
        }

        // A single syllable is more often the beginning of something else; four are a person's name behind the unit's.
        if (end - at is < 2 or > 3 || (end - at == 3 && context.TryMatch(at, LexiconClass.Surname, out _)))
        {
            return false;
        }

        name = new TokenRange(at, end);
        id = -1;
        return true;
    }

    /// <summary>"ba xã Duy Phước, Duy Vinh, | Duy An": an item of a list that no table holds, where the list or its sentence goes on as
    /// such.</summary>
    private bool TryReadUnknownItem(TaggedText context, int at, string type, out TokenRange name, out int id)
    {
        id = -1;
        name = default;
        return at < context.Count && TryReadUnknown(context, at, at, type, out name, ref id)
            && (EndsItem(context, name.End) || (context.Is(at - 1, _and) && !context.Tokens[name.End].IsCapitalized))
            && !NameSyllables.StartsFullName(context, at)
            && !context.TryMatch(at, LexiconClass.BodyName, out _) && !context.TryMatch(at, LexiconClass.BodyHead, out _)
            && !names.TryRead(context, at, out _, out _, out _);
    }

    /// <summary>"Q1", "P12": the letter and the number written as one.</summary>
    private int ReadGluedNumber(TaggedText context, int i, List<PlaceMention> found)
    {
        Token token = context.Tokens[i];
        bool separate = !context.IsGlued(i) || context.Is(i - 1, ',') || context.Is(i - 1, '(') || context.IsDash(i - 1)
            || context.Is(i - 1, '/');
        if (!token.IsWord || token.Length != 1 || !token.IsAllCaps || !context.IsGlued(i + 1) || !separate)
        {
            return i;
        }

        string? type = context.Text[token.Start] switch { 'Q' => UnitTypes.UrbanDistrict, 'P' => UnitTypes.Ward, _ => null };
        if (type is null || !context.Tokens[i + 1].IsNumber
                || (context.IsGlued(i + 2) && (context.Tokens[i + 2].IsWord || context.Tokens[i + 2].IsNumber))
                || !names.TryRead(context, i + 1, type, out TokenRange name, out int id))
        {
            return i;
        }

        found.Add(Mention(context, new TokenRange(i, i + 2), name, id, type, "place.typed"));
        return i + 2;
    }

    /// <summary>Reads the further names of a list that share its type; groups in brackets between them are passed over.</summary>
    private int ReadList(TaggedText context, int end, string type, bool plural, List<PlaceMention> found)
    {
        while (end < context.Count)
        {
            int next = end;
            if (plural && context.Is(next, '('))
            {
                return end;
            }

            if (context.Is(next, ',') || context.Is(next, ';'))
            {
                next++;
            }

            if (context.Is(next, _and) || (plural && context.Is(next, _with)))
            {
                next++;
            }

            if (next == end || context.IsGlued(next))
            {
                return end;
            }

            if (!TryReadItem(context, next, type, out TokenRange name, out int id)
                    && !(plural && TryReadUnknownItem(context, next, type, out name, out id)))
            {
                return end;
            }

            // "các tỉnh, thành phố Hải Phòng, Lào Cai": behind a city under the centre stand provinces, with or without the word.
            if (type == UnitTypes.City && names.Has(found[^1].NameId, PlaceLevel.Province) && names.Has(id, PlaceLevel.Province)
                    && !names.HasType(id, PlaceLevel.Province, type))
            {
                return end;
            }

            bool number = context.Tokens[next].IsNumber;
            if (number ? !EndsItem(context, name.End) : !plural && names.Lies(found[^1].NameId, found[^1].Level ?? PlaceLevel.District, id))
            {
                return end;
            }

            // Without a plural word the next name is part of the list only if it can be nothing higher.
            if (!plural && !number && UnitWords.LevelOf(type) is { } level && level != PlaceLevel.Province && names.Has(id, level - 1)
                && !(level == PlaceLevel.Commune && names.AreCommunesOfOneDistrict(found[^1].NameId, id)))
            {
                return end;
            }

            found.Add(Mention(context, name, name, id, type, "place.list"));
            end = name.End;
        }

        return end;
    }

    // phường Sài Gòn, | Hồ Chí Minh: no phường Hồ
    private bool TryReadItem(TaggedText context, int at, string type, out TokenRange name, out int id) =>
        names.TryRead(context, at, type, out name, out id)
            && !(names.TryRead(context, at, out TokenRange longest, out _, out _) && longest.End > name.End);

    private bool EndsItem(TaggedText context, int token) =>
        token >= context.Count || context.Tokens[token].Kind == TokenKind.LineBreak || context.Is(token, ',') || context.Is(token, '.')
            || context.Is(token, ')') || context.Is(token, ';') || context.Is(token, _and) || context.Is(token, '(');

    private int ReadBare(TaggedText context, int i, List<PlaceMention> bare)
    {
        if (!context.Tokens[i].IsWord || !context.Tokens[i].IsCapitalized || IsOfAddress(context, i)
                || !names.TryReadBare(context, i, out TokenRange range, out int id))
        {
            return i;
        }

        if (!_bareContext.Fits(context, range, names.Has(id, PlaceLevel.Province)))
        {
            // "Trần Thái Bình": the name's second half is no unit either.
            return context.TryMatch(i, LexiconClass.Surname, out _) ? i + 1 : range.End;
        }

        bare.Add(new PlaceMention(range, "place.bare") { Name = range, NameId = id,
                    OwnSpelling = PlaceNames.IsOwnSpelling(context, range) });
        return range.End;
    }

    private static bool IsOfAddress(TaggedText context, int i) =>
        context.TryMatch(i, LexiconClass.PlaceAlias, out LexiconMatch letters) && letters.Entry.Attribute("address") == "yes";

    private static PlaceMention Mention(TaggedText context, TokenRange range, TokenRange name, int id, string type, string rule) =>
        new(range, rule) { Name = name, NameId = id, OwnSpelling = PlaceNames.IsOwnSpelling(context, name), Type = type,
                Level = UnitWords.LevelOf(type) };
}
