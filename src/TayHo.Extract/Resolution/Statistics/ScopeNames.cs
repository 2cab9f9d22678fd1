using System.Collections;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>The names that a number can be told of: units, regions, bodies, things with a name of their own, and the words that stand for
/// one named before.</summary>
internal sealed class ScopeNames(ResolutionContext context)
{
    private const int LongestThing = 9;
    private const int Acronym = 3;
    private static readonly ulong Head = Lexicon.ClassBit(LexiconClass.BodyHead);
    private const int LongestRegion = 5;
    private const int PointReach = 120;
    private static readonly ulong Scope = Lexicon.ClassBit(LexiconClass.Scope) | Lexicon.ClassBit(LexiconClass.BodyPart);
    private readonly TaggedText _text = context.Text;
    private readonly IReadOnlyList<OrganizationMention> _bodies = context.Mentions.Organizations;
    private readonly BitArray _inRegion = Regions(context.Text);

    /// <summary>Whether a unit's, region's or body's name holds the token.</summary>
    public bool IsName(int token) =>
        _text.IsMarked(token, TokenMarks.Place | TokenMarks.Organization)
        || ((uint)token < (uint)_inRegion.Length && _inRegion[token] && Region(token).Length > 0);

    /// <summary>The name that holds the token.</summary>
    public TokenRange Around(int token)
    {
        if (BodyAt(token) is { } body)
        {
            return body.Range;
        }

        if (_text.IsMarked(token, TokenMarks.OrganizationStart))
        {
            // A venue is marked as a name and is no body of the records.
            return _text.OrganizationFrom(token);
        }

        if (!_text.IsMarked(token, TokenMarks.Place) && Region(token) is { Length: > 0 } region)
        {
            return region;
        }

        int start = token, end = token + 1;
        TokenRange sentence = _text.Sentence(_text.SentenceOf(token));
        while (start > sentence.Start && _text.IsMarked(start - 1, TokenMarks.Place) && !_text.IsMarked(start - 1, TokenMarks.Organization))
        {
            start--;
        }

        while (end < sentence.End && _text.IsMarked(end, TokenMarks.Place) && !_text.IsMarked(end, TokenMarks.Organization))
        {
            end++;
        }

        return new TokenRange(start, end);
    }

    /// <summary>The administrative unit in a body's name or a report's: the last one named.</summary>
    public TokenRange UnitIn(TokenRange name)
    {
        int last = name.End - 1;
        while (last >= name.Start && !_text.IsMarked(last, TokenMarks.Place))
        {
            last--;
        }

        if (last < name.Start)
        {
            return default;
        }

        int start = last, end = last + 1;
        while (start > 0 && _text.IsMarked(start - 1, TokenMarks.Place))
        {
            start--;
        }

        while (_text.IsMarked(end, TokenMarks.Place))
        {
            end++;
        }

        return new TokenRange(start, end);
    }

    /// <summary>"toàn tỉnh", "trên địa bàn huyện": words that are a scope themselves; not those that a name makes one.</summary>
    public static bool IsWhole(LexiconMatch scope) =>
        scope.Entry.Value is not ("none" or "region" or "holder" or "household" or "body" or "country" or "side");

    /// <summary>Whether an administrative unit is named at the token with its type.</summary>
    public bool IsTyped(int token) =>
        _text.IsMarked(token, TokenMarks.Place) && _text.TryMatch(token, LexiconClass.PlaceType, out LexiconMatch type)
        && _text.IsMarked(type.End, TokenMarks.Place);

    /// <summary>Whether the name is a newspaper's or station's, which only reports.</summary>
    public bool IsMedia(int start) => BodyAt(start) is { Kind: OrganizationKind.Media };

    /// <summary>Whether the body at the token is one of the police, the army or the courts.</summary>
    public bool Enforces(int token) =>
        BodyAt(token) is { Kind: OrganizationKind.Police or OrganizationKind.Military or OrganizationKind.Court };

    /// <summary>Whether what is counted can be the body's that it stands in; a hospital's patients are not its own.</summary>
    public bool Locates(int token) => BodyAt(token) is not { Kind: OrganizationKind.Hospital };

