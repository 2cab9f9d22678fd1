using System.Text;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>
/// What a body's name is compared by: abbreviations and spellings give way to the lexicon's first form (HĐTV, Hội đồng thành viên),
/// marks are left out.
/// </summary>
/// <param name="Full">Every word.</param>
/// <param name="Bare">Without the types of named units and of companies: "UBND Sóc Trăng" is "UBND tỉnh Sóc Trăng".</param>
/// <param name="IsUnit">Whether the text names a unit (tỉnh Quảng Nam) in the place of its body.</param>
internal readonly record struct BodyKey(string Full, string Bare, bool IsUnit)
{
    /// <summary>The key of a post's body as it is written; empty when none is.</summary>
    public static BodyKey Of(TaggedText text, PostMention post)
    {
        var full = new StringBuilder();
        var bare = new StringBuilder();
        if (post.Board is { } board)
        {
            Add(text, board, full, bare);
        }
        else if (post.BodyPrefix is not null)
        {
            string words = SyllableFolding.FoldKey(post.BodyPrefix);
            Append(full, words);
            Append(bare, words);
        }

        bool isUnit = post.Body is { } range && Add(text, range, full, bare) && post.BodyPrefix is null;
        return new BodyKey(full.ToString(), bare.ToString(), isUnit);
    }

    /// <summary>The key of a named body, with the words that it shares with its neighbours in a list.</summary>
    public static BodyKey Of(TaggedText text, OrganizationMention body)
    {
        var full = new StringBuilder();
        var bare = new StringBuilder();
        if (body.AbbreviationOf is { } name)
        {
            Add(text, name, full, bare);
            return new BodyKey(full.ToString(), bare.ToString(), false);
        }

        if (body.SharedHead is { } head)
        {
            Add(text, head, full, bare);
        }

        Add(text, body.Range, full, bare);
        if (body.SharedTail is { } tail)
        {
            Add(text, tail, full, bare);
        }

        return new BodyKey(full.ToString(), bare.ToString(), false);
    }

    /// <summary>Adds the words of a range; tells whether it begins with a unit's type.</summary>
    private static bool Add(TaggedText text, TokenRange range, StringBuilder full, StringBuilder bare)
    {
        bool isUnit = false;
        for (int i = range.Start; i < range.End;)
        {
            if (text.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.LineBreak)
            {
                i++;
                continue;
            }

            if (text.TryMatch(i, LexiconClass.PlaceAlias, out LexiconMatch alias) && alias.End <= range.End)
            {
                if (alias.Entry.Attribute("type") is { } aliasType)
                {
                    Append(full, aliasType);
                }

                string unit = SyllableFolding.FoldKey(alias.Entry.Value);
                Append(full, unit);
                Append(bare, unit);
                i = alias.End;
                continue;
            }

            if (UnitWords.TryType(text, i, out int typeEnd, out string type) && typeEnd <= range.End)
            {
                isUnit |= i == range.Start;
                Append(full, type);
                if (typeEnd == range.End)
                {
                    Append(bare, type);
                }

                i = typeEnd;
                continue;
            }

            bool known = text.TryMatch(i, LexiconClass.BodyName, out LexiconMatch match) || text.TryMatch(i, LexiconClass.BodyHead, out match)
                || text.TryMatch(i, LexiconClass.BodyField, out match);
            if (!known || match.End > range.End)
            {
                string word = SyllableFolding.FoldKey(text.Slice(i).ToString());
                Append(full, word);
                Append(bare, word);
                i++;
                continue;
            }

            string name = SyllableFolding.FoldKey(match.Entry.FirstForm);
            Append(full, name);
            if (match.Class != LexiconClass.BodyHead || match.Entry.Value != "company" || match.Entry.Attribute("venue") is not null)
            {
                Append(bare, name);
            }

            i = match.End;
        }

        return isUnit;
    }

    /// <summary>Whether two names can mean one body: either is unknown, begins or ends the other, or names only its unit.</summary>
    public bool Fits(BodyKey other) =>
        Full.Length == 0 || other.Full.Length == 0 || IsUnit != other.IsUnit || Within(Full, other.Full) || Within(other.Full, Full)
        || (Bare.Length > 0 && (Within(Bare, other.Bare) || (other.Bare.Length > 0 && Within(other.Bare, Bare))));

    private static bool Within(string part, string whole) =>
        part.Length == whole.Length ? part == whole
        : part.Length < whole.Length && ((whole.StartsWith(part, StringComparison.Ordinal) && whole[part.Length] == ' ') || (whole.EndsWith(part, StringComparison.Ordinal) && whole[^(part.Length + 1)] == ' '));

    private static void Append(StringBuilder builder, string words)
    {
        if (builder.Length > 0)
        {
            builder.Append(' ');
        }

        builder.Append(words);
    }
}
