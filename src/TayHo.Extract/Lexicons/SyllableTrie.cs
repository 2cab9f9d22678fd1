namespace TayHo.Extract.Lexicons;

/// <summary>A node of a trie: its number, its parent's, 0 for the root's, and the id that leads from there.</summary>
internal readonly record struct TrieNode(int Number, int Parent, int Id);

/// <summary>
/// The edges of a trie over vocabulary ids in one flat table. A node below the root has its syllable's id as its number, so
/// that the first step is none; 0 as an answer means that there is no such node.
/// </summary>
internal sealed class SyllableTrie
{
    private readonly Edge[] _edges;
    private readonly int _mask;

    private struct Edge
    {
        public long Key;
        public int Target;
    }

    private SyllableTrie(Edge[] edges, int nodes)
    {
        _edges = edges;
        _mask = edges.Length - 1;
        Nodes = nodes;
    }

    /// <summary>The number of nodes; a child's number is higher than its parent's.</summary>
    public int Nodes { get; }

    /// <summary>The key of an edge while a trie is gathered.</summary>
    public static long Key(int node, int id) => ((long)node << 32) | (uint)id;

    /// <summary>Freezes edges that were gathered under <see cref="Key"/>, and renumbers their nodes.</summary>
    /// <param name="edges">The edges; a child's number is higher than its parent's.</param>
    /// <param name="ids">The number of vocabulary ids.</param>
    /// <param name="gathered">Receives the nodes in the order in which they were gathered; its length is their number, the root included.</param>
    public static SyllableTrie Freeze(Dictionary<long, int> edges, int ids, Span<TrieNode> gathered)
    {
        int size = 1024;
        while (size < edges.Count * 2)
        {
            size *= 2;
        }

        foreach ((long key, int target) in edges)
        {
            gathered[target] = new TrieNode(0, (int)(key >> 32), (int)key);
        }

        var table = new Edge[size];
        int next = ids;
        for (int node = 1; node < gathered.Length; node++)
        {
            (_, int above, int id) = gathered[node];
            if (above == 0)
            {
                gathered[node] = new TrieNode(id, 0, id);
                continue;
            }

            int parent = gathered[above].Number;
            gathered[node] = new TrieNode(next, parent, id);
            long key = Key(parent, id);
            int slot = Slot(key, size - 1);
            while (table[slot].Key != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            table[slot] = new Edge { Key = key, Target = next++ };
        }

        return new SyllableTrie(table, next);
    }

    /// <summary>The node below another one that is not the root.</summary>
    public int Step(int node, int id)
    {
        long key = Key(node, id);
        int slot = Slot(key, _mask);
        while (true)
        {
            ref Edge edge = ref _edges[slot];
            long found = edge.Key;
            if (found == key)
            {
                return edge.Target;
            }

            if (found == 0)
            {
                return 0;
            }

            slot = (slot + 1) & _mask;
        }
    }

    private static int Slot(long key, int mask) => (int)(((ulong)key * 0x9E3779B97F4A7C15UL) >> 40) & mask;
}
