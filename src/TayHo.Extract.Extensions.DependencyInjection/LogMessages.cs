using Microsoft.Extensions.Logging;

namespace TayHo.Extract.Extensions.DependencyInjection;

/// <summary>What is logged, under the category TayHo.Extract.ArticleExtractor.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "The extractor was built in {Milliseconds:0} ms.")]
    public static partial void Built(this ILogger logger, double milliseconds);

    [LoggerMessage(2, LogLevel.Debug, "Added the lexicon {Path}.")]
    public static partial void LexiconAdded(this ILogger logger, string path);

    [LoggerMessage(3, LogLevel.Debug, "Added the site profiles {Path}.")]
    public static partial void SitesAdded(this ILogger logger, string path);

    [LoggerMessage(4, LogLevel.Debug, "Added the rules {Path}.")]
    public static partial void RulesAdded(this ILogger logger, string path);
}
