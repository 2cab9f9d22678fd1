using System.Text.Encodings.Web;
using System.Text.Json;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.Export.Csv;

/// <summary>Writes datapackage.json (Frictionless Data Package 1.0): what every CSV file and column holds, and how the tables
/// join.</summary>
internal static class DataPackage
{
    /// <summary>The file's name.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>Writes the description of the tables.</summary>
    public static void Write(Stream stream, IEnumerable<ExtractionTable> tables, CsvStyle style)
    {
        using var json = new Utf8JsonWriter(stream,
                new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", "tayho-extract");
        json.WriteString("title", "Facts read from Vietnamese news articles");
        json.WriteString("description", "Text that a spreadsheet would run as a formula (first character = + - @, tab or line end) has an apostrophe put before it.");
        json.WriteStartArray("resources");
        foreach (ExtractionTable table in tables)
        {
            WriteResource(json, table, style);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, ExtractionTable table, CsvStyle style)
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
        json.WriteString("delimiter", style == CsvStyle.ExcelVietnamese ? ";" : ",");
        json.WriteString("lineTerminator", "\r\n");
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (TableColumn column in table.Columns)
        {
            WriteField(json, column, column.Name == table.PrimaryKey, style);
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteString("primaryKey", table.PrimaryKey);
        WriteForeignKeys(json, table);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, TableColumn column, bool isKey, CsvStyle style)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);

        // An EDTF value is a date only when it tells a whole day: to a validator it is text.
        json.WriteString("type", column.Type switch { TableColumnType.Integer => "integer", TableColumnType.Number => "number", _ =>
                    "string" });
        if (column.Type == TableColumnType.Number && style == CsvStyle.ExcelVietnamese)
        {
            json.WriteString("decimalChar", ",");
            json.WriteString("groupChar", ".");
        }

        json.WriteString("description", column.Description);
        if (isKey)
        {
            json.WriteStartObject("constraints");
            json.WriteBoolean("required", true);
            json.WriteBoolean("unique", true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteForeignKeys(Utf8JsonWriter json, ExtractionTable table)
    {
        TableColumn[] references = [.. table.Columns.Where(c => c.References is not null)];
        if (references.Length == 0)
        {
            return;
        }

        json.WriteStartArray("foreignKeys");
        foreach (TableColumn column in references)
        {
            json.WriteStartObject();
            json.WriteString("fields", column.Name);
            json.WriteStartObject("reference");

            // The table itself is named by nothing (Table Schema, "foreignKeys").
            json.WriteString("resource", column.References == table.Name ? "" : column.References);
            json.WriteString("fields", ExtractionTables.Find(column.References!)!.PrimaryKey);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
