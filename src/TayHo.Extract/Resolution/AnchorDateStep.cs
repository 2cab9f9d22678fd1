namespace TayHo.Extract.Resolution;

/// <summary>Resolution of anchordate mentions.</summary>
internal sealed class AnchorDateStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
    }
}
