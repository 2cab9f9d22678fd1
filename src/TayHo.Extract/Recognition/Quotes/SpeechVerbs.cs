using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Recognition.Quotes;

/// <summary>Verbs that bring somebody's words.</summary>
internal static class SpeechVerbs
{
    /// <summary>Whether such a verb begins at a token; compounds that bring no words (nói chuyện), nouns ("vụ tiết lộ", "thông tin này")
    /// and parts of names are none.</summary>
    public static bool TryRead(TaggedText text, int i, out LexiconMatch verb) =>
        text.TryMatch(i, LexiconClass.SpeechVerb, out verb) && verb.Entry.Value != "no"
            && !text.TryMatchBefore(i, LexiconClass.IncidentClassifier, out _) && !IsNoun(text, verb)
            && !text.IsMarked(i, TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Document);

    // "thông tin | này đã được xác minh", not "khẳng định | đây là …".
    private static bool IsNoun(TaggedText text, LexiconMatch verb) =>
        verb.Entry.Attribute("link") == "clause" && verb.End < text.Count
            && WordLookup.At(text, verb.End) is { PartOfSpeech: PartOfSpeech.Pronoun } pointer && pointer.Is(WordTraits.Demonstrative)
            && !WordLookup.Has(text, pointer.End, WordTraits.Copula);

    /// <summary>Whether the verb tells others to act (yêu cầu, đề nghị): what follows it unmarked is no quotation.</summary>
    public static bool IsDirective(LexiconMatch verb) => verb.Entry.Attribute("act") == "directive";
}
