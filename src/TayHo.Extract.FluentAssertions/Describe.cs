using System.Globalization;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Renders records for failure messages: what was found, and in which words.</summary>
internal static class Describe
{
    /// <summary>Records, one a line; "nothing" for none.</summary>
    public static string All<TRecord>(IEnumerable<TRecord> records)
        where TRecord : IExtractedRecord
    {
        // Braces have a meaning in FluentAssertions' messages; values go in as arguments, never as the message.
        string[] lines = [.. records.Select(r => "  " + One(r))];
        return lines.Length == 0 ? "nothing" : Environment.NewLine + string.Join(Environment.NewLine, lines);
    }

    /// <summary>One record, as people read its type, with the words it was read from and the rule.</summary>
    public static string One(IExtractedRecord record)
    {
        RecordLine line = RecordTypes.Line(record, DisplayLanguage.English);
        string details = line.Details.Length == 0 ? "" : " · " + line.Details;
        string words = record.Evidence.Count == 0 ? "" : record.Evidence[0].Text;
        return $"{record.Id} {line.Found}{details} — from \"{words}\" by {record.Rule}";
    }

    /// <summary>A day as the records write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number as the records write it, without a culture.</summary>
    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
