namespace TayHo.Extract.Lexicons;

/// <summary>A trie over vocabulary ids in flat arrays. Node 0 is the root; 0 as an answer means that there is no such node.</summary>
internal sealed class SyllableTrie
{
    private readonly Edge[] _edges;
    private readonly int[] _roots;
    private readonly int _mask;

    private struct Edge
    {
        public long Key;
        public int Target;
    }

    /// <summary>Freezes edges that were gathered under <see cref="Key"/>.</summary>
    /// <param name="edges">The edges; a child's number is higher than its parent's.</param>
    /// <param name="ids">The number of vocabulary ids.</param>
    public SyllableTrie(Dictionary<long, int> edges, int ids)
    {
        int size = 1024;
        while (size < edges.Count * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _edges = new Edge[size];
        _roots = new int[ids];
        foreach ((long key, int target) in edges)
        {
            if (key >> 32 == 0)
            {
                _roots[(int)key] = target;
                continue;
            }

            int slot = Slot(key);
            while (_edges[slot].Key != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _edges[slot] = new Edge { Key = key, Target = target };
        }
    }

    /// <summary>The key of an edge while a trie is gathered.</summary>
    public static long Key(int node, int id) => ((long)node << 32) | (uint)id;

    /// <summary>The node below the root.</summary>
    public int Root(int id) => _roots[id];

    /// <summary>The node below another one that is not the root.</summary>
    public int Step(int node, int id)
    {
        long key = Key(node, id);
        int slot = Slot(key);
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

    private int Slot(long key) => (int)(((ulong)key * 0x9E3779B97F4A7C15UL) >> 40) & _mask;
}
