using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TayHo.Extract.Extensions.DependencyInjection;

/// <summary>Registers the extractor with a service collection.</summary>
public static class TayHoExtractServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="ArticleExtractor"/>, one for the application, built at first use. Options that it can't be built from are an
    /// <see cref="OptionsValidationException"/> that names them, when the host starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; null to leave them as configured elsewhere.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <example><code>
    /// builder.Services.AddTayHoExtract(o => o.MaxReadingTime = TimeSpan.FromSeconds(5));
    /// app.MapPost("/extract", (ArticleExtractor extractor, ArticleInput input) => extractor.Extract(input));
    /// </code></example>
    public static IServiceCollection AddTayHoExtract(this IServiceCollection services, Action<TayHoExtractOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TayHoExtractOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TayHoExtractOptions>, TayHoExtractOptionsCheck>());
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(Build);
        return services;
    }

    private static ArticleExtractor Build(IServiceProvider provider)
    {
        TayHoExtractOptions options = provider.GetRequiredService<IOptions<TayHoExtractOptions>>().Value;
        ILogger logger = provider.GetService<ILoggerFactory>()?.CreateLogger(typeof(ArticleExtractor).FullName!)
            ?? Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
        long start = Stopwatch.GetTimestamp();
        ArticleExtractorBuilder builder = ArticleExtractor.CreateBuilder()
            .WithOptions(new ExtractionOptions { MaxInputBytes = options.MaxInputBytes, MaxReadingTime = options.MaxReadingTime,
                        Kinds = options.Kinds });
        foreach (string lexicon in options.Lexicons)
        {
            builder.AddLexicon(lexicon);
            logger.LexiconAdded(lexicon);
        }

        foreach (string sites in options.Sites)
        {
            builder.AddSites(sites);
            logger.SitesAdded(sites);
        }

        foreach (string rules in options.Rules)
        {
            builder.AddRules(rules);
            logger.RulesAdded(rules);
        }

        options.ConfigureBuilder?.Invoke(builder);
        ArticleExtractor extractor = builder.Build();
        logger.Built(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return extractor;
    }
}
