using System.Globalization;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Extractor;

/// <summary>Record types that nobody asked for are not looked for, and those asked for are what they are beside all others.</summary>
public class KindsTests
{
    private static readonly ArticleInput[] Inputs =
    [
        .. ArticleFiles.Find(Path.Combine(AppContext.BaseDirectory, "Articles")).Concat(ArticleFiles.Find(Path.Combine(AppContext.BaseDirectory, "seeds")))
            .SelectMany(f => ArticleFiles.Read(f, long.MaxValue)).Select(r => r.Input!),
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpora"), "*.txt").SelectMany(f => File.ReadLines(f).Where(l => l.Length > 0 && l[0] is not ('#' or '@' or '='))
            .Chunk(25).Select(lines => new ArticleInput { Text = string.Join('\n', lines).Replace(" ⏎ ", "\n", StringComparison.Ordinal) })),
    ];

    private static readonly ExtractionDocument[] Documents = [.. Inputs.Select(i => ArticleExtractor.Default.Extract(i))];

    public static TheoryData<RecordKinds> Kinds() => [.. Enum.GetValues<RecordKinds>().Where(k => k is not (RecordKinds.None or RecordKinds.All)), RecordKinds.Dates | RecordKinds.Statistics, RecordKinds.Officials | RecordKinds.Quotes];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_type_alone_is_read_as_beside_all_others(RecordKinds kinds)
    {
        ArticleExtractor extractor = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { Kinds = kinds }).Build();
        foreach ((ArticleInput input, ExtractionDocument all) in Inputs.Zip(Documents))
        {
            ExtractionDocument some = extractor.Extract(input);
            some.AnchorDate.Should().Be(all.AnchorDate);
            some.Should().Be(all with
            {
                Dates = Kept(RecordKinds.Dates, all.Dates),
                Documents = Kept(RecordKinds.Documents, all.Documents),
                Places = Kept(RecordKinds.Places, all.Places),
                Organizations = Kept(RecordKinds.Organizations, all.Organizations),
                Officials = Kept(RecordKinds.Officials, all.Officials),
                People = Kept(RecordKinds.People, all.People),
                Statistics = Kept(RecordKinds.Statistics, all.Statistics),
                Events = Kept(RecordKinds.Events, all.Events),
                Awards = Kept(RecordKinds.Awards, all.Awards),
                Quotes = Kept(RecordKinds.Quotes, all.Quotes),
                Warnings = some.Warnings,
            });
            some.Warnings.Except(all.Warnings).Should().BeEmpty("types that are not read give no warnings of their own");
        }

        IReadOnlyList<TRecord> Kept<TRecord>(RecordKinds type, IReadOnlyList<TRecord> records) => kinds.HasFlag(type) ? records : [];
    }

    [Fact]
    public void The_date_reader_reads_what_the_extractor_reads()
    {
        foreach (ExtractionDocument all in Documents)
        {
            DateReading reading = all.AnchorDate is { Basis: AnchorBasis.Supplied or AnchorBasis.Metadata, Value: { } day } ? DateReader.Default.Read(all.Article.Text, DateOnly.Parse(day, CultureInfo.InvariantCulture))
                : DateReader.Default.Read(all.Article.Text);
            reading.Dates.Should().Equal(all.Dates);
        }
    }

    [Theory]
    [InlineData(RecordKinds.Dates, RecordKinds.Dates, RecordKinds.Dates | RecordKinds.Documents)]
    [InlineData(RecordKinds.Places, RecordKinds.Dates | RecordKinds.Places, RecordKinds.Dates | RecordKinds.Documents | RecordKinds.Places)]
    [InlineData(RecordKinds.Custom, RecordKinds.All, RecordKinds.All)]
    public void What_nobody_asked_for_is_not_read(RecordKinds asked, RecordKinds records, RecordKinds mentions) =>
        asked.Needed().Should().Be((records, mentions));

    [Fact]
    public void Quotations_need_no_numbers_events_or_awards_read() =>
        (RecordKinds.Quotes.Needed().Records & (RecordKinds.Statistics | RecordKinds.Events | RecordKinds.Awards)).Should().Be(RecordKinds.None);

    [Theory]
    [InlineData(RecordKinds.None)]
    [InlineData((RecordKinds)4096)]
    [InlineData(RecordKinds.Dates | (RecordKinds)4096)]
    public void Kinds_that_there_are_not_are_refused_by_the_option_s_name(RecordKinds kinds)
    {
        Action build = () => ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { Kinds = kinds }).Build();
        build.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(ExtractionOptions.Kinds));
    }

    [Fact]
    public void Every_type_of_the_output_has_a_kind() =>
        Enum.GetNames<RecordKinds>().Except(["None", "All"]).Should().BeEquivalentTo(
            TayHo.Extract.Export.Types.RecordTypes.All.Select(t => char.ToUpperInvariant(t.Name[0]) + t.Name[1..]));
}
