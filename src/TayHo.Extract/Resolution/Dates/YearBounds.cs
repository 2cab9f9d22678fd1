using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// The days between which an article must have been written: after what it tells as past, before what it tells as to come. "khiếu nại hồi
/// tháng 9/2018 … phải xong trước ngày 31/12/2019" leaves one 27 June, that of 2019.
/// </summary>
internal struct YearBounds
{
    // Without a word of tense a day may still lie a little ahead.
    private const int Ahead = 45;

    // What is told of a whole year as past is seldom told in its first weeks.
    private const int FirstMonthOfReview = 4;

    // What a whole year is to bring is seldom told in its last months.
    private const int LastMonthOfPlans = 10;

    private DateOnly _after;
    private DateOnly _before;
    private DateMention? _told;
    private DateMention? _coming;

    // The latest whole year that is told without a word of tense: "Năm 2014, … đạt 2 triệu" before "dự kiến năm 2015 đạt 3 triệu".
    private YearFound _plain;

    // The stage before the one to come: "giai đoạn I được thực hiện từ năm 2009 đến năm 2013; giai đoạn II sẽ …".
    private YearFound _stage;

    /// <summary>No bounds yet.</summary>
    public static YearBounds None => new() { _after = DateOnly.MinValue, _before = DateOnly.MaxValue };

    /// <summary>Takes a statement in.</summary>
    public void Add(in YearStatement statement)
    {
        DateModifier? modifier = statement.Mention.Modifier ?? statement.Mention.Start.Modifier;
        if (statement.Stance is StatementStance.Until or StatementStance.Compared or StatementStance.SamePeriod)
        {
            return;
        }

        bool wholeYear = statement.Grain == StatementGrain.Year;
        if (statement.Tense == Tense.Future && !statement.IsCited)
        {
            bool open = !wholeYear || modifier == DateModifier.Late || statement.Stance is StatementStance.UpTo or StatementStance.Bound;
            ComesBy(open ? statement.To : new DateOnly(statement.To.Year, modifier == DateModifier.Early
                        ? FirstMonthOfReview : LastMonthOfPlans, 1), statement.Mention);
        }
        else if (statement.Tense == Tense.Past || statement.IsCited)
        {
            ToldFrom(wholeYear ? new DateOnly(statement.From.Year,
                        modifier switch { DateModifier.Early => 1, DateModifier.Late => 10, _ => FirstMonthOfReview }, 1)
                    : statement.From, statement.Mention);
        }
        else if (wholeYear && modifier is null && statement.Stance == StatementStance.Plain && statement.From.Year > _plain.Year)
        {
            _plain = new YearFound(statement.From.Year, statement.Mention);
        }
        else if (!statement.IsLunar && statement.Grain >= StatementGrain.Month && statement.Stance != StatementStance.Bound)
        {
            ToldFrom(statement.From.AddDays(-Ahead), statement.Mention);
        }
    }

    /// <summary>Takes a stretch of years in: "giai đoạn 2009-2013 đã kết thúc", "từ năm 2014 đến năm 2018 sẽ …".</summary>
    public void AddStretch(TaggedText text, DateMention mention)
    {
        if (mention is not { Kind: DateKind.Interval, OpenEnd: false, Start: { Year: >= YearStatement.FirstYear, Month: 0 } first,
                    End: { Month: 0, Lunar: false } last } || last.Year <= first.Year)
        {
            return;
        }

        switch (SentenceTense.Of(text, mention.Range))
        {
            case Tense.Past:
                ToldFrom(new DateOnly(last.Year, FirstMonthOfReview, 1), mention);
                break;
            case Tense.Future:
                if (_stage.Because is { } stage && _stage.Year == first.Year - 1)
                {
                    ToldFrom(new DateOnly(_stage.Year, FirstMonthOfReview, 1), stage);
                }

                ComesBy(new DateOnly(first.Year, FirstMonthOfReview, 1), mention);
                break;
            default:
                _stage = new YearFound(last.Year, mention);
                break;
        }
    }

    /// <summary>The one year in which the month and day of the news lie between the bounds.</summary>
    public YearFound Only((int Month, int Day) news)
    {
        if (_plain.Because is { } plain && _coming is not null && _plain.Year == _before.Year - 1)
        {
            ToldFrom(new DateOnly(_plain.Year, FirstMonthOfReview, 1), plain);
        }

        if (news.Month == 0 || _told is null || _coming is null || _before.Year - _after.Year > 1)
        {
            return default;
        }

        int found = 0;
        for (int year = _after.Year; year <= _before.Year; year++)
        {
            int days = DateTime.DaysInMonth(year, news.Month);
            DateOnly first = new(year, news.Month, Math.Clamp(news.Day, 1, days)), last = news.Day > 0
                ? first : new DateOnly(year, news.Month, days);
            if (last >= _after && first <= _before)
            {
                if (found > 0)
                {
                    return default;
                }

                found = year;
            }
        }

        return found == 0 ? default : new YearFound(found, found == _told.Start.Year ? _told : _coming);
    }

    private void ToldFrom(DateOnly day, DateMention mention) => (_after, _told) = day > _after ? (day, mention) : (_after, _told);

    private void ComesBy(DateOnly day, DateMention mention) => (_before, _coming) = day < _before ? (day, mention) : (_before, _coming);
}
