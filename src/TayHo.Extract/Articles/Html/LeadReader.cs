using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Finds the lead (sapo): an element named for it, a line that repeats the page's description, the bold first paragraph
/// of the body, or the description itself when the page does not show it. A description that only shortens the first
/// plain paragraph is an excerpt that the site's software made, no lead.
/// </summary>
internal sealed class LeadReader
{
    private const int ShortestLead = 30;
    private const int LongestLead = 1500;

    private readonly PageMetadata _found;
    private readonly PageFacts _facts;
    private readonly PageTree _tree;
    private readonly BodyFinder _body;
    private readonly List<DraftBlock> _blocks;

    private LeadReader(PageMetadata found, PageFacts facts, PageTree tree, BodyFinder body, List<DraftBlock> blocks)
    {
        _found = found;
        _facts = facts;
        _tree = tree;
        _body = body;
        _blocks = blocks;
    }

    /// <summary>Sets the lead; where the page shows it, its block gets the role or is put first.</summary>
    public static void Read(ArticleInput input, PageMetadata found, PageFacts facts, PageTree tree, BodyFinder body,
            List<DraftBlock> blocks)
    {
        var reader = new LeadReader(found, facts, tree, body, blocks);
        if (input.Lead is { } supplied)
        {
            found.Lead = Spacing.Collapse(supplied);
            found.Source("lead", "supplied");
            reader.MarkBlock(found.Lead);
            return;
        }

        if (found.ProfiledLead is { } profiled)
        {
            reader.Take(profiled, "site-profile", blocks.FindIndex(0, Math.Min(4, blocks.Count), b => Words.Same(b.Text, profiled)), -1);
        }
        else if (!reader.ReadNamed() && !reader.ReadDescribed() && !reader.ReadBold() && !reader.ReadBetween()
                && found.Description is { Length: >= ShortestLead } description
            && !reader.IsExcerpt(description) && (found.Title is null || !Words.Same(description, found.Title)))
        {
            found.Lead = description;
            found.Source("lead", "description");
        }
    }

    private bool ReadNamed()
    {
        int end = _body.Roots.Count > 0 ? _tree[_body.Roots[^1]].End : _tree.Count;
        foreach (int place in _facts.Leads.Concat(_facts.Properties.Where(p => p.Name is "description" or "alternativeHeadline").Select(p =>
                        p.Node)).Order())
        {
            ref PageNode node = ref _tree[place];
            bool placed = place > _found.TitleNode && place < end;
            bool own = node.TextLength is >= ShortestLead and <= LongestLead && node.LinkLength * 3 < node.TextLength
                && node.ProseLength * 10 < Math.Max(1, _tree[0].ProseLength) * 7;
            if (!placed || !own || node.Hidden || (_body.Pruned[place] && (node.Hints & MarkupHints.Boilerplate) == 0) || IsCard(place)
                    || IsCaption(place))
            {
                continue;
            }

            string text = PageText.Of(_tree, place);
            int block = _blocks.FindIndex(b => Words.StartsWith(text, b.Text) && b.Role != BlockRole.Caption);
            if (block > 3)
            {
                continue;
            }

            if (block >= 0 && !Words.Same(_blocks[block].Text, text))
            {
                // A lead of several lines: related headlines stand below its first.
                text = _blocks[block].Text;
            }

            Take(text, "lead-markup", block, place);
            return true;
        }

        return false;
    }

    /// <summary>Whether a node belongs to the teaser of another article: its container links elsewhere with a headline of its
    /// own.</summary>
    private bool IsCard(int index)
    {
        for (int i = _tree[index].Parent, level = 0; i > 0 && level < 3; i = _tree[i].Parent, level++)
        {
            if (_tree[i].Tag is Tag.ListItem || (_tree[i].Hints & MarkupHints.Related) != 0)
            {
                return true;
            }
        }

        return _tree[index].Tag == Tag.Link;
    }

