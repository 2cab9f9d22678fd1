using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Recognition.People;

/// <summary>Tells from the words behind a name whether a person stands there: "(đã) ghi bàn", "cho biết", "cũng …".</summary>
internal static class PersonDeed
{
    private const int MostSmallWords = 2;

    /// <summary>Whether what only a person does stands at a token, small words skipped (đã, cũng, không).</summary>
    public static bool Stands(TaggedText context, int token) => Find(context, token, out _);

    /// <summary>The same of what no club, paper or company ever does.</summary>
    public static bool StandsAlone(TaggedText context, int token) => Find(context, token, out bool own) && own;

    private static bool Find(TaggedText context, int token, out bool own)
    {
        own = false;
        int at = token;
        for (int n = 0; n <= MostSmallWords; n++)
        {
            if (!context.TryMatch(at, LexiconClass.PersonCue, out LexiconMatch cue))
            {
                return false;
            }

            if (cue.Entry.Value == "deed")
            {
                own = cue.Entry.Attribute("own") == "yes";
                return true;
            }

            if (cue.Entry.Value != "clause")
            {
                return false;
            }

            at = cue.End;
        }

        return false;
    }

    /// <summary>Whether the word before is a clause's subject: a deed, a verb of speech or a small word of the predicate follows.</summary>
    public static bool OpensClause(TaggedText context, int token) =>
        (context.TryMatch(token, LexiconClass.PersonCue, out LexiconMatch cue) && cue.Entry.Value is ("deed" or "clause"))
        || (context.TryMatch(token, LexiconClass.SpeechVerb, out LexiconMatch speech) && speech.Entry.Value != "no");
}
