using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>
/// Where a noun phrase written without quotation marks ends: titles of documents and names of events run through commas
/// ("khoa học, công nghệ và chuyển đổi số") but stop before a new clause (", qua công tác nắm tình hình").
/// </summary>
internal static class ClausePhrase
{
    private const int FarthestQuote = 300;
    private const int LongestSubject = 12;

    /// <summary>The token after the phrase (exclusive).</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="start">The phrase's first token.</param>
    /// <param name="limit">The most tokens it may have.</param>
    /// <param name="free">Tokens at the beginning that may be any word (the phrase's own first verb).</param>
    public static int End(TaggedText context, int start, int limit = 60, int free = 1)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        int last = Math.Min(tokens.Length, start + limit);
        int depth = 0, opened = -1, i = start;
        for (; i < last; i++)
        {
            Token token = tokens[i];
            if (token.Kind == TokenKind.LineBreak || (i > start && token.StartsSentence && !tokens[i - 1].StartsSentence))
            {
                break;
            }

            if (token.Kind == TokenKind.Punctuation)
            {
                char c = context.Text[token.Start];
                if (c is '(' or '[')
                {
                    if (depth == 0 && IsAside(context, i + 1))
                    {
                        break;
                    }

                    opened = depth++ == 0 ? i : opened;
                }
                else if (c is ')' or ']')
                {
                    if (depth == 0)
                    {
                        break;
                    }

                    depth--;
                }
                else if (depth == 0 && EndsAt(context, i, c))
                {
                    break;
                }
            }
            else if (context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause))
            {
                if (clause.Entry.Value == "no")
                {
                    i = clause.End - 1;
                }
                else if (depth == 0 && i >= start + free && clause.Entry.Value == "any" && (!token.IsCapitalized || token.IsAllCaps))
                {
                    i = clause.Entry.Attribute("aspect") is null ? i : BeforeSubject(context, start, i);
                    break;
                }
            }
        }

        if (depth > 0)
        {
            i = opened;
        }

        // "khởi tố 10 vụ và | đang điều tra …": the joint leads to the next clause.
        while (i > start && (IsOpenMark(context, i - 1) || (context.TryMatchBefore(i, LexiconClass.DocumentMarker, out LexiconMatch joint) && joint.Entry.Value == "list" && joint.Length == 1)))
        {
            i--;
        }

        return i;
    }

    private static bool IsOpenMark(TaggedText context, int token) =>
        context.Tokens[token].Kind == TokenKind.Punctuation
            && context.Text[context.Tokens[token].Start] is not (')' or '"' or '”' or '»' or ']' or '%');

    // "… khu đô thị mới, UBND TP | đã triển khai": a name between the last comma and the verb is the verb's subject.
    private static int BeforeSubject(TaggedText context, int start, int verb)
    {
        for (int i = verb - 1; i > start + 1 && i > verb - LongestSubject; i--)
        {
            if (context.Tokens[i].Kind == TokenKind.Punctuation && !(context.Is(i, '.') && context.IsGlued(i)))
            {
                return context.Is(i, ',') && context.Tokens[i + 1].IsCapitalized ? i : verb;
            }
        }

        return verb;
    }

    // "(không tính ngày lễ …)", "(tổng kinh phí 3 tỷ đồng)": said of what the phrase names, no part of it.
    private static bool IsAside(TaggedText context, int first) =>
        first < context.Count && !context.Tokens[first].IsCapitalized
        && ((context.TryMatch(first, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value == "any")
            || context.TryMatch(first, LexiconClass.MeasureNoun, out _));

    /// <summary>The token of the closing quotation mark that answers the opening one; -1 when the sentence has none.</summary>
    public static int ClosingQuote(TaggedText context, int open, int limit = 80)
    {
        char opening = context.Text[context.Tokens[open].Start];
        int last = Math.Min(context.Count, open + limit), first = -1, inner = 0;
        for (int i = open + 1; i < last && context.Tokens[i].Kind != TokenKind.LineBreak; i++)
        {
            if (context.Tokens[i].Kind != TokenKind.Punctuation)
            {
                continue;
            }

            char c = context.Text[context.Tokens[i].Start];
            if (c == opening && opening is '“' or '«')
            {
                inner++;
            }
            else if (Closes(opening, c))
            {
                if (inner == 0)
                {
                    return i;
                }

                inner--;
                first = first < 0 ? i : first;
            }
        }

        // A quotation inside a quotation whose own end is missing.
        return first;
    }

    /// <summary>Whether a token is the mark that closes what another opens.</summary>
    public static bool Closes(TaggedText context, int open, int token) =>
        context.Tokens[token].Kind == TokenKind.Punctuation
            && Closes(context.Text[context.Tokens[open].Start], context.Text[context.Tokens[token].Start]);

    private static bool Closes(char opening, char c) => opening switch
    {
        '“' => c is '”' or '"',
        '„' => c is '”' or '"' or '“',
        '«' => c == '»',
        '‘' => c == '’',
        '\'' => c == '\'',
        _ => c is '"' or '”',
    };

    /// <summary>Whether the token is an opening quotation mark; a straight one opens when an even number stands before it on its
    /// line.</summary>
    public static bool IsOpeningQuote(TaggedText context, int token)
    {
        if ((uint)token >= (uint)context.Count || context.Tokens[token].Kind != TokenKind.Punctuation)
        {
            return false;
        }

        switch (context.Text[context.Tokens[token].Start])
        {
            case '“' or '«' or '„' or '‘':
                return true;
            case '"' or '\'':
                int before = 0;
                for (int i = token - 1; i >= 0 && i > token - FarthestQuote && context.Tokens[i].Kind != TokenKind.LineBreak; i--)
                {
                    before += context.Is(i, context.Text[context.Tokens[token].Start]) ? 1 : 0;
                }

                return before % 2 == 0;
            default:
                return false;
        }
    }

    private static bool EndsAt(TaggedText context, int i, char c)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        switch (c)
        {
            case '.':
                // "TP. HCM": a full stop that ends no sentence belongs to the form before it.
                return !(i + 1 < tokens.Length && tokens[i + 1].Kind != TokenKind.LineBreak && !tokens[i + 1].StartsSentence);
            case ';' or ':' or '!' or '?' or '…' or '•':
                return true;
            case ',':
                if (i + 1 >= tokens.Length || tokens[i + 1].Kind == TokenKind.LineBreak)
                {
                    return true;
                }

                // "xã A, huyện B": an address goes on.
                if (context.TryMatch(i + 1, LexiconClass.PlaceType, out LexiconMatch unit) && tokens[i - 1].IsCapitalized
                        && unit.End < tokens.Length && tokens[unit.End].IsCapitalized)
                {
                    return false;
                }

                // "các huyện, thị xã, thành phố": bare nouns for units are one list.
                if (unit.Length > 0 && context.TryMatchBefore(i, LexiconClass.PlaceType, out _)
                        && !(context.TryMatch(unit.End, LexiconClass.ClauseStart, out LexiconMatch told) && told.Entry.Value == "any"))
                {
                    return false;
                }

                if (context.TryMatch(i + 1, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value != "no")
                {
                    return true;
                }

                // A capital after a comma goes on only in a list of names or abbreviations.
                return tokens[i + 1].IsCapitalized && !tokens[i + 1].IsAllCaps && !tokens[i - 1].IsCapitalized;
            case '-' or '–' or '—':
                return tokens[i].SpaceBefore && EndsAtDash(context, i);
            default:
                return false;
        }
    }

    // A line's own dash, and behind an aside the one before a new clause: "ông A - bí thư xã B - | sau khi huyện nhận được …".
    private static bool EndsAtDash(TaggedText context, int dash) =>
        (context.Tokens[dash].StartsLine && !(dash + 1 < context.Count && context.Tokens[dash + 1].SpaceBefore))
            || WordLookup.Has(context, dash + 1, WordTraits.Subordinate);
}
