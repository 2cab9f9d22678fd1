using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>What the words around a stated year make of it: a plan carried out, a comparison with this year, a time just over.</summary>
internal static class YearClauses
{
    private const int OpeningSentences = 3;
    private const int CarriedReach = 6;
    private const int PlanReach = 16;
    private const int SubjectReach = 80;

    /// <summary>"Năm 2020, huyện đã …" and "nhập ngũ năm 1999" tell of that year, not of the news; "bàn dự toán năm 2019" may be said in it
    /// or before.</summary>
    public static bool IsBackground(TaggedText text, DateMention mention, int sentence)
    {
        int start = mention.Range.Start;
        bool adjunct = sentence > 0 && text.Is(mention.Range.End, ',')
            && (text.Tokens[start].StartsSentence || text.Tokens[start - 1].Kind == TokenKind.Punctuation);
        return adjunct || IsBehindVerb(text, start) || YearWords.HasBefore(text, start, text.Sentence(sentence).Start, "plan");
    }

    /// <summary>"năm nay giảm 12% so với năm 2013", "năm nay … ít hơn năm 2018".</summary>
    public static bool IsAgainstThisYear(TaggedText text, in YearStatement statement)
    {
        DateMention mention = statement.Mention;
        if (statement.Grain != StatementGrain.Year || statement.Stance != StatementStance.Compared)
        {
            return false;
        }

        int start = text.Sentence(text.SentenceOf(mention.Range.Start)).Start;
        for (int i = mention.Range.Start - 1; i > Math.Max(start, mention.Range.Start - SubjectReach); i--)
        {
            if (text.TryMatch(i, LexiconClass.RelativeDate, out LexiconMatch match) && match.Entry.Value == "year:0")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"năm 2018 vừa qua", said in the first half of the next.</summary>
    public static bool IsJustOver(TaggedText text, in YearStatement statement, int month) =>
        (statement.Grain == StatementGrain.Year && month is >= 1 and <= 11
                && YearWords.HasBefore(text, statement.Mention.Range.Start,
                    text.Sentence(text.SentenceOf(statement.Mention.Range.Start)).Start, "just-over", PlanReach))
            || (statement is { Grain: StatementGrain.Year, Stance: not StatementStance.Compared } && month is >= 1 and <= 6
            && text.TryMatch(statement.Mention.Range.End, LexiconClass.TenseMarker, out LexiconMatch match) && match.Length > 1
            && match.Entry.Value == "past");

    private static bool IsBehindVerb(TaggedText text, int token) =>
        !text.Tokens[token].StartsSentence && token > 0 && WordLookup.At(text, token - 1) is var word && word.End == token
            && word.PartOfSpeech == PartOfSpeech.Verb;

    /// <summary>"cuối năm 2018 đã …", "Đến cuối năm 2018, bà hỏi …".</summary>
    public static bool IsEndOfPast(TaggedText text, in YearStatement statement) =>
        statement.Grain == StatementGrain.Year && (statement.Mention.Modifier ?? statement.Mention.Start.Modifier) == DateModifier.Late
            && (statement.Tense == Tense.Past || (statement.Tense == Tense.None && text.Is(statement.Mention.Range.End, ',')));

    /// <summary>"trước khi diễn ra cuộc bầu cử tháng 7/2012".</summary>
    public static bool IsBeforeIt(TaggedText text, DateMention mention)
    {
        int start = text.Sentence(text.SentenceOf(mention.Range.Start)).Start;
        for (int i = mention.Range.Start - 1; i >= Math.Max(start, mention.Range.Start - PlanReach) && !text.Is(i, ','); i--)
        {
            if (YearWords.Says(text, i, "before-it"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"dự toán và phương án phân bổ năm 2014" may be made the year before.</summary>
    public static bool IsPlanned(TaggedText text, DateMention mention) =>
        YearWords.HasBefore(text, mention.Range.Start, text.Sentence(text.SentenceOf(mention.Range.Start)).Start, "plan", PlanReach)
            && !IsCarriedOut(text, mention);

    /// <summary>"thực hiện kế hoạch … năm 2013": the last plan before the year is the one that is carried out.</summary>
    public static bool IsCarriedOut(TaggedText text, DateMention mention)
    {
        int start = text.Sentence(text.SentenceOf(mention.Range.Start)).Start;
        for (int i = mention.Range.Start - 1; i >= Math.Max(start, mention.Range.Start - PlanReach); i--)
        {
            if (YearWords.Says(text, i, "plan"))
            {
                return YearWords.HasBefore(text, i, start, "fulfil", CarriedReach)
                    || YearWords.HasBefore(text, i, start, "review", CarriedReach);
            }
        }

        return false;
    }

    /// <summary>"tổng kết công tác năm 2024, triển khai nhiệm vụ năm 2025": of the two years the one that is looked back on.</summary>
    public static bool IsSummedUp(TaggedText text, DateMention mention)
    {
        int start = text.Sentence(text.SentenceOf(mention.Range.Start)).Start;
        return YearWords.HasBefore(text, mention.Range.Start, start, "review", PlanReach)
            && (IsCarriedOut(text, mention) || !IsPlanned(text, mention));
    }

    /// <summary>"trả cổ tức đợt 1/2013"</summary>
    public static bool IsOfRound(TaggedText text, DateMention mention) =>
        text.Is(mention.Range.Start - 1, '/') && text.TryMatchBefore(mention.Range.Start - 2, LexiconClass.NotDate, out LexiconMatch match)
            && match.Entry.Attribute("series") is not null;

    /// <summary>"Festival Huế 2025", "giải thưởng KOVA năm 2013".</summary>
    public static bool IsNamed(TaggedText text, DateMention mention) =>
        mention.Range.Start > 0 && text.Tokens[mention.Range.Start - 1].IsCapitalized
            && !text.Tokens[mention.Range.Start - 1].StartsSentence;

    /// <summary>"Từ năm 2011-2017, … đã phát hiện 50 vụ" opens the news.</summary>
    public static bool IsReviewed(TaggedText text, DateMention mention) =>
        mention is { Kind: DateKind.Interval, OpenEnd: false, Start: { Year: > 0, Month: 0 },
                End: { Year: >= YearStatement.FirstYear, Month: 0, Lunar: false } }
            && text.SentenceOf(mention.Range.Start) is var sentence && sentence <= OpeningSentences
            && text.Tokens[mention.Range.Start].StartsSentence && SentenceTense.Of(text, mention.Range) == Tense.Past;
}
