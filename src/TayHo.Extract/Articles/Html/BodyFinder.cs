namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Finds the part of a page that holds the article: prose gives points to the elements around it, less with distance;
/// links and names that mean something else take them away. Works on lengths alone, so it knows no site and no language.
/// </summary>
internal sealed class BodyFinder
{
    /// <summary>Shorter lines are labels, not sentences.</summary>
    private const int ShortestProse = 25;

    /// <summary>How many ancestors a paragraph gives points to.</summary>
    private const int Reach = 5;

    private readonly PageTree _tree;
    private readonly bool[] _pruned;
    private readonly bool _readHidden;

    private BodyFinder(PageTree tree, bool readHidden)
    {
        _tree = tree;
        _pruned = new bool[tree.Count];
        _readHidden = readHidden;
    }

    /// <summary>Which nodes are boilerplate, by index; a pruned node's descendants are pruned too.</summary>
    public ReadOnlySpan<bool> Pruned => _pruned;

    /// <summary>The roots of the article's body in document order; empty when the page has no prose.</summary>
    public List<int> Roots { get; } = [];

    /// <summary>The element with the highest score; -1 when the page has no prose.</summary>
    public int Top { get; private set; } = -1;

    /// <summary>Finds the body.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="readHidden">Whether to read parts that a browser hides until a script shows them.</param>
    public static BodyFinder Find(PageTree tree, bool readHidden)
    {
        var finder = new BodyFinder(tree, readHidden);
        finder.SumProse();
        finder.Prune();
        finder.GivePoints();
        finder.Choose();
        return finder;
    }

    /// <summary>Takes given parts, or the whole of a fragment, for the body.</summary>
    /// <param name="tree">The page or fragment.</param>
    /// <param name="roots">The parts' nodes in document order.</param>
    public static BodyFinder Take(PageTree tree, params ReadOnlySpan<int> roots)
    {
        var finder = new BodyFinder(tree, readHidden: false);
        finder.SumProse();
        finder.Prune();
        finder.Roots.AddRange(roots);
        finder.Top = roots[0];
        return finder;
    }

    /// <summary>Whether a line is a sentence of an article rather than a label.</summary>
    public static bool IsProse(in PageNode node) =>
        node.OwnLength >= ShortestProse && node.OwnLinkLength * 2 < node.OwnLength
            && node.Tag is not (Tag.Heading or Tag.Heading1 or Tag.FigureCaption or Tag.Address);

    private void SumProse()
    {
        // A tree may be searched again by other rules.
        for (int i = 0; i < _tree.Count; i++)
        {
            _tree[i].ProseLength = 0;
            _tree[i].Score = 0;
        }

        for (int i = _tree.Count - 1; i >= 0; i--)
        {
            _tree.ThrowIfStopped();
            ref PageNode node = ref _tree[i];
            if (node.Tag != Tag.Text && (!node.Hidden || _readHidden) && IsProse(node))
            {
                node.ProseLength += node.OwnLength - node.OwnLinkLength;
            }

            if (i > 0)
            {
                _tree[node.Parent].ProseLength += node.ProseLength;
            }
        }
    }

    private void Prune()
    {
        int total = Math.Max(1, _tree[0].ProseLength);
        TeaserLists.Mark(_tree, _pruned);
        for (int i = 1; i < _tree.Count; i++)
        {
            _tree.ThrowIfStopped();
            ref PageNode node = ref _tree[i];
            _pruned[i] |= _pruned[node.Parent] || (node.Hidden && !_readHidden) || (node.Tag != Tag.Text && IsBoilerplate(node, total));
        }
    }

    private static bool IsBoilerplate(in PageNode node, int totalProse)
    {
        MarkupHints hints = node.Hints & MarkupHints.Boilerplate;
        bool byTag = node.Tag is Tag.Navigation or Tag.Footer or Tag.Aside;
        if ((hints == 0 && !byTag) || node.Tag is Tag.Body or Tag.Main or Tag.Article
                || (node.Tag == Tag.Quote && hints == MarkupHints.Share))
        {
            return false;
        }

        // A name can be wrong about a part that holds most of the page's sentences; comments may well outgrow the article.
        double share = node.ProseLength / (double)totalProse;
        return share < ((hints & MarkupHints.Comment) != 0 ? 0.9 : 0.4);
    }

