namespace TayHo.Extract.Resolution;

/// <summary>Resolution of quote mentions.</summary>
internal sealed class QuoteStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
    }
}
