using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Export;

/// <summary>The ids and dates of the Popolo output.</summary>
internal static class PopoloId
{
    private const int LongestSlug = 60;
    private const int HashBytes = 6;

    private static readonly string[] Levels = [.. UnitTypes.All, "tp", "địa phương"];

    /// <summary>An id that people can read and that depends on nothing but the words given: "person/le-thu-1f0c…".</summary>
    /// <param name="kind">The first part.</param>
    /// <param name="name">The readable part.</param>
    /// <param name="parts">What tells this item from all others of the kind.</param>
    public static string Of(string kind, string name, params string[] parts)
    {
        // Names that differ in their tone marks have one readable part: the hash of the whole tells them apart.
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return $"{kind}/{Slug(name)}-{Hex.Lower(hash.AsSpan(0, HashBytes))}";
    }

    /// <summary>A number as text, the same under every culture.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a folded name tells the level of a body but not which (UBND tỉnh, quận ủy, Ban Thường vụ Tỉnh ủy).</summary>
    public static bool NamesOnlyLevel(string key)
    {
        ReadOnlySpan<char> rest = key.EndsWith(" ủy", StringComparison.Ordinal) ? key.AsSpan(0, key.Length - 3) : key;
        foreach (string level in Levels)
        {
            if (rest.EndsWith(level, StringComparison.Ordinal) && (rest.Length == level.Length || rest[^(level.Length + 1)] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An EDTF date as Popolo writes dates (2024, 2024-02, 2024-02-28): digits not known are left away; null for what is no such
    /// date.</summary>
    public static string? Date(string? edtf)
    {
        string? date = edtf;
        while (date is not null && date.EndsWith("-XX", StringComparison.Ordinal))
        {
            date = date[..^3];
        }

        if (date is null || date.Length is not (4 or 7 or 10))
        {
            return null;
        }

        for (int i = 0; i < date.Length; i++)
        {
            if (i is 4 or 7 ? date[i] != '-' : !char.IsAsciiDigit(date[i]))
            {
                return null;
            }
        }

        return date;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (char c in SyllableFolding.FoldKey(name).Normalize(NormalizationForm.FormD))
        {
            if (slug.Length == LongestSlug)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (c == 'đ')
            {
                slug.Append('d');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
