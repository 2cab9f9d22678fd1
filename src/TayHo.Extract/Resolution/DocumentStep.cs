namespace TayHo.Extract.Resolution;

/// <summary>Resolution of document mentions.</summary>
internal sealed class DocumentStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
    }
}
