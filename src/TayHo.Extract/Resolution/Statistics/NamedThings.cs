using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// What an article names, in reading order: units, bodies and things with a name ("cầu treo Bãi Sậy", "dự án mở rộng tỉnh lộ 9B"), so
/// that a bare noun ("cầu", "dự án này") finds the last one that begins with it. Sentences are read as far as somebody asks.
/// </summary>
internal sealed class NamedThings(TaggedText text, ScopeNames names)
{
    private const int MostTried = 40;
    private const int Reach = 900;
    private const int LongestThing = 14;
    private const int MostWords = 6;
    private readonly List<TokenRange> _things = [];
    private int _read;

    /// <summary>The last named before a noun that begins with its words; empty when none does.</summary>
    public TokenRange Before(TokenRange noun)
    {
        int sentence = text.SentenceOf(noun.Start);
        for (; _read <= sentence; _read++)
        {
            Read(text.Syntax(_read));
        }

        ReadOnlySpan<char> words = text.Slice(noun);
        for (int i = LastBefore(noun.Start), tried = 0; i >= 0 && tried < MostTried && noun.Start - _things[i].Start < Reach; i--, tried++)
        {
            if (_things[i].Length > noun.Length && _things[i].End <= noun.Start
                    && text.Slice(_things[i]).StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                return i > 0 && _things[i - 1].End == _things[i].End
                    && text.TryMatch(_things[i - 1].Start, LexiconClass.Classifier, out LexiconMatch counter)
                    && counter.End == _things[i].Start ? _things[i - 1] : _things[i];
            }
        }

        return default;
    }

    private int LastBefore(int token)
    {
        int last = _things.Count - 1;
        while (last >= 0 && _things[last].Start >= token)
        {
            last--;
        }

        return last;
    }

    private void Read(SentenceSyntax syntax)
    {
        ReadOnlySpan<Unit> units = syntax.Units;
        int first = _things.Count;
        for (int u = 0; u < units.Length; u++)
        {
            if (units[u].Kind is UnitKind.Place or UnitKind.Body)
            {
                _things.Add(names.IsName(units[u].Start) ? names.Around(units[u].Start) : units[u].Range);
            }
            else if (IsHead(units[u]) && Thing(syntax, u) is { Length: > 0 } thing)
            {
                _things.Add(thing);
            }
        }

        // Units in brackets stand behind those around them.
        _things.Sort(first, _things.Count - first, ByStart);
    }

    private static readonly Comparer<TokenRange> ByStart =
        Comparer<TokenRange>.Create(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));

    // "dự án | mở rộng | tỉnh lộ 9B", "cầu treo | Bãi Sậy", "tàu cá | QNa 91775TS"
    private TokenRange Thing(SentenceSyntax syntax, int head)
    {
        int start = syntax.Units[head].Start, end = -1;
        bool content = syntax.Units[head].Is(WordTraits.Nominal);
        for (int u = head; syntax.TryAfter(u, out int next) && next - head <= MostWords
                && syntax.Units[next].End - start <= LongestThing; u = next)
        {
            Unit unit = syntax.Units[next];
            bool name = IsName(unit) || (end == unit.Start && unit is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Number });
            if (end > 0 && !name)
            {
                bool joined = text.IsDash(unit.Start) && syntax.TryAfter(next, out int other) && IsName(syntax.Units[other]);
                if (!joined)
                {
                    break;
                }

                continue;
            }

            if (!name && !(unit.Kind == UnitKind.Word
                        && (unit.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier or PartOfSpeech.Adjective
                            || (content && unit.PartOfSpeech == PartOfSpeech.Verb))
                        && !unit.Is(WordTraits.Time | WordTraits.Demonstrative | WordTraits.Size)))
            {
                break;
            }

            end = name ? unit.End : end;
        }

        return end > 0 ? new TokenRange(start, end) : default;
    }

    private bool IsName(Unit unit) =>
        unit.Kind is UnitKind.Place or UnitKind.Body || unit is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.ProperName }
        || (unit.Kind == UnitKind.Person && unit.End - unit.Start > 1)
        || (unit.Kind == UnitKind.Word && char.IsDigit(text.Text[text.Tokens[unit.Start].Start]) && text.Tokens[unit.Start].IsCapitalized);

    /// <summary>Whether a unit can be the noun of a thing: nobody, no time, nothing that is measured or written.</summary>
    public bool IsHead(Unit unit) =>
        unit is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier }
        && !unit.Is(WordTraits.Time | WordTraits.Demonstrative | WordTraits.Lasting)
        && !text.TryMatch(unit.Start, LexiconClass.MeasureNoun, out _) && !text.TryMatch(unit.Start, LexiconClass.Honorific, out _)
        && !text.TryMatch(unit.Start, LexiconClass.SpeakerPronoun, out _)
        && !text.TryMatch(unit.Start, LexiconClass.Occupation, out _) && !text.TryMatch(unit.Start, LexiconClass.PeriodNoun, out _)
        && !(text.TryMatch(unit.Start, LexiconClass.EventNoun, out LexiconMatch held) && held.End >= unit.End
            && held.Entry.Value is not ("competition" or "campaign" or "other"))
        && !(text.TryMatch(unit.Start, LexiconClass.CountNoun, out LexiconMatch counted) && counted.End >= unit.End
            && counted.Entry.Attribute("of") is "person" or "event");
}
