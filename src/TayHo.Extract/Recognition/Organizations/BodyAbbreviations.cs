using System.Diagnostics.CodeAnalysis;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>
/// The abbreviations that an article itself gives: behind "Trung tâm … liên ngành (ICISE)" the word ICISE is that centre, there and later.
/// </summary>
internal sealed class BodyAbbreviations(TaggedText context)
{
    private Dictionary<string, OrganizationMention>.AlternateLookup<ReadOnlySpan<char>>? _known;

    /// <summary>Remembers the abbreviation in brackets behind a full name, if one stands there.</summary>
    public void Learn(OrganizationMention full)
    {
        int word = full.Range.End + 1;
        if (!context.Is(word - 1, '(') || !context.Is(word + 1, ')') || !context.Tokens[word].IsWord || !context.Tokens[word].IsAllCaps || context.Tokens[word].Length < 2
            || full.Range.Length < 2 || context.IsMarked(word, TokenMarks.Place))
        {
            return;
        }

        _known ??= new Dictionary<string, OrganizationMention>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _known.Value.TryAdd(context.Slice(word), full);
    }

    /// <summary>Reads an abbreviation that was given before.</summary>
    public bool TryRead(int token, [NotNullWhen(true)] out OrganizationMention? mention)
    {
        mention = null;
        if (_known is not { } known || !context.Tokens[token].IsAllCaps || context.Tokens[token].Length < 2 || !known.TryGetValue(context.Slice(token), out OrganizationMention? full))
        {
            return false;
        }

        mention = new OrganizationMention(new TokenRange(token, token + 1), "organization.abbreviation")
        {
            Kind = full.Kind,
            HeadEnd = token + 1,
            UnitType = full.UnitType,
            NamesUnit = full.NamesUnit,
            AbbreviationOf = full.Range,
        };
        return true;
    }
}
