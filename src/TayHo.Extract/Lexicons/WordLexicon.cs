using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>A part of speech that a word may have, and the natural logarithm of how likely that is.</summary>
internal readonly record struct WordTag(PartOfSpeech Part, float Chance);

/// <summary>
/// The words of the language over vocabulary ids, for cutting sentences into words and telling their parts of speech.
/// Apart from the entries' trie, which every article walks: words are asked for by the sentence. Built once, then read by many threads.
/// </summary>
internal sealed class WordLexicon
{
    private const int Parts = (int)PartOfSpeech.Other + 1;
    private static readonly float LeastChance = MathF.Log(1e-4f);

    private readonly SyllableTrie _trie;
    private readonly int[] _wordAt;
    private readonly Info[] _words;
    private readonly WordTag[] _tags;
    private readonly float[] _order = new float[(Parts + 2) * Parts];

    private struct Info
    {
        public float Weight;
        public float NameShare;
        public int FirstTag;
        public int TagCount;
        public WordTraits Traits;
    }

    private WordLexicon(WordTables tables, Vocabulary vocabulary)
    {
        var edges = new Dictionary<long, int>(tables.Words.Count * 2);
        var wordAt = new List<int>(tables.Words.Count * 2) { 0 };
        _words = new Info[tables.Words.Count + 1];
        var tags = new List<WordTag>(tables.Words.Count * 2);
        double total = tables.Words.Sum(w => (double)w.Count);
        int number = 0;
        foreach (WordRow row in tables.Words)
        {
            int node = Add(row.Surface, vocabulary, edges, wordAt);
            wordAt[node] = ++number;
            _words[number] = new Info
            {
                Weight = (float)Math.Log(Math.Max(1, row.Count) / total),
                NameShare = row.Parts.Where(p => p.Part == PartOfSpeech.ProperName).Sum(p => p.Percent) / 100f,
                FirstTag = tags.Count,
                TagCount = row.Parts.Length,
                Traits = row.Traits,
            };
            float all = row.Parts.Sum(p => p.Percent);
            tags.AddRange(row.Parts.Select(p => new WordTag(p.Part, MathF.Log(p.Percent / all))));
        }

        _trie = new SyllableTrie(edges, vocabulary.Count);
        _wordAt = [.. wordAt];
        _tags = [.. tags];
        Array.Fill(_order, LeastChance);
        foreach (WordOrder order in tables.Order)
        {
            int before = order.Before switch
            {
                "start" => Parts,
                "any" => Parts + 1,
                _ => (int)(WordFile.ParsePart(order.Before) ?? throw new FormatException($"word-order.tsv, column before: '{order.Before}' is no part of speech.")),
            };
            _order[(before * Parts) + (int)order.After] = order.Weight / 100f;
        }
    }

    /// <summary>Builds the lexicon; its syllables join the vocabulary.</summary>
    public static WordLexicon Build(WordTables? tables, Vocabulary vocabulary) => new(tables ?? WordTables.None, vocabulary);

    /// <summary>The node of words that begin with a syllable; 0 when there is none.</summary>
    public int Root(int id) => _trie.Root(id);

    /// <summary>The node of words that go on with a syllable; 0 when there is none.</summary>
    public int Step(int node, int id) => _trie.Step(node, id);

    /// <summary>The word that ends at a node; 0 when none does.</summary>
    public int WordAt(int node) => _wordAt[node];

    /// <summary>The natural logarithm of the word's share in all words.</summary>
    public float Weight(int word) => _words[word].Weight;

    /// <summary>How often the word is a proper name, from 0 to 1.</summary>
    public float NameShare(int word) => _words[word].NameShare;

    /// <summary>The word's traits; none for word 0.</summary>
    public WordTraits Traits(int word) => _words[word].Traits;

    /// <summary>The word's parts of speech, the likeliest first.</summary>
    public ReadOnlySpan<WordTag> Tags(int word) => _tags.AsSpan(_words[word].FirstTag, _words[word].TagCount);

    /// <summary>The natural logarithm of how likely a part of speech follows another.</summary>
    public float Follows(PartOfSpeech before, PartOfSpeech after) => _order[((int)before * Parts) + (int)after];

    /// <summary>The natural logarithm of how likely a part of speech opens a sentence.</summary>
    public float Opens(PartOfSpeech part) => _order[(Parts * Parts) + (int)part];

    /// <summary>The natural logarithm of a part of speech's share in all words.</summary>
    public float Share(PartOfSpeech part) => _order[((Parts + 1) * Parts) + (int)part];

    private static int Add(string surface, Vocabulary vocabulary, Dictionary<long, int> edges, List<int> wordAt)
    {
        int node = 0;
        foreach (Range range in surface.AsSpan().Split(' '))
        {
            long key = SyllableTrie.Key(node, vocabulary.Add(surface.AsSpan(range)));
            if (!edges.TryGetValue(key, out int target))
            {
                target = wordAt.Count;
                wordAt.Add(0);
                edges.Add(key, target);
            }

            node = target;
        }

        return node;
    }
}
