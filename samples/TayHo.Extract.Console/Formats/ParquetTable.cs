using Parquet;
using Parquet.Schema;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>Writes one table as Parquet: texts, whole numbers, and numbers as double, as data frames count; what is empty is null.</summary>
internal static class ParquetTable
{
    private const int RowsAGroup = 5_000;

    /// <summary>Writes the rows of a spool.</summary>
    public static async Task WriteAsync(Stream stream, TableSpool spool)
    {
        IReadOnlyList<TableColumn> columns = spool.Table.Columns;
        DataField[] fields = [.. columns.Select(FieldOf)];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream);
        writer.CustomMetadata = new Dictionary<string, string> { ["creator"] = "TayHo.Extract" };
        var group = new List<TableCell[]>();
        foreach (IReadOnlyList<TableCell> row in spool.Read())
        {
            group.Add([.. row]);
            if (group.Count == RowsAGroup)
            {
                await WriteGroupAsync(writer, fields, columns, group);
                group.Clear();
            }
        }

        await WriteGroupAsync(writer, fields, columns, group);
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, DataField[] fields, IReadOnlyList<TableColumn> columns, List<TableCell[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int i = 0; i < fields.Length; i++)
        {
            int column = i;
            switch (columns[i].Type)
            {
                case TableColumnType.Integer:
                    long?[] integers = [.. rows.Select(row => (long?)row[column].Number)];
                    await group.WriteAsync<long>(fields[i], integers);
                    break;
                case TableColumnType.Number:
                    double?[] numbers = [.. rows.Select(row => (double?)row[column].Number)];
                    await group.WriteAsync<double>(fields[i], numbers);
                    break;
                default:
                    string[] texts = [.. rows.Select(row => row[column].Text!)];
                    await group.WriteAsync(fields[i], texts);
                    break;
            }
        }

        group.CompleteValidate();
    }

    private static DataField FieldOf(TableColumn column) => column.Type switch
    {
        TableColumnType.Integer => new DataField(column.Name, typeof(long), isNullable: true),
        TableColumnType.Number => new DataField(column.Name, typeof(double), isNullable: true),
        _ => new DataField(column.Name, typeof(string), isNullable: true),
    };
}
