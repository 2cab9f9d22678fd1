using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Custom;

/// <summary>Makes records of what recognisers of the user's own find.</summary>
internal static class CustomRecords
{
    /// <summary>Asks every recogniser; the records stand in reading order, whatever order they were found in.</summary>
    /// <exception cref="InvalidOperationException">A mention is none: it has no words, or names that can't be written.</exception>
    public static IReadOnlyList<CustomRecord> Read(IReadOnlyList<ICustomRecognizer> recognizers, CustomContext context)
    {
        var found = new List<CustomMention>();
        foreach (ICustomRecognizer recognizer in recognizers)
        {
            foreach (CustomMention mention in recognizer.Recognize(context))
            {
                found.Add(Fault(mention, context.Text) is { } fault ? throw new InvalidOperationException($"{recognizer.GetType().Name} found {mention}: {fault}.") : mention);
            }
        }

        CustomMention[] ordered =
        [
            .. found.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ThenBy(m => m.Type, StringComparer.Ordinal).ThenBy(m => m.Rule, StringComparer.Ordinal),
        ];
        return [.. ordered.Select((mention, i) => Record(mention, i + 1, context.Text))];
    }

    private static CustomRecord Record(CustomMention mention, int number, string text) => new()
    {
        Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"x{number}"),
        Type = mention.Type,
        Fields = mention.Fields,
        Rule = mention.Rule,
        Evidence = [new Evidence(mention.Span.Start, mention.Span.End, text[mention.Span.Start..mention.Span.End])],
    };

    private static string? Fault(CustomMention mention, string text)
    {
        TextSpan span = mention.Span;
        return span.Start < 0 || span.End > text.Length || span.Length <= 0 ? "its span is no stretch of the text"
            : !RuleFile.IsName(mention.Type) ? "its type is no name in camel case"
            : mention.Fields.Keys.FirstOrDefault(k => !RuleFile.IsName(k)) is { } wrong ? $"'{wrong}' is no name of a field in camel case"
            : null;
    }
}
