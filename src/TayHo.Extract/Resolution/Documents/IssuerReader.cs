using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Documents;

/// <summary>
/// Reads the body, or the post that stands for it, which begins at a token: a resolved organisation, "Chủ tịch UBND tỉnh",
/// or by the lexicon of issuers with the place names behind it.
/// </summary>
internal static class IssuerReader
{
    private const TokenMarks Body = TokenMarks.Organization | TokenMarks.Post;
    private const int MostLookedAt = 300;

    /// <summary>The issuer's tokens; null when no named body begins there.</summary>
    public static TokenRange? ReadAt(ResolutionContext context, int start)
    {
        TaggedText text = context.Text;
        if (start < 0 || start >= text.Count)
        {
            return null;
        }

        int end = start;
        if (text.IsMarked(start, Body))
        {
            while (end < text.Count && text.IsMarked(end, Body) && text.Tokens[end].Kind != TokenKind.LineBreak)
            {
                end++;
            }
        }

        if (text.TryMatch(start, LexiconClass.DocumentIssuer, out LexiconMatch issuer) && text.Tokens[start].IsCapitalized)
        {
            end = Math.Max(end, issuer.End);
        }

        if (end == start)
        {
            return null;
        }

        while (end < text.Count && text.Tokens[end].Kind != TokenKind.LineBreak && !text.IsMarked(end, TokenMarks.Person))
        {
            // "Ban Thường vụ" + "Thành ủy": one issuer's name may hold another's.
            if (text.TryMatch(end, LexiconClass.DocumentIssuer, out LexiconMatch more) && text.Tokens[end].IsCapitalized)
            {
                end = more.End;
            }
            else if (text.IsMarked(end, Body | TokenMarks.Place) || BelongsToName(text, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        // "Chủ tịch thành phố tại …": a post ends with the whole word for its unit.
        if (end < text.Count && text.TryMatch(end - 1, LexiconClass.PlaceType, out LexiconMatch unit))
        {
            end = Math.Max(end, unit.End);
        }

        while (end > start + 1 && text.Tokens[end - 1].Kind == TokenKind.Punctuation && !text.Is(end - 1, ')'))
        {
            end--;
        }

        return new TokenRange(start, end);
    }

    /// <summary>The issuer that stands before a document's verb: "Ban Thường vụ Tỉnh ủy đã ban hành Chương trình …"; null when none
    /// does.</summary>
    public static TokenRange? ReadBefore(ResolutionContext context, int document)
    {
        TaggedText text = context.Text;
        if (IssuingClause.VerbBefore(text, document) is not { Start: > 0 } issues)
        {
            return null;
        }

        return ReadUntil(context, issues.Start, issues.End - 1) ?? Subject(context, issues) ?? Holder(context, issues.Start);
    }

    // "Ông Sáu cũng ký | quyết định …": the post that the article gave him where it named him in full.
    private static TokenRange? Holder(ResolutionContext context, int verb)
    {
        TaggedText text = context.Text;
        if (verb == 0 || !text.IsMarked(verb - 1, TokenMarks.Person))
        {
            return null;
        }

        IReadOnlyList<PersonMention> people = context.Mentions.People;
        int last = Ordered.FirstFrom(people, verb, static p => p.Range.Start) - 1;
        for (int i = last; i >= Math.Max(0, last - MostLookedAt); i--)
        {
            if (!text.Slice(people[i].Range.End - 1).SequenceEqual(text.Slice(verb - 1)))
            {
                continue;
            }

            foreach (PostMention post in people[i].Posts)
            {
                if (post is { Status: not PositionStatus.Former, Body: { } body, IsCarried: false } && post.Whole.Start <= post.Title.Start
                        && post.Whole.End >= body.End)
                {
                    return post.Whole;
                }
            }
        }

        return null;
    }

    // "Công ty A - chủ đầu tư dự án … - đã có | công văn": the subject of the clause; "…, tỉnh Nam Giang đã có | quyết định": a unit stands
    // for its authorities.
    private static TokenRange? Subject(ResolutionContext context, TokenRange issues)
    {
        TaggedText text = context.Text;
        int first = issues.Start;
        while (first > 0 && text.IsMarked(first - 1, TokenMarks.Place) && text.SentenceOf(first - 1) == text.SentenceOf(issues.Start))
        {
            first--;
        }

        if (first < issues.Start)
        {
            bool opens = text.Tokens[first].StartsSentence || text.Is(first - 1, ',') || text.IsMarked(first - 1, TokenMarks.Date);
            return opens && text.TryMatch(first, LexiconClass.PlaceType, out _) ? new TokenRange(first, issues.Start) : null;
        }

        SentenceSyntax syntax = text.Syntax(text.SentenceOf(issues.Start));
        int clause = syntax.ClauseAt(issues.End - 1);
        TokenRange subject = syntax.SubjectOf(clause);
        return subject.Length > 0 && subject.Start < issues.Start && text.IsMarked(subject.Start, Body)
            && syntax.Clauses[clause].Verb.Contains(issues.End - 1) ? ReadAt(context, subject.Start) : null;
    }

    /// <summary>The issuer whose name ends at a token, its holder's name left out; null when none does.</summary>
    /// <param name="context">The article.</param>
    /// <param name="end">The token after the issuer.</param>
    /// <param name="verb">The token of the verb of issuing.</param>
    public static TokenRange? ReadUntil(ResolutionContext context, int end, int verb)
    {
        TaggedText text = context.Text;
        int i = end;

        // "UBND huyện Sơn Hạ (Nam Giang) | vừa ra quyết định".
        if (i > 0 && text.Is(i - 1, ')') && text.Brackets.PartnerOf(i - 1) is var open && open > 0 && open < i)
        {
            i = open;
        }

        // "Chủ tịch UBND tỉnh(, ông) Lê Minh Đức đã ký": the holder's name is no part of the issuer.
        while (i > 1 && (text.IsMarked(i - 1, TokenMarks.Person)
                    || (i < verb && ((text.Is(i - 1, ',') || text.IsDash(i - 1)) && text.IsMarked(i - 2, Body)
                        || (text.TryMatch(i - 1, LexiconClass.Honorific, out _) && text.IsMarked(i, TokenMarks.Person))))))
        {
            i--;
        }

        int start = i;
        while (start > 0 && text.Tokens[start - 1].Kind != TokenKind.LineBreak
                && (text.IsMarked(start - 1, Body)
                    || (start < i && text.IsMarked(start - 1, TokenMarks.Place) && text.IsMarked(start - 2, Body))))
        {
            start--;
        }

        if (start < i)
        {
            return new TokenRange(start, i);
        }

        for (int k = Math.Max(0, i - 9); k < i; k++)
        {
            if (text.SentenceOf(k) == text.SentenceOf(i) && text.Tokens[k].IsCapitalized
                    && text.TryMatch(k, LexiconClass.DocumentIssuer, out _)
                && ReadAt(context, k) is { } range && range.End >= i)
            {
                return new TokenRange(k, i);
            }
        }

        return null;
    }

    private static bool BelongsToName(TaggedText text, int i)
    {
        Token token = text.Tokens[i];
        if (token.IsWord && (token.IsCapitalized || text.TryMatch(i, LexiconClass.PlaceType, out _)) && !token.StartsSentence)
        {
            return true;
        }

        // "TP.", "TP. HCM".
        return text.Is(i, '.') && text.IsGlued(i) && i + 1 < text.Count && text.Tokens[i + 1].IsCapitalized
            && !text.Tokens[i + 1].StartsSentence;
    }
}
