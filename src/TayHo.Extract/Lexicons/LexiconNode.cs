namespace TayHo.Extract.Lexicons;

/// <summary>Whether entries that end at a node ask for capitals.</summary>
internal enum AsksCapitals : ushort
{
    /// <summary>None does.</summary>
    No,

    /// <summary>Of the first token, and perhaps of others.</summary>
    First,

    /// <summary>One of them of others only.</summary>
    Anywhere,
}

/// <summary>What a look-up needs of a node of the lexicon's trie, in half a cache line.</summary>
internal struct LexiconNode : ITrieNode
{
    /// <summary>Classes of entries here that ask for no capitals.</summary>
    public ulong Plain;

    /// <summary>A bloom filter of the children's ids.</summary>
    public uint Children;

    /// <summary>The first terminal.</summary>
    public int First;

    /// <summary>How many terminals.</summary>
    public ushort Count;

    /// <summary>Whether terminals here ask for capitals.</summary>
    public AsksCapitals Caps;

    /// <summary>The nearest ancestor with terminals.</summary>
    public int Previous;

    /// <inheritdoc/>
    public long Key { get; set; }
}
