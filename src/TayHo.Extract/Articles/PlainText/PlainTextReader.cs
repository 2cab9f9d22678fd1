using TayHo.Extract.Articles.Html;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.PlainText;

/// <summary>
/// Reads plain text: the first line is the headline, every further line a block. Lines that a page leaves among the
/// paragraphs when its text is copied are told apart: photo captions and their alt texts (the headline repeated), headlines
/// of other articles, the date line, the byline and page furniture. Captions and bylines stay in the reading text with their
/// role; other articles' headlines and furniture do not. Immutable.
/// </summary>
internal sealed class PlainTextReader
{
    private const int LongestLead = 800;
    private const int FewestLeadWords = 8;
    private const int LongestHeading = 100;
    private const int LongestCaption = 300;
    private const int MostRunTogetherLines = 4;

    /// <summary>No page's text is longer: what is longer is no copied page, whose furniture would be looked for.</summary>
    private const int LongestArticle = 1_000_000;

    /// <summary>How many of the last lines may ask for money.</summary>
    private const int Closing = 4;

    private const int LongestStamp = 120;

    private readonly PageFurniture _furniture = PageFurniture.LoadEmbedded();
    private readonly BylineReader _bylines = BylineReader.LoadEmbedded();
    private readonly ClosingLines _closing;

    /// <summary>Makes a reader over the embedded wording.</summary>
    public PlainTextReader() => _closing = new ClosingLines(_bylines);

    /// <summary>Reads an input whose Text and Id are set.</summary>
    /// <param name="input">The input.</param>
    /// <param name="mend">Mends a line's characters; null when there is nothing to mend. Line by line, so that a text of megabytes is not
    /// copied for each sort of damage.</param>
    /// <param name="stop">Stops the reading.</param>
    public ReadArticle Read(ArticleInput input, Func<string, string>? mend = null, StopSign stop = default)
    {
        string source = input.Text!;
        List<PlainLine> lines = Cut(source, mend, stop);
        var warnings = new List<ExtractionWarning>();
        bool quoted = MailQuote.Strip(ref lines, stop);
        if (HardWrap.Join(ref lines, stop) || quoted)
        {
            warnings.Add(new ExtractionWarning("text.hard-wrapped", "The text's lines were wrapped in mid-sentence, as in a PDF or a mail; they were joined again. Look at the paragraphs if it matters where they end."));
        }

        string? title = Head(lines, input);
        var related = new List<string>();
        (string? published, IReadOnlyList<string> stamped) = DateLine(lines) is { } day ? (day, []) : Stamp(lines);
        DropFurniture(lines, related, stop);
        FindRunTogether(lines, title ?? "", related);
        FindCaptions(lines, title, stop);
        IReadOnlyList<string> authors = _closing.Find(lines, stop);
        string? lead = FindLead(lines, input);
        FindHeadings(lines, stop);

        (string text, IReadOnlyList<ArticleBlock> blocks) = Assemble(lines, source, stop);
        var article = new ArticleInfo
        {
            Id = input.Id!,
            Source = input.Source,
            Url = input.Url,
            Title = title,
            Lead = lead,
            Authors = input.Authors is { Count: > 0 } known ? known : authors.Count > 0 ? authors : stamped,
            PublishedAt = input.PublishedAt ?? published,
            RelatedTitles = related.Count == 0 ? [] : [.. related.Distinct(StringComparer.Ordinal)],
            Text = text,
            Blocks = blocks,
        };
        AnchorBasis basis = input.PublishedAt is not null
            ? AnchorBasis.Supplied : published is not null ? AnchorBasis.Metadata : AnchorBasis.None;
        if (text.Length == 0)
        {
            warnings.Add(new ExtractionWarning("input.no-text", "The input holds no text."));
        }

        return new ReadArticle(article, basis, warnings);
    }

    private static List<PlainLine> Cut(string source, Func<string, string>? mend, StopSign stop)
    {
        var lines = new List<PlainLine>(source.AsSpan().Count('\n') + 1);
        bool gap = false;
        foreach (ReadOnlySpan<char> raw in source.AsSpan().EnumerateLines())
        {
            stop.ThrowIfStopped();
            if (mend is null)
            {
                // What has nothing to mend has no marks of their own either: its letters are composed.
                ReadOnlySpan<char> line = raw.Trim();
                gap = Add(source.AsSpan().Overlaps(line, out int start) ? new PlainLine(source, start, line.Length, gap) : null, lines);
            }
            else
            {
                // Line by line: whole, a text of megabytes would leave a buffer of its size behind in the runtime's pool.
                ReadOnlySpan<char> line = mend(raw.ToString()).AsSpan().Trim().Trim('\uFEFF').Trim();
                gap = Add(line.IsEmpty ? null : new PlainLine(Nfc.Of(line.ToString(), stop), gap), lines);
            }
        }

        return lines;
    }

    // Says whether a gap is left: the line had nothing.
    private static bool Add(PlainLine? line, List<PlainLine> lines)
    {
        if (line is not null)
        {
            lines.Add(line);
        }

        return line is null;
    }

