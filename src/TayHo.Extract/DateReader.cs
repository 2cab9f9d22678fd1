using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Recognition.Dates;
using TayHo.Extract.Recognition.Documents;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution.Dates;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract;

/// <summary>What <see cref="DateReader"/> read from one text.</summary>
/// <example><code>
/// DateReading reading = DateReader.Default.Read("Chiều mai họp lúc 14h30", new DateOnly(2025, 4, 22));
/// Console.WriteLine(reading.Dates[0].Value); // 2025-04-23T14:30
/// </code></example>
public sealed record DateReading
{
    /// <summary>The text that offsets refer to: the given text in NFC.</summary>
    public required string Text { get; init; }

    /// <summary>The day from which relative and year-less dates were read, and how it became known.</summary>
    public required AnchorDate AnchorDate { get; init; }

    /// <summary>Every mention of calendar time, in reading order; never null.</summary>
    public required IReadOnlyList<DateRecord> Dates { get; init => field = ValueList.Of(value); }

    /// <summary>Contradictions found, such as a weekday that does not fit its date.</summary>
    public IReadOnlyList<ExtractionWarning> Warnings { get; init => field = ValueList.Of(value); } = ValueList<ExtractionWarning>.Empty;

    /// <summary>The dates, and how long the text is; never the text itself.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture,
            $"{Text.Length} characters ({AnchorDate.Value ?? "no date"}): {string.Join("; ", Dates)}");
}

/// <summary>
/// Reads calendar time from Vietnamese text as an extractor does, without making an article of it. Immutable and safe for use by many
/// threads at once; it
/// has no clock: "hôm nay" is the anchor's day, or unresolved without one.
/// </summary>
/// <example><code>DateReading reading = DateReader.Default.Read("Chiều mai họp lúc 14h30", new DateOnly(2025, 4, 22));</code></example>
public sealed class DateReader
{
    private static readonly Lazy<DateReader> Shared = new(() => new DateReader(OurLexicons.Dates));

    private readonly Lexicon _lexicon;
    private readonly DocumentRecognizer _documents;
    private readonly DateRecognizer _dates;

    private DateReader(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _documents = new DocumentRecognizer(lexicon);
        _dates = new DateRecognizer(lexicon);
    }

    /// <summary>A reader with our lexicons, built at first use.</summary>
    public static DateReader Default => Shared.Value;

    /// <summary>Reads a text; without an anchor the text's own dates may give one, else unknown digits stay X.</summary>
    /// <param name="text">The text; other forms than NFC are normalised first, and what no text may hold becomes U+FFFD.</param>
    /// <returns>The dates, with the text that their offsets refer to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <example><code>DateReading reading = DateReader.Default.Read("Ngày 28/2/2024, huyện họp; chiều mai họp tiếp.");</code></example>
    public DateReading Read(string text) => Read(text, default, AnchorBasis.None);

    /// <summary>Reads a text as written on a day.</summary>
    /// <param name="text">The text; other forms than NFC are normalised first, and what no text may hold becomes U+FFFD.</param>
    /// <param name="anchor">The day of writing.</param>
    /// <returns>The dates, with the text that their offsets refer to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <example><code>string? value = DateReader.Default.Read("Chiều mai họp", new DateOnly(2025, 4, 22)).Dates[0].Value; // 2025-04-23</code></example>
    public DateReading Read(string text, DateOnly anchor) =>
        Read(text, new DateAnchor(anchor.Year, anchor.Month, anchor.Day, null), AnchorBasis.Supplied);

    /// <summary>Reads a text as written at a moment of Vietnam's local time, so that "15 phút nữa" has a value.</summary>
    /// <param name="text">The text; other forms than NFC are normalised first, and what no text may hold becomes U+FFFD.</param>
    /// <param name="anchor">The moment of writing on Vietnamese clocks; its <see cref="DateTime.Kind"/> is not looked at.</param>
    /// <returns>The dates, with the text that their offsets refer to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <example><code>DateReading reading = DateReader.Default.Read("15 phút nữa", new DateTime(2025, 4, 22, 14, 30, 0));</code></example>
    public DateReading Read(string text, DateTime anchor) =>
        Read(text, new DateAnchor(anchor.Year, anchor.Month, anchor.Day, TimeOnly.FromDateTime(anchor)), AnchorBasis.Supplied);

    /// <summary>Reads a text as written at a moment, so that "15 phút nữa" has a value.</summary>
    /// <param name="text">The text; other forms than NFC are normalised first, and what no text may hold becomes U+FFFD.</param>
    /// <param name="anchor">The moment of writing; values are those of Vietnamese clocks at that moment.</param>
    /// <returns>The dates with the text that their offsets refer to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DateReading Read(string text, DateTimeOffset anchor) => Read(text, anchor.ToOffset(TimeSpan.FromHours(7)).DateTime);

    private DateReading Read(string text, DateAnchor anchor, AnchorBasis basis)
    {
        ArgumentNullException.ThrowIfNull(text);
        string composed = Nfc.Of(text);
        using TaggedText context = TaggedText.Create(composed, [], _lexicon);
        _documents.Recognize(context);
        IReadOnlyList<DateMention> mentions = _dates.Recognize(context);
        context.CloseNames();
        AnchorDate day = new(anchor.HasDay ? Edtf.Day(anchor.Year, anchor.Month, anchor.Day) : null, basis);
        if (basis == AnchorBasis.None && AnchorDateStep.Infer(context, mentions) is { } inferred)
        {
            day = AnchorDateStep.Record(context, inferred);
            anchor = DateAnchor.Parse(inferred.Value);
        }

        var warnings = new List<ExtractionWarning>();
        return new DateReading
        {
            Text = composed,
            AnchorDate = day,
            Dates = [.. DateStep.Resolve(context, mentions, anchor, warnings).Select(r => r.Record)],
            Warnings = warnings,
        };
    }
}
