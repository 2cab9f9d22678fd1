namespace TayHo.Extract.Resolution;

/// <summary>Resolution of person mentions.</summary>
internal sealed class PersonStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
    }
}
