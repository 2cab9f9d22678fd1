using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>Ways that are named by their course: its ends are the way's, and no number is of one of them.</summary>
internal static class Routes
{
    /// <summary>"Tuyến đường | từ xã A đến xã B", "quốc lộ 8 | đoạn từ huyện C tới huyện D": where a way that is named by its course ends;
    /// 0 for none.</summary>
    public static int End(TaggedText text, SentenceSyntax syntax, int start, int end)
    {
        int from = 0;
        if (!syntax.Units[syntax.UnitAt(start)].IsNominal)
        {
            return 0;
        }

        for (int u = syntax.UnitAt(start) + 1; u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            Unit unit = syntax.Units[u];
            bool way = unit.Is(WordTraits.Place) && unit.Is(WordTraits.Time)
                && unit.PartOfSpeech is PartOfSpeech.Preposition or PartOfSpeech.Verb;
            if (from > 0 && way)
            {
                return end;
            }

            bool opens = way && text.TryMatch(unit.Start, LexiconClass.PhraseEnd, out LexiconMatch word)
                && word.Entry.Attribute("opens") == "range";
            from = opens && u + 1 < syntax.Units.Length
                && syntax.Units[u + 1] is { Kind: not (UnitKind.Date or UnitKind.Quantity) } ? u : from;
        }

        return 0;
    }
}
