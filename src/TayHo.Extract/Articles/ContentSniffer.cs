using System.Text;

namespace TayHo.Extract.Articles;

/// <summary>Knows by their first bytes the files that people hand over by mistake.</summary>
internal static class ContentSniffer
{
    private static readonly (byte[] Magic, string What)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("RIFF"u8.ToArray(), "an image, sound or video (RIFF)"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ([0x1F, 0x8B], "gzip-compressed (name it .gz; unpack what comes on standard input)"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard-compressed (unpack it)"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "XZ-compressed (unpack it)"),
        ("BZh"u8.ToArray(), "bzip2-compressed (unpack it)"),
        ([0x04, 0x22, 0x4D, 0x18], "LZ4-compressed (unpack it)"),
        ("MSCF"u8.ToArray(), "a cabinet archive"),
        ("%!PS"u8.ToArray(), "a PostScript file"),
        ("PAR1"u8.ToArray(), "a Parquet file"),
        ("OggS"u8.ToArray(), "a sound file"),
        ("ID3"u8.ToArray(), "a sound file"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
    ];

    /// <summary>Where a tar archive names its format, behind the head of its first file.</summary>
    private const int TarMark = 257;

    /// <summary>Checks undecoded content.</summary>
    /// <exception cref="ArticleInputException">The bytes are a known format that holds no article.</exception>
    public static void RefuseBinary(ReadOnlySpan<byte> content)
    {
        foreach ((byte[] magic, string what) in Known)
        {
            if (content.StartsWith(magic) || (magic[0] == (byte)'{' && StartOf(content).StartsWith(magic)))
            {
                throw new ArticleInputException("input.not-an-article",
                        $"this is {what}, not an article; give HTML, plain text or NDJSON.");
            }
        }

        RefuseSitemap(StartOf(content));
        if (content.Length > TarMark + 5 && content[TarMark..].StartsWith("ustar"u8))
        {
            throw new ArticleInputException("input.not-an-article",
                    "this is a tar archive, not an article; give HTML, plain text or NDJSON.");
        }

        // An answer's head may stand before a packed body, which is looked at when it is unpacked.
        if (IsBinary(content) && !content.StartsWith("HTTP/"u8) && !content.StartsWith("WARC/"u8))
        {
            throw new ArticleInputException("input.not-an-article",
                    "this is binary data, not an article; give HTML, plain text or NDJSON.");
        }

        // ISO media (mp4, heic): the box type follows a length.
        if (content.Length > 8 && content[4..8].SequenceEqual("ftyp"u8))
        {
            throw new ArticleInputException("input.not-an-article",
                    "this is a video or HEIC image, not an article; give HTML, plain text or NDJSON.");
        }
    }

    /// <summary>
    /// Whether control characters that no text has stand in it as often as chance puts them there, one byte in nine. Text of two or
    /// four bytes a character is full of zeros, so that many of them are no sign, unless nearly all bytes are.
    /// </summary>
    private static bool IsBinary(ReadOnlySpan<byte> content)
    {
        const int Looked = 4096, Fewest = 64, OneIn = 16, MostZerosOneIn = 5;
        content = content[..Math.Min(content.Length, Looked)];
        int controls = 0, zeros = 0;
        foreach (byte b in content)
        {
            controls += b is < 0x09 or (> 0x0D and < 0x20) or 0x7F ? 1 : 0;
            zeros += b == 0 ? 1 : 0;
        }

        return content.Length >= Fewest && controls * OneIn > content.Length
            && (zeros * MostZerosOneIn < content.Length || zeros * MostZerosOneIn > content.Length * (MostZerosOneIn - 1));
    }

    /// <summary>Refuses XML that begins as the lists of addresses do that sites write for search engines.</summary>
    private static void RefuseSitemap(ReadOnlySpan<byte> content)
    {
        const int Looked = 4096;
        content = content[..Math.Min(content.Length, Looked)];
        while (content.StartsWith("<?"u8) || content.StartsWith("<!"u8))
        {
            ReadOnlySpan<byte> end = content.StartsWith("<!--"u8) ? "-->"u8 : ">"u8;
            int at = content.IndexOf(end);
            content = at < 0 ? [] : content[(at + end.Length)..].TrimStart(" \t\r\n"u8);
        }

        if (content.StartsWith("<urlset"u8) || content.StartsWith("<sitemapindex"u8))
        {
            throw new ArticleInputException("input.not-an-article",
                    "this is a sitemap, a list of addresses, not an article; give HTML, plain text or NDJSON.");
        }
    }

    /// <summary>Content without the mark and the blanks that may stand before text.</summary>
    private static ReadOnlySpan<byte> StartOf(ReadOnlySpan<byte> content) =>
        (content is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content).TrimStart(" \t\r\n"u8);

    /// <summary>Refuses a table of articles that comes without its name, as on standard input: its first line has the names of an article's
    /// fields and no others.</summary>
    /// <exception cref="ArticleInputException">The content is one.</exception>
    public static void RefuseTable(ReadOnlySpan<byte> content)
    {
        const int Longest = 200;
        content = StartOf(content);
        int end = content[..Math.Min(Longest, content.Length)].IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0)
        {
            return;
        }

        string[] cells = [.. Encoding.Latin1.GetString(content[..end]).Split([',', ';', '\t']).Select(cell => cell.Trim(' ', '"'))];
        if (cells.Length > 1 && Array.TrueForAll(cells, cell => ArticleJson.Names.Contains(cell, StringComparer.OrdinalIgnoreCase))
                && Array.Exists(cells, cell => cell.ToUpperInvariant() is "TEXT" or "HTML"))
        {
            throw new ArticleInputException("input.not-an-article",
                    "this is a table of articles, not an article; save it as a .csv or .tsv file and give its name.");
        }
    }

    /// <summary>Whether content without a telling name begins like JSON lines.</summary>
    public static bool LooksLikeJson(ReadOnlySpan<byte> content)
    {
        content = StartOf(content);
        return content.Length > 1 && content[0] == (byte)'{' && content[1..].TrimStart(" \t\r\n"u8) is [(byte)'"', ..];
    }
}