    private bool IsCaption(int index)
    {
        for (int i = index, level = 0; i > 0 && level < 4; i = _tree[i].Parent, level++)
        {
            if (_tree[i].Tag is Tag.Figure or Tag.FigureCaption || (_tree[i].Hints & MarkupHints.Caption) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadDescribed()
    {
        if (_found.Description is not { Length: >= ShortestLead } description)
        {
            return false;
        }

        string core = description.TrimEnd('.', '…', ' ');
        for (int i = 0; i < Math.Min(_blocks.Count, 4); i++)
        {
            DraftBlock block = _blocks[i];
            bool whole = Words.Same(block.Text, core);
            if (block.Role != BlockRole.Caption && (whole || (block.AllBold && Words.StartsWith(block.Text, core))))
            {
                Take(block.Text, "description-shown", i, -1);
                return true;
            }
        }

        int end = _body.Roots.Count > 0 ? _body.Roots[0] : _tree.Count;
        for (int i = Math.Max(0, _found.TitleNode); i < end; i++)
        {
            ref PageNode node = ref _tree[i];
            if (node.OwnLength >= ShortestLead && node.TextLength <= LongestLead && !node.Hidden)
            {
                string text = PageText.Of(_tree, i);
                if (Words.Same(text, core) || Words.StartsWith(text, core))
                {
                    Take(text, "description-shown", -1, i);
                    return true;
                }
            }
        }

        return false;
    }

    private bool ReadBold()
    {
        int first = _blocks.FindIndex(b => b.Role != BlockRole.Caption);
        if (!_found.IsVietnamese || first < 0 || _blocks.Count < first + 2)
        {
            return false;
        }

        DraftBlock block = _blocks[first];
        int next = _blocks.FindIndex(first + 1, b => b.Role == BlockRole.Paragraph);
        if (!block.AllBold || block.Role is not (BlockRole.Paragraph or BlockRole.Heading) || Words.Count(block.Text) < 12 || next < 0
                || _blocks[next].AllBold)
        {
            return false;
        }

        Take(block.Text, "bold-opening", first, -1);
        return true;
    }

    /// <summary>A line of sentences between the headline and the body, bold or a heading.</summary>
    private bool ReadBetween()
    {
        if (!_found.IsVietnamese || _found.TitleNode < 0 || _body.Roots.Count == 0)
        {
            return false;
        }

        for (int i = _tree[_found.TitleNode].End; i < _body.Roots[0]; i++)
        {
            ref PageNode node = ref _tree[i];
            bool line = node.OwnLength >= ShortestLead && node.TextLength <= LongestLead && node.LinkLength * 4 < node.TextLength
                && !node.Hidden;
            if (line && !_body.Pruned[i] && !IsCaption(i) && !IsCard(i) && (node.Tag == Tag.Heading || IsBold(i))
                    && PageText.Of(_tree, i) is { } text && Words.Count(text) >= 10)
            {
                Take(text, "bold-opening", -1, i);
                return true;
            }
        }

        return false;
    }

    private bool IsBold(int index)
    {
        int bold = 0;
        for (int i = index + 1; i < _tree[index].End; i++)
        {
            if (_tree[i].Tag == Tag.Bold)
            {
                bold += _tree[i].TextLength;
                i = _tree[i].End - 1;
            }
        }

        return bold >= _tree[index].TextLength;
    }

    private bool IsExcerpt(string description)
    {
        string core = description.TrimEnd('.', '…', ' ', ']', '[');
        return _blocks.Take(6).Any(b => Words.StartsWith(b.Text, core) || (core.Length > 60 && Words.StartsWith(b.Text, core[..60])));
    }

    private void MarkBlock(string lead)
    {
        int block = _blocks.FindIndex(0, Math.Min(4, _blocks.Count), b => Words.Same(b.Text, lead));
        if (block >= 0)
        {
            _blocks[block] = _blocks[block] with { Role = BlockRole.Lead };
        }
    }

    private void Take(string text, string source, int block, int node)
    {
        _found.Lead = text;
        _found.Source("lead", source);
        if (block >= 0)
        {
            _blocks[block] = _blocks[block] with { Role = BlockRole.Lead };
        }
        else if (_found.IsVietnamese)
        {
            // A sapo tells facts that the body need not repeat; a standfirst of the English kind sums the body up.
            _blocks.Insert(0, new DraftBlock(BlockRole.Lead, text, node) { Length = text.Length });
        }
    }
}
