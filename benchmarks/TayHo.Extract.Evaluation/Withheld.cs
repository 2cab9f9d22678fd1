using System.Globalization;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;

namespace TayHo.Extract.Evaluation;

/// <summary>
/// Scores dates where the day of publication is known but withheld: each article is read with it and without it, and the values are compared.
/// Apart: the articles that state any year, alone or with a month, for only there may a reader work it out; and of these the ones that
/// state a year no more than one away from their own, for a birth or a law of long ago tells nothing.
/// </summary>
public sealed class Withheld
{
    private readonly Tally _all = new("all");
    private readonly Tally _stating = new("stating a year");
    private readonly Tally _close = new("a close year");
    private readonly List<string> _errors = [];

    /// <summary>Reads an article twice and counts; an article without a day of publication is passed over.</summary>
    public void Add(ArticleExtractor extractor, ArticleInput input)
    {
        if (input.PublishedAt is not { Length: >= 4 } published)
        {
            return;
        }

        ExtractionDocument known = extractor.Extract(input), found = extractor.Extract(input with { PublishedAt = null });
        int[] stated = [.. found.Dates.Where(d => d.Basis == DateBasis.Explicit && d.Kind is DateKind.Date or DateKind.Time or DateKind.Interval).Select(d => YearOf(d.Value)).Where(y => y > 0)];
        bool states = stated.Length > 0, close = stated.Any(y => Math.Abs(y - YearOf(published)) <= 1);
        string? year = found.AnchorDate.Value is { Length: >= 4 } anchor && char.IsAsciiDigit(anchor[0]) ? anchor[..4] : null;
        Tally[] tallies = close ? [_all, _stating, _close] : states ? [_all, _stating] : [_all];
        foreach (Tally tally in tallies)
        {
            tally.CountYear(year, published[..4]);
        }

        if (year != published[..4])
        {
            string words = string.Join(" | ", found.AnchorDate.Evidence?.Select(e => e.Text) ?? []);
            _errors.Add($"{input.Id}  {(year is null ? "unknown" : "wrong  ")}  {known.AnchorDate.Value}, found {found.AnchorDate.Value ?? "none"} by '{words}'{(states ? "" : " (states no year)")}");
        }

        var values = found.Dates.ToLookup(d => (d.Evidence[0].Start, d.Evidence[0].End), d => d.Value);
        foreach (DateRecord date in known.Dates)
        {
            string? value = values[(date.Evidence[0].Start, date.Evidence[0].End)].FirstOrDefault();
            bool right = value == date.Value, open = value is null || value.Contains('X', StringComparison.Ordinal);
            foreach (Tally tally in tallies)
            {
                tally.CountValue(right, open);
            }

            if (!right)
            {
                _errors.Add($"{input.Id}    {(open ? "open " : "wrong")}  '{date.Evidence[0].Text}' {date.Value}, found {value ?? "null"}");
            }
        }
    }

    /// <summary>Prints the shares, and what was wrong where asked.</summary>
    public void Print(TextWriter writer, bool errors)
    {
        writer.WriteLine("articles         number  year right  wrong  unknown   values   right  share  wrong   open");
        _all.Print(writer);
        _stating.Print(writer);
        _close.Print(writer);
        foreach (string error in errors ? _errors : [])
        {
            writer.WriteLine(error);
        }
    }

    // The last year that a value names: of an interval its end's.
    private static int YearOf(string? value) =>
        value?.Split('/').Select(end => end.Length >= 4 && int.TryParse(end.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : 0).Max() ?? 0;

    /// <summary>What is counted of a group of articles.</summary>
    private sealed class Tally(string name)
    {
        private int _articles;
        private int _yearRight;
        private int _yearWrong;
        private int _values;
        private int _right;
        private int _open;

        public void CountYear(string? year, string published)
        {
            _articles++;
            _yearRight += year == published ? 1 : 0;
            _yearWrong += year is not null && year != published ? 1 : 0;
        }

        public void CountValue(bool right, bool open)
        {
            _values++;
            _right += right ? 1 : 0;
            _open += !right && open ? 1 : 0;
        }

        public void Print(TextWriter writer) => writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-16} {_articles,6} {_yearRight,11} {_yearWrong,6} {_articles - _yearRight - _yearWrong,8} {_values,8} {_right,7} {(_values == 0 ? 1 : (double)_right / _values),6:0.000} {_values - _right - _open,6} {_open,6}"));
    }
}
