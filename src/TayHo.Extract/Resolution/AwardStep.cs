namespace TayHo.Extract.Resolution;

/// <summary>Resolution of award mentions.</summary>
internal sealed class AwardStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
    }
}
