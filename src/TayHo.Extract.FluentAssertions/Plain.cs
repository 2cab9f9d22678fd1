namespace TayHo.Extract.FluentAssertions;

/// <summary>Text that a failure message shows as it is, without quotation marks.</summary>
internal sealed class Plain(string text)
{
    /// <inheritdoc/>
    public override string ToString() => text;
}
