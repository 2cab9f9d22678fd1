using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TayHo.Extract.Extensions.DependencyInjection;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Tests.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.Extractor;

public sealed class DependencyInjectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_extractor_serves_the_application_with_the_options_set_in_code()
    {
        using ServiceProvider provider = new ServiceCollection().AddTayHoExtract(o => o.MaxInputBytes = 1000).AddTayHoExtract(o => o.Kinds = RecordKinds.Dates).BuildServiceProvider();
        ArticleExtractor extractor = provider.GetRequiredService<ArticleExtractor>();
        extractor.Options.Should().Be(new ExtractionOptions { MaxInputBytes = 1000, Kinds = RecordKinds.Dates });
        provider.GetRequiredService<ArticleExtractor>().Should().BeSameAs(extractor);
    }

    [Fact]
    public void Options_bind_to_configuration_and_what_was_built_is_logged()
    {
        string lexicon = _folder.Write("own.tsv", "surface\tclass\nBố cáo\tdocument-type\n");
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["TayHoExtract:MaxReadingTime"] = "00:00:07",
            ["TayHoExtract:Kinds"] = "Documents, Dates",
            ["TayHoExtract:Lexicons:0"] = lexicon,
        }).Build();
        var log = new LinesProvider();
        using ServiceProvider provider = new ServiceCollection().AddLogging(l => l.AddProvider(log).SetMinimumLevel(LogLevel.Debug))
            .Configure<TayHoExtractOptions>(configuration.GetSection("TayHoExtract")).AddTayHoExtract().BuildServiceProvider();
        ArticleExtractor extractor = provider.GetRequiredService<ArticleExtractor>();
        extractor.Options.Should().Be(new ExtractionOptions { MaxReadingTime = TimeSpan.FromSeconds(7), Kinds = RecordKinds.Documents | RecordKinds.Dates });
        extractor.ExtractText("Tin\nBố cáo số 12/BC-HĐ.").Documents.Should().ContainSingle();
        log.Lines.Should().Contain($"TayHo.Extract.ArticleExtractor: Added the lexicon {lexicon}.").And.ContainMatch("TayHo.Extract.ArticleExtractor: The extractor was built in * ms.");
    }

    [Fact]
    public void Options_that_no_extractor_can_be_built_from_are_told_by_name_when_the_host_starts()
    {
        using ServiceProvider provider = new ServiceCollection().AddTayHoExtract(o =>
        {
            o.MaxInputBytes = 0;
            o.MaxReadingTime = TimeSpan.Zero;
            o.Kinds = (RecordKinds)4096;
            o.Lexicons.Add(_folder.In("none.tsv"));
            o.Rules.Add(_folder.In("none.json"));
        }).BuildServiceProvider();
        Action start = () => provider.GetRequiredService<IStartupValidator>().Validate();
        Action use = () => provider.GetRequiredService<ArticleExtractor>();
        foreach (Action act in (Action[])[start, use])
        {
            string[] failures = [.. act.Should().Throw<OptionsValidationException>().Which.Failures];
            failures.Should().HaveCount(5);
            failures.Select(f => f.Split(' ', ':')[0]).Should().Equal(
                nameof(TayHoExtractOptions.MaxInputBytes), nameof(TayHoExtractOptions.MaxReadingTime), nameof(TayHoExtractOptions.Kinds), nameof(TayHoExtractOptions.Lexicons), nameof(TayHoExtractOptions.Rules));
        }
    }

    [Fact]
    public void The_builder_is_at_hand_for_the_rest()
    {
        using ServiceProvider provider = new ServiceCollection().AddTayHoExtract(o => o.ConfigureBuilder = b => b.AddEntry("Bố cáo", LexiconClass.DocumentType)).BuildServiceProvider();
        provider.GetRequiredService<ArticleExtractor>().ExtractText("Tin\nBố cáo số 12/BC-HĐ.").Documents.Should().ContainSingle();
    }

    private sealed class LinesProvider : ILoggerProvider, ILogger
    {
        private string _category = "";

        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName)
        {
            _category = categoryName;
            return this;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add($"{_category}: {formatter(state, exception)}");

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
