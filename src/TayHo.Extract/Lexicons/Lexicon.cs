using System.Buffers;
using System.Runtime.InteropServices;
using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>
/// All lexicons in one trie over token ids. A capital in a surface is required in the text, a lower-case letter matches
/// either case ("CA" matches only CA, "bí thư" matches Bí thư and BÍ THƯ); white space between tokens does not matter.
/// Built once, then read by many threads.
/// </summary>
internal sealed class Lexicon
{
    private readonly Vocabulary _vocabulary;
    private readonly SyllableTrie<LexiconNode> _trie;
    private readonly LexiconTerminal[] _terminals;
    private readonly LexiconNode[] _info;

    /// <summary>So many tokens are looked up between two looks at whether the work was stopped.</summary>
    private const int BetweenLooks = 4_096;

    /// <summary>So many tokens are looked up side by side; <see cref="BetweenLooks"/> is a multiple.</summary>
    private const int Block = 64;

    private readonly int[] _longest;

    /// <summary>Freezes what was gathered.</summary>
    internal Lexicon(Vocabulary vocabulary, WordLexicon words, Dictionary<long, int> edges, int nodeCount,
            List<(int Node, LexiconTerminal Terminal)> terminals)
    {
        _vocabulary = vocabulary;
        Words = words;
        int[] numbers = new int[nodeCount];
        _trie = SyllableTrie.Freeze<LexiconNode>(edges, vocabulary.Count, numbers);
        _info = _trie.Nodes;
        _longest = new int[Enum.GetValues<LexiconClass>().Length];
        _terminals = new LexiconTerminal[terminals.Count + 1];
        int[] count = new int[_info.Length];
        foreach ((int node, _) in terminals)
        {
            _info[numbers[node]].Count++;
        }

        int next = 1;
        for (int i = 1; i < nodeCount; i++)
        {
            int node = numbers[i];
            _info[node].First = next;
            next += _info[node].Count;
        }

        foreach ((int gathered, LexiconTerminal terminal) in terminals)
        {
            int node = numbers[gathered];
            _terminals[_info[node].First + count[node]++] = terminal;
            Sum(ref _info[node], terminal);
        }

        LinkNodes();
    }

    // A frozen lexicon with more entries: all of its nodes, then those that are new, with the groups of entries that grew behind all
    // others.
    private Lexicon(Lexicon ours, GrownPaths grown)
    {
        _vocabulary = grown.Vocabulary;
        int ids = ours._vocabulary.Count;
        Words = ours.Words.WithIds(ids, _vocabulary.Count);
        _trie = ours._trie.With(ids, _vocabulary.Count, grown.Edges);
        _info = _trie.Nodes;
        _longest = [.. ours._longest];
        int next = ours._terminals.Length;
        foreach ((int node, List<LexiconTerminal> added) in grown.Added)
        {
            next += _info[node].Count + added.Count;
        }

        _terminals = new LexiconTerminal[next];
        ours._terminals.CopyTo(_terminals, 0);
        next = ours._terminals.Length;
        foreach ((int node, List<LexiconTerminal> added) in grown.Added)
        {
            ref LexiconNode info = ref _info[node];
            Span<LexiconTerminal> before = _terminals.AsSpan(info.First, info.Count);
            before.CopyTo(_terminals.AsSpan(next));
            before.Clear();
            info.First = next;
            foreach (LexiconTerminal terminal in added)
            {
                AddUsers(ref info, terminal);
            }

            next += info.Count;
        }

        LinkNodes();
    }

    // Of two entries with one surface and class the user's wins, else the first.
    private void AddUsers(ref LexiconNode info, LexiconTerminal terminal)
    {
        foreach (ref LexiconTerminal here in _terminals.AsSpan(info.First, info.Count))
        {
            if (here.IsSameAs(terminal))
            {
                here = here.Entry.FromUser ? here : terminal;
                return;
            }
        }

        _terminals[info.First + info.Count++] = terminal;
        Sum(ref info, terminal);
    }

