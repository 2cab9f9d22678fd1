using System.Text;

namespace TayHo.Extract.ConsoleApp.Display;

/// <summary>
/// What a terminal shows, a page at a time once <see cref="Begin"/> was called: after each page a key is waited for. Whoever has read
/// enough ends it, and what is written after that goes nowhere.
/// </summary>
/// <param name="inner">The terminal.</param>
/// <param name="height">How many lines the window has.</param>
/// <param name="ask">Shows that there is more and returns what was chosen.</param>
internal sealed class PagedWriter(TextWriter inner, Func<int> height, Func<PageChoice> ask) : TextWriter
{
    private bool _pages;
    private int _lines;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>Whether the reader has had enough.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>From here on the window is not run over unasked.</summary>
    public void Begin()
    {
        _pages = true;
        _lines = 0;
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (!IsEnded && !buffer.IsEmpty)
        {
            int end = buffer.IndexOf('\n');
            ReadOnlySpan<char> line = end < 0 ? buffer : buffer[..(end + 1)];
            buffer = buffer[line.Length..];
            Turn();
            if (!IsEnded)
            {
                inner.Write(line);
                _lines += end < 0 ? 0 : 1;
            }
        }
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Turn()
    {
        if (!_pages || _lines < Math.Max(2, height()) - 1)
        {
            return;
        }

        _lines = 0;
        inner.Flush();
        switch (ask())
        {
            case PageChoice.Rest:
                _pages = false;
                break;
            case PageChoice.End:
                IsEnded = true;
                break;
        }
    }
}

/// <summary>What follows a page.</summary>
internal enum PageChoice
{
    /// <summary>The next page.</summary>
    Next,

    /// <summary>All that is left, at once.</summary>
    Rest,

    /// <summary>Nothing more.</summary>
    End,
}
