namespace TayHo.Extract.Syntax;

/// <summary>The same words again and again as one string: in a text of megabytes most evidence is a name or a unit that stood
/// before.</summary>
internal sealed class SharedSpellings
{
    /// <summary>In a shorter text the table would cost more than it saves.</summary>
    public const int FewestTokens = 1 << 17;

    /// <summary>What is longer hardly comes again.</summary>
    private const int Longest = 64;

    private readonly string?[] _kept = new string?[1 << 14];

    /// <summary>The words as a string, the one given for them before where it is still kept.</summary>
    public string Of(ReadOnlySpan<char> words)
    {
        if (words.Length > Longest)
        {
            return words.ToString();
        }

        uint hash = 2_166_136_261;
        foreach (char c in words)
        {
            hash = (hash ^ c) * 16_777_619;
        }

        ref string? kept = ref _kept[(hash ^ (hash >> 15)) & (_kept.Length - 1)];
        if (kept is null || !words.SequenceEqual(kept))
        {
            kept = words.ToString();
        }

        return kept;
    }
}
