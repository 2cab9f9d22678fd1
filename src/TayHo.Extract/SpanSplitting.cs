#if !NET9_0_OR_GREATER
namespace TayHo.Extract;

/// <summary>What .NET 9 brings: the parts of a span between separators, without an array.</summary>
internal static class SpanSplitting
{
    /// <summary>The parts in their order, empty ones among them.</summary>
    public static SpanParts Split(this ReadOnlySpan<char> text, char separator) => new(text, separator);
}

/// <summary>Enumerates the parts of a span.</summary>
internal ref struct SpanParts(ReadOnlySpan<char> text, char separator)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>The part found last.</summary>
    public Range Current { get; private set; }

    /// <summary>The parts themselves.</summary>
    public readonly SpanParts GetEnumerator() => this;

    /// <summary>Goes on to the next part.</summary>
    public bool MoveNext()
    {
        if (_next > _text.Length)
        {
            return false;
        }

        int length = _text[_next..].IndexOf(separator);
        int end = length < 0 ? _text.Length : _next + length;
        Current = _next..end;
        _next = end + 1;
        return true;
    }
}
#endif
