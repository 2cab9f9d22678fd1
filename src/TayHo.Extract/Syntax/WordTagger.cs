using System.Buffers;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// Tells the words' parts of speech: what the lexicon knows of each word first, which parts of speech follow each other
/// second, as the likeliest row over the sentence.
/// </summary>
/// <example>"báo cáo của sở" → báo cáo is a noun; "sở báo cáo kết quả" → a verb.</example>
internal sealed class WordTagger(WordLexicon words) : IDisposable
{
    private const int Most = PackedTags.Most + 1;

    private static readonly float LowerName = MathF.Log(0.2f);
    private static readonly float CapitalVerb = MathF.Log(0.3f);
    private static readonly float NounForVerb = MathF.Log(0.1f);
    private const WordTraits BeforeVerbs = WordTraits.Past | WordTraits.Future | WordTraits.Lasting;

    private static readonly WordTag[] Marks = [new(PartOfSpeech.Punctuation, 0)];
    private static readonly WordTag[] Numbers = [new(PartOfSpeech.Number, 0)];
    private static readonly WordTag[] Signs = [new(PartOfSpeech.Other, 0)];
    private static readonly WordTag[] Units = [new(PartOfSpeech.Noun, 0)];
    private static readonly WordTag[] Codes = [new(PartOfSpeech.ProperName, MathF.Log(0.7f)), new(PartOfSpeech.Noun, MathF.Log(0.3f))];
    private static readonly WordTag[] Names = [new(PartOfSpeech.ProperName, MathF.Log(0.9f)), new(PartOfSpeech.Noun, MathF.Log(0.1f))];
    private static readonly WordTag[] Strangers =
        [new(PartOfSpeech.Noun, MathF.Log(0.5f)), new(PartOfSpeech.Verb, MathF.Log(0.25f)), new(PartOfSpeech.Adjective, MathF.Log(0.2f)),
            new(PartOfSpeech.ProperName, MathF.Log(0.05f))];

    private Cell[] _cells = ArrayPool<Cell>.Shared.Rent(256 * Most);
    private int[] _counts = ArrayPool<int>.Shared.Rent(256);

    private struct Cell
    {
        public float Best;
        public PartOfSpeech Part;
        public byte From;
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        ArrayPool<Cell>.Shared.Return(_cells);
        ArrayPool<int>.Shared.Return(_counts);
    }

    /// <summary>Writes the words of a sentence with their parts of speech.</summary>
    public void Tag(TaggedText text, TokenRange sentence, ReadOnlySpan<WordStep> steps, Span<Word> into)
    {
        // What the pool lends is longer than asked for, the one by another measure than the other.
        if (_counts.Length < steps.Length || _cells.Length < steps.Length * Most)
        {
            Dispose();
            _cells = ArrayPool<Cell>.Shared.Rent(steps.Length * Most);
            _counts = ArrayPool<int>.Shared.Rent(steps.Length);
        }

        bool shouted = WordPath.IsShouted(text.Tokens, sentence);
        for (int i = 0; i < steps.Length; i++)
        {
            Span<Cell> cells = _cells.AsSpan(i * Most, Most);
            _counts[i] = Candidates(text, sentence, steps[i], shouted, cells);
            Chain(i, cells[.._counts[i]], i > 0 && steps[i - 1].Form is WordForm.Known
                    && (words.Traits(steps[i - 1].Word) & BeforeVerbs) != 0);
        }

        int best = 0;
        for (int i = steps.Length - 1; i >= 0; i--)
        {
            Span<Cell> cells = _cells.AsSpan(i * Most, _counts[i]);
            if (i == steps.Length - 1)
            {
                best = Likeliest(cells);
            }

            WordStep step = steps[i];
            into[i] = new Word(step.Start, step.End, cells[best].Part, step.Form is WordForm.Known or WordForm.Name
                    ? words.Traits(step.Word) : WordTraits.None);
            best = cells[best].From;
        }
    }

