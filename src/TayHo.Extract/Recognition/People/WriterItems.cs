using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>An article's names and posts in reading order, to which its writers' names are added from the end and from anywhere.</summary>
/// <param name="items">The items found so far, in reading order.</param>
internal sealed class WriterItems(List<PersonItem> items)
{
    /// <summary>No name with the words before it has more tokens.</summary>
    private const int Longest = 64;

    private readonly List<PersonItem> _added = [];
    private readonly Dictionary<int, int> _tokens = [];

    /// <summary>Adds a writer's name, in the place of a reading of the same words that says less; false where they are somebody else's
    /// name.</summary>
    public bool TryAdd(NameReading name)
    {
        var item = new PersonItem { Start = name.Start, End = name.Name.End, Name = name };
        for (int i = Ordered.FirstFrom(items, name.Start - Longest, static p => p.Start); i < items.Count
                && items[i].Start < name.Name.End; i++)
        {
            if (items[i].Name is not { } read || !read.Name.Overlaps(name.Name))
            {
                continue;
            }

            // "Anh Dũng" as a writer's line is a pen name, not a form of address and a given name.
            PersonItem found = items[i];
            bool same = read.Name == name.Name && found.Start == name.Start;
            bool penName = found.Start >= name.Start && read.Form == NameForm.Given;
            if (found.Posts.Length > 0 || !(same || penName))
            {
                return false;
            }

            items[i] = item;
            return true;
        }

        for (int token = name.Start; token < name.Name.End; token++)
        {
            if (_tokens.TryGetValue(token, out int earlier))
            {
                bool same = _added[earlier].Name!.Value.Name == name.Name;
                _added[earlier] = same ? item : _added[earlier];
                return same;
            }
        }

        for (int token = name.Start; token < name.Name.End; token++)
        {
            _tokens.Add(token, _added.Count);
        }

        _added.Add(item);
        return true;
    }

    /// <summary>Puts the names added where they stand in reading order.</summary>
    public void Merge()
    {
        _added.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        PersonItem.Merge(items, _added);
    }
}
