namespace TayHo.Extract.Resolution.Organizations;

/// <summary>Bodies under keys that several may share, those of one key in the order in which they came.</summary>
/// <param name="usual">How many bodies are expected.</param>
/// <param name="most">How many stand under one key: more are alike only in lists.</param>
internal sealed class BodiesByKey(int usual, int most = 64)
{
    private readonly Dictionary<string, (int First, int Last, int Count)> _ranges = new(usual, StringComparer.Ordinal);
    private readonly List<(Body Body, int Next)> _bodies = new(usual);

    /// <summary>Puts a body under a key, as long as not too many stand there.</summary>
    public void Add(string key, Body body)
    {
        int added = _bodies.Count;
        if (!_ranges.TryGetValue(key, out (int First, int Last, int Count) range))
        {
            _ranges.Add(key, (added, added, 1));
        }
        else if (range.Count < most)
        {
            _bodies[range.Last] = (_bodies[range.Last].Body, added);
            _ranges[key] = (range.First, added, range.Count + 1);
        }
        else
        {
            return;
        }

        _bodies.Add((body, -1));
    }

    /// <summary>The bodies of a key.</summary>
    public Alike Of(string key) => new(_bodies, _ranges.TryGetValue(key, out (int First, int Last, int Count) range) ? range.First : -1);

    /// <summary>Bodies of one key.</summary>
    public struct Alike(List<(Body Body, int Next)> bodies, int next)
    {
        private int _next = next;

        public Body Current { get; private set; } = null!;

        public readonly Alike GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next < 0)
            {
                return false;
            }

            (Current, _next) = bodies[_next];
            return true;
        }
    }
}
