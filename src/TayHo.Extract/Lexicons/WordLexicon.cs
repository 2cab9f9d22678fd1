using System.Runtime.CompilerServices;
using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>A part of speech that a word may have, and the natural logarithm of how likely that is.</summary>
internal readonly record struct WordTag(PartOfSpeech Part, float Chance);

/// <summary>A node of the words' trie and the word that ends there: all that is asked of it, in one place.</summary>
internal struct WordNode : ITrieNode
{
    /// <inheritdoc/>
    public long Key { get; set; }

    /// <summary>One bit for the ids of each 64 that lead on: a clear one is certain.</summary>
    public ulong Children { get; set; }

    /// <summary>The word's traits.</summary>
    public WordTraits Traits { get; set; }

    /// <summary>The word's parts of speech, the likeliest first, as <see cref="WordLexicon.Tag"/> reads them.</summary>
    public PackedTags Tags;

    /// <summary>The natural logarithm of the word's share in all words.</summary>
    public float Weight { get; set; }

    /// <summary>The number of its parts of speech; 0 when no word ends here.</summary>
    public byte TagCount { get; set; }

    /// <summary>How often the word is a proper name, in percent.</summary>
    public byte NamePercent { get; set; }

    /// <summary>Whether a syllable may lead on; false is certain.</summary>
    public readonly bool MayStep(int id) => (Children & (1UL << id)) != 0;
}

/// <summary>The parts of speech of one word, each in two bytes: the part, and above it the number of its chance.</summary>
[InlineArray(Most)]
internal struct PackedTags
{
    /// <summary>No word has more.</summary>
    public const int Most = 8;

    private ushort _first;
}

/// <summary>
/// The words of the language over vocabulary ids, for cutting sentences into words and telling their parts of speech.
/// Apart from the entries' trie, which every article walks: words are asked for by the sentence. Built once, then read by many threads.
/// </summary>
internal sealed class WordLexicon
{
    private const int Parts = (int)PartOfSpeech.Other + 1;
    private const int PartBits = 4;
    private const int PartMask = (1 << PartBits) - 1;
    private static readonly float LeastChance = MathF.Log(1e-4f);

    private readonly SyllableTrie<WordNode> _trie;
    private readonly WordNode[] _nodes;
    private readonly float[] _chances;
    private readonly WordTraits[] _traitsOfSyllables;
    // How much the neighbour's part of speech counts against the word's own, chosen on the treebank's train part.
    private const float OrderWeight = 0.6f;
    private const float ShareWeight = 0.4f;
    private readonly float[] _order;

    private WordLexicon(WordTables tables, Vocabulary vocabulary)
    {
        var edges = new Dictionary<long, int>(tables.Words.Count * 2);
        var gathered = new List<int>(tables.Words.Count * 2) { -1 };
        double total = 0;
        foreach (WordRow row in tables.Words)
        {
            total += row.Count;
        }

        for (int row = 0; row < tables.Words.Count; row++)
        {
            gathered[Add(tables.Words[row].Surface, vocabulary, edges, gathered)] = row;
        }

        int[] numbers = new int[gathered.Count];
        _trie = SyllableTrie.Freeze<WordNode>(edges, vocabulary.Count, numbers);
        _nodes = _trie.Nodes;
        var chances = new Dictionary<float, int>();
        for (int i = 1; i < numbers.Length; i++)
        {
            ref WordNode node = ref _nodes[numbers[i]];
            if (gathered[i] >= 0)
            {
                Fill(ref node, tables.Words[gathered[i]], total, chances);
            }

            if (node.Key != 0)
            {
                _nodes[(int)(node.Key >> 32)].Children |= 1UL << (int)node.Key;
            }
        }

        _chances = new float[chances.Count];
        foreach ((float chance, int number) in chances)
        {
            _chances[number] = chance;
        }

        _traitsOfSyllables = TraitsOfSyllables(vocabulary.Count);
        _order = new float[(Parts + 2) * Parts];
        Array.Fill(_order, OrderWeight * LeastChance, 0, (Parts + 1) * Parts);
        Array.Fill(_order, ShareWeight * LeastChance, (Parts + 1) * Parts, Parts);
        foreach (WordOrder order in tables.Order)
        {
            int before = order.Before switch
            {
                "start" => Parts,
                "any" => Parts + 1,
                _ => (int)(WordFile.ParsePart(order.Before)
                        ?? throw new FormatException($"word-order.tsv, column before: '{order.Before}' is no part of speech.")),
            };
            _order[(before * Parts) + (int)order.After] = (before > Parts ? ShareWeight : OrderWeight) * (order.Weight / 100f);
        }
    }

    private WordLexicon(WordLexicon other, int ids, int grownIds)
    {
        _trie = other._trie.With(ids, grownIds, []);
        _nodes = _trie.Nodes;
        (_chances, _traitsOfSyllables, _order) = (other._chances, other._traitsOfSyllables, other._order);
    }

