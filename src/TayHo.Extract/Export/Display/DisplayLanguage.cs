namespace TayHo.Extract.Export.Display;

/// <summary>The language in which results are shown to people; data keep the article's own words in either.</summary>
public enum DisplayLanguage
{
    /// <summary>English labels, 1,382.5, dates as EDTF.</summary>
    English,

    /// <summary>Vietnamese labels, 1.382,5, dates as the press writes them (28/2/2024).</summary>
    Vietnamese,
}