    /// <summary>Whether the body at the token governs a unit: its numbers are the unit's, unlike those of the police.</summary>
    public bool Governs(int token) =>
        BodyAt(token) is { Kind: OrganizationKind.Government or OrganizationKind.Council or OrganizationKind.Department };

    /// <summary>Whether the body at the token is one whose head tells its own numbers.</summary>
    public bool Runs(int token) => BodyAt(token) is { Kind: OrganizationKind.School or OrganizationKind.Company };

    /// <summary>Whether the body at the token is a unit's government itself.</summary>
    public bool IsGovernment(int token) => BodyAt(token) is { Kind: OrganizationKind.Government };

    /// <summary>Whether an authority's name begins at the token: it deals with others' numbers ("Công an huyện bắt giữ 27 đối
    /// tượng").</summary>
    public bool Acts(int token) =>
        BodyAt(token) is { Kind: OrganizationKind.Party or OrganizationKind.Council or OrganizationKind.Government or OrganizationKind.Front
                or OrganizationKind.Union or OrganizationKind.Ministry or OrganizationKind.Department or OrganizationKind.Court
                or OrganizationKind.Police or OrganizationKind.Military }
        || ((_text.TryMatch(token, LexiconClass.BodyHead, out LexiconMatch body) || _text.TryMatch(token, LexiconClass.BodyName, out body)
                || _text.TryMatch(token, LexiconClass.PlaceBody, out body))
            && (body.Entry.Class == LexiconClass.PlaceBody
                || body.Entry.Value is "party" or "council" or "government" or "front" or "union" or "ministry" or "department" or "court"
                or "police" or "military")
            && !IsWordPart(body));

    // "Đội | tuyển": the head of no body, a part of a longer word.
    private bool IsWordPart(LexiconMatch head) =>
        head.Length == 1 && _text.Syntax(_text.SentenceOf(head.Start)) is var syntax
            && syntax.Units[syntax.UnitAt(head.Start)] is { Kind: UnitKind.Word } word && word.Start <= head.Start && word.End > head.End;

    /// <summary>"thành phố tiêu thụ": the unit without its name; "trường tuyển được": the body named before; "Khu kinh tế Sông Vàng",
    /// "HPG": a name of no class.</summary>
    public TokenRange Unnamed(int token, int limit)
    {
        if (_text.IsMarked(token, TokenMarks.Quantity | TokenMarks.Person | TokenMarks.Date))
        {
            return default;
        }

        if (_text.TryMatch(token, LexiconClass.Scope, out LexiconMatch points) && points.Entry.Value is "country" or "body")
        {
            return points.Entry.Value == "country" ? CountryBefore(token) : LastBefore(token);
        }

        if (_text.TryMatch(token, LexiconClass.PlaceType, out LexiconMatch unit))
        {
            bool listed = token > 0 && (_text.Is(token - 1, ',')
                    || _text.TryMatchBefore(token, LexiconClass.PhraseEnd, out LexiconMatch and) && and.Entry.Value == "conjunction")
                && token > 1 && (_text.IsMarked(token - 2, TokenMarks.Quantity)
                    || _text.TryMatchBefore(token - 1, LexiconClass.PlaceType, out _));
            return listed || unit.End >= limit || _text.Tokens[unit.End].IsCapitalized || _text.Tokens[unit.End].Kind == TokenKind.Number
                ? default : new TokenRange(token, unit.End);
        }

        if (_text.TryMatch(token, LexiconClass.BodyHead, out LexiconMatch head) && head.End < limit && !_text.Tokens[head.End].IsCapitalized
                && context.Coreference.Body(new TokenRange(token, head.End)) is { } body)
        {
            return body.Range;
        }

        return Thing(token, limit);
    }

