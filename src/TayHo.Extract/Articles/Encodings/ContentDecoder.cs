using System.Text;
using System.Text.Unicode;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Encodings;

/// <summary>
/// Decodes bytes as a browser would and forgives more: byte order mark, zero bytes of UTF-16 without one, the caller's
/// charset, the one the page declares, well-formed UTF-8, and last the Western or Vietnamese reading that gives the most
/// Vietnamese words. What was guessed or lost is a warning.
/// </summary>
internal sealed class ContentDecoder
{
    /// <summary>Where a page's declaration is looked for; browsers stop at 1,024 bytes, portals do not.</summary>
    private const int Prescan = 8192;

    private readonly TextRepair _repair;

    /// <summary>Makes a decoder.</summary>
    /// <param name="repair">Judges readings.</param>
    public ContentDecoder(TextRepair repair) => _repair = repair;

    /// <summary>Decodes content; never throws for what it holds.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="charset">The charset an HTTP header named; null when there was none.</param>
    /// <param name="warnings">Takes what was guessed or lost.</param>
    /// <param name="stop">Stops the reading.</param>
    public string Decode(ReadOnlyMemory<byte> bytes, string? charset, List<ExtractionWarning> warnings, StopSign stop = default)
    {
        ReadOnlySpan<byte> content = bytes.Span;
        if (ByteOrderMark(content, out int skip) is { } marked)
        {
            return DecodeWith(marked, bytes[skip..], skip, warnings, stop);
        }

        if (GuessUtf16(content) is { } utf16)
        {
            return TextPieces.Decode(utf16, bytes, stop);
        }

        Encoding? declared = Find(charset);
        if (declared is null && charset is not null)
        {
            warnings.Add(new ExtractionWarning("encoding.unknown-charset",
                        $"The charset '{charset}' is unknown; the encoding was told from the content."));
        }

        declared ??= Find(DeclaredCharset(content));
        bool utf8 = Utf8.IsValid(content);
        if (utf8)
        {
            bool multibyte = content.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0;
            if (multibyte && declared is not null && declared.CodePage != Encoding.UTF8.CodePage && declared.IsSingleByte)
            {
                warnings.Add(new ExtractionWarning("encoding.declared-wrong",
                            $"The page declares {declared.WebName} but is well-formed UTF-8; it was read as UTF-8."));
            }
            else if (declared is not null && !declared.IsSingleByte && declared.CodePage != Encoding.UTF8.CodePage && multibyte
                    && !IsUtf16(declared))
            {
                return TextPieces.Decode(declared, bytes, stop);
            }

            return TextPieces.Decode(Encoding.UTF8, bytes, stop);
        }

        // A few damaged bytes make no other encoding of a text that is UTF-8 for the rest.
        if (declared is null || IsUtf16(declared) || declared.CodePage == Encoding.UTF8.CodePage)
        {
            return IsHardlyUtf8(content, stop)
                ? Guess(bytes, declared is not null, warnings, stop) : DecodeWith(Encoding.UTF8, bytes, 0, warnings, stop);
        }

        return DecodeWith(declared, bytes, 0, warnings, stop);
    }

    private static bool IsUtf16(Encoding encoding) => encoding.CodePage is 1200 or 1201;

    private static Encoding? ByteOrderMark(ReadOnlySpan<byte> content, out int skip)
    {
        skip = 3;
        if (content is [0xEF, 0xBB, 0xBF, ..])
        {
            return Encoding.UTF8;
        }

        skip = 4;
        if (content is [0xFF, 0xFE, 0, 0, ..])
        {
            return Encoding.UTF32;
        }

        skip = 2;
        return content is [0xFF, 0xFE, ..] ? Encoding.Unicode : content is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Markup in UTF-16 has a zero in nearly every second byte.</summary>
    private static UnicodeEncoding? GuessUtf16(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> head = content[..Math.Min(content.Length, 512)];
        int even = 0, odd = 0;
        for (int i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                (even, odd) = (i & 1) == 0 ? (even + 1, odd) : (even, odd + 1);
            }
        }

        int enough = head.Length / 5;
        return enough < 2 || Math.Abs(even - odd) < enough ? null : new UnicodeEncoding(bigEndian: even > odd, byteOrderMark: false);
    }

