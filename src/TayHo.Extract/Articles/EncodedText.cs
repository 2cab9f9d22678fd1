using TayHo.Extract.Articles.Encodings;
using TayHo.Extract.Records;

namespace TayHo.Extract.Articles;

/// <summary>Decodes text of unknown encoding as articles are decoded: UTF-8, UTF-16, Vietnamese Windows (1258), the codes of TCVN3 and VNI
/// fonts.</summary>
internal static class EncodedText
{
    /// <summary>Decodes bytes; what was guessed or lost is told.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="warnings">What was guessed or lost; empty when nothing was.</param>
    /// <returns>The text, NFC.</returns>
    public static string Decode(ReadOnlyMemory<byte> content, out IReadOnlyList<ExtractionWarning> warnings)
    {
        var found = new List<ExtractionWarning>();
        TextRepair repair = TextRepair.LoadEmbedded();
        string text = new ContentDecoder(repair).Decode(content, null, found);
        warnings = found;
        return Html.Spacing.Compose(repair.Repair(text, found));
    }
}
