using System.Globalization;

namespace TayHo.Extract.Records;

/// <summary>One line a record, for debuggers, logs and failed tests: what it holds and the words it was read from.</summary>
internal static class RecordText
{
    /// <summary>"s1 1382 đảng viên [scope: toàn quận] — from "1.382 đảng viên"".</summary>
    public static string Of(IExtractedRecord record, params ReadOnlySpan<string?> parts) =>
        $"{record.Id} {Spaced(parts)} — from \"{(record.Evidence.Count > 0 ? record.Evidence[0].Text : "")}\"";

    /// <summary>The parts that say something, with blanks between them.</summary>
    public static string Spaced(params ReadOnlySpan<string?> parts)
    {
        var kept = new List<string>();
        foreach (string? part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                kept.Add(part);
            }
        }

        return string.Join(' ', kept);
    }

    /// <summary>"[name: value]", null for a value that is not known or an empty list.</summary>
    public static string? Field(string name, object? value) => value switch
    {
        null => null,
        IReadOnlyCollection<string> list => list.Count == 0 ? null : $"[{name}: {string.Join(", ", list)}]",
        _ => $"[{name}: {value}]",
    };

    /// <summary>A number without group separators or trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
