using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// Cuts one level of a sentence (what stands between the same brackets) into units: what recognisers marked is one unit, a
/// pair of brackets with its inside another, and the rest are the words of the lexicon.
/// </summary>
internal readonly ref struct UnitReader(TaggedText text, TokenRange sentence, ReadOnlySpan<Word> words)
{
    private readonly ReadOnlySpan<Word> _words = words;

    /// <summary>Adds the units of a level in reading order; the insides of its pairs go to <paramref name="inner"/>.</summary>
    public void Read(TokenRange level, List<Unit> units, Queue<TokenRange> inner)
    {
        int word = WordAt(level.Start);
        for (int i = level.Start; i < level.End;)
        {
            UnitKind kind = KindOf(i);
            int partner = text.Brackets.PartnerOf(i);
            if (kind != UnitKind.Word)
            {
                int end = EndOfMark(i, kind, level.End);
                units.Add(new Unit(i, end, kind, PartOfSpeechOf(kind), WordTraits.None));
                i = end;
            }
            else if (partner > i && partner < level.End)
            {
                units.Add(new Unit(i, partner + 1, UnitKind.Enclosed, PartOfSpeech.Other, WordTraits.None));
                inner.Enqueue(new TokenRange(i + 1, partner));
                i = partner + 1;
            }
            else
            {
                while (word + 1 < _words.Length && _words[word].End <= i)
                {
                    word++;
                }

                i = AddWord(i, _words[word], level.End, units);
            }
        }
    }

    private int AddWord(int start, Word word, int limit, List<Unit> units)
    {
        int end = start + 1;
        while (end < Math.Min(word.End, limit) && KindOf(end) == UnitKind.Word && text.Brackets.PartnerOf(end) < 0)
        {
            end++;
        }

        bool punctuation = word.PartOfSpeech == PartOfSpeech.Punctuation;
        units.Add(new Unit(start, end, punctuation ? UnitKind.Punctuation : UnitKind.Word, word.PartOfSpeech, word.Traits));
        return end;
    }

    private int WordAt(int token)
    {
        int low = 0, high = _words.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_words[middle].End <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int EndOfMark(int start, UnitKind kind, int limit)
    {
        int end = start + 1;
        while (end < limit && end < sentence.End && KindOf(end) == kind && !(kind == UnitKind.Body && text.IsMarked(end, TokenMarks.OrganizationStart)))
        {
            end++;
        }

        return end;
    }

    private UnitKind KindOf(int token)
    {
        if (!text.IsMarked(token, Named))
        {
            return UnitKind.Word;
        }

        return text.IsMarked(token, TokenMarks.Document) ? UnitKind.Document
            : text.IsMarked(token, TokenMarks.Date) ? UnitKind.Date
            : text.IsMarked(token, TokenMarks.Quantity) ? UnitKind.Quantity
            : text.IsMarked(token, TokenMarks.Organization) ? UnitKind.Body
            : text.IsMarked(token, TokenMarks.Person) ? UnitKind.Person
            : text.IsMarked(token, TokenMarks.Place) ? UnitKind.Place
            : UnitKind.Post;
    }

    private const TokenMarks Named = TokenMarks.Document | TokenMarks.Date | TokenMarks.Quantity | TokenMarks.Organization
        | TokenMarks.Person | TokenMarks.Place | TokenMarks.Post;

    private static PartOfSpeech PartOfSpeechOf(UnitKind kind) => kind switch
    {
        UnitKind.Date or UnitKind.Post or UnitKind.Document => PartOfSpeech.Noun,
        UnitKind.Quantity => PartOfSpeech.Number,
        _ => PartOfSpeech.ProperName,
    };
}
