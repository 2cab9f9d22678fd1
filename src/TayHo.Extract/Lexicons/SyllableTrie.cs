using System.Numerics;

namespace TayHo.Extract.Lexicons;

/// <summary>What a node of a trie bears: the edge that leads to it, so that the table of edges holds nothing but numbers.</summary>
internal interface ITrieNode
{
    /// <summary>The edge that leads to the node (<see cref="SyllableTrie.Key"/>); 0 right below the root.</summary>
    long Key { get; set; }
}

/// <summary>How the edges of a trie are gathered.</summary>
internal static class SyllableTrie
{
    /// <summary>The key of an edge: a node's number and the vocabulary id that leads on from it.</summary>
    public static long Key(int node, int id) => ((long)node << 32) | (uint)id;

    /// <summary>Freezes edges that were gathered under <see cref="Key"/>, with the root as node 0.</summary>
    /// <typeparam name="TNode">What a node bears.</typeparam>
    /// <param name="edges">The edges; a child's number is higher than its parent's.</param>
    /// <param name="ids">The number of vocabulary ids.</param>
    /// <param name="numbers">Receives the number of each gathered node; as long as there are nodes, the root included.</param>
    public static SyllableTrie<TNode> Freeze<TNode>(Dictionary<long, int> edges, int ids, Span<int> numbers)
        where TNode : struct, ITrieNode
    {
        long[] keys = new long[numbers.Length];
        int next = ids;
        foreach ((long key, int target) in edges)
        {
            keys[target] = key;
        }

        for (int node = 1; node < keys.Length; node++)
        {
            int parent = (int)(keys[node] >> 32), id = (int)keys[node];
            numbers[node] = parent == 0 ? id : next++;
            keys[node] = parent == 0 ? 0 : Key(numbers[parent], id);
        }

        var trie = new SyllableTrie<TNode>(next, next - ids);
        for (int node = 1; node < keys.Length; node++)
        {
            if (keys[node] != 0)
            {
                trie.Add(keys[node], numbers[node]);
            }
        }

        return trie;
    }
}

/// <summary>
/// A trie over vocabulary ids in flat arrays, small enough to stay near the processor. A node below the root has its
/// syllable's id as its number, so that the first step is none; 0 as an answer means that there is no such node.
/// </summary>
/// <typeparam name="TNode">What a node bears.</typeparam>
internal sealed class SyllableTrie<TNode>
    where TNode : struct, ITrieNode
{
    // A slot holds a node's number, and above it some bits of its key's hash: most of what is not there is told by the slot alone.
    private readonly uint[] _slots;
    private readonly int _mask;
    private readonly int _numberBits;

    public SyllableTrie(int nodes, int edges)
    {
        Nodes = new TNode[nodes];
        _numberBits = BitOperations.Log2((uint)nodes) + 1;
        _slots = new uint[Math.Max(1024, BitOperations.RoundUpToPowerOf2((uint)edges * 2))];
        _mask = _slots.Length - 1;
    }

    /// <summary>The nodes by their numbers; a child's number is higher than its parent's.</summary>
    public TNode[] Nodes { get; }

    /// <summary>Adds the edge to a node.</summary>
    public void Add(long key, int node)
    {
        Nodes[node].Key = key;
        ulong hash = Hash(key);
        int slot = (int)(hash >> 40) & _mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        _slots[slot] = Tag(hash) | (uint)node;
    }

    /// <summary>This trie for a vocabulary that has grown, with further nodes at its end; nodes that are no first syllables move up by as
    /// much as it grew.</summary>
    /// <param name="ids">The number of ids that this trie was made for.</param>
    /// <param name="grownIds">The number of ids now.</param>
    /// <param name="edges">The edges to further nodes, in the order of their numbers; all numbers are those of the grown trie.</param>
    public SyllableTrie<TNode> With(int ids, int grownIds, IReadOnlyList<long> edges)
    {
        int shift = grownIds - ids, next = Nodes.Length + shift;
        var grown = new SyllableTrie<TNode>(next + edges.Count, next + edges.Count - grownIds);
        Nodes.AsSpan(0, ids).CopyTo(grown.Nodes);
        Nodes.AsSpan(ids).CopyTo(grown.Nodes.AsSpan(grownIds));
        for (int node = grownIds; node < next; node++)
        {
            long key = grown.Nodes[node].Key;
            int parent = (int)(key >> 32);
            grown.Add(parent < ids ? key : SyllableTrie.Key(parent + shift, (int)key), node);
        }

        foreach (long edge in edges)
        {
            grown.Add(edge, next++);
        }

        return grown;
    }

    /// <summary>The node below another one that is not the root.</summary>
    public int Step(int node, int id)
    {
        long key = SyllableTrie.Key(node, id);
        ulong hash = Hash(key);
        uint tag = Tag(hash);
        for (int slot = (int)(hash >> 40) & _mask; ; slot = (slot + 1) & _mask)
        {
            uint found = _slots[slot];
            if (found == 0)
            {
                return 0;
            }

            uint number = found ^ tag;
            if (number >> _numberBits == 0 && Nodes[number].Key == key)
            {
                return (int)number;
            }
        }
    }

    /// <summary>
    /// The nodes below many at once, under their keys: tables as large as these stand far from the processor, and it fetches what it
    /// needs for all of them at the same time when no answer waits for another.
    /// </summary>
    /// <param name="keys">The edges (<see cref="SyllableTrie.Key"/>).</param>
    /// <param name="nodes">Receives the nodes; 0 where there is none.</param>
    public void Step(ReadOnlySpan<long> keys, Span<int> nodes)
    {
        uint[] slots = _slots;
        nodes = nodes[..keys.Length];
        for (int k = 0; k < keys.Length; k++)
        {
            nodes[k] = (int)slots[(int)(Hash(keys[k]) >> 40) & (slots.Length - 1)];
        }

        TNode[] all = Nodes;
        for (int k = 0; k < keys.Length; k++)
        {
            uint number = (uint)nodes[k] ^ Tag(Hash(keys[k]));
            if (nodes[k] != 0 && (number >= (uint)all.Length || all[number].Key != keys[k]))
            {
                nodes[k] = Step((int)(keys[k] >> 32), (int)keys[k]);
            }
            else
            {
                nodes[k] = nodes[k] == 0 ? 0 : (int)number;
            }
        }
    }

    private static ulong Hash(long key) => (ulong)key * 0x9E3779B97F4A7C15UL;

    private uint Tag(ulong hash) => (uint)(hash >> 8) >> _numberBits << _numberBits;
}