    private void GivePoints()
    {
        for (int i = 1; i < _tree.Count; i++)
        {
            _tree.ThrowIfStopped();
            ref PageNode node = ref _tree[i];
            if (_pruned[i] || node.Tag == Tag.Text || !TagNames.BeginsLine(node.Tag) || !IsProse(node))
            {
                continue;
            }

            float points = 1 + node.OwnCommas + Math.Min(node.OwnLength / 80f, 3 + node.OwnBreaks);

            // Text broken by br stands straight in its container.
            int ancestor = node.OwnBreaks >= 2 && node.Tag != Tag.Paragraph ? i : node.Parent;
            for (int level = 0; level < Reach && ancestor > 0; ancestor = _tree[ancestor].Parent)
            {
                ref PageNode holder = ref _tree[ancestor];
                if (!TagNames.BeginsLine(holder.Tag))
                {
                    continue;
                }

                holder.Score += level switch { 0 => points, 1 => points / 2, _ => points / (level * 3) };
                level++;
            }
        }
    }

    private float Weigh(int index)
    {
        ref PageNode node = ref _tree[index];
        if (node.Score <= 0)
        {
            return 0;
        }

        float score = node.Score + node.Tag switch
        {
            Tag.Article or Tag.Main => 10,
            Tag.Div or Tag.Section => 5,
            Tag.Cell or Tag.Quote or Tag.Preformatted => 3,
            Tag.List or Tag.ListItem or Tag.Form or Tag.Address => -3,
            Tag.HeaderCell => -5,
            _ => 0,
        };
        if ((node.Hints & MarkupHints.Content) != 0)
        {
            score += 25;
        }

        return score * (1 - (node.LinkLength / (float)Math.Max(1, node.TextLength)));
    }

    private void Choose()
    {
        float best = 0;
        for (int i = 1; i < _tree.Count; i++)
        {
            _tree.ThrowIfStopped();
            if (!_pruned[i] && _tree[i].Tag != Tag.Text && Weigh(i) is float weight && weight > best)
            {
                best = weight;
                Top = i;
            }
        }

        if (Top < 0)
        {
            if (_tree.Count > 0 && _tree[0].TextLength > 0)
            {
                Top = 0;
                Roots.Add(0);
            }

            return;
        }

        // A parent that is nearly as good holds the article's other parts.
        int top = Top;
        float last = best;
        for (int parent = _tree[top].Parent; parent > 0; parent = _tree[parent].Parent)
        {
            float weight = Weigh(parent);
            if (weight < last / 3)
            {
                break;
            }

            if (weight > last)
            {
                Top = parent;
                break;
            }

            last = weight;
        }

        AddSiblings(Weigh(Top));
    }

    /// <summary>Other articles' headlines with their first lines read like prose; a link in every few words gives them away.</summary>
    private bool IsListOfTeasers(int index)
    {
        const int Fewest = 3, HeadlineLength = 20, WordsToLink = 4;
        int headlines = 0;
        for (int i = index; i < _tree[index].End && headlines < Fewest; i++)
        {
            headlines += _tree[i].Tag == Tag.Link && _tree[i].TextLength >= HeadlineLength ? 1 : 0;
        }

        return headlines == Fewest && _tree[index].LinkLength * WordsToLink > _tree[index].TextLength;
    }

    private void AddSiblings(float best)
    {
        int parent = _tree[Top].Parent;
        float threshold = Math.Max(10, best * 0.2f);
        MarkupHints name = _tree[Top].Hints;
        for (int i = parent + 1; i < _tree[parent].End; i = _tree[i].End)
        {
            _tree.ThrowIfStopped();
            ref PageNode node = ref _tree[i];
            if (i == Top)
            {
                Roots.Add(i);
                continue;
            }

            if (_pruned[i] || node.Tag == Tag.Text)
            {
                continue;
            }

            float bonus = node.Hints == name && name != 0 ? best * 0.2f : 0;
            bool scored = Weigh(i) + bonus >= threshold && !IsListOfTeasers(i);
            bool prose = node.Tag == Tag.Paragraph && node.TextLength > 0
                && (node.TextLength > 80 ? node.LinkLength * 4 < node.TextLength : node.LinkLength == 0);
            // A first paragraph may stand in a box of its own above the others.
            bool opening = i < Top && node.Tag == Tag.Div && node.OwnLength == node.TextLength && node.OwnCommas > 0 && node.TextLength > 80
                && node.LinkLength * 4 < node.TextLength;
            if (scored || prose || opening)
            {
                Roots.Add(i);
            }
        }
    }
}
