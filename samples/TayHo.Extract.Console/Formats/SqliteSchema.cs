using System.Globalization;
using Microsoft.Data.Sqlite;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>The statements that make the database: tables and keys follow from the columns; the views are the joins that analysts ask for.</summary>
internal static class SqliteSchema
{
    /// <summary>The table of the documents as they are, for programs that ask across articles.</summary>
    public const string Documents = "CREATE TABLE articles_json (articleId TEXT PRIMARY KEY NOT NULL REFERENCES articles (articleId) DEFERRABLE INITIALLY DEFERRED, document TEXT NOT NULL);";

    /// <summary>Adds a document.</summary>
    public const string InsertDocument = "INSERT INTO articles_json VALUES ($articleId, $document)";

    /// <summary>Adds a document of a length, of which nothing is written yet; its bytes follow.</summary>
    public const string InsertRoom = "INSERT INTO articles_json VALUES ($articleId, CAST(zeroblob($length) AS TEXT)); SELECT last_insert_rowid();";

    /// <summary>The documents in the order in which they were written.</summary>
    public const string SelectDocuments = "SELECT document FROM articles_json ORDER BY rowid";

    /// <summary>The views.</summary>
    public const string Views = """
        CREATE VIEW officials_with_posts AS
          SELECT o.recordId, o.articleId, o.articleTitle, o.articleDate, o.name, o.honorific,
                 p.title, p.organization, p.organizationBasis, p.status, p.rank, p.startDate, p.endDate, o.evidenceText
          FROM officials o LEFT JOIN posts p ON p.recordId = o.recordId;
        CREATE VIEW statistics_by_unit AS
          SELECT coalesce(s.scopeCode, '') AS scopeCode, s.scope, s.measure, s.unit, s.period, s.comparison, s.value, s.high, s."change",
                 s.recordId, s.articleId, s.articleTitle, s.articleDate
          FROM statistics s ORDER BY s.unit, s.measure, scopeCode, s.period;
        CREATE VIEW timeline AS
          SELECT date, 'event' AS kind, name AS what, place AS "where", placeCode, recordId, articleId, articleTitle FROM events WHERE date IS NOT NULL
          UNION ALL
          SELECT startDate, 'post begins', name || ': ' || coalesce(title, rank, ''), organization, NULL, recordId, articleId, articleTitle FROM posts WHERE startDate IS NOT NULL
          UNION ALL
          SELECT endDate, 'post ends', name || ': ' || coalesce(title, rank, ''), organization, NULL, recordId, articleId, articleTitle FROM posts WHERE endDate IS NOT NULL
          ORDER BY 1;
        CREATE VIEW persons AS
          SELECT recordId, articleId, articleTitle, name, honorific, 1 AS hasPost FROM officials
          UNION ALL SELECT recordId, articleId, articleTitle, name, honorific, 0 FROM people;
        """;

    /// <summary>The indexes over what the views and the usual questions look up; made last, for a filled table is indexed faster.</summary>
    public static string Indexes => string.Join('\n', ExtractionTables.All.SelectMany(t => t.Columns
        .Where(c => c.References is not null || c.Name is "code" or "scopeCode" or "placeCode")
        .Select(c => $"CREATE INDEX \"{t.Name}_{c.Name}\" ON \"{t.Name}\" (\"{c.Name}\");")));

    /// <summary>A table's statement, its primary key and the foreign keys it names; these hold at the end, for a part may stand before its whole.</summary>
    public static string CreateTable(ExtractionTable table)
    {
        IEnumerable<string> columns = table.Columns.Select(c => $"\"{c.Name}\" {TypeOf(c)}{(c.Name == table.PrimaryKey ? " PRIMARY KEY NOT NULL" : "")}");
        IEnumerable<string> keys = table.Columns.Where(c => c.References is not null)
            .Select(c => $"FOREIGN KEY (\"{c.Name}\") REFERENCES \"{c.References}\" (\"{ExtractionTables.Find(c.References!)!.PrimaryKey}\") DEFERRABLE INITIALLY DEFERRED");
        return $"CREATE TABLE \"{table.Name}\" (\n  {string.Join(",\n  ", columns.Concat(keys))}\n);";
    }

    /// <summary>The statement that adds a row, a parameter a column.</summary>
    public static SqliteCommand CreateInsert(SqliteConnection connection, ExtractionTable table)
    {
        SqliteCommand command = connection.CreateCommand();
        string[] names = [.. Enumerable.Range(0, table.Columns.Count).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture))];
#pragma warning disable CA2100 // The statement is made of the table's own name and of parameters.
        command.CommandText = $"INSERT INTO \"{table.Name}\" VALUES ({string.Join(", ", names)})";
#pragma warning restore CA2100
        foreach (string name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    /// <summary>A cell as the database holds it: whole numbers exactly as far as 64 bits reach.</summary>
    public static object ValueOf(TableCell cell, TableColumn column) =>
        cell.Text is { } text ? text
        : cell.Number is not { } number ? DBNull.Value
        : column.Type == TableColumnType.Integer || (number == decimal.Truncate(number) && Math.Abs(number) < long.MaxValue) ? (long)number
        : (double)number;

    private static string TypeOf(TableColumn column) => column.Type switch
    {
        TableColumnType.Integer => "INTEGER",
        TableColumnType.Number => "NUMERIC",
        _ => "TEXT",
    };
}
