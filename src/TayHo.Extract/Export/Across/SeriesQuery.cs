using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Across;

/// <summary>
/// Statistics of the same measure, unit and scope over several periods, whichever articles tell them. Numbers that differ for one period
/// stand side by side with their articles: nothing is averaged or chosen.
/// </summary>
/// <example><code>
/// var query = new SeriesQuery(measure: "dân số");
/// foreach (ExtractionDocument document in documents) { query.Add(document); }
/// ResultTable answer = query.Finish();
/// </code></example>
public sealed class SeriesQuery : AcrossQuery
{
    private static readonly TableColumn[] Head =
    [
        new("series", TableColumnType.Integer, "The number of the series: rows with the same are one."),
        new("measure", TableColumnType.Text, "What is counted, measured or rated, in an article's words."),
        new("unit", TableColumnType.Text, "%, pp, ISO currency code, measure's symbol or counted noun."),
        new("scope", TableColumnType.Text, "Whose number it is, as an article says it."),
        new("scopeCode", TableColumnType.Text, "The code of the administrative unit that the scope is or names."),
        new("change", TableColumnType.Text, "increase or decrease when the numbers are changes."),
        new("period", TableColumnType.Date, "The EDTF time the number is about."),
        new("comparison", TableColumnType.Text, "eq, gt, ge, lt, le or approx."),
        new("value", TableColumnType.Number, "The number."),
        new("high", TableColumnType.Number, "The upper end of a range."),
        new("articleTitle", TableColumnType.Text, "The article's headline."),
        new("articleDate", TableColumnType.Date, "The article's day."),
        new("recordId", TableColumnType.Text, "The recordId in the table statistics."),
    ];

    private readonly string? _measure;
    private readonly string? _unit;
    private readonly string? _scope;
    private readonly Dictionary<(string Measure, string Unit, string Scope, string Change),
        List<(StatisticRecord Number, Source Source)>> _groups = [];

    /// <summary>Asks for all series, or for those whose measure, unit and scope hold the words given.</summary>
    /// <param name="measure">Words of the measure; null for all.</param>
    /// <param name="unit">Words of the unit; null for all.</param>
    /// <param name="scope">Words of the scope, or its code; null for all.</param>
    public SeriesQuery(string? measure = null, string? unit = null, string? scope = null)
    {
        _measure = measure;
        _unit = unit;
        _scope = scope;
    }

    /// <inheritdoc/>
    public override ResultTable Finish()
    {
        var rows = new List<IReadOnlyList<TableCell>>();
        int series = 0;
        foreach (List<(StatisticRecord Number, Source Source)> group in _groups.Where(g =>
                    g.Value.Select(n => n.Number.Period).Distinct().Count() > 1)
            .OrderByDescending(g => g.Value.Select(n => n.Number.Period).Distinct().Count()).ThenBy(g => g.Key).Select(g => g.Value))
        {
            series++;
            StatisticRecord first = group[0].Number;
            foreach ((StatisticRecord number, Source source) in group.OrderBy(n => n.Number.Period, StringComparer.Ordinal).ThenBy(n =>
                        n.Source.Day ?? "~", StringComparer.Ordinal).ThenBy(n => n.Source.RecordId, StringComparer.Ordinal))
            {
                rows.Add(
                [
                    AcrossText.Cell(series),
                    AcrossText.Cell(first.Measure),
                    AcrossText.Cell(first.Unit),
                    AcrossText.Cell(first.Scope),
                    AcrossText.Cell(first.ScopeCode),
                    AcrossText.Cell(first.Change is { } change ? EnumNames.Of(change) : null),
                    AcrossText.Cell(number.Period),
                    AcrossText.Cell(EnumNames.Of(number.Comparison)),
                    AcrossText.Cell(number.Value),
                    AcrossText.Cell(number.High),
                    AcrossText.Cell(source.Title),
                    AcrossText.Cell(source.Day),
                    AcrossText.Cell(source.RecordId),
                ]);
            }
        }

        return new ResultTable
        {
            Name = "series",
            Columns = Head,
            Rows = rows,
            Shown = ["series", "measure", "unit", "scope", "period", "value", "articleTitle"],
            Narrow = ["series", "measure", "unit", "period", "value"],
        };
    }

    private protected override void Add(ExtractionDocument document, string articleId)
    {
        foreach (StatisticRecord number in document.Statistics)
        {
            if (number.Measure is null || number.Period is null || number.Of is not null || !AcrossText.Holds(number.Measure, _measure)
                    || !AcrossText.Holds(number.Unit, _unit)
                || !(AcrossText.Holds(number.Scope, _scope) || number.ScopeCode == _scope))
            {
                continue;
            }

            string change = number.Change is { } direction ? EnumNames.Of(direction) + " " + AcrossText.Key(number.Baseline) : "";
            (string, string, string, string) key =
                (AcrossText.Key(number.Measure), AcrossText.Key(number.Unit) + "/" + AcrossText.Key(number.Per),
                    ScopeOf(number, articleId), change);
            if (!_groups.TryGetValue(key, out List<(StatisticRecord, Source)>? group))
            {
                _groups[key] = group = [];
            }

            group.Add((number, Source.Of(document, articleId, number.Id)));
        }
    }

    /// <summary>A scope that only tells its level (toàn tỉnh), or none, is the article's own: another article's may be another.</summary>
    private static string ScopeOf(StatisticRecord number, string articleId)
    {
        string scope = AcrossText.Key(number.Scope);
        return number.ScopeCode is { } code
            ? "#" + code : scope.Length == 0 || PopoloId.NamesOnlyLevel(scope) ? $"{scope}\n{articleId}" : scope;
    }
}
