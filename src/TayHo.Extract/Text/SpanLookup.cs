using System.Collections.Frozen;

namespace TayHo.Extract.Text;

/// <summary>A dictionary asked by spans, without a string a question where the runtime can (.NET 9 and later).</summary>
internal readonly struct SpanDictionary<TValue>
{
#if NET9_0_OR_GREATER
    private readonly Dictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public SpanDictionary(Dictionary<string, TValue> dictionary) => _lookup = dictionary.GetAlternateLookup<ReadOnlySpan<char>>();

    public TValue this[ReadOnlySpan<char> key]
    {
        set => _lookup[key] = value;
    }

    public bool TryGetValue(ReadOnlySpan<char> key, out TValue value) => _lookup.TryGetValue(key, out value!);

    public bool TryAdd(ReadOnlySpan<char> key, TValue value) => _lookup.TryAdd(key, value);
#else
    private readonly Dictionary<string, TValue> _dictionary;

    public SpanDictionary(Dictionary<string, TValue> dictionary) => _dictionary = dictionary;

    public TValue this[ReadOnlySpan<char> key]
    {
        set => _dictionary[key.ToString()] = value;
    }

    public bool TryGetValue(ReadOnlySpan<char> key, out TValue value) => _dictionary.TryGetValue(key.ToString(), out value!);

    public bool TryAdd(ReadOnlySpan<char> key, TValue value) => _dictionary.TryAdd(key.ToString(), value);
#endif
}

/// <summary>A frozen dictionary asked by spans, without a string a question where the runtime can (.NET 9 and later).</summary>
internal readonly struct FrozenSpanDictionary<TValue>
{
#if NET9_0_OR_GREATER
    private readonly FrozenDictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public FrozenSpanDictionary(FrozenDictionary<string, TValue> dictionary) =>
        _lookup = dictionary.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool TryGetValue(ReadOnlySpan<char> key, out TValue value) => _lookup.TryGetValue(key, out value!);
#else
    private readonly FrozenDictionary<string, TValue> _dictionary;

    public FrozenSpanDictionary(FrozenDictionary<string, TValue> dictionary) => _dictionary = dictionary;

    public bool TryGetValue(ReadOnlySpan<char> key, out TValue value) => _dictionary.TryGetValue(key.ToString(), out value!);
#endif
}

/// <summary>A set asked by spans, without a string a question where the runtime can (.NET 9 and later).</summary>
internal readonly struct SpanSet
{
#if NET9_0_OR_GREATER
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public SpanSet(HashSet<string> set) => _lookup = set.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> key) => _lookup.Contains(key);
#else
    private readonly HashSet<string> _set;

    public SpanSet(HashSet<string> set) => _set = set;

    public bool Contains(ReadOnlySpan<char> key) => _set.Contains(key.ToString());
#endif
}

/// <summary>A frozen set asked by spans, without a string a question where the runtime can (.NET 9 and later).</summary>
internal readonly struct FrozenSpanSet
{
#if NET9_0_OR_GREATER
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public FrozenSpanSet(FrozenSet<string> set) => _lookup = set.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> key) => _lookup.Contains(key);
#else
    private readonly FrozenSet<string> _set;

    public FrozenSpanSet(FrozenSet<string> set) => _set = set;

    public bool Contains(ReadOnlySpan<char> key) => _set.Contains(key.ToString());
#endif
}
