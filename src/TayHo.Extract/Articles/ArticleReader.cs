using System.Security.Cryptography;
using System.Text;
using TayHo.Extract.Records;

namespace TayHo.Extract.Articles;

/// <summary>What reading one input gave: the article, how its publication date became known, and warnings.</summary>
internal sealed record ReadArticle(ArticleInfo Article, AnchorBasis PublishedBasis, IReadOnlyList<ExtractionWarning> Warnings);

/// <summary>Turns a raw input into an article: tells HTML from plain text and hands over to the reader for it.</summary>
internal static class ArticleReader
{
    /// <summary>Reads one input.</summary>
    /// <exception cref="ArgumentException">The input has none or several of Html, Text and Bytes.</exception>
    public static ReadArticle Read(ArticleInput input)
    {
        int given = (input.Html is null ? 0 : 1) + (input.Text is null ? 0 : 1) + (input.Bytes is null ? 0 : 1);
        if (given != 1)
        {
            throw new ArgumentException("Give exactly one of Html, Text and Bytes.", nameof(input));
        }

        string content = input.Text ?? input.Html ?? Encoding.UTF8.GetString(input.Bytes!.Value.Span);
        string id = input.Id ?? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(input.Bytes is { } bytes ? bytes.Span : Encoding.UTF8.GetBytes(content)));
        return PlainTextReader.Read(input with { Text = content, Html = null, Bytes = null, Id = id });
    }
}
