namespace TayHo.Extract.Resolution.Organizations;

/// <summary>Bodies under keys that several may share, those of one key in the order in which they came.</summary>
/// <param name="usual">How many bodies are expected.</param>
/// <param name="most">How many stand under one key: more are alike only in lists.</param>
internal sealed class BodiesByKey(int usual, int most = 64)
{
    private readonly List<(string Key, Body Body, int Next)> _bodies = new(usual);

    // Of each hash the first body, one more than its index.
    private int[] _first = new int[Math.Max(usual, 4)];

    /// <summary>Puts a body under a key, as long as not too many stand there.</summary>
    public void Add(string key, Body body)
    {
        if (_bodies.Count == _first.Length)
        {
            Grow();
        }

        int last = -1, alike = 0;
        for (int i = First(key); i >= 0; i = _bodies[i].Next)
        {
            last = i;
            alike += _bodies[i].Key == key ? 1 : 0;
        }

        if (alike < most)
        {
            Link(_bodies.Count, last, key);
            _bodies.Add((key, body, -1));
        }
    }

    /// <summary>The bodies of a key.</summary>
    public Alike Of(string key) => new(_bodies, key, First(key));

    private int First(string key) => _first[Hash(key)] - 1;

    private uint Hash(string key) => (uint)string.GetHashCode(key, StringComparison.Ordinal) % (uint)_first.Length;

    private void Link(int body, int last, string key)
    {
        if (last < 0)
        {
            _first[Hash(key)] = body + 1;
        }
        else
        {
            _bodies[last] = _bodies[last] with { Next = body };
        }
    }

    private void Grow()
    {
        // From the last to the first, each before those of its hash: their order stays.
        _first = new int[_first.Length * 2];
        for (int i = _bodies.Count - 1; i >= 0; i--)
        {
            uint hash = Hash(_bodies[i].Key);
            _bodies[i] = _bodies[i] with { Next = _first[hash] - 1 };
            _first[hash] = i + 1;
        }
    }

    /// <summary>Bodies of one key.</summary>
    public struct Alike(List<(string Key, Body Body, int Next)> bodies, string key, int next)
    {
        private int _next = next;

        public Body Current { get; private set; } = null!;

        public readonly Alike GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_next >= 0)
            {
                (string other, Current, _next) = bodies[_next];
                if (other == key)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
