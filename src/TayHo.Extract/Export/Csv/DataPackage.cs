using System.Text.Encodings.Web;
using System.Text.Json;

namespace TayHo.Extract.Export.Csv;

/// <summary>Writes datapackage.json (Frictionless Data Package 1.0): what every CSV file and column holds.</summary>
internal static class DataPackage
{
    /// <summary>The file's name.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>Writes the description of the tables.</summary>
    public static void Write(Stream stream, IEnumerable<CsvTable> tables)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", "tayho-extract");
        json.WriteString("title", "Facts read from Vietnamese news articles");
        json.WriteString("description", "Text that a spreadsheet would run as a formula (first character = + - @, tab or line end) has an apostrophe put before it.");
        json.WriteStartArray("resources");
        foreach (CsvTable table in tables)
        {
            WriteResource(json, table);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, CsvTable table)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("path", table.Name + ".csv");
        json.WriteString("description", table.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\r\n");
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach ((string name, CsvType type, string description) in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("type", type switch { CsvType.Integer => "integer", CsvType.Number => "number", _ => "string" });
            json.WriteString("description", description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        if (table.Name != "articles")
        {
            json.WriteStartArray("foreignKeys");
            json.WriteStartObject();
            json.WriteString("fields", "articleId");
            json.WriteStartObject("reference");
            json.WriteString("resource", "articles");
            json.WriteString("fields", "articleId");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
