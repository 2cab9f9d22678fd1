using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Dates;

/// <summary>Every line of Dates.txt in all its disguises, read on Tuesday 22 April 2025 at 15:17.</summary>
public class DateCorpusTests
{
    private static readonly DateTime Anchor = new(2025, 4, 22, 15, 17, 0);
    private static readonly Dictionary<int, CorpusCase> Cases = CorpusFile.Read("Dates.txt").ToDictionary(c => c.Line);

    public static IEnumerable<object[]> Lines() => CorpusFile.TheoryData("Dates.txt");

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_as_the_corpus_says(int line, string text)
    {
        CorpusCase example = Cases[line];
        foreach ((string name, string disguised) in Disguise.Of(example))
        {
            DateReading reading = DateReader.Default.Read(disguised, Anchor);
            DateRendering.Of(reading.Dates).Should().Be(example.Expected, "'{0}' {1} (line {2}: {3})", disguised, name, line, text);
            foreach (Evidence evidence in reading.Dates.SelectMany(d => d.Evidence))
            {
                reading.Text[evidence.Start..evidence.End].Should().Be(evidence.Text);
            }
        }
    }

    private static readonly Dictionary<int, CorpusCase> Phrases = CorpusFile.Read("DatePhrases.txt").ToDictionary(c => c.Line);

    public static IEnumerable<object[]> PhraseLines() => CorpusFile.TheoryData("DatePhrases.txt");

    [Theory]
    [MemberData(nameof(PhraseLines))]
    public void Reads_phrases_as_people_type_them(int line, string text)
    {
        foreach ((string name, string disguised) in Disguise.Of(Phrases[line]))
        {
            DateRendering.Of(DateReader.Default.Read(disguised, Anchor).Dates).Should().Be(Phrases[line].Expected, "'{0}' {1} (line {2}: {3})", disguised, name, line, text);
        }
    }

    // Capitals tell a name, so it has no disguise in capitals.
    [Fact]
    public void A_name_with_a_month_in_it_is_no_month()
    {
        DateRendering.Of(DateReader.Default.Read("Tiết mục múa Ngọn đuốc Tháng Mười rất hay.", Anchor).Dates).Should().Be("none");
        DateRendering.Of(DateReader.Default.Read("Tiết mục múa diễn hồi tháng Mười rất hay.", Anchor).Dates).Should().Be("date 2024-10");
    }

    [Fact]
    public void Holds_enough_phrases() => Phrases.Count.Should().BeGreaterThanOrEqualTo(150);

    [Fact]
    public void Holds_enough_examples_and_look_alikes()
    {
        Cases.Values.Count(c => c.Expected != "none").Should().BeGreaterThanOrEqualTo(1050);
        Cases.Values.Count(c => c.Expected == "none").Should().BeGreaterThanOrEqualTo(300);
        Cases.Values.Select(c => c.Text).Should().OnlyHaveUniqueItems();
    }
}

/// <summary>Dates in one line: "kind value daypart modifier lunar", several joined by " + ", "none" for none.</summary>
internal static class DateRendering
{
    public static string Of(IReadOnlyList<DateRecord> dates) => dates.Count == 0 ? "none" : string.Join(" + ", dates.Select(Of));

    public static string Of(DateRecord date) =>
        string.Join(' ', new[] { EnumNames.Of(date.Kind), date.Value ?? "null", Lower(date.DayPart), Lower(date.Modifier), date.Calendar == CalendarKind.Lunar ? "lunar" : "" }.Where(part => part.Length > 0));

    private static string Lower<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } known ? EnumNames.Of(known) : "";
}