    /// <summary>"sân bay | Tân Sơn", "bang Nevada": a place's noun with its name; empty when none begins at the token.</summary>
    public TokenRange Site(int token)
    {
        if (!_text.TryMatch(token, LexiconClass.CountNoun, out LexiconMatch noun) || noun.Entry.Attribute("site") is null
                || (_text.Tokens[token].IsCapitalized && !_text.Tokens[token].StartsSentence)
            || _text.IsMarked(token, TokenMarks.Place | TokenMarks.Organization))
        {
            return default;
        }

        int end = noun.End;
        while (end < _text.Count && end - token < LongestThing
                && (_text.Tokens[end] is { IsWord: true, IsCapitalized: true, StartsSentence: false }
                    || (end > noun.End && _text.IsDash(end) && _text.Tokens[end].SpaceBefore && _text.Tokens[end + 1].IsCapitalized))
            && !_text.IsMarked(end, TokenMarks.Organization | TokenMarks.Person | TokenMarks.Date | TokenMarks.Quantity)
            && !_text.TryMatch(end, LexiconClass.PlaceType, out _))
        {
            end++;
        }

        bool named = end > noun.End;
        while (named && _text.Is(end, ',') && IsTyped(end + 1))
        {
            // "thôn Bến, | xã Mây"
            end = Around(end + 1).End;
        }

        return named ? new TokenRange(token, end) : default;
    }

    /// <summary>A name with the noun of the place that it tells more closely ("sân bay | Tân Sơn").</summary>
    public TokenRange WithSite(TokenRange name) =>
        _text.TryMatchBefore(name.Start, LexiconClass.CountNoun, out LexiconMatch noun) && Site(noun.Start) is { Length: > 0 } site
            && site.End >= name.End ? site : name;

    /// <summary>The last body named before a token, which "đơn vị này" means; empty when none is near.</summary>
    public TokenRange LastBefore(int token)
    {
        const int MostTried = 12;
        for (int i = LastStartedBy(token - 1), tried = 0; i >= 0 && tried < MostTried; i--, tried++)
        {
            if (_bodies[i].Kind is OrganizationKind.Company or OrganizationKind.School or OrganizationKind.Hospital
                    or OrganizationKind.Association or OrganizationKind.Department)
            {
                return _bodies[i].Range;
            }
        }

        return default;
    }

    private TokenRange Thing(int token, int limit)
    {
        if (!_text.Tokens[token].IsWord || _text.TryMatch(token, LexiconClass.Honorific, out _)
                || _text.TryMatch(token, LexiconClass.SpeakerPronoun, out _) || _text.TryMatch(token, LexiconClass.Occupation, out _)
            || _text.TryMatch(token, LexiconClass.PhraseEnd, out _) || _text.TryMatch(token, LexiconClass.EventNoun, out _)
            || _text.TryMatch(token, LexiconClass.MeasureNoun, out _))
        {
            return default;
        }

        if (_text.Tokens[token].IsAllCaps && _text.Tokens[token].Length >= Acronym
                && !(token + 1 < limit && _text.Tokens[token + 1].IsCapitalized))
        {
            return new TokenRange(token, token + 1);
        }

        int end = token;
        while (end < limit && end - token < LongestThing && _text.Tokens[end].IsWord && !_text.IsMarked(end, TokenMarks.Person | TokenMarks.Date | TokenMarks.Quantity | TokenMarks.Post | TokenMarks.Place | TokenMarks.Organization)
            && (_text.Tokens[end].IsCapitalized || !_text.TryMatch(end, LexiconClass.PhraseEnd, out LexiconMatch word)
                || word.Entry.Value is "noun" or "adjective"))
        {
            end++;
        }

        while (end > token && (!_text.Tokens[end - 1].IsCapitalized
                    || (_text.Tokens[end - 1].IsAllCaps && _text.TryMatch(end - 1, LexiconClass.MeasureNoun, out _))))
        {
            // "đóng góp vào tăng trưởng | GRDP": what is measured is nobody's name.
            end--;
        }

        return (end == token + 2 && _text.Tokens[end - 1].IsAllCaps && _text.Tokens[end - 1].Length >= Acronym) || end > token + 2
            ? Lower(token, end) : default;
    }

    // "Khu kinh tế Sông Vàng": a noun and a name; a name alone may be a person's.
    private TokenRange Lower(int token, int end) =>
        !_text.Tokens[token + 1].IsCapitalized || end == token + 2 ? new TokenRange(token, end) : default;

