namespace TayHo.Extract.Articles;

/// <summary>The form in which articles lie in a file or stream.</summary>
public enum ArticleFormat
{
    /// <summary>Told by the name's end, else by the first bytes.</summary>
    Auto = 0,

    /// <summary>An article a line, whatever the name and the first bytes are.</summary>
    Ndjson = 1,
}
