using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Takes out of the body's lines what is none of the article's: the repeated headline, date and author lines, labels,
/// notices, headlines of other articles; and settles the roles of captions, headings and bylines.
/// </summary>
internal sealed class BodyEditor
{
    /// <summary>A longer line is a paragraph of the article.</summary>
    private const int Sentence = 100;

    /// <summary>How many of the last lines may ask for money.</summary>
    private const int Closing = 4;

    /// <summary>Longer lines name no rubric.</summary>
    private const int LongestRubric = 40;

    private readonly List<DraftBlock> _blocks;
    private readonly List<string> _related;
    private readonly PageMetadata _found;
    private readonly PageFurniture _furniture;
    private readonly BylineReader _bylines;
    private readonly StopSign _stop;

    private BodyEditor(List<DraftBlock> blocks, List<string> related, PageMetadata found, PageFurniture furniture, BylineReader bylines,
            StopSign stop)
    {
        _stop = stop;
        _blocks = blocks;
        _related = related;
        _found = found;
        _furniture = furniture;
        _bylines = bylines;
    }

    /// <summary>Edits the lines in place; related headlines are added to <paramref name="related"/>.</summary>
    public static void Edit(List<DraftBlock> blocks, List<string> related, PageMetadata found, PageFurniture furniture,
            BylineReader bylines, StopSign stop)
    {
        var editor = new BodyEditor(blocks, related, found, furniture, bylines, stop);
        blocks.RemoveAll(b => b.Role == BlockRole.Caption && BlockWriter.IsNoCaption(b.Text));
        editor.SettleCaptions();
        editor.DropFurniture();
        editor.DropHead();
        editor.SettleEnd();
    }

    /// <summary>A set-apart line under an image is its caption; an alt text gives way to a caption shown.</summary>
    private void SettleCaptions()
    {
        for (int i = 0; i < _blocks.Count; i++)
        {
            _stop.ThrowIfStopped();
            DraftBlock block = _blocks[i];
            bool credit = block.Length < Sentence && block.Role == BlockRole.Paragraph
                && _bylines.Read(block.Text, sure: false) is { Authors.Count: 0, IsSource: false };
            if (credit || (block.AfterImage && block.SetApart && block.Role == BlockRole.Paragraph && block.Length < 400))
            {
                _blocks[i] = block with { Role = BlockRole.Caption };
            }
        }

        var shown = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (DraftBlock block in _blocks)
        {
            if (!block.IsAlt)
            {
                shown.Add(block.Text);
            }
        }

        var repeats = new HashSet<DraftBlock>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < _blocks.Count; i++)
        {
            _stop.ThrowIfStopped();
            if (_blocks[i].IsAlt)
            {
                bool captioned = i + 1 < _blocks.Count && _blocks[i + 1] is { Role: BlockRole.Caption, IsAlt: false };
                if (captioned || IsTitleAgain(_blocks[i].Text) || !shown.Add(_blocks[i].Text))
                {
                    repeats.Add(_blocks[i]);
                }
            }
        }

