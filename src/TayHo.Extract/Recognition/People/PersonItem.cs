using System.Runtime.InteropServices;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>A name or a post in reading order, before the two are joined.</summary>
internal sealed class PersonItem
{
    /// <summary>Index of the first token, words before the name included.</summary>
    public required int Start { get; init; }

    /// <summary>Index after the last token (exclusive).</summary>
    public required int End { get; init; }

    /// <summary>The name; null for a post.</summary>
    public NameReading? Name { get; init; }

    /// <summary>The post; null for a name.</summary>
    public PostReading? Post { get; init; }

    /// <summary>Whether a word for several (các) stands before the post.</summary>
    public bool IsPlural { get; init; }

    /// <summary>The posts joined to a name, or for a post the body it carries.</summary>
    public ReadOnlySpan<PersonItem> Posts => CollectionsMarshal.AsSpan(_posts);

    // Most have none.
    private List<PersonItem>? _posts;

    /// <summary>The name that a post went to; null while it has none.</summary>
    public PersonItem? Holder { get; set; }

    /// <summary>Whether a post went to a name.</summary>
    public bool IsTaken => Holder is not null;

    /// <summary>Whether the words around say that the post was left.</summary>
    public bool IsLeft { get; set; }

    /// <summary>The body carried from elsewhere.</summary>
    public TokenRange? CarriedBody { get; set; }

    /// <summary>Joins a post.</summary>
    public void AddPost(PersonItem post) => (_posts ??= new List<PersonItem>(1)).Add(post);

    /// <summary>The same post as its last holder had it, whom another now follows ("bổ nhiệm ông A làm Giám đốc … thay ông B").</summary>
    public PersonItem AsFormer(PersonItem holder) =>
        new() { Start = Start, End = End, Post = Post! with { Post = Post!.Post with { Status = PositionStatus.Former } },
                Holder = holder };

    /// <summary>Takes items found later, themselves in reading order, into the list of all.</summary>
    public static void Merge(List<PersonItem> items, List<PersonItem> added)
    {
        if (added.Count == 0)
        {
            return;
        }

        PersonItem[] old = [.. items];
        items.Clear();
        int next = 0;
        foreach (PersonItem item in old)
        {
            while (next < added.Count && added[next].Start < item.Start)
            {
                items.Add(added[next++]);
            }

            items.Add(item);
        }

        items.AddRange(added.Skip(next));
    }
}