    // Which tokens may stand in a region's name: asked for most tokens of a sentence, and mostly answered "no".
    private static BitArray Regions(TaggedText text)
    {
        var inside = new BitArray(text.Count);
        for (int i = text.Next(0, Scope); i < inside.Length; i = text.Next(i + 1, Scope))
        {
            if (text.TryMatch(i, LexiconClass.Scope, out LexiconMatch region) || IsCountry(text, i, out region))
            {
                for (int k = i; k < region.End; k++)
                {
                    inside[k] = true;
                }
            }
        }

        return inside;
    }

    // "Anh có 3 con", "Mỹ Latinh", "VN-Index", "U21 Lào", "Việt Nam - Phần Lan": an address, a noun that begins a sentence, parts of other
    // names.
    private static bool IsCountry(TaggedText text, int token, out LexiconMatch country) =>
        text.TryMatch(token, LexiconClass.BodyPart, out country) && country.Entry.Value == "country" && text.Tokens[token].IsCapitalized
        && !text.IsMarked(token, TokenMarks.Place | TokenMarks.Person | TokenMarks.Quantity) && !GoesOn(text, country.End)
        && !Leads(text, token)
        && (country.Length > 1 || !text.Tokens[token].StartsSentence
            || !(text.TryMatch(token, LexiconClass.Honorific, out _) || text.TryMatch(token, LexiconClass.CountNoun, out _)
                || text.TryMatch(token, LexiconClass.GivenName, out _)));

    private static bool GoesOn(TaggedText text, int end) =>
        end < text.Count && ((text.Tokens[end] is { IsWord: true, IsCapitalized: true, StartsSentence: false }
                    or { Kind: TokenKind.Number, SpaceBefore: false })
            || (text.IsDash(end) && end + 1 < text.Count && (text.Tokens[end + 1].IsCapitalized || !text.Tokens[end].SpaceBefore)));

    private static bool Leads(TaggedText text, int token) =>
        token > 0 && (text.IsDash(token - 1)
                ? token > 1 && text.Tokens[token - 2].IsCapitalized : text.Tokens[token - 1].IsWord
                ? char.IsUpper(text.Text[text.Tokens[token - 1].Start]) && char.IsDigit(text.Text[text.Tokens[token - 1].End - 1])
                : text.Is(token - 1, '.') && !text.Tokens[token].SpaceBefore);

    /// <summary>"tỷ lệ thất nghiệp của | nước này": the country named last.</summary>
    private TokenRange CountryBefore(int token)
    {
        for (int i = token - 1; i >= Math.Max(0, token - PointReach); i--)
        {
            if (_text.TryMatchBefore(i + 1, LexiconClass.BodyPart, out LexiconMatch country) && IsCountry(_text, country.Start, out _))
            {
                return new TokenRange(country.Start, country.End);
            }
        }

        return default;
    }

    private TokenRange Region(int token)
    {
        for (int start = Math.Max(0, token - LongestRegion); start <= token; start++)
        {
            if (((_text.TryMatch(start, LexiconClass.Scope, out LexiconMatch region) && region.Entry.Value == "region")
                        || IsCountry(_text, start, out region)) && region.End > token)
            {
                // "Hội Nông dân Việt Nam", "Ngân hàng | Thế giới": a part of another name.
                return start > 0 && _text.Tokens[start - 1].IsWord
                    && ((_text.Tokens[start - 1].IsCapitalized && !_text.TryMatchBefore(start, LexiconClass.PhraseEnd, out _)
                            && !_text.TryMatchBefore(start, LexiconClass.MeasureNoun, out _))
                        || _text.TryMatchBefore(start, LexiconClass.BodyHead, out _)
                        || _text.TryMatchBefore(start, LexiconClass.TimeUnit, out _)) ? default : new TokenRange(start, region.End);
            }
        }

        return default;
    }

    private OrganizationMention? BodyAt(int token)
    {
        if (!_text.IsMarked(token, TokenMarks.Organization))
        {
            return null;
        }

        OrganizationMention? found = null;
        int last = LastStartedBy(token);
        for (int i = last; i >= Math.Max(0, last - 3); i--)
        {
            if (_bodies[i].Range.End > token && (found is null || _bodies[i].Range.Length > found.Range.Length))
            {
                found = _bodies[i];
            }
        }

        return found;
    }

    private int LastStartedBy(int token)
    {
        int low = 0, high = _bodies.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_bodies[middle].Range.Start <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
