using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Data.Sqlite;
using TayHo.Extract.Export;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>A SQLite database: the tables with their keys, and views that join them; "facts.sqlite" in a folder.</summary>
internal sealed class SqliteFormat : IOutputFormat
{
    /// <summary>The longest reading text, in UTF-16 units, whose document is made in memory before it is written.</summary>
    private const int LongestWhole = 4_000_000;

    /// <summary>What the database's header calls the program that made it, and where.</summary>
    private const string Application = "TayH";
    private const int ApplicationAt = 68;

    // The library's codes of what is a disk's fault.
    private const int ReadOnly = 8;
    private const int BadDisk = 10;
    private const int Full = 13;
    private const int CantOpen = 14;

    /// <inheritdoc/>
    public string Name => "sqlite";

    /// <inheritdoc/>
    public string Extension => ".sqlite";

    /// <inheritdoc/>
    public bool Wrote(string ends) => ends.StartsWith("SQLite format 3", StringComparison.Ordinal) && ends.AsSpan(ApplicationAt, 4).SequenceEqual(Application);

    /// <inheritdoc/>
    public IOutputWriter Open(OutputTarget target) => new Writer(target);

    private sealed class Writer : IOutputWriter
    {
        private readonly SingleFile _file;
        private readonly string _temporary;
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _document;
        private readonly ArticleKeys _keys = new();
        private readonly List<(ExtractionTable Table, SqliteCommand Insert)> _inserts = [];

        public Writer(OutputTarget target)
        {
            _file = new SingleFile(target, "facts.sqlite");
            try
            {
                // The database grows beside, for a file that is written page by page in place could be left half done.
                _temporary = _file.PlaceTemporary("database");
                _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _temporary, Pooling = false }.ToString());
                _connection.Open();
                Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA application_id = 0x54617948;");

                // Without the library's transaction: a disk that is full ends one, and to roll it back again would be a fault of its own.
                Execute("BEGIN;");
                foreach (ExtractionTable table in ExtractionTables.All)
                {
                    Execute(SqliteSchema.CreateTable(table));
                    _inserts.Add((table, SqliteSchema.CreateInsert(_connection, table)));
                }

                Execute(SqliteSchema.Documents);
                _document = _connection.CreateCommand();
                _document.CommandText = SqliteSchema.InsertDocument;
                Execute(SqliteSchema.Views);
            }
            catch (Exception failure)
            {
                _connection?.Dispose();
                _file.Dispose();
                if (failure is SqliteException ofDisk && IsOfDisk(ofDisk))
                {
                    throw NotWritten(ofDisk);
                }

                throw;
            }
        }

        public void Add(ExtractionDocument document)
        {
            try
            {
                AddRows(document);
            }
            catch (SqliteException failure) when (IsOfDisk(failure))
            {
                throw NotWritten(failure);
            }
        }

        private void AddRows(ExtractionDocument document)
        {
            string articleId = _keys.Next(document);
            if (document.Article.Text.Length > LongestWhole)
            {
                AddInPieces(document, articleId);
            }
            else
            {
                _document.Parameters.Clear();
                _document.Parameters.AddWithValue("$articleId", articleId);
                _document.Parameters.AddWithValue("$document", ExtractionJson.Serialize(document, indented: false));
                _document.ExecuteNonQuery();
            }

            foreach ((ExtractionTable table, SqliteCommand insert) in _inserts)
            {
                foreach (IReadOnlyList<TableCell> row in table.Rows(document, articleId))
                {
                    for (int i = 0; i < row.Count; i++)
                    {
                        insert.Parameters[i].Value = SqliteSchema.ValueOf(row[i], table.Columns[i]);
                    }

                    insert.ExecuteNonQuery();
                }
            }
        }

        /// <summary>A document of hundreds of megabytes is never in memory whole but in the database's.</summary>
        private void AddInPieces(ExtractionDocument document, string articleId)
        {
            long length = LengthOf(document);

            // What the reading and the counting left behind goes back before the database needs as much.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            using SqliteCommand room = _connection.CreateCommand();
            room.CommandText = SqliteSchema.InsertRoom;
            room.Parameters.AddWithValue("$articleId", articleId);
            room.Parameters.AddWithValue("$length", length);
            using var blob = new SqliteBlob(_connection, "articles_json", "document", (long)room.ExecuteScalar()!);
            ExtractionJson.Serialize(blob, document, indented: false);
        }

        /// <summary>The bytes of a document's JSON: its text is counted in pieces, for the serializer would make room for all of it six times over.</summary>
        private static long LengthOf(ExtractionDocument document)
        {
            const int Piece = 1 << 14, LongestEscape = 6;
            using var rest = new CountingStream();
            ExtractionJson.Serialize(rest, document with { Article = document.Article with { Text = "" } }, indented: false);
            long length = rest.Length;
            char[] escaped = new char[Piece * LongestEscape];
            for (ReadOnlySpan<char> text = document.Article.Text; !text.IsEmpty;)
            {
                ReadOnlySpan<char> piece = text[..Math.Min(Piece, text.Length)];
                JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(piece, escaped, out int used, out int written, isFinalBlock: piece.Length == text.Length);
                length += Encoding.UTF8.GetByteCount(escaped.AsSpan(0, written));
                text = text[used..];
            }

            return length;
        }

        public void Commit()
        {
            try
            {
                Execute("COMMIT;");
                Execute(SqliteSchema.Indexes);
            }
            catch (SqliteException failure)
            {
                throw NotWritten(failure);
            }

            _connection.Close();
            using (FileStream written = File.OpenRead(_temporary))
            {
                written.CopyTo(_file.Stream);
            }

            _file.Commit();
        }

        public void Dispose()
        {
            _inserts.ForEach(i => i.Insert.Dispose());
            _document.Dispose();
            _connection.Dispose();
            File.Delete(_temporary);
            _file.Dispose();
        }

        /// <summary>Whether the disk failed, and not one article's rows.</summary>
        private static bool IsOfDisk(SqliteException failure) => failure.SqliteErrorCode is ReadOnly or BadDisk or Full or CantOpen;

        private IOException NotWritten(SqliteException failure) =>
            new(failure.SqliteErrorCode == Full ? $"No space left on device : '{_temporary}'" : $"the database '{_temporary}' can't be written ({failure.SqliteErrorCode}).", failure);

        private void Execute(string sql)
        {
            using SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // The statements are made of the tables' own names.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
