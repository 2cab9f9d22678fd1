using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Gives the speaker whom a headline quotes ("Ông Lê Văn A: 'Năm nay …'") the post that opens the next line and speaks ("Người phát ngôn
/// Chính
/// phủ cho biết …"): headlines say who, leads say what he is. A headline that only tells of somebody gives none.
/// </summary>
internal static class LeadPost
{
    /// <summary>Joins the post that opens the second line and the headline's speaker, if both are there.</summary>
    public static void Attach(TaggedText context, List<PersonItem> items)
    {
        if (items.Count < 2 || items[0].Name is not { Form: NameForm.Full } || items[0].Start > 0 || !context.Is(items[0].End, ':'))
        {
            return;
        }

        foreach (PersonItem item in items)
        {
            if (item.Post is { } post && !item.IsTaken && IsLead(context, items[0].End, item.Start)
                    && context.TryMatch(post.End, LexiconClass.SpeechVerb, out _))
            {
                items[0].AddPost(item);
                item.Holder = items[0];
                return;
            }
        }
    }

    // The first token of the line behind the headline.
    private static bool IsLead(TaggedText context, int headline, int token)
    {
        int i = headline;
        while (i < token && context.Tokens[i].Kind != TokenKind.LineBreak)
        {
            i++;
        }

        return i + 1 == token;
    }
}
