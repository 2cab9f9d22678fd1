using System.Text;
using FluentAssertions;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Lexicons;

public class GazetteerTests
{
    private static readonly DateOnly LastDay = new(2025, 6, 30);
    private static readonly Gazetteer Units = Gazetteer.LoadEmbedded();

    [Theory]
    [InlineData(PlaceLevel.Province, false, 63)]
    [InlineData(PlaceLevel.Province, true, 34)]
    [InlineData(PlaceLevel.District, false, 695)]
    [InlineData(PlaceLevel.District, true, 0)]
    [InlineData(PlaceLevel.Commune, false, 10035)]
    [InlineData(PlaceLevel.Commune, true, 3321)]
    public void Holds_as_many_units_as_there_were_before_and_after_the_reform(PlaceLevel level, bool after, int count) =>
        Units.Units.Count(u => u.Level == level && StandsOn(u, after ? Gazetteer.ReformDay : LastDay)).Should().Be(count);

    [Fact]
    public void Every_full_name_resolves_to_its_own_code_in_its_own_time()
    {
        var wrong = new List<string>();
        foreach (AdministrativeUnit unit in Units.Units.Where(u => StandsOn(u, LastDay) || StandsOn(u, Gazetteer.ReformDay)))
        {
            DateOnly day = unit.ValidUntil ?? Gazetteer.ReformDay;
            string name = Units.FullName(unit, day);
            foreach (string spelling in new[] { name, name.Normalize(NormalizationForm.FormD), Disguise.OldTones(name), Abbreviated(name) })
            {
                GazetteerMatch match = Units.Resolve(spelling, day);
                if (match.Unit?.Code != unit.Code)
                {
                    wrong.Add($"{unit.Code} {spelling}: {match.Candidates.Count}");
                }
            }
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Every_commune_of_the_last_day_became_something_that_knows_it_as_predecessor()
    {
        ILookup<string, string> predecessors = Units.Units.Where(u => StandsOn(u, Gazetteer.ReformDay) && u.Level == PlaceLevel.Commune)
            .SelectMany(u => Units.Predecessors(u.Code).Select(p => (u.Code, p.Unit))).ToLookup(p => p.Code, p => p.Unit.Code);
        var lost = new List<string>();
        foreach (AdministrativeUnit unit in Units.Units.Where(u => u.Level == PlaceLevel.Commune && StandsOn(u, LastDay)))
        {
            IReadOnlyList<UnitSuccession> successors = Units.Successors(unit.Code, LastDay);
            if (successors.Count == 0 || successors.Any(s => !predecessors[s.Unit.Code].Contains(unit.Code)))
            {
                lost.Add(Units.FullName(unit));
            }
        }

        lost.Should().BeEmpty();
    }

    [Fact]
    public void Every_parent_is_a_unit_of_a_higher_level() =>
        Units.Units.Where(u => u.Level != PlaceLevel.Province && !(Units.Parent(u)?.Level < u.Level)).Select(u => u.Code).Should().BeEmpty();

    [Fact]
    public void A_split_ward_has_all_its_successors_in_part()
    {
        AdministrativeUnit split = Units.Units.First(u => u.Level == PlaceLevel.Commune && Units.Successors(u).Count > 1);
        Units.Successors(split).Should().OnlyContain(s => !s.IsWhole).And.OnlyHaveUniqueItems(s => s.Unit.Code);
    }

    [Theory]
    [InlineData("phường Bưởi, Tây Hồ", "00109", "phường Tây Hồ, thành phố Hà Nội")]
    [InlineData("P. Thụy Khuê, Q. Tây Hồ", "00112", "phường Tây Hồ, thành phố Hà Nội")]
    public void Tells_what_a_ward_became(string name, string code, string successor)
    {
        GazetteerMatch match = Units.Resolve(name, new DateOnly(2024, 2, 28));
        match.Unit!.Code.Should().Be(code);
        Units.Successors(code, new DateOnly(2024, 2, 28)).Select(s => Units.FullName(s.Unit)).Should().Equal(successor);
    }

    [Fact]
    public void A_code_may_have_been_two_units()
    {
        Units.Find("52", LastDay)!.Name.Should().Be("Bình Định");
        Units.Find("52", Gazetteer.ReformDay)!.Name.Should().Be("Gia Lai");
        Units.Successors("52", LastDay).Should().ContainSingle().Which.Unit.Name.Should().Be("Gia Lai");
        Units.Predecessors("52").Select(p => p.Unit.Code).Should().BeEquivalentTo("52", "64");
    }

    [Theory]
    [InlineData("HN", "01", NameLikeness.Alias)]
    [InlineData("P. Buoi, Q. Tay Ho, HN", "00109", NameLikeness.Accentless)]
    [InlineData("12 Lac Long Quan, phuong Buoi, quan Tay Ho, Ha Noi, Viet Nam", "00109", NameLikeness.Accentless)]
    [InlineData("Hà Nội, Việt Nam", "01", NameLikeness.Exact)]
    [InlineData("dac lac", "66", NameLikeness.Accentless)]
    [InlineData("M'Đrăk", "652", NameLikeness.Alias)]
    [InlineData("Ea Hleo", "645", NameLikeness.Accentless)]
    [InlineData("Sài Gòn", "79", NameLikeness.Alias)]
    [InlineData("phường Sài Gòn", "26740", NameLikeness.Exact)]
    [InlineData("phường Bưởi quận Tây Hồ thành phố Hà Nội", "00109", NameLikeness.Exact)]
    [InlineData("thị xã Thuận Thành tỉnh Bắc Ninh", "262", NameLikeness.Exact)]
    [InlineData("12 Lạc Long Quân phuong buoi quan tay ho", "00109", NameLikeness.Accentless)]
    [InlineData("Nghệ Ann", "40", NameLikeness.Fuzzy)]
    [InlineData("huyện Đại Lộc, Đà Nẵng", "506", NameLikeness.Alias)]
    [InlineData("huyện Tân Uyên, Bình Dương", "723", NameLikeness.Alias)]
    [InlineData("tỉnh Vũng Tàu", "77", NameLikeness.Alias)]
    [InlineData("Quan Triều, Thái Nguyên", "05482", NameLikeness.Exact)]
    [InlineData("huyện Ya Grai", "628", NameLikeness.Accentless)]
    [InlineData("huyện Châu Thành, Tây Ninh", "708", NameLikeness.Exact)]
    public void Resolves_what_articles_and_tables_write_and_says_how_sure_it_is(string written, string code, NameLikeness likeness)
    {
        GazetteerMatch match = Units.Resolve(written);

        match.Unit!.Code.Should().Be(code);
        match.Likeness.Should().Be(likeness);
    }

    [Theory]
    [InlineData("75", "2026-04-29", "tỉnh Đồng Nai")]
    [InlineData("75", "2026-04-30", "thành phố Đồng Nai")]
    [InlineData("22", "2026-09-01", "thành phố Quảng Ninh")]
    [InlineData("24", "2026-09-19", "tỉnh Bắc Ninh")]
    [InlineData("24", "2026-09-20", "thành phố Bắc Ninh")]
    [InlineData("26485", "2026-04-29", "xã Nhơn Trạch, tỉnh Đồng Nai")]
    [InlineData("26485", "2026-04-30", "phường Nhơn Trạch, thành phố Đồng Nai")]
    [InlineData("09193", "2026-09-20", "phường Yên Phong, thành phố Bắc Ninh")]
    [InlineData("23938", "2026-01-01", "xã Ia Mơ, tỉnh Gia Lai")]
    public void Knows_what_became_law_after_the_reform(string code, string day, string name)
    {
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Units.FullName(Units.Find(code, on)!, on).Should().Be(name);
    }

    [Fact]
    public void A_province_that_became_a_city_keeps_its_predecessors() => Units.Predecessors("75").Select(p => p.Unit.Name).Should().BeEquivalentTo("Đồng Nai", "Bình Phước");

    [Theory]
    [InlineData("xã Tân An")]
    [InlineData("xa thanh an, tp hcm")]
    public void Lists_the_candidates_when_the_name_does_not_tell(string written)
    {
        GazetteerMatch match = Units.Resolve(written, written[1] == 'ã' ? new DateOnly(2024, 1, 1) : new DateOnly(2026, 1, 1));
        match.Unit.Should().BeNull();
        match.Candidates.Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public void A_malformed_line_is_named()
    {
        Action load = () => Gazetteer.Load(new StringReader("code\ttype\n01\tthành phố\n"), new StringReader(""));
        load.Should().Throw<FormatException>().WithMessage("*01\tthành phố*");
    }

    private static bool StandsOn(AdministrativeUnit unit, DateOnly day) => unit.IsValidOn(day) && !(unit.HasEnded && unit.ValidUntil is null);

    private static string Abbreviated(string name) => name.Replace("thành phố ", "TP. ", StringComparison.Ordinal).Replace("thị xã ", "TX. ", StringComparison.Ordinal)
        .Replace("thị trấn ", "TT. ", StringComparison.Ordinal).Replace("phường ", "P. ", StringComparison.Ordinal).Replace("quận ", "Q. ", StringComparison.Ordinal).Replace("huyện ", "H. ", StringComparison.Ordinal);
}