        _blocks.RemoveAll(repeats.Contains);
    }

    /// <summary>The headline, alone or with a number behind it ("… - Ảnh 1.").</summary>
    private bool IsTitleAgain(string line)
    {
        const int Number = 20;
        return _found.Title is { Length: > 0 } title
            && (Words.Same(line, title) || (line.Length <= title.Length + Number && char.IsAsciiDigit(line.TrimEnd('.', ' ', ')')[^1])
                    && Words.StartsWith(line, title)));
    }

    private void DropFurniture()
    {
        int total = _blocks.Sum(b => b.Length), before = 0, sentencesBehind = _blocks.Count(HasSentence);
        bool others = false;
        var kept = new List<DraftBlock>(_blocks.Count);
        for (int i = 0; i < _blocks.Count; i++)
        {
            _stop.ThrowIfStopped();
            DraftBlock block = _blocks[i];
            before += block.Length;
            sentencesBehind -= HasSentence(block) ? 1 : 0;
            Furniture kind = block.Role is BlockRole.TableCell ? Furniture.None : _furniture.Classify(block.Text, out int rest);
            switch (kind)
            {
                case Furniture.Line:
                case Furniture.Opening when block.Length < Sentence * 2:
                    continue;
                case Furniture.None when i >= _blocks.Count - Closing && Paywall.Is(block.Text):
                    continue;
                case Furniture.Related when block.Length < Sentence * 2:
                    AddRelated(block.Text);
                    others = block.LinkLength == 0;
                    continue;
                case Furniture.Section:
                    others = true;
                    if (before > total * 0.6 && sentencesBehind <= Math.Max(1, (_blocks.Count - i - 1) / 3))
                    {
                        CollectLinks(i + 1);
                        i = _blocks.Count;
                    }

                    continue;
            }

            if (block.AllLink && block.Role is BlockRole.Paragraph or BlockRole.ListItem or BlockRole.Heading
                    && (others || IsHeadline(block)))
            {
                AddRelated(block.Text);
                continue;
            }

            others &= block.Role == BlockRole.Caption;
            kept.Add(block);
        }

        _blocks.Clear();
        _blocks.AddRange(kept);
    }

    /// <summary>A line that is a link as a whole and as long as a headline names another article.</summary>
    private bool IsHeadline(DraftBlock block) =>
        _found.IsVietnamese ? Words.Count(block.Text) >= 4 : block.Role == BlockRole.ListItem && Words.Count(block.Text) >= 6;

    private static bool HasSentence(DraftBlock block) => block.Length >= Sentence && block.LinkLength * 3 < block.Length;

    private void CollectLinks(int from)
    {
        for (int i = from; i < _blocks.Count; i++)
        {
            if (_blocks[i].AllLink)
            {
                AddRelated(_blocks[i].Text);
            }
        }
    }

    private void AddRelated(string line)
    {
        _furniture.Classify(line, out int rest);
        string title = line[rest..].Trim(' ', ':', '>', '»', '-', '–', '•', '|', '=');
        if (Words.Count(title) >= 4)
        {
            _related.Add(title);
        }
    }

    /// <summary>Before the first sentence stand the headline again, the date line, the author's line.</summary>
    private void DropHead()
    {
        if (_found.Title is { } title)
        {
            int place = 0;
            _blocks.RemoveAll(b => place++ < 4 | b.Role == BlockRole.Heading
                && b.Role is BlockRole.Heading or BlockRole.Paragraph or BlockRole.ListItem && Words.Same(b.Text, title));
        }

        // However many date lines stand there, what is behind them moves up once.
        int kept = 0, i = 0;
        for (; i < _blocks.Count && kept < 8; i++)
        {
            _stop.ThrowIfStopped();
            DraftBlock block = _blocks[i];
            if (block.Role is not (BlockRole.Paragraph or BlockRole.Heading or BlockRole.ListItem) || block.Length >= Sentence)
            {
                if (block.Role is BlockRole.Caption or BlockRole.Lead)
                {
                    _blocks[kept++] = block;
                    continue;
                }

                break;
            }

            if (block.Length < LongestRubric
                    && (_furniture.IsRubric(block.Text) || (_found.Section is { } section && Words.Same(block.Text, section))))
            {
                continue;
            }

            if (DateLine.Is(block.Text, out PublishedTime time, monthFirst: !_found.IsVietnamese))
            {
                TakeStamp(block.Text, time, "head-line");
                continue;
            }

            bool signs = _found.Authors.Count > 0 && _bylines.Read(block.Text, sure: true) is { Authors.Count: > 0 } byline
                && byline.Authors.Any(a => _found.Authors.Any(b => Words.Same(a, b)));
            _blocks[kept++] = signs ? block with { Role = BlockRole.Byline } : block;
        }

        _blocks.RemoveRange(kept, i - kept);
    }

    /// <summary>Takes day and author out of a line that tells of the page.</summary>
    private void TakeStamp(string line, PublishedTime time, string source)
    {
        if (!_found.HasSureDate)
        {
            _found.SetPublished(time, "date-line");
        }

        if (_found.Authors.Count > 0)
        {
            return;
        }

        IReadOnlyList<string> authors = _bylines.ReadLabelled(line) is { Count: > 0 } labelled
            ? labelled : _bylines.ReadBeside(line, part => _furniture.IsStampLabel(part));
        if (authors.Count > 0)
        {
            _found.Authors = authors;
            _found.Source("authors", source);
        }
    }

    /// <summary>The closing lines: who wrote it, when the page was put up, and headings under which nothing is left.</summary>
    private void SettleEnd()
    {
        int looked = 0;
        for (int i = _blocks.Count - 1; i >= 0 && looked < 3; i--)
        {
            DraftBlock block = _blocks[i];
            if (block.Role == BlockRole.Caption)
            {
                continue;
            }

            if (block.Role == BlockRole.Heading && i == _blocks.Count - 1 && !block.AllBold)
            {
                _blocks.RemoveAt(i);
                continue;
            }

            looked++;
            if (TakeFootStamp(i))
            {
                continue;
            }

            if (_found.IsVietnamese && block.Role is BlockRole.Paragraph or BlockRole.Heading && SplitTail(i))
            {
                i++;
                block = _blocks[i];
            }

            if (block.Role is not (BlockRole.Paragraph or BlockRole.Heading or BlockRole.ListItem)
                    || (!_found.IsVietnamese && _found.Authors.Count == 0))
            {
                break;
            }

            Byline? byline = _bylines.Read(block.Text, sure: block.AllBold);
            if (byline is null || (!_found.IsVietnamese && !byline.Authors.Any(a => _found.Authors.Any(b => Words.Same(a, b)))))
            {
                break;
            }

            _blocks[i] = block with { Role = BlockRole.Byline };
            if (byline.Authors.Count > 0 && _found.Authors.Count == 0)
            {
                _found.Authors = byline.Authors;
                _found.Source("authors", "byline");
            }
        }
    }

    private bool TakeFootStamp(int index)
    {
        DraftBlock block = _blocks[index];
        if (block.Role is not (BlockRole.Paragraph or BlockRole.ListItem or BlockRole.Heading)
                || !_furniture.IsStamp(block.Text, out PublishedTime time, monthFirst: !_found.IsVietnamese))
        {
            return false;
        }

        TakeStamp(block.Text, time, "byline");
        _blocks.RemoveAt(index);
        return true;
    }

    /// <summary>Parts a bold name from the end of the last paragraph: "… đến năm 2030. <b>Hoa Thành</b>".</summary>
    private bool SplitTail(int index)
    {
        DraftBlock block = _blocks[index];
        if (block.BoldTail <= 0 || block.BoldTail >= block.Text.Length || block.Text.Length - block.BoldTail > 60)
        {
            return false;
        }

        string head = block.Text[..block.BoldTail].TrimEnd(), tail = block.Text[block.BoldTail..].Trim();
        if (head.Length == 0 || head[^1] is not ('.' or '!' or '?' or '…' or '"' or '”' or '/') || _bylines.Read(tail, sure: true) is null)
        {
            return false;
        }

        _blocks[index] = block with { Text = head, Length = block.Length - tail.Length, BoldTail = -1 };
        _blocks.Insert(index + 1, block with { Text = tail, Length = tail.Length, AllBold = true, BoldTail = -1, AfterImage = false });
        return true;
    }
}
