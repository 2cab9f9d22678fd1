namespace TayHo.Extract.Resolution;

/// <summary>Resolution of statistic mentions.</summary>
internal sealed class StatisticStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
    }
}
