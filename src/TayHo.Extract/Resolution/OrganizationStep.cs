namespace TayHo.Extract.Resolution;

/// <summary>Resolution of organization mentions.</summary>
internal sealed class OrganizationStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
    }
}
