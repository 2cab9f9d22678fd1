using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Places;

/// <summary>
/// Names from the languages of the highlands, whose marks, apostrophes, spaces and k or c newspapers write as they please:
/// Krông Búk is Krông Buk, M'Đrắk is M’ Đrăk, Đắk Đoa is Đăk Đoa. A name is one when a syllable of it is none of Vietnamese;
/// "Phú Hoa" is not Phú Hòa.
/// </summary>
internal sealed class HighlandNames
{
    private const int MostTokens = 7;

    private readonly Gazetteer _gazetteer;
    private readonly SpanDictionary<List<int>> _byLetters = new(new Dictionary<string, List<int>>(StringComparer.Ordinal));

    /// <summary>Gathers the names of the highlands.</summary>
    public HighlandNames(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        Span<char> letters = stackalloc char[HighlandSpelling.MostLetters];
        foreach (AdministrativeUnit unit in gazetteer.Units)
        {
            if (HighlandSpelling.IsHighland(unit.Name) && HighlandSpelling.Fold(unit.Name, letters) is > 2 and int length)
            {
                if (!_byLetters.TryGetValue(letters[..length], out List<int>? ids))
                {
                    _byLetters[letters[..length]] = ids = [];
                }

                if (!ids.Contains(unit.NameId))
                {
                    ids.Add(unit.NameId);
                }
            }
        }
    }

    /// <summary>Whether a name of the highlands may begin at a token: it or the next capital is no Vietnamese syllable.</summary>
    public static bool MayBegin(TaggedText context, int token) =>
        !SyllableShape.IsVietnamese(context.Slice(token))
            || (NameSyllables.IsCapital(context, token + 1) && !SyllableShape.IsVietnamese(context.Slice(token + 1)));

    /// <summary>Reads such a name at a token, as far as its capitals run, that a unit of the type bears; of any type where null.</summary>
    public bool TryRead(TaggedText context, int token, string? type, out TokenRange range, out int nameId)
    {
        range = default;
        nameId = -1;
        Span<char> letters = stackalloc char[HighlandSpelling.MostLetters];
        int end = token;
        while (end < context.Count && end - token < MostTokens && IsPart(context, token, end))
        {
            end++;
        }

        // What capitals run on belongs to the name: "Lạc Dưong" is not Lắk.
        while (end > token && !context.Tokens[end - 1].IsWord)
        {
            end--;
        }

        if (end > token)
        {
            ReadOnlySpan<char> written = context.Text.AsSpan(context.Tokens[token].Start,
                    context.Tokens[end - 1].End - context.Tokens[token].Start);
            if (HighlandSpelling.Fold(written, letters) is > 2 and int length
                    && _byLetters.TryGetValue(letters[..length], out List<int>? ids))
            {
                range = new TokenRange(token, end);
                return TryFind(ids, type, out nameId);
            }
        }

        return false;
    }

    private bool TryFind(List<int> ids, string? type, out int nameId)
    {
        if (type is null)
        {
            nameId = ids.Find(id => _gazetteer.OfName(id).Any(static u => u.Level == PlaceLevel.District)) is var district and > 0
                ? district : ids[0];
            return true;
        }

        foreach (int id in ids)
        {
            foreach (AdministrativeUnit unit in _gazetteer.OfName(id))
            {
                if (unit.Type == type)
                {
                    nameId = id;
                    return true;
                }
            }
        }

        nameId = -1;
        return false;
    }

    /// <summary>Words with a capital, what is glued to them (Cư M'gar) and the apostrophes between.</summary>
    private static bool IsPart(TaggedText context, int first, int token)
    {
        Token at = context.Tokens[token];
        return IsApostrophe(context, token) ? token > first
            : at.IsWord && (at.IsCapitalized || (token > first && IsApostrophe(context, token - 1))) && (token == first || !at.StartsLine);
    }

    private static bool IsApostrophe(TaggedText context, int token) =>
        context.Tokens[token].Kind == TokenKind.Punctuation && Tokenizer.FoldPunctuation(context.Text[context.Tokens[token].Start]) == '\'';
}
