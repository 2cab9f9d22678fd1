using CsvHelper;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Parquet;
using Parquet.Schema;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Tests.Browser;
using TayHo.Extract.Tests.Export;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

public sealed class DatabaseFormatTests : IDisposable
{
    private const string Article = "Xã Hòa Lạc mở hội làng\nSáng 5/3/2025, tại phường Bưởi, quận Tây Hồ, ông Lê Văn Mẫu, Chủ tịch UBND xã, cho biết có 300 người, trong đó 12,5% là trẻ em, dự hội.";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_database_holds_every_row_with_its_keys()
    {
        string article = _folder.Write("a.txt", Article);
        _folder.Write("b.txt", Article);
        ConsoleRun.Of("extract", _folder.In("a.txt"), _folder.In("b.txt"), article, "-f", "sqlite,csv", "-o", _folder.In("out")).ExitCode.Should().Be(0);
        using SqliteConnection database = Open("out/facts.sqlite");
        Ask(database, "PRAGMA integrity_check").Should().Equal("ok");
        Ask(database, "PRAGMA foreign_key_check").Should().BeEmpty();
        foreach (ExtractionTable table in ExtractionTables.All)
        {
            int rows = CsvText.Read(File.ReadAllText(_folder.In($"out/{table.Name}.csv"))).Count;
            Ask(database, $"SELECT count(*) FROM \"{table.Name}\"").Should().Equal(rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Ask(database, "SELECT code FROM places WHERE name = 'Bưởi'").Should().Equal("00109", "00109");
        Ask(database, "SELECT count(*) FROM statistics WHERE typeof(value) IN ('integer', 'real')").Should().Equal("4");
    }

    [Theory]
    [InlineData("SELECT title || ' ' || organization FROM officials_with_posts", "Chủ tịch UBND xã")]
    [InlineData("SELECT value FROM statistics_by_unit WHERE unit = 'người'", "300")]
    [InlineData("SELECT date FROM timeline WHERE kind = 'event'", "2025-03-05")]
    [InlineData("SELECT hasPost FROM persons", "1")]
    public void Its_views_join_what_belongs_together(string question, string answer)
    {
        ConsoleRun.Of("extract", _folder.Write("a.txt", Article), "-o", _folder.In("facts.sqlite")).ExitCode.Should().Be(0);
        using SqliteConnection database = Open("facts.sqlite");
        Ask(database, question).Should().Contain(answer);
    }

    [Fact]
    public void Another_program_reads_the_database()
    {
        if (Programs.Find("sqlite3") is not { } program)
        {
            Console.WriteLine("The database is not read back by sqlite3: it is not installed (Debian: apt-get install sqlite3).");
            return;
        }

        ConsoleRun.Of("extract", _folder.Write("a.txt", Article), "-o", _folder.In("facts.db")).ExitCode.Should().Be(0);
        Programs.Run(program, _folder.In("facts.db"), "SELECT name FROM officials").Trim().Should().Be("Lê Văn Mẫu");
    }

    [Fact]
    public async Task Parquet_holds_the_rows_of_a_table_in_their_types()
    {
        ConsoleRun.Of("extract", _folder.Write("a.txt", Article), "-f", "parquet", "-o", _folder.In("out")).ExitCode.Should().Be(0);
        Directory.GetFiles(_folder.In("out"), "*.parquet").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(ExtractionTables.All.Select(t => t.Name));
        await using Stream file = File.OpenRead(_folder.In("out/statistics.parquet"));
        await using ParquetReader reader = await ParquetReader.CreateAsync(file);
        DataField[] fields = reader.Schema.GetDataFields();
        fields.Select(f => f.Name).Should().Equal(ExtractionTables.Find("statistics")!.Columns.Select(c => c.Name));
        fields.Single(f => f.Name == "value").ClrType.Should().Be<double>();
        fields.Single(f => f.Name == "evidenceStart").ClrType.Should().Be<long>();
        reader.RowGroupCount.Should().Be(1);
    }

    /// <summary>ParquetSharp is Apache Arrow's reader in C++: it shares nothing with what writes the file.</summary>
    [Fact]
    public void Another_program_reads_parquet_as_the_csv_tables_are()
    {
        ConsoleRun.Of("extract", _folder.Write("a.txt", Article), "-f", "parquet,csv", "-o", _folder.In("out")).ExitCode.Should().Be(0);
        foreach (ExtractionTable table in ExtractionTables.All)
        {
            using var file = new ParquetSharp.ParquetFileReader(_folder.In($"out/{table.Name}.parquet"));
            using CsvReader csv = CsvReader.FromFile(_folder.In($"out/{table.Name}.csv"));
            csv.ReadHeader();
            List<string[]> rows = [];
            while (csv.Read())
            {
                rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
            }

            file.FileMetaData.NumRows.Should().Be(rows.Count);
            for (int i = 0; i < table.Columns.Count; i++)
            {
                string[] cells = rows.Count == 0 ? [] : ParquetCells(file, i, rows.Count);
                cells.Should().Equal(rows.Select(row => row[i].TrimStart('\'')), "{0}.{1}", table.Name, table.Columns[i].Name);
            }
        }
    }

    private static string[] ParquetCells(ParquetSharp.ParquetFileReader file, int column, int rows)
    {
        using ParquetSharp.RowGroupReader group = file.RowGroup(0);
        using ParquetSharp.ColumnReader reader = group.Column(column);
        using ParquetSharp.LogicalColumnReader values = reader.LogicalReader();
        return values.Apply(new Texts(rows));
    }

    private sealed class Texts(int rows) : ParquetSharp.ILogicalColumnReaderVisitor<string[]>
    {
        public string[] OnLogicalColumnReader<TValue>(ParquetSharp.LogicalColumnReader<TValue> columnReader) =>
            [.. columnReader.ReadAll(rows).Select(value => value is IFormattable number ? number.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : value?.ToString() ?? "")];
    }

    private SqliteConnection Open(string name)
    {
        var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder.In(name), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        database.Open();
        return database;
    }

    private static List<string> Ask(SqliteConnection database, string question)
    {
        using SqliteCommand command = database.CreateCommand();
#pragma warning disable CA2100 // The questions are the tests' own.
        command.CommandText = question;
#pragma warning restore CA2100
        using SqliteDataReader reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
        {
            answers.Add(reader.GetString(0));
        }

        return answers;
    }
}
