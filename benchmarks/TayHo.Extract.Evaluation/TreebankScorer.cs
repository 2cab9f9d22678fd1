using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Evaluation;

/// <summary>
/// Scores words and their parts of speech on a treebank. A word is right when a word of the treebank has the same first and
/// last character; it is right with its part of speech when it is the treebank's in the universal terms that <c>Universal</c> documents.
/// </summary>
public sealed class TreebankScorer(ArticleExtractor extractor)
{
    private readonly Dictionary<string, int> _errors = [];
    private int _gold;
    private int _found;
    private int _words;
    private int _tagged;
    private int _sentences;

    /// <summary>Our parts of speech in the universal ones' terms, and which of them count as the same.</summary>
    /// <remarks>
    /// noun, classifier → NOUN; verb → VERB; auxiliary → AUX, but words of aspect (đã, sẽ, đang: traits past, future, lasting)
    /// → ADV as the treebank has them; adjective → ADJ; adverb → ADV; preposition → ADP; conjunction → CCONJ with the trait
    /// coordinate, else SCONJ; pronoun → PRON; determiner → DET; number → NUM; proper name → PROPN; punctuation → PUNCT;
    /// other → PART, INTJ, X or SYM.
    /// </remarks>
    internal static string Universal(Word word) => word.PartOfSpeech switch
    {
        PartOfSpeech.Noun or PartOfSpeech.Classifier => "NOUN",
        PartOfSpeech.Verb => "VERB",
        PartOfSpeech.Auxiliary => word.Is(WordTraits.Past | WordTraits.Future | WordTraits.Lasting) ? "ADV" : "AUX",
        PartOfSpeech.Adjective => "ADJ",
        PartOfSpeech.Adverb => "ADV",
        PartOfSpeech.Preposition => "ADP",
        PartOfSpeech.Conjunction => word.Is(WordTraits.Coordinate) ? "CCONJ" : "SCONJ",
        PartOfSpeech.Pronoun => "PRON",
        PartOfSpeech.Determiner => "DET",
        PartOfSpeech.Number => "NUM",
        PartOfSpeech.ProperName => "PROPN",
        PartOfSpeech.Punctuation => "PUNCT",
        _ => "PART",
    };

    /// <summary>Reads a sentence and counts.</summary>
    public void Add(TreebankSentence sentence)
    {
        using TaggedText text = TaggedText.Create(sentence.Text, [], extractor.Lexicon);
        var gold = sentence.Words.ToDictionary(w => (w.Start, w.End), w => w.Universal);
        var found = new HashSet<(int, int)>();
        _sentences++;
        _gold += gold.Count;
        for (int i = 0; i < text.SentenceCount; i++)
        {
            foreach (Word word in text.Words(i))
            {
                var span = text.SpanOf(word.Range);
                _found++;
                found.Add((span.Start, span.End));
                if (!gold.TryGetValue((span.Start, span.End), out string? universal))
                {
                    continue;
                }

                _words++;
                string ours = Universal(word);
                if (ours == universal || (ours == "PART" && universal is "INTJ" or "X" or "SYM"))
                {
                    _tagged++;
                }
                else
                {
                    Count($"{universal} taken for {ours}");
                    Count($"{universal} taken for {ours}: {text.Slice(word.Range)}");
                }
            }
        }

        foreach (TreebankWord word in sentence.Words.Where(w => !found.Contains((w.Start, w.End))))
        {
            string ours = string.Join(" | ", found.Where(f => f.Item1 < word.End && word.Start < f.Item2).Order().Select(f => sentence.Text[f.Item1..f.Item2]));
            Count($"cut: {sentence.Text[word.Start..word.End]} ({word.Universal}) read as {ours}");
        }
    }

    /// <summary>Prints the scores, and the commonest errors when asked.</summary>
    public void Print(TextWriter output, bool errors)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_sentences} sentences, {_gold} words; word F1 {F1(_words):0.0000}, word and part of speech F1 {F1(_tagged):0.0000}"));
        foreach ((string error, int count) in errors ? _errors.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal).Take(400) : [])
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,5} {error}"));
        }
    }

    private double F1(int right) => _gold + _found == 0 ? 0 : 2.0 * right / (_gold + _found);

    private void Count(string error) => _errors[error] = _errors.GetValueOrDefault(error) + 1;
}
