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

    /// <summary>Writes the units of a level in reading order; the insides of its pairs go to <paramref name="inner"/>.</summary>
    /// <param name="level">The level's tokens.</param>
    /// <param name="units">Receives the units: no more than the level has tokens.</param>
    /// <param name="inner">Receives the levels within.</param>
    /// <returns>The number of units.</returns>
    public int Read(TokenRange level, Span<Unit> units, Queue<TokenRange> inner)
    {
        int count = 0;
        BracketPairs brackets = text.Brackets;
        int word = WordAt(level.Start);
        for (int i = level.Start; i < level.End;)
        {
            UnitKind kind = KindOf(i);
            int partner = text.Tokens[i].Kind == TokenKind.Punctuation ? brackets.PartnerOf(i) : -1;
            if (kind != UnitKind.Word)
            {
                int end = EndOfMark(i, kind, level.End);
                units[count++] = new Unit(i, end, kind, PartOfSpeechOf(kind), WordTraits.None);
                i = end;
            }
            else if (partner > i && partner < level.End)
            {
                units[count++] = new Unit(i, partner + 1, UnitKind.Enclosed, PartOfSpeech.Other, WordTraits.None);
                inner.Enqueue(new TokenRange(i + 1, partner));
                i = partner + 1;
            }
            else
            {
                while (word + 1 < _words.Length && _words[word].End <= i)
                {
                    word++;
                }

                Unit unit = WordFrom(i, _words[word], level.End, brackets);
                units[count++] = unit;
                i = unit.End;
            }
        }

        return count;
    }

    private Unit WordFrom(int start, Word word, int limit, BracketPairs brackets)
    {
        int end = start + 1;
        while (end < Math.Min(word.End, limit) && KindOf(end) == UnitKind.Word
                && (text.Tokens[end].Kind != TokenKind.Punctuation || brackets.PartnerOf(end) < 0))
        {
            end++;
        }

        bool punctuation = word.PartOfSpeech == PartOfSpeech.Punctuation;
        return new Unit(start, end, punctuation ? UnitKind.Punctuation : UnitKind.Word, word.PartOfSpeech, word.Traits);
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
        while (end < limit && end < sentence.End && KindOf(end) == kind
                && !(kind == UnitKind.Body && text.IsMarked(end, TokenMarks.OrganizationStart)))
        {
            end++;
        }

        return end;
    }

    private UnitKind KindOf(int token)
    {
        TokenMarks marks = text.MarksOf(token) & Named;
        return marks == 0 ? UnitKind.Word
            : (marks & TokenMarks.Document) != 0 ? UnitKind.Document
            : (marks & TokenMarks.Date) != 0 ? UnitKind.Date
            : (marks & TokenMarks.Quantity) != 0 ? UnitKind.Quantity
            : (marks & TokenMarks.Organization) != 0 ? UnitKind.Body
            : (marks & TokenMarks.Person) != 0 ? UnitKind.Person
            : (marks & TokenMarks.Place) != 0 ? UnitKind.Place
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
