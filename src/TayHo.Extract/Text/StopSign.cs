namespace TayHo.Extract.Text;

/// <summary>
/// Tells whoever reads a text whether to stop. Asked at every sentence and in every loop that can pass ten thousand tokens;
/// how often that is, a listener counts.
/// </summary>
/// <param name="token">Stops the reading.</param>
/// <param name="asked">Hears of every question; null for nobody.</param>
internal readonly struct StopSign(CancellationToken token, Action? asked = null)
{
    /// <summary>Who goes through a text character by character asks once in so many; a power of two.</summary>
    public const int Often = 1 << 15;

    /// <summary>What stops the reading.</summary>
    public CancellationToken Token => token;

    /// <summary>Whether anybody may stop the reading, or listens.</summary>
    public bool IsWatched => asked is not null || token.CanBeCanceled;

    /// <summary>A sign that nobody listens to.</summary>
    public static implicit operator StopSign(CancellationToken token) => new(token);

    /// <summary>Ends the reading when it was stopped; asked at one in <see cref="Often"/> of a text's characters or tokens.</summary>
    /// <param name="at">The place in the text.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void ThrowIfStoppedAt(int at)
    {
        if ((at & (Often - 1)) == 0)
        {
            ThrowIfStopped();
        }
    }

    /// <summary>Ends the reading when it was stopped.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void ThrowIfStopped()
    {
        asked?.Invoke();
        token.ThrowIfCancellationRequested();
    }
}