    /// <summary>The headline: the first line, unless the input names another, which then goes before it.</summary>
    private static string? Head(List<PlainLine> lines, ArticleInput input)
    {
        string? title = input.Title is null ? null : Nfc.Of(input.Title).Trim();
        if (!string.IsNullOrEmpty(title) && (lines.Count == 0 || !Words.Same(lines[0].Span, title)))
        {
            lines.Insert(0, new PlainLine(title, afterGap: false));
        }

        if (lines.Count == 0)
        {
            return null;
        }

        lines[0].Role = BlockRole.Title;
        return string.IsNullOrEmpty(title) ? lines[0].Text : title;
    }

    /// <summary>"Thứ Sáu, 21/03/2025 | 15:45" among the first lines: a day with a clock time and hardly a word besides.</summary>
    private static string? DateLine(List<PlainLine> lines)
    {
        for (int i = 1; i < Math.Min(4, lines.Count); i++)
        {
            if (lines[i].Length <= 70 && lines[i].Text is var text && PublishedTime.TryFind(text, out PublishedTime found)
                    && found.Minutes is not null && Words.Count(text.AsSpan(0, found.Start)) + Words.Count(text.AsSpan(found.End)) <= 4)
            {
                lines[i].Dropped = true;
                return found.Format(vietnamese: true);
            }
        }

        return null;
    }

    /// <summary>"Ngày đăng: 21/3/2025 | Tác giả: Hoa Thành" among the first or the last lines, with the names in it.</summary>
    private (string? Day, IReadOnlyList<string> Authors) Stamp(List<PlainLine> lines)
    {
        const int Near = 3;
        for (int i = 1; i < lines.Count; i = i == Near ? Math.Max(i + 1, lines.Count - Near) : i + 1)
        {
            if (lines[i].Length <= LongestStamp && _furniture.IsStampLabel(lines[i].Span) && lines[i].Text is var text
                    && _furniture.IsStamp(text, out PublishedTime found))
            {
                lines[i].Dropped = true;
                IReadOnlyList<string> labelled = _bylines.ReadLabelled(text);
                return (found.Format(vietnamese: true), labelled.Count > 0
                        ? labelled : _bylines.ReadBeside(text, part => _furniture.IsStampLabel(part)));
            }
        }

        return (null, []);
    }

