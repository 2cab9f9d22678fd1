using System.Diagnostics.Metrics;
using FluentAssertions;
using TayHo.Extract.Articles;
using Xunit;

namespace TayHo.Extract.Tests.Extractor;

public class MetricsTests
{
    [Fact]
    public void Articles_are_counted_and_timed_by_outcome()
    {
        var counted = new List<(string Instrument, string? Outcome)>();
        int thread = Environment.CurrentManagedThreadId;
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name == "TayHo.Extract") { l.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) =>
        {
            seconds.Should().BePositive();
            Add(instrument, tags);
        });
        listener.Start();
        ArticleExtractor.Default.ExtractText("Tin");
        ((Action)(() => ArticleExtractor.Default.ExtractText("Tin", "hôm qua"))).Should().Throw<ArticleInputException>();
        counted.Should().BeEquivalentTo(new[] { ("tayho.extract.articles", "read"), ("tayho.extract.duration", "read"), ("tayho.extract.articles", "failed"), ("tayho.extract.duration", "failed") });

        // Other tests read articles at the same time, on threads of their own.
        void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                counted.Add((instrument.Name, tags[0].Value as string));
            }
        }
    }
}