    private void Sum(ref LexiconNode info, in LexiconTerminal terminal)
    {
        ref int longest = ref _longest[(int)terminal.Class];
        longest = Math.Max(longest, terminal.Length);
        if ((terminal.Capitalized | terminal.AllCaps) == 0)
        {
            info.Plain |= ClassBit(terminal.Class);
        }
        else if (info.Caps != AsksCapitals.Anywhere)
        {
            info.Caps = ((terminal.Capitalized | terminal.AllCaps) & 1) != 0 ? AsksCapitals.First : AsksCapitals.Anywhere;
        }
    }

    // A child's number is higher than its parent's.
    private void LinkNodes()
    {
        for (int node = _vocabulary.Count; node < _info.Length; node++)
        {
            int parent = (int)(_info[node].Key >> 32);
            _info[parent].Children |= 1U << (int)_info[node].Key;
            _info[node].Previous = _info[parent].Count > 0 ? parent : _info[parent].Previous;
        }
    }

    /// <summary>The vocabulary that numbers tokens.</summary>
    public Vocabulary Vocabulary => _vocabulary;

    /// <summary>The words of the language; empty when the lexicon was built without them.</summary>
    public WordLexicon Words { get; }

    /// <summary>Every entry of one class, in no order.</summary>
    public IEnumerable<LexiconEntry> EntriesOf(LexiconClass lexiconClass)
    {
        for (int i = 0; i < _terminals.Length; i++)
        {
            if (_terminals[i].Class == lexiconClass && _terminals[i].Entry is { } entry)
            {
                yield return entry;
            }
        }
    }

    /// <summary>Builds the trie; of two entries with one surface and class the user's wins, else the first.</summary>
    /// <param name="entries">The entries of all files.</param>
    /// <param name="words">The tables of words, whose roles are entries too; none when nobody will ask for a sentence's words.</param>
    public static Lexicon Build(IEnumerable<LexiconEntry> entries, WordTables? words = null)
    {
        var vocabulary = new Vocabulary();
        AddUsual(words, vocabulary);
        var gathered = new LexiconGathering(vocabulary, words is null ? 0 : UsualEntries);
        return gathered.Freeze([.. entries, .. words?.Entries ?? []], words);
    }

    /// <summary>
    /// This lexicon with a user's entries, as if they had been built with it behind ours; this one stays as it is. What is frozen is
    /// copied as it lies and grows at its end, which takes a hundredth of the time that gathering all entries takes.
    /// </summary>
    /// <param name="entries">The user's entries.</param>
    public Lexicon With(IEnumerable<LexiconEntry> entries) => new(this, new GrownPaths(this, entries));

    /// <summary>Where entries that join a frozen lexicon go: the paths that it lacks, under the numbers that its nodes will have, and what
    /// ends at nodes.</summary>
    private sealed class GrownPaths
    {
        private readonly Lexicon _lexicon;
        private readonly int _shift;
        private readonly Dictionary<long, int> _numbers = [];
        private readonly List<long> _edges = [];

        public GrownPaths(Lexicon lexicon, IEnumerable<LexiconEntry> entries)
        {
            _lexicon = lexicon;
            Vocabulary = new Vocabulary(lexicon._vocabulary);
            var reader = new LexiconEntryReader(Vocabulary);
            List<(int[] Ids, LexiconTerminal Terminal)> read = [];
            foreach (LexiconEntry entry in entries)
            {
                LexiconTerminal terminal = reader.Read(entry);
                if (terminal.Length > 0)
                {
                    read.Add(([.. reader.Ids], terminal));
                }
            }

            reader.Close();
            _shift = Vocabulary.Count - lexicon._vocabulary.Count;
            foreach ((int[] ids, LexiconTerminal terminal) in read)
            {
                int node = ids[0];
                foreach (int id in ids.AsSpan(1))
                {
                    node = Step(node, id);
                }

                if (!Added.TryGetValue(node, out List<LexiconTerminal>? here))
                {
                    Added.Add(node, here = []);
                }

                here.Add(terminal);
            }
        }

        /// <summary>The lexicon's vocabulary with the entries' forms.</summary>
        public Vocabulary Vocabulary { get; }