    private void Chain(int i, Span<Cell> cells, bool wantsVerb)
    {
        ReadOnlySpan<Cell> before = i == 0 ? [] : _cells.AsSpan((i - 1) * Most, _counts[i - 1]);
        for (int k = 0; k < cells.Length; k++)
        {
            ref Cell cell = ref cells[k];
            float own = cell.Best - words.Share(cell.Part);
            if (i == 0)
            {
                cell.Best = own + words.Opens(cell.Part);
                continue;
            }

            float most = float.NegativeInfinity;
            for (int j = 0; j < before.Length; j++)
            {
                float sum = before[j].Best + words.Follows(before[j].Part, cell.Part);
                if (wantsVerb && before[j].Part == PartOfSpeech.Auxiliary && cell.Part == PartOfSpeech.Noun)
                {
                    // "đã | cấp | được": no noun stands behind a word of time.
                    sum += NounForVerb;
                }

                if (sum > most)
                {
                    most = sum;
                    cell.From = (byte)j;
                }
            }

            cell.Best = own + most;
        }
    }

    private int Candidates(TaggedText text, TokenRange sentence, WordStep step, bool shouted, Span<Cell> cells)
    {
        ref readonly Token first = ref text.Tokens[step.Start];
        if (step.Form is WordForm.Known or WordForm.Name && step.Word != 0)
        {
            bool capitals = !shouted && first.IsCapitalized && IsCapitalized(text.Tokens, step);
            bool opening = capitals && WordPath.IsOpening(text, sentence, step.Start);
            return Known(step, capitals && (!opening || step.End - step.Start > 1), opening, cells);
        }

        WordTag[] fixedTags = step.Form switch
        {
            WordForm.Mark => text.Text[first.Start] switch
            {
                '%' or '°' or '‰' => Units,
                '&' or '+' or '=' or '$' or '<' or '>' => Signs,
                _ => Marks,
            },
            WordForm.Number => Numbers,
            WordForm.Code => first.IsCapitalized || first.IsNumber ? Codes : Units,
            WordForm.Name => Names,
            _ => first.IsCapitalized && !shouted ? Names : Strangers,
        };
        for (int k = 0; k < fixedTags.Length; k++)
        {
            cells[k] = new Cell { Part = fixedTags[k].Part, Best = fixedTags[k].Chance };
        }

        return fixedTags.Length;
    }

    private int Known(WordStep step, bool asName, bool opening, Span<Cell> cells)
    {
        ref readonly WordNode word = ref words[step.Word];
        int count = 0;
        bool named = false;
        float name = !asName || opening ? 1 : MathF.Log((1.5f * words.NameShare(step.Word)) + 0.3f);
        for (int k = 0; k < word.TagCount; k++)
        {
            WordTag tag = words.Tag(word, k);
            bool isName = tag.Part == PartOfSpeech.ProperName;
            named |= isName;
            float other = asName && !opening && tag.Part != PartOfSpeech.Noun ? tag.Chance + CapitalVerb : tag.Chance;
            float chance = !isName ? other : asName ? Math.Max(name, tag.Chance) : tag.Chance + LowerName;
            cells[count++] = new Cell { Part = tag.Part, Best = chance };
        }

        if (asName && !named)
        {
            cells[count++] = new Cell { Part = PartOfSpeech.ProperName, Best = name };
        }

        return count;
    }

    private static bool IsCapitalized(ReadOnlySpan<Token> tokens, WordStep step)
    {
        for (int i = step.Start; i < step.End; i++)
        {
            if (!tokens[i].IsCapitalized)
            {
                return false;
            }
        }

        return true;
    }

    private static int Likeliest(ReadOnlySpan<Cell> cells)
    {
        int best = 0;
        for (int k = 1; k < cells.Length; k++)
        {
            best = cells[k].Best > cells[best].Best ? k : best;
        }

        return best;
    }
}
