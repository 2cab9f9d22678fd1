using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Tables;

/// <summary>The table of articles: a column for each record type's count follows from the registry.</summary>
internal static class ArticleTable
{
    public static ExtractionTable Create(IReadOnlyList<RecordType> types) =>
        new ExtractionTable<ExtractionDocument>("articles", "One row an article.", "articleId", d => [d],
    [
        new(new TableColumn("articleId", TableColumnType.Text,
                    "The article's id; -2 is put behind it where an earlier article of the run has the same."), row =>
                new TableCell(row.ArticleId, null)),
        .. RecordColumns.Article<ExtractionDocument>()[1..],
        Column.Text<ExtractionDocument>("source", "Where the article was read from.", d => d.Article.Source),
        Column.Text<ExtractionDocument>("url", "The page's address.", d => d.Article.Url),
        Column.Text<ExtractionDocument>("siteName", "The site's name.", d => d.Article.SiteName),
        Column.Text<ExtractionDocument>("section", "The section the article ran in.", d => d.Article.Section),
        Column.Text<ExtractionDocument>("lead", "The summary under the headline.", d => d.Article.Lead),
        Column.List<ExtractionDocument>("authors", "The authors as the page names them.", d => d.Article.Authors),
        Column.Date<ExtractionDocument>("publishedAt", "ISO date, or date-time with offset.", d => d.Article.PublishedAt),
        Column.Date<ExtractionDocument>("anchorDate", "The EDTF date from which year-less dates were read.", d => d.AnchorDate.Value),
        Column.Choice<ExtractionDocument, AnchorBasis>("anchorBasis", "supplied, metadata, inferred or none.", d => d.AnchorDate.Basis),
        Column.List<ExtractionDocument>("anchorEvidence", "The words that an inferred anchor date rests on.", d =>
                (d.AnchorDate.Evidence ?? []).Select(e => e.Text)),
        Column.List<ExtractionDocument>("relatedTitles", "Headlines of other articles linked inside this one.", d =>
                d.Article.RelatedTitles),
        Column.Integer<ExtractionDocument>("textLength", "The length of the reading text in UTF-16 units.", d => d.Article.Text.Length),
        .. types.Select(type => Column.Integer<ExtractionDocument>(type.Name, $"How many {type.Name} were found.", d =>
                    type.Records(d).Count)),
        Column.List<ExtractionDocument>("warnings", "The codes of the warnings.", d => d.Warnings.Select(w => w.Code)),
    ]);
}
