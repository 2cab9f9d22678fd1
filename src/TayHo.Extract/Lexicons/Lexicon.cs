using System.Buffers;
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
    private readonly long[] _edgeKeys;
    private readonly int[] _edgeTargets;
    private readonly int[] _rootTargets;
    private readonly int[] _firstTerminal;
    private readonly Terminal[] _terminals;
    private readonly int _mask;

    private Lexicon(Vocabulary vocabulary, Dictionary<long, int> edges, int nodeCount, List<(int Node, Terminal Terminal)> terminals)
    {
        _vocabulary = vocabulary;
        int size = 1024;
        while (size < edges.Count * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _edgeKeys = new long[size];
        _edgeTargets = new int[size];
        _rootTargets = new int[vocabulary.Count];
        foreach ((long key, int target) in edges)
        {
            if (key >> 32 == 0)
            {
                _rootTargets[(int)key] = target;
                continue;
            }

            int slot = Slot(key);
            while (_edgeKeys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _edgeKeys[slot] = key;
            _edgeTargets[slot] = target;
        }

        _firstTerminal = new int[nodeCount];
        _terminals = new Terminal[terminals.Count + 1];
        int next = 1;
        foreach ((int node, Terminal terminal) in terminals)
        {
            _terminals[next] = terminal with { Next = _firstTerminal[node] };
            _firstTerminal[node] = next++;
        }
    }

    /// <summary>The vocabulary that numbers tokens.</summary>
    public Vocabulary Vocabulary => _vocabulary;

    /// <summary>Every entry of one class, in no order.</summary>
    public IEnumerable<LexiconEntry> EntriesOf(LexiconClass lexiconClass) =>
        _terminals.Where(t => t.Entry is not null && t.Entry.Class == lexiconClass).Select(t => t.Entry);

    /// <summary>Builds the trie; of two entries with one surface and class the user's wins, else the first.</summary>
    public static Lexicon Build(IEnumerable<LexiconEntry> entries)
    {
        var vocabulary = new Vocabulary();
        var edges = new Dictionary<long, int>();
        var terminals = new List<(int Node, Terminal Terminal)>();
        var seen = new Dictionary<(int Node, LexiconClass Class, ulong Caps, int Payload), int>();
        int nodes = 1;
        foreach (LexiconEntry entry in entries)
        {
            int node = 0, position = 0;
            ulong capitalized = 0, allCaps = 0;
            foreach (SurfaceToken token in SurfaceTokens.Split(entry.Surface))
            {
                int id = vocabulary.Add(token.Folded);
                if (position < 64)
                {
                    capitalized |= token.Capitalized ? 1UL << position : 0;
                    allCaps |= token.AllCaps ? 1UL << position : 0;
                }

                long key = ((long)node << 32) | (uint)id;
                if (!edges.TryGetValue(key, out int target))
                {
                    target = nodes++;
                    edges.Add(key, target);
                }

                node = target;
                position++;
            }

            if (position == 0)
            {
                continue;
            }

            var identity = (node, entry.Class, capitalized ^ (allCaps << 1), entry.Payload);
            if (seen.TryGetValue(identity, out int earlier))
            {
                if (entry.FromUser && !terminals[earlier].Terminal.Entry.FromUser)
                {
                    terminals[earlier] = (node, new Terminal(entry, position, capitalized, allCaps, 0));
                }

                continue;
            }

            seen.Add(identity, terminals.Count);
            terminals.Add((node, new Terminal(entry, position, capitalized, allCaps, 0)));
            if (entry.Class == LexiconClass.Abbreviation)
            {
                foreach (SurfaceToken token in SurfaceTokens.Split(entry.Surface))
                {
                    vocabulary.MarkAbbreviation(vocabulary.Find(token.Folded, Vocabulary.Hash(token.Folded)));
                }
            }
        }

        return new Lexicon(vocabulary, edges, nodes, terminals);
    }

    /// <summary>Finds every entry in the tokens in one walk.</summary>
    /// <param name="tokens">Tokens numbered by <see cref="Vocabulary"/>.</param>
    /// <param name="matchStart">Receives, for each token and one past the last, the index of its first match.</param>
    /// <param name="classesAt">Receives, for each token, the bits (<see cref="ClassBit"/>) of the classes that begin there.</param>
    /// <returns>The matches: by first token, longest first.</returns>
    public LexiconMatch[] Tag(ReadOnlySpan<Token> tokens, int[] matchStart, ulong[] classesAt)
    {
        LexiconMatch[] matches = ArrayPool<LexiconMatch>.Shared.Rent(Math.Max(64, tokens.Length));
        int count = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            int begin = count;
            matchStart[i] = begin;
            int id = tokens[i].Id;
            int node = id == 0 ? 0 : _rootTargets[id];
            int at = i;
            ulong classes = 0;
            while (node != 0)
            {
                for (int t = _firstTerminal[node]; t != 0; t = _terminals[t].Next)
                {
                    ref Terminal terminal = ref _terminals[t];
                    if (CapitalsFit(tokens, i, terminal))
                    {
                        if (count == matches.Length)
                        {
                            matches = Grow(matches);
                        }

                        matches[count++] = new LexiconMatch(i, terminal.Length, terminal.Class, terminal.Entry);
                        classes |= ClassBit(terminal.Class);
                    }
                }

                at++;
                if (at >= tokens.Length || (id = tokens[at].Id) == 0)
                {
                    break;
                }

                node = Step(node, id);
            }

            classesAt[i] = classes;
            if (count - begin > 1)
            {
                matches.AsSpan(begin, count - begin).Reverse();
            }
        }

        matchStart[tokens.Length] = count;
        LexiconMatch[] result = matches.AsSpan(0, count).ToArray();
        ArrayPool<LexiconMatch>.Shared.Return(matches, clearArray: true);
        return result;
    }

    /// <summary>A class as one of 64 bits; two classes may share one, so a set bit means "perhaps" and a clear one "no".</summary>
    public static ulong ClassBit(LexiconClass lexiconClass) => 1UL << ((int)lexiconClass & 63);

    private static LexiconMatch[] Grow(LexiconMatch[] full)
    {
        LexiconMatch[] larger = ArrayPool<LexiconMatch>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<LexiconMatch>.Shared.Return(full, clearArray: true);
        return larger;
    }

    private static bool CapitalsFit(ReadOnlySpan<Token> tokens, int start, in Terminal terminal)
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

    private int Step(int node, int id)
    {
        long key = ((long)node << 32) | (uint)id;
        int slot = Slot(key);
        while (true)
        {
            long found = _edgeKeys[slot];
            if (found == key)
            {
                return _edgeTargets[slot];
            }

            if (found == 0)
            {
                return 0;
            }

            slot = (slot + 1) & _mask;
        }
    }

    private int Slot(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15UL) >> 40) & _mask;

    private readonly record struct Terminal(LexiconEntry Entry, int Length, ulong Capitalized, ulong AllCaps, int Next)
    {
        public LexiconClass Class { get; } = Entry?.Class ?? default;
    }
}
