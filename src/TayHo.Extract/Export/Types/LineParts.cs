namespace TayHo.Extract.Export.Types;

/// <summary>Joins what is known of a record; what is not is left out.</summary>
internal static class LineParts
{
    public static string Dots(params ReadOnlySpan<string?> parts) => With(" · ", parts);

    public static string Blanks(params ReadOnlySpan<string?> parts) => With(" ", parts);

    public static string With(string separator, params ReadOnlySpan<string?> parts)
    {
        var kept = new List<string>();
        foreach (string? part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                kept.Add(part);
            }
        }

        return string.Join(separator, kept);
    }
}