    private void DropFurniture(List<PlainLine> lines, List<string> related, StopSign stop)
    {
        int section = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            stop.ThrowIfStopped();
            PlainLine line = lines[i];
            switch (_furniture.Classify(line.Span, out int rest))
            {
                case Furniture.Line or Furniture.Opening:
                case Furniture.None when i >= lines.Count - Closing && Paywall.Is(line.Span):
                    line.Dropped = true;
                    break;
                case Furniture.Related when !line.EndsSentence:
                    line.Dropped = true;
                    if (line.Text[rest..].Trim(' ', ':', '>', '»') is { Length: > 0 } headline)
                    {
                        related.Add(headline);
                    }

                    break;
                case Furniture.Section:
                    line.Dropped = true;

                    // A section inside another ends with it.
                    section = i < section ? section : DropSection(lines, i + 1, related);
                    break;
            }
        }
    }

    /// <summary>Under "Tin liên quan" the lines up to the first sentence are other articles' headlines.</summary>
    /// <returns>The line of that sentence.</returns>
    private static int DropSection(List<PlainLine> lines, int from, List<string> related)
    {
        int i = from;
        for (; i < lines.Count && !lines[i].EndsSentence && lines[i].Length <= 160; i++)
        {
            if (!lines[i].Dropped)
            {
                lines[i].Dropped = true;
                related.Add(lines[i].Text);
            }
        }

        return i;
    }

    private static void FindRunTogether(List<PlainLine> lines, string title, List<string> related)
    {
        int looked = 0, length = 0;
        string? article = null;
        foreach (PlainLine line in lines)
        {
            length += line.Length;
        }

        if (length > LongestArticle)
        {
            return;
        }

        foreach (PlainLine line in lines)
        {
            // Each look reads the whole article, so that their number is bounded.
            if (line.IsSettled || line.EndsSentence || line.Length < 60 || PhotoCredit.Closes(line) || looked++ == MostRunTogetherLines
                    || !RunTogetherHeadlines.MayBe(line.Span))
            {
                continue;
            }

            IReadOnlyList<string> headlines =
                RunTogetherHeadlines.Split(line.Text, title, article ??= Joined(lines, length + lines.Count - 1, dropped: true));
            if (headlines.Count > 0)
            {
                line.Dropped = true;
                related.AddRange(headlines);
            }
        }
    }

    private static void FindCaptions(List<PlainLine> lines, string? title, StopSign stop)
    {
        Dictionary<PlainLine, PlainLine>? seen = MayRepeat(lines)
            ? new Dictionary<PlainLine, PlainLine>(lines.Count, PlainLine.SameText) : null;
        for (int i = 1; i < lines.Count; i++)
        {
            stop.ThrowIfStopped();
            PlainLine line = lines[i];
            if (line.IsSettled)
            {
                continue;
            }

            if (title is not null && line.Length <= LongestCaption && Words.Same(line.Span, title))
            {
                // The headline again is a photo's alt text; what stands under it, without a gap, is the photo's caption.
                line.Role = BlockRole.Caption;
                if (i + 1 < lines.Count && lines[i + 1] is { AfterGap: false, IsSettled: false } under && under.Length <= LongestCaption
                        && (!under.EndsSentence || (i + 2 < lines.Count && lines[i + 2].AfterGap)))
                {
                    under.Role = BlockRole.Caption;
                }
            }
            else if (PhotoCredit.Closes(line))
            {
                line.Role = BlockRole.Caption;
            }
            else if (line.Length <= LongestCaption && seen?.TryAdd(line, line) == false)
            {
                // Papers that list their photos at the end repeat the captions there.
                line.Role = BlockRole.Caption;
                seen[line].Role ??= BlockRole.Caption;
            }
        }
    }

    /// <summary>Whether two short lines may be the same; "no" is certain.</summary>
    private static bool MayRepeat(List<PlainLine> lines)
    {
        const int Bits = 6, Words = 64;
        Span<ulong> hashes = stackalloc ulong[Words];
        foreach (PlainLine line in lines)
        {
            if (line.Length <= LongestCaption)
            {
                uint hash = Vocabulary.Hash(line.Span);
                ref ulong word = ref hashes[(int)(hash >> Bits) & (Words - 1)];
                ulong bit = 1UL << (int)(hash & (Words - 1));
                if ((word & bit) != 0)
                {
                    return true;
                }

                word |= bit;
            }
        }

        return false;
    }

    private static string? FindLead(List<PlainLine> lines, ArticleInput input)
    {
        string? given = input.Lead is null ? null : Nfc.Of(input.Lead).Trim();
        if (!string.IsNullOrEmpty(given))
        {
            PlainLine? same = lines.Skip(1).Take(5).FirstOrDefault(l => !l.Dropped && Words.Same(l.Span, given));
            if (same is null)
            {
                same = new PlainLine(given, afterGap: false);
                lines.Insert(Math.Min(1, lines.Count), same);
            }

            same.Role = BlockRole.Lead;
            return given;
        }

        int paragraphs = 0, at = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsSettled)
            {
                paragraphs++;
                at = at < 0 && Words.Count(lines[i].Span) >= FewestLeadWords ? i : at;
            }
        }

        if (at is < 0 or > 3 || paragraphs < 2 || lines[at] is not { Length: <= LongestLead } first)
        {
            return null;
        }

        first.Role = BlockRole.Lead;
        return first.Text;
    }

    /// <summary>A short line without a full stop between paragraphs is a heading.</summary>
    private static void FindHeadings(List<PlainLine> lines, StopSign stop)
    {
        // From the end, so that the next line that counts is known at each.
        PlainLine? next = null;
        for (int i = lines.Count - 1; i > 0; i--)
        {
            stop.ThrowIfStopped();
            PlainLine line = lines[i];
            bool counts = !line.Dropped && line.Role is not BlockRole.Caption;
            bool first = line.Length > 0 && (char.IsUpper(line.Span[0]) || char.IsDigit(line.Span[0]));
            if (!line.IsSettled && !line.EndsSentence && line.Length <= LongestHeading && first
                && next is { Length: > LongestHeading } && next.Role is null or BlockRole.Heading && next.Length > line.Length)
            {
                line.Role = BlockRole.Heading;
            }

            next = counts ? line : next;
        }
    }

    private static (string Text, IReadOnlyList<ArticleBlock> Blocks) Assemble(List<PlainLine> lines, string source, StopSign stop)
    {
        var blocks = new List<ArticleBlock>(lines.Count);
        int length = 0;
        bool same = true;
        foreach (PlainLine line in lines)
        {
            stop.ThrowIfStopped();
            if (line.Dropped)
            {
                continue;
            }

            int start = length + (blocks.Count > 0 ? 1 : 0);
            length = start + line.Length;
            blocks.Add(new ArticleBlock(line.Role ?? BlockRole.Paragraph, start, length));
            same = same && length <= source.Length && (start == 0 || source[start - 1] == '\n')
                && source.AsSpan(start, line.Length).SequenceEqual(line.Span);
        }

        // A text without furniture and empty lines is read as it came.
        return (same && length == source.Length ? source : Joined(lines, length, dropped: false), blocks);
    }

    /// <summary>The lines in one text; those that stay out of the reading text too where it is asked for.</summary>
    private static string Joined(List<PlainLine> lines, int length, bool dropped) =>
        string.Create(length, (lines, dropped), static (text, all) =>
    {
        int at = 0;
        foreach (PlainLine line in all.lines)
        {
            if (all.dropped || !line.Dropped)
            {
                if (at > 0)
                {
                    text[at++] = '\n';
                }

                line.Span.CopyTo(text[at..]);
                at += line.Length;
            }
        }
    });
}
