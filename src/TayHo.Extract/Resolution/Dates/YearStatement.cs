using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>How finely a statement names its time.</summary>
internal enum StatementGrain
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A quarter or a half-year.</summary>
    Part,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>What the words before a stated time make of it.</summary>
internal enum StatementStance
{
    /// <summary>A time that something is told of.</summary>
    Plain,

    /// <summary>The bound of a stretch: "từ tháng 6/2013", "đến năm 2020", "trước ngày 31/12/2018".</summary>
    Bound,

    /// <summary>Up to and with it: "tính đến tháng 9/2013", "đến hết tháng 7/2019"; past or to come.</summary>
    UpTo,

    /// <summary>The end of a validity or a plan: "có hạn đến ngày 16/5/2023"; nothing is told of it.</summary>
    Until,

    /// <summary>What the present is compared with: "so với tháng 9/2012".</summary>
    Compared,

    /// <summary>A time that an aim or a plan may lie in as well: "vào năm 2021".</summary>
    Within,

    /// <summary>The same time of another year: "cùng kỳ năm 2012".</summary>
    SamePeriod,
}

/// <summary>A time with its year that an article states, by which a reader tells when it was written.</summary>
/// <param name="Mention">The words.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Grain">How finely it is named.</param>
/// <param name="Tense">What its clause says.</param>
/// <param name="Stance">What the words before make of it.</param>
/// <param name="IsCited">Whether it dates a document.</param>
internal readonly record struct YearStatement(DateMention Mention, DateOnly From, DateOnly To, StatementGrain Grain, Tense Tense,
        StatementStance Stance, bool IsCited)
{
    /// <summary>The first year of writing: before it no newspaper of Viet Nam stood on the web.</summary>
    public const int FirstYear = 1998;
    private const int LastYear = 2100;
    private const int LawReach = 8;
    private const int SpringCode = 21;

    /// <summary>
    /// Reads a mention as a statement. Refused: births ("sinh ngày 5/3/1980"), the years of laws, lunar days without a year and those of
    /// long ago.
    /// </summary>
    public static YearStatement? Of(TaggedText text, DateMention mention)
    {
        TimePoint point = OfCalendar(mention.Kind == DateKind.Interval ? mention.End : mention.Start);
        if (mention.Kind is not (DateKind.Date or DateKind.Time or DateKind.Interval) || mention.OpenEnd
                || point.Year is < FirstYear or > LastYear || point.Lunar || point.EveOfTet
            || (mention.Kind == DateKind.Interval && point.Month == 0) || point.Season > 0 || IsOfAnother(text, mention.Range.Start))
        {
            return null;
        }

        (int first, int last, StatementGrain grain) = point switch
        {
            { Month: > 0, Day: > 0 } => (point.Month, point.Month, StatementGrain.Day),
            { Month: > 0 } => (point.Month, point.Month, StatementGrain.Month),
            { Quarter: > 0 } => ((point.Quarter * 3) - 2, point.Quarter * 3, StatementGrain.Part),
            { Half: > 0 } => ((point.Half * 6) - 5, point.Half * 6, StatementGrain.Part),
            _ => (1, 12, StatementGrain.Year),
        };
        int days = DateTime.DaysInMonth(point.Year, last);
        if (grain == StatementGrain.Day && point.Day > days)
        {
            return null;
        }

        Tense tense = mention.Kind == DateKind.Interval && mention.Start.Unit != TimeUnit.None
            ? Tense.Future : SentenceTense.OfClause(text, mention.Range);
        StatementStance stance = StanceOf(text, mention.Range.Start);
        tense = tense == Tense.None && stance == StatementStance.Bound && IsOfPlan(text, mention.Range.Start) ? Tense.Future : tense;
        return new YearStatement(
            mention,
            new DateOnly(point.Year, first, grain == StatementGrain.Day ? point.Day : 1),
            new DateOnly(point.Year, last, grain == StatementGrain.Day ? point.Day : days),
            grain,
            tense,
            stance == StatementStance.Bound && tense == Tense.None && IsEnd(text, mention.Range.Start) ? StatementStance.Until : stance,
            text.IsMarked(mention.Range.Start, TokenMarks.Document));
    }

    /// <summary>Whether it is a lunar day, of which the news tells long before: "chuẩn bị Tết Đinh Dậu".</summary>
    public bool IsLunar => Mention.Start is { Lunar: true } or { EveOfTet: true } or { CanChi: > 0 };

    // "Tết Đinh Dậu [2017]" is 28 January, "xuân Đinh Dậu" begins then; other lunar days stay as they are.
    private static TimePoint OfCalendar(in TimePoint point)
    {
        TimePoint lunar = point is { CanChi: > 0, Season: SpringCode }
            ? new TimePoint { CanChi = point.CanChi, Year = point.Year, Month = 1, Day = 1, Lunar = true } : point;
        return (lunar.Lunar || lunar.EveOfTet) && (lunar.Year > 0 || lunar.CanChi > 0)
            && LunarResolver.Resolve(lunar, default).Date is { } day
            ? new TimePoint { Year = day.Year, Month = day.Month, Day = day.Day, Second = -1 }
            : point;
    }

    private static StatementStance StanceOf(TaggedText text, int start) =>
        !text.TryMatchBefore(start, LexiconClass.DateWord, out LexiconMatch before) ? StatementStance.Plain
            : before.Entry.Value == "same-period" ? StatementStance.SamePeriod
            : before.Entry.Value == "historic" ? StatementStance.Compared
            : before.Entry.Value == "as-of" ? StatementStance.UpTo
            : before.Entry.Attribute("other") switch
            {
                "bound" => StatementStance.Bound,
                "compared" => StatementStance.Compared,
                "within" => StatementStance.Within,
                _ => StatementStance.Plain,
            };

    // "… phấn đấu giảm một nửa. Từ tháng 5-2019 triển khai toàn tỉnh."
    private static bool IsOfPlan(TaggedText text, int start) =>
        text.Tokens[start - 1].StartsSentence && !IsEnd(text, start) && text.SentenceOf(start) is > 1 and var sentence
            && text.Tokens[text.Sentence(sentence).End - 1].Kind != TokenKind.LineBreak
            && SentenceTense.First(text, sentence - 1) == Tense.Future;

    private static bool IsBound(TaggedText text, int token) =>
        text.TryMatch(token, LexiconClass.DateWord, out LexiconMatch match)
        && (match.Entry.Attribute("other") == "bound" || match.Entry.Value.StartsWith("inside", StringComparison.Ordinal));

    // "có hạn đến ngày 16/5/2023"; "Đến tháng 3/2018, …" opens what is told of that time.
    private static bool IsEnd(TaggedText text, int start) =>
        !text.Tokens[start - 1].StartsSentence && text.TryMatchBefore(start, LexiconClass.DateWord, out LexiconMatch before)
            && before.Entry.Value.StartsWith("to", StringComparison.Ordinal);

    // A birth, or the year that tells a law from others of its name.
    private static bool IsOfAnother(TaggedText text, int start)
    {
        if (YearWords.Says(text, start - 1, "born") || (text.Is(start - 1, ':') && YearWords.Says(text, start - 2, "born")))
        {
            return true;
        }

        for (int i = start - 1; i >= Math.Max(0, start - LawReach) && text.Tokens[i].Kind != TokenKind.LineBreak && !text.Is(i, ',')
                && !text.Is(i, '.') && !IsBound(text, i); i--)
        {
            if (YearWords.Says(text, i, "law"))
            {
                return true;
            }
        }

        return false;
    }
}
