using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Custom;

/// <summary>Makes records of what recognisers of the user's own find.</summary>
internal static class CustomRecords
{
    /// <summary>Asks every recogniser; the records stand in reading order, whatever order they were found in.</summary>
    /// <exception cref="RecognizerFault">A recogniser failed, or what it found is no mention: it has no words, or names that can't be
    /// written.</exception>
    public static IReadOnlyList<CustomRecord> Read(IReadOnlyList<ICustomRecognizer> recognizers, CustomContext context)
    {
        var found = new List<CustomMention>();
        foreach (ICustomRecognizer recognizer in recognizers)
        {
            foreach (CustomMention? mention in Found(recognizer, context))
            {
                if (Fault(mention, context.Text) is { } fault)
                {
                    throw new RecognizerFault($"{recognizer.GetType().Name} found {mention?.ToString() ?? "null"}: {fault}.", null);
                }

                found.Add(mention!);
            }
        }

        CustomMention[] ordered =
        [
            .. found.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ThenBy(m => m.Type, StringComparer.Ordinal).ThenBy(m =>
                    m.Rule, StringComparer.Ordinal),
        ];
        return [.. ordered.Select((mention, i) => Record(mention, i + 1, context.Text))];
    }

    private static IReadOnlyList<CustomMention?> Found(ICustomRecognizer recognizer, CustomContext context)
    {
        try
        {
            // Whoever finds as he is asked fails here too.
            return [.. recognizer.Recognize(context)
                    ?? throw new RecognizerFault($"{recognizer.GetType().Name} gave null; a recogniser that finds nothing gives an empty list.",
                        null)];
        }
        catch (Exception fault) when (fault is not (RecognizerFault or OperationCanceledException or OutOfMemoryException))
        {
            throw new RecognizerFault($"{recognizer.GetType().Name} failed: {fault.GetType().Name}: {fault.Message}", fault);
        }
    }

    private static CustomRecord Record(CustomMention mention, int number, string text) => new()
    {
        Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"x{number}"),
        Type = mention.Type,
        Fields = mention.Fields,
        Rule = mention.Rule,
        Evidence = [new Evidence(mention.Span.Start, mention.Span.End, text[mention.Span.Start..mention.Span.End])],
    };

    private static string? Fault(CustomMention? mention, string text)
    {
        if (mention is null)
        {
            return "it is no mention";
        }

        TextSpan span = mention.Span;
        return span.Start < 0 || span.End > text.Length || span.Length <= 0 ? "its span is no stretch of the text"
            : !RuleFile.IsName(mention.Type) ? "its type is no name in camel case"
            : mention.Fields.Keys.FirstOrDefault(k => !RuleFile.IsName(k)) is { } wrong ? $"'{wrong}' is no name of a field in camel case"
            : mention.Fields.FirstOrDefault(f => f.Value is null).Key is { } empty
            ? $"its field '{empty}' is null; leave out what is not known"
            : null;
    }
}
