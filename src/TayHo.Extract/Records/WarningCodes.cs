namespace TayHo.Extract.Records;

/// <summary>The codes of warnings, for <see cref="ExtractionWarning.Code"/>. A later 1.x may add codes; none changes its meaning.</summary>
/// <example><code>bool doubtful = document.Warnings.Any(w =&gt; w.Code == WarningCodes.DateWeekdayMismatch);</code></example>
public static class WarningCodes
{
    /// <summary>A weekday does not fit the date beside it.</summary>
    public const string DateWeekdayMismatch = "date.weekday-mismatch";

    /// <summary>Characters that no text may hold were replaced or dropped.</summary>
    public const string EncodingControlCharacters = "encoding.control-characters";

    /// <summary>The declared encoding was not the content's.</summary>
    public const string EncodingDeclaredWrong = "encoding.declared-wrong";

    /// <summary>No encoding was declared; it was told from the bytes.</summary>
    public const string EncodingGuessed = "encoding.guessed";

    /// <summary>Some bytes were no UTF-8.</summary>
    public const string EncodingInvalidUtf8 = "encoding.invalid-utf8";

    /// <summary>Characters had been lost before the text came to us.</summary>
    public const string EncodingLostCharacters = "encoding.lost-characters";

    /// <summary>UTF-8 that had been read as another encoding was mended.</summary>
    public const string EncodingMojibake = "encoding.mojibake";

    /// <summary>Text in the old TCVN3 fonts was converted.</summary>
    public const string EncodingTcvn3 = "encoding.tcvn3";

    /// <summary>The declared charset is none that is known.</summary>
    public const string EncodingUnknownCharset = "encoding.unknown-charset";

    /// <summary>Text in the old VNI fonts was converted.</summary>
    public const string EncodingVni = "encoding.vni";

    /// <summary>Elements nested too deep were flattened.</summary>
    public const string HtmlTooDeep = "html.too-deep";

    /// <summary>An element's attributes beyond the limit were left out.</summary>
    public const string HtmlTooManyAttributes = "html.too-many-attributes";

    /// <summary>Elements beyond the limit were left out.</summary>
    public const string HtmlTooManyElements = "html.too-many-elements";

    /// <summary>A kept page is shorter than its head says; it was read as far as it goes.</summary>
    public const string InputCut = "input.cut";

    /// <summary>The input is a feed; its item was read.</summary>
    public const string InputFeed = "input.feed";

    /// <summary>The input has no text.</summary>
    public const string InputNoText = "input.no-text";

    /// <summary>The page's JSON-LD could not be read.</summary>
    public const string MetadataJsonLd = "metadata.json-ld";

    /// <summary>No article was found on the page, or it is a list of articles.</summary>
    public const string PageNoArticle = "page.no-article";

    /// <summary>A change contradicts the two levels beside it.</summary>
    public const string StatisticChangeContradictsLevels = "statistic.change-contradicts-levels";

    /// <summary>Parts are together more than the whole they are said to be of.</summary>
    public const string StatisticPartsExceedWhole = "statistic.parts-exceed-whole";

    /// <summary>Parts are together less than the whole they are said to be.</summary>
    public const string StatisticPartsMissWhole = "statistic.parts-miss-whole";

    /// <summary>A share contradicts the counts beside it.</summary>
    public const string StatisticShareContradictsCounts = "statistic.share-contradicts-counts";

    /// <summary>A share of a whole is over a hundred per cent.</summary>
    public const string StatisticShareOverHundred = "statistic.share-over-hundred";

    /// <summary>Lines broken by a fixed width were joined.</summary>
    public const string TextHardWrapped = "text.hard-wrapped";

    /// <summary>The text is hardly Vietnamese; few records are to be expected.</summary>
    public const string TextNotVietnamese = "text.not-vietnamese";
}
