using FluentAssertions;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Export.Display;

public class DisplayTests
{
    [Theory]
    [InlineData("2024-02-28", "28/2/2024")]
    [InlineData("XXXX-04-05", "5/4")]
    [InlineData("2024-02", "tháng 2/2024")]
    [InlineData("2024", "2024")]
    [InlineData("2025-33", "quý I/2025")]
    [InlineData("2025-36", "quý IV/2025")]
    [InlineData("2025-40", "nửa đầu năm 2025")]
    [InlineData("1975-21", "mùa xuân 1975")]
    [InlineData("2024-02-28T14:30", "14:30 28/2/2024")]
    [InlineData("2024-02-28T14:30+07:00", "14:30 28/2/2024")]
    [InlineData("2010/..", "2010 – …")]
    [InlineData("2024-03-01/2024-03-15", "1/3/2024 – 15/3/2024")]
    [InlineData("P15Y", "15 năm")]
    [InlineData("P7D", "7 ngày")]
    [InlineData("P3D/P14D", "3 ngày – 14 ngày")]
    [InlineData("P1Y2M", "P1Y2M")]
    [InlineData("PT2H", "PT2H")]
    [InlineData("2025-W17", "2025-W17")]
    [InlineData("199X", "199X")]
    [InlineData("-0178", "-0178")]
    public void Writes_dates_as_the_press_does(string edtf, string vietnamese)
    {
        DisplayFormat.Date(edtf, DisplayLanguage.Vietnamese).Should().Be(vietnamese);
        DisplayFormat.Date(edtf, DisplayLanguage.English).Should().Be(edtf);
    }

    [Fact]
    public void Says_what_recurs_as_the_press_does()
    {
        DisplayFormat.Recurrence("P1Y", DisplayLanguage.Vietnamese).Should().Be("hằng năm");
        DisplayFormat.Recurrence("2024", DisplayLanguage.Vietnamese).Should().Be("2024");
        DisplayFormat.Recurrence("P1Y", DisplayLanguage.English).Should().Be("P1Y");
    }

    [Fact]
    public void Writes_numbers_in_the_reader_s_way()
    {
        DisplayFormat.Number(1382.5m, DisplayLanguage.Vietnamese).Should().Be("1.382,5");
        DisplayFormat.Number(13596000000000m, DisplayLanguage.English).Should().Be("13,596,000,000,000");
        DisplayFormat.Date(null, DisplayLanguage.Vietnamese).Should().BeNull();
    }

    [Fact]
    public void Has_words_for_every_type_and_choice_in_both_languages()
    {
        foreach (DisplayLanguage language in Enum.GetValues<DisplayLanguage>())
        {
            RecordTypes.All.Select(t => t.Label(language)).Should().OnlyHaveUniqueItems();
            All<EventKind>(language);
            All<DayPart>(language);
            All<PositionStatus>(language);
            All<OrganizationKind>(language);
            All<TargetRating>(language);
            All<DateKind>(language);
            All<DateModifier>(language);
            All<DateBasis>(language);
            All<CalendarKind>(language);
            All<QuoteMode>(language);
            All<AnchorBasis>(language);
        }
    }

    [Fact]
    public void Holds_no_empty_text() =>
        DisplayText.Keys.Should().OnlyContain(key => DisplayText.Of(key, DisplayLanguage.English).Length > 0 && DisplayText.Of(key, DisplayLanguage.Vietnamese).Length > 0);

    [Fact]
    public void Names_a_key_that_is_not_there()
    {
        Action ask = () => DisplayText.Of("type.taxes", DisplayLanguage.English);
        ask.Should().Throw<ArgumentException>().WithMessage("There is no text 'type.taxes'*");
    }

    private static void All<TEnum>(DisplayLanguage language)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Should().OnlyContain(value => DisplayText.OfChoice(value, language).Length > 0);
}
