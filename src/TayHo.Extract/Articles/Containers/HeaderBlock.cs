using System.Text;

namespace TayHo.Extract.Articles.Containers;

/// <summary>
/// The lines "Name: value" before an empty line, as mail, HTTP and web archives have them. A line that begins with white
/// space goes on the one before.
/// </summary>
internal sealed class HeaderBlock
{
    private const int Longest = 64 * 1024;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Offset of the first byte after the empty line.</summary>
    public int End { get; private init; }

    /// <summary>A field's value; null when it is not there.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Reads the fields at the beginning of bytes.</summary>
    /// <returns>The fields; null when a line is no field or no empty line ends them.</returns>
    public static HeaderBlock? Read(ReadOnlySpan<byte> bytes)
    {
        var fields = new List<(string Name, string Value)>();
        int at = 0;
        while (at < Math.Min(bytes.Length, Longest))
        {
            int end = bytes[at..].IndexOf((byte)'\n');
            if (end < 0)
            {
                return null;
            }

            string line = Encoding.UTF8.GetString(bytes.Slice(at, end)).TrimEnd('\r');
            at += end + 1;
            if (line.Length == 0)
            {
                return fields.Count == 0 ? null : Of(fields, at);
            }

            if (line[0] is ' ' or '\t' && fields.Count > 0)
            {
                fields[^1] = (fields[^1].Name, fields[^1].Value + " " + line.Trim());
                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAnyExcept(NameCharacters))
            {
                return null;
            }

            fields.Add((line[..colon], line[(colon + 1)..].Trim()));
        }

        return null;
    }

    /// <summary>A parameter of a field ("boundary" of Content-Type), without quotes; null when it is not there.</summary>
    public string? Parameter(string field, string name)
    {
        foreach (string part in (this[field] ?? "").Split(';').Skip(1))
        {
            int sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0 && part.AsSpan(0, sign).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return part[(sign + 1)..].Trim().Trim('"');
            }
        }

        return null;
    }

    private static HeaderBlock Of(List<(string Name, string Value)> fields, int end)
    {
        var block = new HeaderBlock { End = end };
        foreach ((string name, string value) in fields)
        {
            block._fields.TryAdd(name, value);
        }

        return block;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
