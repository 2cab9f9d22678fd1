namespace TayHo.Extract.Resolution;

/// <summary>Resolution of place mentions.</summary>
internal sealed class PlaceStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
    }
}
