using System.Text;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Export.Writing;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>
/// A table's rows laid by on disk until its turn to be written comes: a workbook's sheets follow each other, the articles bring rows of
/// all of them. Memory stays the same at any number of articles.
/// </summary>
internal sealed class TableSpool : IDisposable
{
    private const int BufferBytes = 1 << 16;
    private readonly FileStream _file;
    private readonly BinaryWriter _writer;
    private bool _closed;

    /// <summary>Opens a spool.</summary>
    /// <param name="table">Whose rows it takes.</param>
    /// <param name="file">The output that they wait for.</param>
    public TableSpool(ExtractionTable table, SingleFile file)
    {
        Table = table;
        LongestCell = new int[table.Columns.Count];
        _file = Open(file, table.Name);
        _writer = new BinaryWriter(_file, Encoding.UTF8, leaveOpen: true);
    }

    /// <summary>Opens a file for what is laid by, which goes when it is closed.</summary>
    /// <param name="file">The output that it waits for.</param>
    /// <param name="part">What is laid by.</param>
    public static FileStream Open(SingleFile file, string part) =>
        new DiskFile(file.PlaceTemporary(part), FileMode.CreateNew, BufferBytes, FileOptions.DeleteOnClose);

    private enum Kind : byte
    {
        Empty,
        Text,
        Number,
    }

    /// <summary>Whose rows they are.</summary>
    public ExtractionTable Table { get; }

    /// <summary>How many rows it holds.</summary>
    public int Count { get; private set; }

    /// <summary>The length of the longest text of each column, in UTF-16 units.</summary>
    public IReadOnlyList<int> LongestCells => LongestCell;

    private int[] LongestCell { get; }

    /// <summary>Adds a document's rows.</summary>
    public void Add(ExtractionDocument document, string articleId)
    {
        foreach (IReadOnlyList<TableCell> row in Table.Rows(document, articleId))
        {
            for (int i = 0; i < row.Count; i++)
            {
                Write(row[i], i);
            }

            Count++;
        }
    }

    /// <summary>The rows again, in their order; the list is the same for each row.</summary>
    public IEnumerable<IReadOnlyList<TableCell>> Read()
    {
        _writer.Flush();
        _file.Position = 0;
        var cells = new TableCell[Table.Columns.Count];
        using var reader = new BinaryReader(_file, Encoding.UTF8, leaveOpen: true);
        for (int row = 0; row < Count; row++)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = (Kind)reader.ReadByte() switch
                {
                    Kind.Text => new TableCell(reader.ReadString(), null),
                    Kind.Number => new TableCell(null, reader.ReadDecimal()),
                    _ => default,
                };
            }

            yield return cells;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        try
        {
            _writer.Dispose();
            _file.Dispose();
        }
        catch (IOException)
        {
            // Rows that did not go to the disk are told of where they were written; nobody wants them any more.
        }
    }

    private void Write(TableCell cell, int column)
    {
        if (cell.Text is { } text)
        {
            LongestCell[column] = Math.Max(LongestCell[column], text.Length);
            _writer.Write((byte)Kind.Text);
            _writer.Write(text);
        }
        else if (cell.Number is { } number)
        {
            _writer.Write((byte)Kind.Number);
            _writer.Write(number);
        }
        else
        {
            _writer.Write((byte)Kind.Empty);
        }
    }
}
