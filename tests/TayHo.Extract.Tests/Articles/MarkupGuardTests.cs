using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FluentAssertions;
using TayHo.Extract.Articles.Html;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>
/// However tags are heaped, the tree builder's own depth stays bounded: that, and not the time it takes, is what is checked.
/// Each tag is put into every place where the standard treats it in its own way, and tags are mixed at random from fixed seeds.
/// </summary>
public sealed class MarkupGuardTests
{
    private const int Times = 540;

    /// <summary>The guard's own bound and what reopened elements of type style may add.</summary>
    private const int Deepest = 512;

    private static readonly string[] Tags =
        ("a b i font div p span table tr td th tbody thead caption colgroup col select option optgroup svg math title template form button marquee object applet h1 h2 li ul ol dd dt dl nobr ruby rt "
        + "frameset body html head center pre listing textarea script style noscript iframe input img br hr address article section fieldset details summary figure blockquote main menu dialog hgroup "
        + "search em u keygen image base meta noembed xmp video label unknown x-y").Split(' ');

    private static readonly string[] Places =
    [
        "<#>", "<#>a", "<#></#>", "<#><div></#>", "<div><#></div>", "<p><#></p>", "<#><p></#>", "<table><#></table>", "<table><tr><#></tr>", "<table><tr><td><#></td>", "<b><#></b>", "<#><b></#>",
        "<#><span></#>", "<span><#></span>", "<p><i><u><#><object>", "<select><#></select>", "<select><#><div>", "<svg><#></svg><div>", "<#/><div></div>", "<a><#></a>", "<li><#></li>", "<form><#></form>",
    ];

    private static readonly string[] ByHand =
    [
        "<strong></small>", "<optgroup><optgroup></dt></dt>", "<title><html></html><title>", "<a x=b=\"><div>", "</ <div>", "<!--a--!><div>", "<script><!--<script></script></div></script><div>", "<div\"x>", "<a<b>",
        "<b><b><b><b><b><div></b></b></b></b></b>", "<p><b></p><div></b>x", "<b a=1><div><div><div><div><div><div><div><div><div></b>", "<menu><header>a</menu><menu><menu></header>", "<select><input><div></select>",
        "<form><p><form><button>", "<td><object></table><table><tr><td>", "<svg><p><div></svg>", "<template><tr></template><div>",
    ];

    [Fact]
    public void Bounds_the_depth_of_the_tree_wherever_a_tag_stands() =>
        TooDeep(ByHand.Concat(Places.SelectMany(p => Tags.Select(t => p.Replace("#", t, StringComparison.Ordinal))))).Should().BeEmpty();

    [Fact]
    public void Bounds_the_depth_of_the_tree_whatever_tags_are_mixed() => TooDeep(Enumerable.Range(0, 250).Select(Mixed)).Should().BeEmpty();

    [Fact]
    public void Leaves_an_orderly_page_as_it_is()
    {
        string page = string.Concat(Enumerable.Repeat("<div class=\"a > b\"><p>Tin <b>đậm</b> và <a href='x'>nối</a></p><table><tr><td>1<td>2</table><ul><li>một<li>hai</ul><!-- <div> --></div>", 900));
        MarkupGuard.Limit(page, []).Should().BeSameAs(page);
    }

    private static List<string> TooDeep(IEnumerable<string> patterns) => [.. patterns.AsParallel().AsOrdered().Where(p => Depth(p) > Deepest)];

    private static int Depth(string pattern)
    {
        string page = "<html lang=vi><h1>Tin</h1><div><p>" + string.Concat(Enumerable.Repeat(pattern, Times));
        using var document = new HtmlParser(new HtmlParserOptions { SkipComments = true, MaximumDepth = Times * 20 }).ParseDocument(new MarkupGuardPass(page, default).Run([]));
        int deepest = 0;
        var open = new Stack<(INode Node, int Depth)>();
        open.Push((document, 0));
        while (open.TryPop(out (INode Node, int Depth) next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (INode child in next.Node.ChildNodes)
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return deepest;
    }

    private static string Mixed(int seed)
    {
        uint state = (uint)seed * 2654435761 + 12345;
        string[] used = [.. Enumerable.Range(0, 2 + Next(4)).Select(_ => Tags[Next(Tags.Length)])];
        return string.Concat(Enumerable.Range(0, 2 + Next(9)).Select(_ => (Next(5) < 3 ? "<" : "</") + used[Next(used.Length)] + (Next(6) == 0 ? ">a" : ">")));

        int Next(int below)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)below);
        }
    }
}
