using System.Reflection;
using Npgsql;
using TayHo.Extract.Export;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Worker;

/// <summary>
/// The database: a document and a row a record, in the tables that CSV and the other formats have. An article that comes twice
/// replaces itself, in one transaction, so that a message that is delivered again doubles nothing.
/// </summary>
internal sealed class ArticleStore(NpgsqlDataSource database)
{
    /// <summary>Any number that other programs do not lock.</summary>
    private const long MigrationLock = 0x54617948;

    private static readonly string Extractor = typeof(ArticleExtractor).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Brings the schema up to date; several workers may start at once.</summary>
    public async Task MigrateAsync(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await RunAsync(connection, $"SELECT pg_advisory_xact_lock({MigrationLock}); CREATE TABLE IF NOT EXISTS schema_versions (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now());", stop);
        Assembly own = typeof(ArticleStore).Assembly;
        foreach (string name in own.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            await using var ask = new NpgsqlCommand("INSERT INTO schema_versions (name) VALUES ($1) ON CONFLICT DO NOTHING", connection) { Parameters = { new() { Value = name } } };
            if (await ask.ExecuteNonQueryAsync(stop) == 1)
            {
                using var script = new StreamReader(own.GetManifestResourceStream(name)!);
                await RunAsync(connection, await script.ReadToEndAsync(stop), stop);
            }
        }

        // The tables of records follow from the package: a version with a new column adds it.
        foreach (ExtractionTable table in ExtractionTables.All)
        {
            await RunAsync(connection, CreateTable(table), stop);
        }

        await transaction.CommitAsync(stop);
    }

    /// <summary>Writes what was read of one article, all of it or nothing.</summary>
    public async Task SaveAsync(ExtractionDocument document, CancellationToken stop)
    {
        string id = document.Article.Id;
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(Command(
            "INSERT INTO articles_json (article_id, source, document, extractor) VALUES ($1, $2, $3, $4) ON CONFLICT (article_id) DO UPDATE SET source = excluded.source, document = excluded.document, extractor = excluded.extractor, written_at = now()",
            [id, document.Article.Source, ExtractionJson.Serialize(document, indented: false), Extractor]));
        foreach (ExtractionTable table in ExtractionTables.All)
        {
            batch.BatchCommands.Add(Command($"DELETE FROM \"{table.Name}\" WHERE \"articleId\" = $1", [id]));
            string insert = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"${i + 1}"))})";
            foreach (IReadOnlyList<TableCell> row in table.Rows(document, id))
            {
                batch.BatchCommands.Add(Command(insert, row.Select(ValueOf)));
            }
        }

        await batch.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Every document, ordered by article id.</summary>
    public async IAsyncEnumerable<string> DocumentsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand("SELECT document FROM articles_json ORDER BY article_id COLLATE \"C\"");
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            yield return reader.GetString(0);
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
#pragma warning disable CA2100 // The statements are the program's own and made of the tables' names.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }

    private static NpgsqlBatchCommand Command(string sql, IEnumerable<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (object? value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    private static string CreateTable(ExtractionTable table) =>
        $"CREATE TABLE IF NOT EXISTS \"{table.Name}\" (\"{table.PrimaryKey}\" text PRIMARY KEY);\n"
        + string.Concat(table.Columns.Select(c => $"ALTER TABLE \"{table.Name}\" ADD COLUMN IF NOT EXISTS \"{c.Name}\" {TypeOf(c)};\n"))
        + $"CREATE INDEX IF NOT EXISTS \"{table.Name}_article\" ON \"{table.Name}\" (\"articleId\");";

    private static string TypeOf(TableColumn column) => column.Type is TableColumnType.Integer or TableColumnType.Number ? "numeric" : "text";

    private static object? ValueOf(TableCell cell) => cell.Text ?? (object?)cell.Number;
}
