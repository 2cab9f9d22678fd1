using System.Text;
using TayHo.Extract.Records;

namespace TayHo.Extract.Articles;

/// <summary>Reads plain text: the first line is the headline, every further line a block.</summary>
internal static class PlainTextReader
{
    /// <summary>Reads an input whose Text and Id are set.</summary>
    public static ReadArticle Read(ArticleInput input)
    {
        string source = input.Text!.Normalize(NormalizationForm.FormC);
        var text = new StringBuilder(source.Length);
        var blocks = new List<ArticleBlock>();
        foreach (string line in source.ReplaceLineEndings("\n").Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.Length == 0)
            {
                continue;
            }

            if (text.Length > 0)
            {
                text.Append('\n');
            }

            blocks.Add(new ArticleBlock(blocks.Count == 0 ? BlockRole.Title : BlockRole.Paragraph, text.Length, text.Length + trimmed.Length));
            text.Append(trimmed);
        }

        string body = text.ToString();
        var article = new ArticleInfo
        {
            Id = input.Id!,
            Source = input.Source,
            Url = input.Url,
            Title = input.Title ?? (blocks.Count > 0 ? body[blocks[0].Start..blocks[0].End] : null),
            Lead = input.Lead,
            Authors = input.Authors ?? [],
            PublishedAt = input.PublishedAt,
            Text = body,
            Blocks = blocks,
        };
        return new ReadArticle(article, input.PublishedAt is null ? AnchorBasis.None : AnchorBasis.Supplied, []);
    }
}
