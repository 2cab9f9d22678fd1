using TayHo.Extract.Records;

namespace TayHo.Extract.Tests.Export;

/// <summary>A document with a record of every type, made by hand.</summary>
internal static class Sample
{
    /// <summary>The document; the title may hold what tests want to see written.</summary>
    public static ExtractionDocument Document(string title = "Bắc cầu, \"mở\" đường", string id = "a1") => new()
    {
        Article = new ArticleInfo { Id = id, Source = "a.txt", Title = title, Text = "Xã Hạ Long có 12 cầu.", Authors = ["Thu Nga", "Lê Vũ"], PublishedAt = "2024-02-28" },
        AnchorDate = new AnchorDate("2024-02-28", AnchorBasis.Supplied),
        Dates = [new DateRecord { Id = "d1", Kind = DateKind.Interval, Value = "2010/..", Basis = DateBasis.Explicit, DayPart = DayPart.Morning, Rule = "date.x", Evidence = Words() }],
        Places =
        [
            new PlaceRecord
            {
                Id = "p1", Name = "Hạ Long", Type = "xã", Level = PlaceLevel.Commune, Code = "00109", FullName = "xã Hạ Long, huyện Vân Đồn", ValidUntil = "2025-06-30",
                Successors = [new PlaceReference { Code = "00103", FullName = "đặc khu Vân Đồn" }, new PlaceReference { FullName = "xã khác" }], Rule = "place.x", Evidence = [new Evidence(0, 10, "Xã Hạ Long"), new Evidence(3, 10, "Hạ Long")],
            },
        ],
        Officials =
        [
            new PersonRecord
            {
                Id = "h1", Name = "Lê Thu", Honorific = "bà", Rule = "person.x", Evidence = Words(),
                Positions = [new Position { Title = "Bí thư", Organization = "Xã ủy" }, new Position { Title = "Chủ tịch", Status = PositionStatus.Former, Rank = "TS" }],
            },
        ],
        People = [new PersonRecord { Id = "h2", Name = "Trần Ba", Rule = "person.y", Evidence = Words() }],
        Organizations = [new OrganizationRecord { Id = "o1", Name = "Xã ủy", Kind = OrganizationKind.Party, Rule = "body.x", Evidence = Words() }],
        Statistics = [new StatisticRecord { Id = "s1", Value = 12.5m, High = 15m, Comparison = Comparison.GreaterThanOrEqual, Kind = StatisticKind.Count, Unit = "cầu", Measure = "=cầu mới", Change = ChangeDirection.Decrease, Target = TargetRating.Met, Rule = "statistic.x", Evidence = Words() }],
        Documents = [new DocumentRecord { Id = "c1", Type = "Nghị định", Number = "178/2024/NĐ-CP", Rule = "document.x", Evidence = Words() }],
        Events = [new EventRecord { Id = "e1", Kind = EventKind.Ceremony, Name = "Lễ khánh thành", Date = "2024-02-28", Organizers = ["Xã ủy", "UBND xã"], Rule = "event.x", Evidence = Words() }],
        Awards = [new AwardRecord { Id = "a1", Award = "Bằng khen", Recipient = "xã Hạ Long", Rule = "award.x", Evidence = Words() }],
        Quotes = [new QuoteRecord { Id = "q1", Speaker = "h1", SpeakerName = "Lê Thu", Text = "-Tốt lắm\nmừng lắm", Mode = QuoteMode.Direct, Rule = "quote.x", Evidence = Words() }],
        Custom = [new CustomRecord { Id = "x1", Type = "bridge", Fields = new Dictionary<string, string> { ["name"] = "Hạ Long" }, Rule = "bridge.x", Evidence = Words() }],
        Warnings = [new ExtractionWarning("date.weekday-mismatch", "…")],
    };

    private static Evidence[] Words() => [new Evidence(0, 10, "Xã Hạ Long")];
}
