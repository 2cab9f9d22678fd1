using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Across;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;

namespace TayHo.Extract.ConsoleApp.Across;

/// <summary>A table's headers and cells in the reader's language; data formats keep names and values as they are.</summary>
internal static class ResultWords
{
    /// <summary>What people call a column; a name that two answers use for different things has a text for one of them alone.</summary>
    public static string Header(ResultTable table, TableColumn column, DisplayLanguage language)
    {
        string own = $"column.{table.Name}.{column.Name}";
        return ConsoleTexts.Of(language, ConsoleTexts.Has(own) ? own : "column." + column.Name);
    }

    /// <summary>A cell as people read it.</summary>
    public static string Cell(TableColumn column, TableCell cell, DisplayLanguage language)
    {
        if (cell.Number is { } number)
        {
            return DisplayFormat.Number(number, language);
        }

        if (cell.Text is not { } text)
        {
            return "";
        }

        return column.Type == TableColumnType.Date ? DisplayFormat.Date(text, language)! : column.Name switch
        {
            "status" => string.Join("; ", text.Split("; ").Select(s => DisplayText.Of("PositionStatus." + s, language))),
            "type" => DisplayText.Of("type." + text, language),
            "kind" => text.StartsWith("post", StringComparison.Ordinal) ? ConsoleTexts.Of(language, "value." + text) : DisplayText.Of("EventKind." + text, language),
            "identity" or "change" or "relation" => ConsoleTexts.Of(language, "value." + text),
            _ => text,
        };
    }
}
