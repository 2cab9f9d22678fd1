using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Custom;

/// <summary>Rules of the user's own: what a pattern takes, and what a wrong one says.</summary>
public class RuleTests
{
    private const string Head = "type\trule\ttriggers\tpattern\tfields\n";

    [Theory]
    [InlineData("tuyến đường", "* {name:name} [dài {length:statistic}]", "Tin\nXã mở tuyến đường Nguyễn Mây dài 12,5 km.", "length=12.5 lengthUnit=km name=Nguyễn Mây")]
    [InlineData("tuyến đường", "* {name:name} [dài {length:statistic}]", "Tin\nXã mở tuyến đường Nguyễn Mây trong năm nay.", "name=Nguyễn Mây")]
    [InlineData("hộ nghèo", "{count:number} *", "Tin\nToàn xã còn 1.382 hộ nghèo.", "count=1382")]
    [InlineData("dự án", "* {name:words} (do|của) {owner:organization}", "Tin\nDự án xây kè do Sở Xây dựng làm chủ đầu tư.", "name=xây kè owner=Sở Xây dựng")]
    [InlineData("biển số", "* [xe] {plate:code}", "Tin\nÔ tô mang biển số 14A-123.45 rời đi.", "plate=14A-123.45")]
    [InlineData("khai trương", "* {what:words} ..3 {on:date}", "Tin 2024\nChợ khai trương khu mới vào ngày 3/5/2024.", "on=2024-05-03 what=khu")]
    [InlineData("hòa giải", "* {how:word}", "Tin\nTổ hoà giải thành công.", "how=thành")]
    public void A_pattern_takes_what_it_says(string trigger, string pattern, string text, string fields) =>
        Fields(Read($"{Head}thing\tthing.x\t{trigger}\t{pattern}\t", text).Should().ContainSingle().Which).Should().Be(fields);

    [Theory]
    [InlineData("tuyến đường", "* {name:name}", "Tin\nXã mở tuyến đường mới.")]
    [InlineData("hộ nghèo", "{count:number} *", "Tin\nNăm 2023. Hộ nghèo giảm.")]
    [InlineData("tuyến đường", "* {name:name} dài", "Tin\nXã mở tuyến đường Nguyễn Mây. Dài 3 km.")]
    [InlineData("cầu", "* ..2 {name:name}", "Tin\nCầu mới rất dài và đẹp ở Hạ Long.")]
    public void What_does_not_stand_there_is_no_record(string trigger, string pattern, string text) =>
        Read($"{Head}thing\tthing.x\t{trigger}\t{pattern}\t", text).Should().BeEmpty();

    [Fact]
    public void A_record_has_the_words_its_rule_and_the_fields_that_are_always_the_same()
    {
        CustomRecord record = Read(Head + "road\troad.named\tđường|quốc lộ\t* {name:name}\tkind=road; open=yes\n", "Tin\nXã mở Đường Lê Mây.").Should().ContainSingle().Which;
        (record.Id, record.Type, record.Rule, record["kind"], record["open"], record["none"]).Should().Be(("x1", "road", "road.named", "road", "yes", null));
        record.Evidence.Should().Equal(new Evidence(10, 22, "Đường Lê Mây"));
    }

    [Fact]
    public void Rules_may_be_JSON()
    {
        const string rules = """[{"type":"road","rule":"road.named","triggers":["đường","quốc lộ"],"pattern":"* {name:code}","fields":{"kind":"road"}},]""";
        Fields(Read(rules, "Tin\nQuốc lộ 18A được sửa.").Should().ContainSingle().Which).Should().Be("kind=road name=18A");
    }

    [Fact]
    public void Of_mentions_of_one_type_that_overlap_the_longest_stays()
    {
        const string rules = Head + "road\ta\tđường\t* {name:word}\t\nroad\tb\tđường\t* {name:words} dài\t\nbridge\tc\tđường\t* {name:word}\t\n";
        Read(rules, "Tin\nMở đường ven biển dài.").Select(r => r.Rule).Should().Equal("b", "c");
    }

    [Theory]
    [InlineData("type\trule\tcolour\n", "rules.tsv, line 1: there is no column 'colour'*")]
    [InlineData(Head + "Road\t\tđường\t*\t", "rules.tsv, line 2: 'Road' is no name of a type*")]
    [InlineData(Head + "road\t\t\t*\t", "rules.tsv, line 2: a rule has a trigger*")]
    [InlineData(Head + "road\t\tđường\t* {name:colour}\t", "rules.tsv, line 2, pattern: 'colour' is no kind of field; kinds are word, words, name*")]
    [InlineData(Head + "road\t\tđường\t* [dài\t", "rules.tsv, line 2, pattern: a bracket [ has no ]*")]
    [InlineData(Head + "road\t\tđường\t* dài]\t", "rules.tsv, line 2, pattern: nothing opens ']'*")]
    [InlineData(Head + "road\t\tđường\t* {name\t", "rules.tsv, line 2, pattern: '{' has no '}'*")]
    [InlineData(Head + "road\t\tđường\t* a *\t", "rules.tsv, line 2, pattern: the trigger * stands once*")]
    [InlineData(Head + "road\t\tđường\t* ..99\t", "rules.tsv, line 2, pattern: '..99' is no gap*")]
    [InlineData(Head + "road\t\tđường\t*\tkind\t", "rules.tsv, line 2: 6 cells under 5 columns*")]
    [InlineData(Head + "road\t\tđường\t*\tkind", "rules.tsv, line 2, fields: 'kind' is no name=value*")]
    [InlineData("[{\"type\":1}]", "rules.tsv, rule 1: 'type' is none of*")]
    [InlineData("[{\"type\":", "rules.tsv: *")]
    public void A_wrong_rule_says_where_and_what_is_allowed(string rules, string message)
    {
        Action build = () => Extractor(rules);
        build.Should().Throw<FormatException>().WithMessage(message);
    }

    [Fact]
    public void A_pattern_of_many_gaps_comes_to_an_end()
    {
        string pattern = "* " + string.Join(' ', Enumerable.Repeat("..30", 12)) + " không-có";
        Read($"{Head}thing\t\tcó\t{pattern}\t", "Tin\n" + string.Concat(Enumerable.Repeat("có ", 300))).Should().BeEmpty();
    }

    private static string Fields(CustomRecord record) => string.Join(' ', record.Fields.Select(f => $"{f.Key}={f.Value}"));

    private static IReadOnlyList<CustomRecord> Read(string rules, string text) => Extractor(rules).ExtractText(text).Custom!;

    private static ArticleExtractor Extractor(string rules) => ArticleExtractor.CreateBuilder().AddRules(new StringReader(rules), "rules.tsv").Build();
}
