using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Places;

/// <summary>
/// Whether the words around a bare name allow it to mean a unit: not after đường, sông or công ty, not inside a longer name
/// (Nguyễn Thái Bình, Thái Bình Dương), not after ông or bà. The last syllable of a longer word (thành phố, sân vận động) is no such word.
/// </summary>
internal sealed class BareNameContext(Lexicon lexicon)
{
    private const int PhraseReach = 4;
    private static readonly ulong NotPlace = Lexicon.ClassBit(LexiconClass.NotPlace);

    private readonly int[] _prepositions = lexicon.Vocabulary.FindAll(GrammarWord.BarePlacePreposition);

    /// <summary>Whether the context allows the name.</summary>
    public bool Fits(TaggedText context, TokenRange name, bool isProvince)
    {
        if (context.TryMatchBefore(name.Start, LexiconClass.NotPlace, out LexiconMatch head) && head.Entry.Value == "head"
                && !context.Tokens[name.Start].StartsLine
            && (head.Length > 1 || WordLookup.At(context, head.Start).Start == head.Start))
        {
            return false;
        }

        for (int start = Math.Max(0, name.Start - PhraseReach); start <= name.Start; start++)
        {
            if (!context.MayMatch(start, NotPlace))
            {
                continue;
            }

            foreach (LexiconMatch match in context.MatchesAt(start))
            {
                if (match.Class == LexiconClass.NotPlace && match.Entry.Value == "phrase" && match.End >= name.End)
                {
                    return false;
                }
            }
        }

        return BeforeFits(context, name, isProvince) && AfterFits(context, name, isProvince);
    }

    private bool BeforeFits(TaggedText context, TokenRange name, bool isProvince)
    {
        int before = name.Start - 1;
        if (before < 0 || context.Tokens[name.Start].StartsLine || context.Tokens[before].Kind != TokenKind.Word)
        {
            return true;
        }

        if (context.TryMatchBefore(name.Start, LexiconClass.Honorific, out _))
        {
            return false;
        }

        Token token = context.Tokens[before];
        if (!token.IsCapitalized || (token.Id != 0 && Array.IndexOf(_prepositions, token.Id) >= 0))
        {
            return true;
        }

        if (token.IsAllCaps && token.Length > 1 && !context.Tokens[name.Start].IsAllCaps)
        {
            return true;
        }

        if (context.TryMatchBefore(name.Start, LexiconClass.BodyHead, out _) || context.TryMatchBefore(name.Start, LexiconClass.Post, out _)
            || context.TryMatchBefore(name.Start, LexiconClass.BodyField, out _)
            || context.TryMatchBefore(name.Start, LexiconClass.BodyName, out _)
            || context.TryMatchBefore(name.Start, LexiconClass.BodyPart, out _)
            || context.TryMatchBefore(name.Start, LexiconClass.PlacePreposition, out _))
        {
            return true;
        }

        bool personal = context.TryMatchBefore(name.Start, LexiconClass.Surname, out _)
            || context.TryMatchBefore(name.Start, LexiconClass.MiddleName, out _);
        if (personal)
        {
            return false;
        }

        return isProvince || token.StartsSentence;
    }

    private static bool AfterFits(TaggedText context, TokenRange name, bool isProvince)
    {
        int after = name.End;
        if (after >= context.Count || !context.Tokens[after].IsWord || !context.Tokens[after].IsCapitalized
                || !context.Tokens[after].SpaceBefore)
        {
            return true;
        }

        if (context.Tokens[after].IsAllCaps)
        {
            return isProvince || context.Tokens[name.Start].IsAllCaps;
        }

        // The office holder's name may follow (Chủ tịch UBND Hà Nội Trần …); any other capital makes the name longer.
        return isProvince && (context.TryMatch(after, LexiconClass.Surname, out _) || context.TryMatch(after, LexiconClass.Post, out _)
                || context.TryMatch(after, LexiconClass.PlaceType, out _));
    }
}