    /// <summary>The same words over a vocabulary that has grown.</summary>
    public WordLexicon WithIds(int ids, int grownIds) => ids == grownIds ? this : new WordLexicon(this, ids, grownIds);

    /// <summary>Builds the lexicon; its syllables join the vocabulary.</summary>
    public static WordLexicon Build(WordTables? tables, Vocabulary vocabulary) => new(tables ?? WordTables.None, vocabulary);

    /// <summary>A node by its number; a first syllable's is its id.</summary>
    public ref readonly WordNode this[int node] => ref _nodes[node];

    /// <summary>The node of words that go on with a syllable, from a node or from a first syllable's id; 0 when there is none.</summary>
    public int Step(int node, int id) => _nodes[node].MayStep(id) ? _trie.Step(node, id) : 0;

    /// <summary>The nodes below many at once (<see cref="SyllableTrie{TNode}.Step(ReadOnlySpan{long}, Span{int})"/>).</summary>
    public void Step(ReadOnlySpan<long> keys, Span<int> nodes) => _trie.Step(keys, nodes);

    /// <summary>The word that ends at a node or that a syllable is, by its id; 0 when none is. A word's number is its node's.</summary>
    public int WordAt(int node) => _nodes[node].TagCount > 0 ? node : 0;

    /// <summary>How often the word is a proper name, from 0 to 1.</summary>
    public float NameShare(int word) => _nodes[word].NamePercent / 100f;

    /// <summary>Whether a word that holds a syllable (its id) may have one of several traits; false is certain.</summary>
    public bool MayHave(int id, WordTraits traits) => id < _traitsOfSyllables.Length && (_traitsOfSyllables[id] & traits) != 0;

    /// <summary>The word's traits; none for word 0.</summary>
    public WordTraits Traits(int word) => _nodes[word].Traits;

    /// <summary>One of a word's parts of speech; the likeliest is the first.</summary>
    public WordTag Tag(in WordNode word, int number) =>
        new((PartOfSpeech)(word.Tags[number] & PartMask), _chances[word.Tags[number] >> PartBits]);

    /// <summary>The natural logarithm of how likely a part of speech follows another, weighted against the words' own chances.</summary>
    public float Follows(PartOfSpeech before, PartOfSpeech after) => _order[((int)before * Parts) + (int)after];

    /// <summary>The natural logarithm of how likely a part of speech opens a sentence, weighted so too.</summary>
    public float Opens(PartOfSpeech part) => _order[(Parts * Parts) + (int)part];

    /// <summary>The natural logarithm of a part of speech's share in all words, weighted so too.</summary>
    public float Share(PartOfSpeech part) => _order[((Parts + 1) * Parts) + (int)part];

    // Each word's traits go to all its syllables, from the last back to the first, whose node is its id.
    private WordTraits[] TraitsOfSyllables(int ids)
    {
        var uses = new WordTraits[ids];
        for (int end = 1; end < _nodes.Length; end++)
        {
            WordTraits traits = Traits(end);
            for (int node = traits == WordTraits.None ? 0 : end; node != 0; node = (int)(_nodes[node].Key >> 32))
            {
                uses[_nodes[node].Key == 0 ? node : (int)_nodes[node].Key] |= traits;
            }
        }

        return uses;
    }

    private static void Fill(ref WordNode node, in WordRow row, double total, Dictionary<float, int> chances)
    {
        if (row.Parts.Length > PackedTags.Most)
        {
            throw new FormatException($"'{row.Surface}' has {row.Parts.Length} parts of speech; {PackedTags.Most} are the most.");
        }

        node.Weight = (float)Math.Log(Math.Max(1, row.Count) / total);
        node.Traits = row.Traits;
        node.TagCount = (byte)row.Parts.Length;
        int names = 0, all = 0;
        foreach ((PartOfSpeech part, int percent) in row.Parts)
        {
            names += part == PartOfSpeech.ProperName ? percent : 0;
            all += percent;
        }

        node.NamePercent = (byte)names;
        for (int k = 0; k < row.Parts.Length; k++)
        {
            float chance = MathF.Log(row.Parts[k].Percent / (float)all);
            if (!chances.TryGetValue(chance, out int number))
            {
                number = chances.Count < 1 << (16 - PartBits)
                    ? chances.Count : throw new FormatException("The words' shares are too many.");
                chances.Add(chance, number);
            }

            node.Tags[k] = (ushort)((number << PartBits) | (int)row.Parts[k].Part);
        }
    }

    private static int Add(string surface, Vocabulary vocabulary, Dictionary<long, int> edges, List<int> gathered)
    {
        int node = 0;
        foreach (Range range in surface.AsSpan().Split(' '))
        {
            long key = SyllableTrie.Key(node, vocabulary.Add(surface.AsSpan(range)));
            if (!edges.TryGetValue(key, out int target))
            {
                target = gathered.Count;
                gathered.Add(-1);
                edges.Add(key, target);
            }

            node = target;
        }

        return node;
    }
}
