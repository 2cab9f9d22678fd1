using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Recognition.Quotes;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution.Events;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Documents;

/// <summary>
/// The clause that tells how a document came to be: "Ngày 16/6, Chủ tịch UBND tỉnh đã ký | Quyết định số 12", or with the
/// document as its subject "Thông báo của Ủy ban … | vừa phát chiều 30/6". Its day is the document's.
/// </summary>
internal static class IssuingClause
{
    private const int Farthest = 9;

    /// <summary>The verb of issuing that a document stands behind, with the words of time before it; null when none does.</summary>
    public static TokenRange? VerbBefore(TaggedText text, int document)
    {
        int i = document, verb = -1;
        while (i > 0 && i > document - Farthest)
        {
            if (text.TryMatchBefore(i, LexiconClass.DocumentMarker, out LexiconMatch marker) && marker.Entry.Value == "issue")
            {
                verb = i = marker.Start;
            }
            else if (text.TryMatchBefore(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value == "any")
            {
                i = clause.Start;
            }
            else if (verb >= 0 && i >= 2 && text.TryMatchBefore(i - 1, LexiconClass.DocumentMarker, out LexiconMatch term)
                    && term.Entry.Value == "term")
            {
                i = term.Start; // "HĐND tỉnh khóa IX đã thông qua"
            }
            else if (verb < 0 && text.TryMatchBefore(i, LexiconClass.DocumentMarker, out LexiconMatch draft)
                    && draft.Entry.Value == "draft")
            {
                i = draft.Start; // "ban hành dự thảo | Thông tư"
            }
            else if (text.TryMatchBefore(i, LexiconClass.DocumentType, out LexiconMatch type) && verb < 0)
            {
                i = type.Start;
            }
            else if (verb < 0 && text.TryMatchBefore(i, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"
                && text.TryMatchBefore(and.Start, LexiconClass.DocumentType, out LexiconMatch first))
            {
                i = first.Start; // "công bố quyết định và | kế hoạch thanh tra"
            }
            else if (verb >= 0 && IsAdverb(text, i - 1))
            {
                i--; // "đã chính thức thông qua"
            }
            else
            {
                break;
            }
        }

        return verb < 0 ? null : new TokenRange(i, verb + 1);
    }

    /// <summary>The date that the issuing clause tells; null when the document stands in none, or it is to come or denied.</summary>
    public static DateRecord? Date(ResolutionContext context, DocumentMention mention, TokenRange whole)
    {
        TaggedText text = context.Text;
        SentenceSyntax syntax = text.Syntax(text.SentenceOf(mention.Range.Start));
        TokenRange? verb = VerbBefore(text, mention.Range.Start);
        bool issues = verb is { } v && text.TryMatch(v.End - 1, LexiconClass.DocumentMarker, out LexiconMatch issue)
            && (issue.Entry.Attribute("own") is "yes" or "has" || issue.Entry.Attribute("day") is not null);
        int at = syntax.ClauseAt(verb is { } before ? before.End - 1 : mention.Range.Start);
        if (at < 0 || (verb is not null && !issues) || syntax.Clauses[at].Is(WordTraits.Future | WordTraits.Negative)
                || (!issues && !IsIssued(text, syntax.Clauses[at], mention)))
        {
            return null;
        }

        // Behind the document stands its day of effect or another thing's, before it the day of issuing.
        return issues ? Told(context, syntax, at, syntax.Range.Start, mention.Range.Start)
            : Told(context, syntax, at, syntax.Clauses[at].Predicate.Start, syntax.Clauses[at].Range.End, whole);
    }

    /// <summary>Who issues the document that a passive clause is about ("Quy định 102 … được … thay mặt Bộ Chính trị | ký ban hành"); -1
    /// when it is about none.</summary>
    public static int DoerEnd(TaggedText text, DocumentMention mention)
    {
        SentenceSyntax syntax = text.Syntax(text.SentenceOf(mention.Range.Start));
        int at = syntax.ClauseAt(mention.Range.Start);
        return at >= 0 && syntax.Clauses[at].Is(WordTraits.Passive) && !syntax.Clauses[at].Is(WordTraits.Negative)
            && IsIssued(text, syntax.Clauses[at], mention) ? LastIssue(text, syntax.Clauses[at]) : -1;
    }

    // The clause's verb issues the document that is its subject.
    private static bool IsIssued(TaggedText text, Clause clause, DocumentMention mention) =>
        clause.IsVerbal && mention.Range.Start <= clause.Range.Start + 1 && mention.Range.End <= clause.Predicate.Start
            && LastIssue(text, clause) >= 0;

    private static int LastIssue(TaggedText text, Clause clause)
    {
        int last = -1;
        for (int i = clause.Predicate.Start; i < clause.Range.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch issue) && issue.Entry.Value == "issue"
                    && issue.Entry.Attribute("own") == "yes")
            {
                last = issue.Start;
                i = issue.End - 1;
            }
        }

        return last;
    }

    private static DateRecord? Told(ResolutionContext context, SentenceSyntax syntax, int clause, int start, int end,
            TokenRange not = default)
    {
        // Openings without a verb ("Ngày 9/4, ông A, Bí thư …, | đã ký") only date what follows.
        for (int c = clause; c >= 0 && (c == clause || !syntax.Clauses[c].IsVerbal); c--)
        {
            foreach (Unit time in syntax.TimesOf(c))
            {
                // "Ngày 5/6, nguồn tin cho hay | UBND tỉnh vừa có quyết định …": the day is the source's.
                bool reported = end < syntax.Range.End
                    && (EventDates.IsReport(context.Text, time.Range, new TokenRange(start, syntax.Clauses[clause].Predicate.Start))
                        || IsSaying(context.Text, time.End, end));
                if (time.Start >= start && time.Start < end && !reported && !not.Contains(time.Start)
                        && At(context, time.Start) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    // "Tối 17/11, ông A xác nhận | đã ký quyết định": the day is the saying's.
    private static bool IsSaying(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (SpeechVerbs.TryRead(text, i, out LexiconMatch verb) && !SpeechVerbs.IsDirective(verb))
            {
                return true;
            }
        }

        return false;
    }

    private static DateRecord? At(ResolutionContext context, int token) =>
        EventDates.At(context, token) is { Kind: DateKind.Date or DateKind.Time,
                Modifier: not (DateModifier.Before or DateModifier.After) } date ? date : null;

    private static bool IsAdverb(TaggedText text, int token)
    {
        SentenceSyntax syntax = text.Syntax(text.SentenceOf(token));
        int unit = syntax.Range.Contains(token) ? syntax.UnitAt(token) : -1; // a line's end stands in no sentence
        return unit >= 0 && syntax.Units[unit].Kind == UnitKind.Word
            && (syntax.Units[unit].IsBeforeVerb || syntax.Units[unit].PartOfSpeech == PartOfSpeech.Adjective)
            && syntax.ClauseAt(token) is >= 0 and var at && syntax.Clauses[at].Predicate.Contains(token);
    }
}