    private static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        string trimmed = name.Trim().Trim('"', '\'').ToLowerInvariant();
        try
        {
            // Names that browsers read as windows-1252: Latin-1's control characters are never meant.
            return trimmed switch
            {
                "utf8" or "unicode" or "utf-8" => Encoding.UTF8,
                "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
                "cp1258" or "x-cp1258" or "windows1258" => CodePagesEncodingProvider.Instance.GetEncoding(1258),
                _ => CodePagesEncodingProvider.Instance.GetEncoding(trimmed) ?? Encoding.GetEncoding(trimmed),
            };
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            // UTF-7, which no browser reads either, is known but refused.
            return null;
        }
    }

    /// <summary>The charset a meta element or an XML declaration names; null when none does.</summary>
    private static string? DeclaredCharset(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> head = content[..Math.Min(content.Length, Prescan)];
        foreach (ReadOnlyMemory<byte> key in Keys)
        {
            ReadOnlySpan<byte> rest = head;
            int at;
            while ((at = rest.IndexOf(key.Span)) >= 0)
            {
                rest = rest[(at + key.Length)..].TrimStart(" \t\r\n"u8);
                if (rest is not [(byte)'=', ..])
                {
                    continue;
                }

                ReadOnlySpan<byte> value = rest[1..].TrimStart(" \t\r\n\"'"u8);
                int length = value.IndexOfAnyExcept(NameBytes);
                string name = Encoding.ASCII.GetString(length < 0 ? value : value[..length]);
                if (name.Length is > 2 and < 30)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static readonly ReadOnlyMemory<byte>[] Keys =
        ["charset"u8.ToArray(), "CHARSET"u8.ToArray(), "Charset"u8.ToArray(), "encoding"u8.ToArray()];

    private static readonly System.Buffers.SearchValues<byte> NameBytes =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:."u8);

    /// <summary>Whether most bytes beyond ASCII form no UTF-8: then the declaration is wrong, not the bytes.</summary>
    private static bool IsHardlyUtf8(ReadOnlySpan<byte> content, StopSign stop)
    {
        int broken = 0, whole = 0;
        while (!content.IsEmpty)
        {
            int next = content.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                break;
            }

            stop.ThrowIfStoppedAt(broken + whole);
            content = content[next..];
            bool good = Rune.DecodeFromUtf8(content, out _, out int used) == System.Buffers.OperationStatus.Done;
            (broken, whole) = good ? (broken, whole + 1) : (broken + 1, whole);
            content = content[Math.Max(1, used)..];
        }

        return broken > whole;
    }

    private static string DecodeWith(Encoding encoding, ReadOnlyMemory<byte> content, int offset, List<ExtractionWarning> warnings,
            StopSign stop)
    {
        if (encoding.CodePage == Encoding.UTF8.CodePage && !Utf8.IsValid(content.Span))
        {
            (long first, int places) = FindBroken(content.Span, stop);
            warnings.Add(new ExtractionWarning("encoding.invalid-utf8", $"The input is no valid UTF-8 at byte {offset + first} ({places} place(s) in all); each stands as U+FFFD in the text. Give the right charset or mend the file."));
        }

        return TextPieces.Decode(encoding, content, stop);
    }

    /// <summary>Whether composing made letters that only Vietnamese has: a few words prove by them what no statistics can.</summary>
    private static bool HasToneMarks(string composed) => composed.AsSpan().IndexOfAnyInRange('\u1EA0', '\u1EF9') >= 0;

    private static (long First, int Places) FindBroken(ReadOnlySpan<byte> content, StopSign stop)
    {
        long first = -1, at = 0;
        int places = 0;
        for (int looked = 0; !content.IsEmpty; looked++)
        {
            stop.ThrowIfStoppedAt(looked);
            int next = content.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                break;
            }

            content = content[next..];
            at += next;
            if (Rune.DecodeFromUtf8(content, out _, out int used) != System.Buffers.OperationStatus.Done)
            {
                places++;
                first = first < 0 ? at : first;
            }

            used = Math.Max(1, used);
            content = content[used..];
            at += used;
        }

        return (first, places);
    }

    /// <summary>Bytes that are no UTF-8 and declare nothing true: Vietnamese Windows or a legacy font's Western codes.</summary>
    private string Guess(ReadOnlyMemory<byte> content, bool wasDeclared, List<ExtractionWarning> warnings, StopSign stop)
    {
        string western = TextPieces.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, content, stop);
        string vietnamese = Nfc.Of(TextPieces.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1258)!, content, stop), stop);
        int inVietnamese = _repair.Weigh(vietnamese, stop).Frequent, inWestern = _repair.Weigh(western, stop).Frequent;
        bool isVietnamese = inVietnamese > inWestern || (inVietnamese == inWestern && HasToneMarks(vietnamese));
        string name = isVietnamese ? "windows-1258" : "windows-1252";
        string why = wasDeclared ? "declares a Unicode encoding but is none" : "declares no encoding and is no UTF-8";
        warnings.Add(new ExtractionWarning("encoding.guessed",
                    $"The input {why}; it was read as {name}. Give its charset if letters are wrong."));
        return isVietnamese ? vietnamese : western;
    }
}