        /// <summary>The edges to new nodes, in the order of the nodes' numbers.</summary>
        public IReadOnlyList<long> Edges => _edges;

        /// <summary>The entries by the nodes that they end at.</summary>
        public Dictionary<int, List<LexiconTerminal>> Added { get; } = [];

        // New ids stand between the old ones and the numbers of all nodes that are no first syllables.
        private int Step(int node, int id)
        {
            int ids = _lexicon._vocabulary.Count, nodes = _lexicon._info.Length;
            int old = node < ids ? node : node < ids + _shift ? 0 : node < nodes + _shift ? node - _shift : 0;
            if (old != 0 && _lexicon._trie.Step(old, id) is not 0 and int known)
            {
                return known + _shift;
            }

            long key = SyllableTrie.Key(node, id);
            if (!_numbers.TryGetValue(key, out int number))
            {
                number = nodes + _shift + _edges.Count;
                _numbers.Add(key, number);
                _edges.Add(key);
            }

            return number;
        }
    }

    // So many entries the library has, nearly; more are no harm.
    private const int UsualEntries = 50_000;

    // The syllables that texts are full of stand side by side, so that what is asked for all the time lies together in memory.
    private static void AddUsual(WordTables? words, Vocabulary vocabulary)
    {
        const int Usual = 1000;
        foreach (WordRow row in words?.Words ?? [])
        {
            if (row.Count >= Usual)
            {
                foreach (Range range in row.Surface.AsSpan().Split(' '))
                {
                    vocabulary.Add(row.Surface.AsSpan(range));
                }
            }
        }

        foreach (char mark in ".,:;-()\"/%")
        {
            vocabulary.Add([mark]);
        }

        vocabulary.CloseUsual();
    }

    /// <summary>The number of tokens of the class's longest entry.</summary>
    public int Longest(LexiconClass lexiconClass) => _longest[(int)lexiconClass];

    /// <summary>The number of tokens of the longest entry of all.</summary>
    public int LongestEntry => Math.Max(1, _longest.Max());

