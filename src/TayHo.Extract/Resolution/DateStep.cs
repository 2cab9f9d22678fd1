namespace TayHo.Extract.Resolution;

/// <summary>Resolution of date mentions.</summary>
internal sealed class DateStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
    }
}
