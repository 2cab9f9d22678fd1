using System.Buffers;

namespace TayHo.Extract.Text;

/// <summary>Puts words together into a key, with a blank between each two; nothing is left behind but the key.</summary>
internal ref struct KeyBuilder(Span<char> room)
{
    private Span<char> _room = room;
    private char[]? _rented;

    /// <summary>The number of characters so far.</summary>
    public int Length { get; private set; }

    /// <summary>Adds words as they are.</summary>
    public void Add(ReadOnlySpan<char> words)
    {
        Begin(words.Length);
        words.CopyTo(_room[Length..]);
        Length += words.Length;
    }

    /// <summary>Adds the key of words (<see cref="SyllableFolding.FoldKey"/>).</summary>
    public void AddFolded(ReadOnlySpan<char> words)
    {
        int before = Length;
        Begin(words.Length);
        if (SyllableFolding.TryFold(words, _room[Length..], out int length))
        {
            Length += length;
            return;
        }

        Length = before;
        Add(SyllableFolding.FoldKey(words.ToString()));
    }

    /// <summary>Whether two keys are the same.</summary>
    public readonly bool Equals(KeyBuilder other) => _room[..Length].SequenceEqual(other._room[..other.Length]);

    /// <summary>The key.</summary>
    public override readonly string ToString() => Length == 0 ? "" : new string(_room[..Length]);

    /// <summary>Gives rented room back.</summary>
    public void Dispose()
    {
        if (_rented is { } rented)
        {
            ArrayPool<char>.Shared.Return(rented);
            _rented = null;
        }
    }

    private void Begin(int more)
    {
        if (Length + 1 + more > _room.Length)
        {
            char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _room.Length, Length + 1 + more));
            _room[..Length].CopyTo(larger);
            Dispose();
            _room = _rented = larger;
        }

        if (Length > 0)
        {
            _room[Length++] = ' ';
        }
    }
}