    /// <summary>Finds every entry in the tokens in one walk.</summary>
    /// <param name="tokens">The text's tokens.</param>
    /// <param name="deepest">Receives the deepest node that an entry from each token on reaches.</param>
    /// <param name="classesAt">Receives the classes of entries that begin at each token.</param>
    /// <param name="classesUntil">Receives the classes of entries whose last token each one is.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Tag(ReadOnlySpan<Token> tokens, Span<int> deepest, Span<ulong> classesAt, Span<ulong> classesUntil,
            StopSign stop = default) =>
        Tag(tokens, tokens.Length, deepest, classesAt, classesUntil, stop);

    /// <summary>Finds every entry that begins in the first <paramref name="count"/> tokens.</summary>
    public void Tag(ReadOnlySpan<Token> tokens, int count, Span<int> deepest, Span<ulong> classesAt, Span<ulong> classesUntil,
            StopSign stop)
    {
        classesUntil.Clear();
        Span<int> starts = stackalloc int[Block], nodes = stackalloc int[Block];
        Span<long> keys = stackalloc long[Block];
        for (int from = 0; from < count; from += Block)
        {
            if ((from & (BetweenLooks - 1)) == 0)
            {
                stop.ThrowIfStopped();
            }

            int paths = Math.Min(Block, count - from);
            for (int k = 0; k < paths; k++)
            {
                starts[k] = from + k;
                nodes[k] = tokens[from + k].Id;
            }

            classesAt.Slice(from, paths).Clear();
            deepest.Slice(from, paths).Clear();
            for (int length = 1; paths > 0; length++)
            {
                for (int k = 0; k < paths; k++)
                {
                    if (EndingAt(tokens, starts[k], nodes[k]) is not 0 and ulong here)
                    {
                        classesAt[starts[k]] |= here;
                        classesUntil[starts[k] + length - 1] |= here;
                        deepest[starts[k]] = nodes[k];
                    }
                }

                paths = Lengthen(tokens, length, starts[..paths], nodes, keys);
            }
        }
    }

    // The paths that go on with a further token take the places of those that do not.
    private int Lengthen(ReadOnlySpan<Token> tokens, int length, Span<int> starts, Span<int> nodes, Span<long> keys)
    {
        LexiconNode[] infos = _info;
        int longer = 0;
        for (int k = 0; k < starts.Length; k++)
        {
            uint children = infos[nodes[k]].Children;
            int at = starts[k] + length;
            if (children != 0 && at < tokens.Length && tokens[at].Id is not 0 and int id && (children & (1U << id)) != 0)
            {
                starts[longer] = starts[k];
                keys[longer++] = SyllableTrie.Key(nodes[k], id);
            }
        }

        _trie.Step(keys[..longer], nodes);
        return longer;
    }

    // The classes of entries that end at a node, capitals considered.
    private ulong EndingAt(ReadOnlySpan<Token> tokens, int start, int node)
    {
        ref LexiconNode info = ref _info[node];
        return MayAskCapitals(info, tokens[start]) ? info.Plain | Capital(tokens, start, info) : info.Plain;
    }

    // Nearly all that asks for capitals asks for one at its beginning, and most words have none.
    private static bool MayAskCapitals(in LexiconNode info, Token first) =>
        info.Caps != AsksCapitals.No && (info.Caps == AsksCapitals.Anywhere || first.IsCapitalized);

    private ulong Capital(ReadOnlySpan<Token> tokens, int i, in LexiconNode info)
    {
        ulong here = 0;
        for (int t = info.First; t < info.First + info.Count; t++)
        {
            ref LexiconTerminal terminal = ref _terminals[t];
            if ((terminal.Capitalized | terminal.AllCaps) != 0 && CapitalsFit(tokens, i, terminal))
            {
                here |= ClassBit(terminal.Class);
            }
        }

        return here;
    }

    internal bool NextMatch(ReadOnlySpan<Token> tokens, int start, ref int node, ref int k, out LexiconMatch match)
    {
        while (node != 0)
        {
            ref LexiconNode info = ref _info[node];
            while (k < info.Count)
            {
                ref LexiconTerminal terminal = ref _terminals[info.First + k++];
                if (CapitalsFit(tokens, start, terminal))
                {
                    match = new LexiconMatch(start, terminal.Length, terminal.Class, terminal.Entry);
                    return true;
                }
            }

            node = info.Previous;
            k = 0;
        }

        match = default;
        return false;
    }

    internal bool FindMatch(ReadOnlySpan<Token> tokens, int start, int node, LexiconClass lexiconClass, int length, out LexiconMatch match)
    {
        ulong bit = ClassBit(lexiconClass);
        while (node != 0)
        {
            ref LexiconNode info = ref _info[node];
            int end = (info.Plain & bit) != 0 || MayAskCapitals(info, tokens[start]) ? info.First + info.Count : 0;
            for (int t = info.First; t < end; t++)
            {
                ref LexiconTerminal terminal = ref _terminals[t];
                if (terminal.Class == lexiconClass && (length == 0 || terminal.Length == length) && CapitalsFit(tokens, start, terminal))
                {
                    match = new LexiconMatch(start, terminal.Length, terminal.Class, terminal.Entry);
                    return true;
                }
            }

            node = info.Previous;
        }

        match = default;
        return false;
    }

    /// <summary>A class as one of 64 bits; two classes may share one, so a set bit means "perhaps" and a clear one "no".</summary>
    public static ulong ClassBit(LexiconClass lexiconClass) => 1UL << ((int)lexiconClass & 63);

    private static bool CapitalsFit(ReadOnlySpan<Token> tokens, int start, in LexiconTerminal terminal)
    {
        if ((terminal.Capitalized | terminal.AllCaps) == 0)
        {
            return true;
        }

        for (int k = 0; k < terminal.Length && k < 64; k++)
        {
            ulong bit = 1UL << k;
            if (((terminal.Capitalized & bit) != 0 && !tokens[start + k].IsCapitalized)
                || ((terminal.AllCaps & bit) != 0 && !tokens[start + k].IsAllCaps))
            {
                return false;
            }
        }

        return true;
    }
}
