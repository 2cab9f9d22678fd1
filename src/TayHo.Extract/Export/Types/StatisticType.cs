using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Statistics: their columns and their line.</summary>
internal static class StatisticType
{
    public static RecordType Create() =>
        new RecordType<StatisticRecord>("statistics", d => d.Statistics, (s, language) =>
            new RecordLine(NumberOf(s, language), Details(s, language)),
        RecordColumns.Table("statistics", "One row a number that counts, measures or rates something.", d => d.Statistics,
        [
            Column.Number<StatisticRecord>("value", "The number, magnitudes multiplied in; the lower end of a range.", s => s.Value),
            Column.Number<StatisticRecord>("high", "The upper end of a range.", s => s.High),
            Column.Choice<StatisticRecord, Comparison>("comparison", "eq, gt, ge, lt, le or approx.", s => s.Comparison),
            Column.Choice<StatisticRecord, StatisticKind>("kind", "percentage, money, measure or count.", s => s.Kind),
            Column.Text<StatisticRecord>("unit", "%, pp, ISO currency code, measure's symbol or counted noun.", s => s.Unit),
            Column.Text<StatisticRecord>("per", "What a rate is per.", s => s.Per),
            Column.Number<StatisticRecord>("of", "The whole of a fraction.", s => s.Of),
            Column.Text<StatisticRecord>("measure", "What is counted, measured or rated, in the article's words.", s => s.Measure),
            Column.Choice<StatisticRecord, ChangeDirection>("change", "increase or decrease when the number is a change.", s => s.Change),
            Column.Text<StatisticRecord>("baseline", "What a change is against.", s => s.Baseline),
            Column.Text<StatisticRecord>("scope", "Whose number it is.", s => s.Scope),
            Column.Text<StatisticRecord>("scopeCode", "The code of the administrative unit that the scope is or names.", s => s.ScopeCode),
            Column.Date<StatisticRecord>("period", "The EDTF time the number is about.", s => s.Period),
            Column.Choice<StatisticRecord, TargetRating>("target", "exceeded, met or missed.", s => s.Target),
            Column.Text<StatisticRecord>("partOf", "The id of the statistic this one is a part of.", s => s.PartOf),
            Column.Reference<StatisticRecord>("partOfRecordId", "The same as a recordId.", "statistics", s => s.PartOf),
        ]));

    /// <summary>The number with its sign, range, whole and unit: "≥ 12–15 cầu".</summary>
    public static string NumberOf(StatisticRecord statistic, DisplayLanguage language)
    {
        string sign = statistic.Comparison switch
        {
            Comparison.GreaterThan => "> ",
            Comparison.GreaterThanOrEqual => "≥ ",
            Comparison.LessThan => "< ",
            Comparison.LessThanOrEqual => "≤ ",
            Comparison.Approximate => "≈ ",
            _ => "",
        };
        string change = statistic.Change switch { ChangeDirection.Increase => "+", ChangeDirection.Decrease => "−", _ => "" };
        string high = statistic.High is { } upper ? "–" + DisplayFormat.Number(upper, language) : "";
        string whole = statistic.Of is { } of ? "/" + DisplayFormat.Number(of, language) : "";
        return LineParts.Blanks(sign + change + DisplayFormat.Number(statistic.Value, language) + high + whole, statistic.Unit,
                statistic.Per is null ? null : "/ " + statistic.Per);
    }

    private static string Details(StatisticRecord s, DisplayLanguage language) => LineParts.Dots(
        s.Measure,
        s.Scope,
        DisplayFormat.Recurrence(s.Period, language),
        s.Baseline is null ? null : $"{DisplayText.Of("line.against", language)} {s.Baseline}",
        s.Target is { } target ? $"{DisplayText.Of("line.target", language)} {DisplayText.OfChoice(target, language)}" : null,
        s.PartOf is null ? null : $"{DisplayText.Of("line.part-of", language)} {s.PartOf}");
}
