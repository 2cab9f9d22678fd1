using System.Globalization;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>One of several contiguous parts of the inputs: what all parts write, one behind the other, is what one run writes.</summary>
/// <param name="Number">The part's number, one-based.</param>
/// <param name="Of">How many parts there are.</param>
internal sealed record InputShard(int Number, int Of)
{
    /// <summary>Reads "2/8".</summary>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out InputShard? shard)
    {
        string[] parts = text.Split('/');
        shard = parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int of)
            && number >= 1 && number <= of
            ? new InputShard(number, of)
            : null;
        return shard is not null;
    }

    /// <summary>The part of a sequence, which is walked twice: once to be counted.</summary>
    public IEnumerable<T> Part<T>(IEnumerable<T> all)
    {
        long total = all.LongCount();
        int start = (int)(total * (Number - 1) / Of), end = (int)(total * Number / Of);
        return all.Skip(start).Take(end - start);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");
}
