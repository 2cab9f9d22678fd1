using System.Globalization;
using System.Text;
using TayHo.Extract.Records;

namespace TayHo.Extract.Tests.Corpora;

/// <summary>Statistics as the example corpora write them: change sign, comparison, value, range, whole, unit, rate.</summary>
public static class StatisticText
{
    /// <summary>"+> 7.5 % ", "50/53 đại biểu", "10500..11000 VND/kg".</summary>
    public static string Amount(StatisticRecord statistic)
    {
        var text = new StringBuilder();
        text.Append(statistic.Change switch { ChangeDirection.Increase => "+", ChangeDirection.Decrease => "-", _ => "" });
        text.Append(statistic.Comparison switch
        {
            Comparison.GreaterThan => "> ",
            Comparison.GreaterThanOrEqual => ">= ",
            Comparison.LessThan => "< ",
            Comparison.LessThanOrEqual => "<= ",
            Comparison.Approximate => "~ ",
            _ => "",
        });
        text.Append(statistic.Value.ToString(CultureInfo.InvariantCulture));
        text.Append(statistic.High is { } high ? ".." + high.ToString(CultureInfo.InvariantCulture) : "");
        text.Append(statistic.Of is { } of ? "/" + of.ToString(CultureInfo.InvariantCulture) : "");
        text.Append(statistic.Unit is null ? "" : " " + statistic.Unit);
        text.Append(statistic.Per is null ? "" : "/" + statistic.Per);
        return text.ToString();
    }

    /// <summary>The amount with what it measures and its relations: "1382 đảng viên «đảng viên được kết nạp» [toàn quận]".</summary>
    public static string Full(StatisticRecord statistic)
    {
        var text = new StringBuilder(Amount(statistic));
        text.Append(statistic.Measure is null ? "" : $" «{statistic.Measure}»");
        text.Append(statistic.Period is null ? "" : $" @{statistic.Period}");
        text.Append(statistic.Scope is null ? "" : $" [{statistic.Scope}]");
        text.Append(statistic.Baseline is null ? "" : $" vs «{statistic.Baseline}»");
        text.Append(statistic.Target is null ? "" : " " + statistic.Target.ToString()!.ToLowerInvariant());
        text.Append(statistic.PartOf is null ? "" : $" of {statistic.PartOf}");
        return text.ToString();
    }
}
