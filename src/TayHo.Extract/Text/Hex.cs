namespace TayHo.Extract.Text;

/// <summary>Bytes as hexadecimal digits in lower case.</summary>
internal static class Hex
{
    /// <summary>Two digits a byte.</summary>
    public static string Lower(ReadOnlySpan<byte> bytes) =>
#if NET9_0_OR_GREATER
        Convert.ToHexStringLower(bytes);
#else
        Convert.ToHexString(bytes).ToLowerInvariant();
#endif
}
