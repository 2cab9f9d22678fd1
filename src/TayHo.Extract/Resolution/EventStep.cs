namespace TayHo.Extract.Resolution;

/// <summary>Resolution of event mentions.</summary>
internal sealed class EventStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
    }
}
