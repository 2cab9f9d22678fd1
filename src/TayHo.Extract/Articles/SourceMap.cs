using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles;

/// <summary>
/// Leads from offsets in <see cref="ArticleInfo.Text"/> back to the string that the caller gave: the reading text leaves out blanks,
/// markup and furniture, and composes letters. Each block is looked for in the string as it stands there; a block that does not
/// stand there (its text was mended, or came from metadata) has no place, and none is guessed.
/// </summary>
/// <example><code>
/// ExtractionDocument document = ArticleExtractor.Default.ExtractHtml(html);
/// SourceMap map = SourceMap.OfHtml(document.Article, html);
/// foreach (PersonRecord official in document.Officials)
/// {
///     if (map.TryGetSpan(official.Evidence[0], out TextSpan span)) { Console.WriteLine(html[span.Start..span.End]); }
/// }
/// </code></example>
public sealed class SourceMap
{
    /// <summary>A block of so many letters stands in one place of its page; a shorter one may be repeated.</summary>
    private const int LongBlock = 40;

    private readonly int[] _starts;
    private readonly int[] _ends;

    private SourceMap(ArticleInfo article, VisibleText source)
    {
        _starts = new int[article.Text.Length];
        _ends = new int[article.Text.Length];
        _starts.AsSpan().Fill(-1);
        IReadOnlyList<ArticleBlock> blocks = article.Blocks.Count > 0
            ? article.Blocks : [new ArticleBlock(BlockRole.Paragraph, 0, article.Text.Length)];
        VisibleText[] texts = [.. blocks.Select(b => VisibleText.OfText(article.Text[b.Start..b.End]))];
        int[] found = new int[blocks.Count];
        found.AsSpan().Fill(-1);

        // Long blocks first; a short one then stands between those around it.
        int from = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            if (texts[i].Length >= LongBlock && source.IndexOf(texts[i], from, source.Length) is var at and >= 0)
            {
                found[i] = at;
                from = at + texts[i].Length;
            }
        }

        PlaceShort(texts, found, source);
        for (int i = 0; i < texts.Length; i++)
        {
            for (int k = 0; found[i] >= 0 && k < texts[i].Length; k++)
            {
                (int start, int end) = source.At(found[i] + k);
                for (int c = texts[i].At(k).Start; c < texts[i].At(k).End; c++)
                {
                    (_starts[blocks[i].Start + c], _ends[blocks[i].Start + c]) = (start, end);
                }
            }
        }
    }

    /// <summary>A map to plain text.</summary>
    /// <param name="article">The article that was read from it.</param>
    /// <param name="text">The text as it was given.</param>
    /// <returns>The map.</returns>
    public static SourceMap OfText(ArticleInfo article, string text)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        return new SourceMap(article, VisibleText.OfText(text));
    }

    /// <summary>A map to a page's markup.</summary>
    /// <param name="article">The article that was read from it.</param>
    /// <param name="html">The markup as it was given.</param>
    /// <returns>The map.</returns>
    public static SourceMap OfHtml(ArticleInfo article, string html)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(html);
        return new SourceMap(article, VisibleText.OfHtml(html));
    }

    /// <summary>Where the words of a record stand in the caller's string.</summary>
    /// <param name="evidence">The words.</param>
    /// <param name="span">Their place in the caller's string: zero-based UTF-16 offsets, end exclusive; tags between the words are
    /// inside.</param>
    /// <returns>False when they do not stand there as they were read.</returns>
    public bool TryGetSpan(Evidence evidence, out TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return TryGetSpan(evidence.Start, evidence.End, out span);
    }

    /// <summary>Where a stretch of the reading text stands in the caller's string.</summary>
    /// <param name="start">Zero-based offset in <see cref="ArticleInfo.Text"/>, in UTF-16 units.</param>
    /// <param name="end">Offset after the last character (exclusive).</param>
    /// <param name="span">Its place in the caller's string: zero-based UTF-16 offsets, end exclusive.</param>
    /// <returns>False when it does not stand there as it was read, or holds nothing but blanks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offsets are outside the reading text.</exception>
    public bool TryGetSpan(int start, int end, out TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, _starts.Length);
        span = default;
        while (start < end && _starts[start] < 0)
        {
            start++;
        }

        while (end > start && _starts[end - 1] < 0)
        {
            end--;
        }

        if (start >= end || _starts[start] > _starts[end - 1])
        {
            return false;
        }

        span = new TextSpan(_starts[start], _ends[end - 1]);
        return true;
    }

    private static void PlaceShort(VisibleText[] texts, int[] found, VisibleText source)
    {
        int[] until = new int[texts.Length];
        for (int i = texts.Length - 1, next = source.Length; i >= 0; i--)
        {
            next = found[i] >= 0 ? found[i] : next;
            until[i] = next;
        }

        int from = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            if (found[i] < 0 && texts[i].Length is > 0 and < LongBlock)
            {
                // A headline is repeated above the article (in menus, in lists) rather than within it: the last one stands at it.
                found[i] = from == 0 ? source.LastIndexOf(texts[i], from, until[i]) : source.IndexOf(texts[i], from, until[i]);
            }

            from = found[i] >= 0 ? found[i] + texts[i].Length : from;
        }
    }
}
