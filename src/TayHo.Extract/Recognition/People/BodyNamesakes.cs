using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Takes back stage names that a body of the article bears: where it speaks of the "thẩm mỹ viện Hoa Mai", the "bác sĩ Hoa Mai" is a doctor
/// of that
/// house and no person's name. Whoever has a surname or is addressed (bà Hoa Mai) stays.
/// </summary>
internal static class BodyNamesakes
{
    /// <summary>Removes them from the items.</summary>
    public static void Remove(TaggedText context, List<PersonItem> items)
    {
        HashSet<(int First, int Second)>? houses = null;
        items.RemoveAll(item => item.Name is { Name.Length: 2, IsForeign: false, Rule: "person.stage-name" or "person.bare-name",
                    Prefix.Honorific: null } name && item.Posts.Length == 0
            && (houses ??= Houses(context)).Contains((context.Tokens[name.Name.Start].Id, context.Tokens[name.Name.End - 1].Id)));
    }

    // The last two words of every body that is not a place's own.
    private static HashSet<(int First, int Second)> Houses(TaggedText context)
    {
        var houses = new HashSet<(int First, int Second)>();
        for (int i = 0; i < context.Count; i++)
        {
            context.ThrowIfStoppedAt(i);
            if (!context.IsMarked(i, TokenMarks.OrganizationStart))
            {
                continue;
            }

            int end = context.OrganizationFrom(i).End;
            if (end - i > 2 && context.Tokens[end - 2].IsCapitalized && context.Tokens[end - 1].IsCapitalized
                    && !context.IsMarked(end - 1, TokenMarks.Place) && context.Tokens[end - 2].Id != 0 && context.Tokens[end - 1].Id != 0)
            {
                houses.Add((context.Tokens[end - 2].Id, context.Tokens[end - 1].Id));
            }
        }

        return houses;
    }
}
