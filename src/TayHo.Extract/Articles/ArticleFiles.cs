using TayHo.Extract.Articles.Containers;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles;

/// <summary>Finds and reads the articles of files and folders; what can't be read is a failure among the results, not an
/// exception.</summary>
/// <example><code>
/// foreach (ArticleInputResult read in ArticleFiles.Read("articles.ndjson", maxBytes: 32_000_000))
/// {
///     Console.WriteLine(read.Input?.Title ?? read.Failure!.Message);
/// }
/// </code></example>
public static class ArticleFiles
{
    /// <summary>Bytes that tell what a stream without a name holds.</summary>
    private const int HeadBytes = 4096;

    private static readonly string[] Extensions =
        [".html", ".htm", ".xhtml", ".mhtml", ".mht", ".warc", ".txt", ".ndjson", ".jsonl", ".json"];

    /// <summary>The articles' files of a folder and the folders in it, in ordinal order of their paths.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>
    /// Files that end in .html, .htm, .xhtml, .mhtml, .mht, .warc, .txt, .ndjson, .jsonl, .json (of an article or a list of some) or one of
    /// them with .gz. What a browser saved
    /// beside a page (page.html, page_files/) is furniture and left out; a symbolic link is followed once, to what is not found otherwise.
    /// </returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder, or one in it, may not be read.</exception>
    public static IReadOnlyList<string> Find(string folder)
    {
        IReadOnlyList<string> files = Find(folder, out IReadOnlyList<ArticleInputResult> failures);
        return failures.Count == 0 ? files : throw new UnauthorizedAccessException($"{failures[0].Source}: {failures[0].Failure!.Message}");
    }

    /// <summary>The articles' files of a folder and the folders in it, in ordinal order of their paths, and the folders that can't be
    /// read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="failures">A failure for each folder that can't be read.</param>
    /// <returns>The files that <see cref="Find(string)"/> describes.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<string> Find(string folder, out IReadOnlyList<ArticleInputResult> failures)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"there is no folder '{folder}'.");
        }

        var walk = new FolderWalk(IsArticleFile);
        walk.Walk(folder);
        failures = walk.Failures;
        return [.. walk.Files.Order(StringComparer.Ordinal)];
    }

    /// <summary>The full path of what a path leads to, every symbolic link on it followed: two paths to one file give the same, so that an
    /// output is told from an input.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The path; what does not exist, and links that lead nowhere or in a circle, keep their names.</returns>
    internal static string RealPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Articles.RealPath.Of(path);
    }

    /// <summary>Whether a path leads to a pipe, socket or device, which may block whoever opens it or never end: no article is read from
    /// it, no result written to it.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Whether it does; false for files, folders and what does not exist.</returns>
    internal static bool IsSpecial(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.Exists(path) && NativeFiles.IsSpecial(path);
    }

    /// <summary>Reads the articles of one file: one for HTML and plain text, one a line for NDJSON.</summary>
    /// <param name="path">The file; the name's end tells its sort, with .gz for a compressed one.</param>
    /// <param name="maxBytes">The largest article read, in bytes (after decompression); 32 MiB unless told.</param>
    /// <returns>An article or a failure each, in the order of the file.</returns>
    public static IEnumerable<ArticleInputResult> Read(string path, long maxBytes = InputLimits.DefaultBytes) =>
        Read(path, maxBytes, ArticleFormat.Auto);

    /// <summary>Reads the articles of one file in a form that the caller knows.</summary>
    /// <param name="path">The file; .gz at the name's end for a compressed one.</param>
    /// <param name="maxBytes">The largest article read, in bytes (after decompression).</param>
    /// <param name="format">The form; with <see cref="ArticleFormat.Ndjson"/> a file without lines has no articles, which is no
    /// failure.</param>
    /// <returns>An article or a failure each, in the order of the file.</returns>
    public static IEnumerable<ArticleInputResult> Read(string path, long maxBytes, ArticleFormat format)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        return ReadFile(path, maxBytes, format);
    }

    /// <summary>Reads the articles of a stream: NDJSON when it begins like JSON, else one article.</summary>
    /// <param name="stream">The content; stays open.</param>
    /// <param name="source">What the records name as their source, such as "stdin".</param>
    /// <param name="maxBytes">The largest article read, in bytes; 32 MiB unless told.</param>
    /// <returns>An article or a failure each, in the order of the file.</returns>
    public static IEnumerable<ArticleInputResult> Read(Stream stream, string source, long maxBytes = InputLimits.DefaultBytes) =>
        Read(stream, source, maxBytes, ArticleFormat.Auto);

    /// <summary>Reads the articles of a stream in a form that the caller knows.</summary>
    /// <param name="stream">The content; stays open.</param>
    /// <param name="source">What the records name as their source, such as "stdin".</param>
    /// <param name="maxBytes">The largest article read, in bytes.</param>
    /// <param name="format">The form; with <see cref="ArticleFormat.Ndjson"/> a broken first line is a failure as any other is, and a
    /// stream without lines has no articles.</param>
    /// <returns>An article or a failure each, in the order of the stream.</returns>
    public static IEnumerable<ArticleInputResult> Read(Stream stream, string source, long maxBytes, ArticleFormat format)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        return format == ArticleFormat.Ndjson ? ArticleNdjson.Read(stream, source, maxBytes) : ReadStream(stream, source, source, maxBytes);
    }

    /// <summary>Reads the articles of one file at once, without holding a thread while the bytes come.</summary>
    /// <param name="path">The file; the name's end tells its sort, with .gz for a compressed one.</param>
    /// <param name="maxBytes">The largest file read, in bytes (after decompression).</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async Task<IReadOnlyList<ArticleInputResult>> ReadAllAsync(string path, long maxBytes,
            CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        string source = SourceOf(path);
        try
        {
            Stream file = Open(path, FileOptions.Asynchronous);
            await using (file.ConfigureAwait(false))
            {
                byte[] content = await InputLimits.ReadAllAsync(file, maxBytes, cancellationToken).ConfigureAwait(false);
                string extension = Path.GetExtension(WithoutGz(path)).ToUpperInvariant();
                return extension is ".NDJSON" or ".JSONL"
                    ? [.. ReadLines(new MemoryStream(content), source, maxBytes)] : Whole(content, source, extension);
            }
        }
        catch (Exception error) when (IsOfInput(error))
        {
            return [Failed(source, error)];
        }
    }

    /// <summary>A path as records name it: alike on every system. Where a backslash parts no folders, it belongs to a name.</summary>
    internal static string SourceOf(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    private static bool IsArticleFile(string path)
    {
        string name = WithoutGz(path);
        return Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
            && (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || JsonArticleFile.MayBe(path));
    }

    private static string WithoutGz(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;

    private static IEnumerable<ArticleInputResult> ReadFile(string path, long maxBytes, ArticleFormat format)
    {
        string source = SourceOf(path);
        Stream? file = null;
        ArticleInputResult? failure = null;
        try
        {
            file = Open(path, FileOptions.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArticleInputException)
        {
            failure = Failed(source, error);
        }

        if (file is null)
        {
            yield return failure!;
            yield break;
        }

        using (file)
        {
            IEnumerable<ArticleInputResult> read = format == ArticleFormat.Ndjson
                ? ArticleNdjson.Read(file, source, maxBytes) : ReadStream(file, source, WithoutGz(path), maxBytes);
            foreach (ArticleInputResult result in Guarded(read, source))
            {
                yield return result;
            }
        }
    }

    /// <summary>The articles as they come; what breaks the reading off is the last result.</summary>
    private static IEnumerable<ArticleInputResult> Guarded(IEnumerable<ArticleInputResult> read, string source)
    {
        using IEnumerator<ArticleInputResult> articles = read.GetEnumerator();
        ArticleInputResult? broken = null;
        while (broken is null)
        {
            ArticleInputResult? current = null;
            try
            {
                current = articles.MoveNext() ? articles.Current : null;
            }
            catch (Exception error) when (IsOfInput(error))
            {
                broken = Failed(source, error);
            }

            if ((current ?? broken) is not { } result)
            {
                yield break;
            }

            yield return result;
        }
    }

    private static Stream Open(string path, FileOptions options)
    {
        if (Directory.Exists(path))
        {
            throw new ArticleInputException("input.unreadable", "this is a folder.");
        }

        if (!File.Exists(path))
        {
            throw new ArticleInputException("input.unreadable", path.Contains('\uFFFD', StringComparison.Ordinal)
                    ? FolderWalk.NameLost : "there is no such file.");
        }

        if (IsSpecial(path))
        {
            throw new ArticleInputException("input.unreadable", "this is a pipe or device, no file; give '-' to read standard input.");
        }

        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024,
                    FileOptions.SequentialScan | options);
        }
        catch (FileNotFoundException missing)
        {
            // A link that leads nowhere is there, its file is not.
            throw new ArticleInputException("input.unreadable", "there is no such file.", missing);
        }

        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new WholeGzipStream(file) : file;
    }

    private static IEnumerable<ArticleInputResult> ReadStream(Stream stream, string source, string name, long maxBytes)
    {
        string extension = Path.GetExtension(name).ToUpperInvariant();
        if (extension is ".NDJSON" or ".JSONL")
        {
            return ReadLines(stream, source, maxBytes);
        }

        try
        {
            Stream rest = stream;
            if (extension is "" or ".WARC")
            {
                // Where no name tells, the first bytes do; many lines and archives are read as they come.
                var window = new ByteWindow(stream, default);
                window.Fill(HeadBytes);
                if (WarcRecords.IsArchive(window.Bytes))
                {
                    return Guarded(OfArchive(window, source, maxBytes), source);
                }

                window.ThrowIfBroken();
                rest = new JoinedStream(window.Bytes.ToArray(), stream);
                if (stream is not FileStream && extension.Length == 0 && ContentSniffer.LooksLikeJson(window.Bytes))
                {
                    return ReadLines(rest, source, maxBytes);
                }
            }

            if (stream is FileStream { Length: var length } && length > maxBytes)
            {
                throw InputLimits.TooLarge("the file", length, maxBytes);
            }

            byte[] content = InputLimits.ReadAll(rest, maxBytes);

            return Whole(content, source, extension);
        }
        catch (Exception failure) when (IsOfInput(failure))
        {
            return [Failed(source, failure)];
        }
    }

    private static IReadOnlyList<ArticleInputResult> Whole(byte[] content, string source, string extension)
    {
        if (content.AsSpan().Trim(" \t\r\n\f\v"u8).IsEmpty)
        {
            throw new ArticleInputException("input.empty", content.Length == 0
                    ? "the input is empty." : "the input holds nothing but white space.");
        }

        ContentSniffer.RefuseBinary(content);
        ContentSniffer.RefuseTable(content);
        List<FeedEntry> entries = FeedItems.Read(content, out IReadOnlyList<ExtractionWarning> guessed);
        if (entries.Count > 1 || entries is [{ Fault: not null }])
        {
            return [.. entries.Select(entry => OfFeed(entry, source, guessed))];
        }

        if (WarcRecords.IsArchive(content))
        {
            return [.. OfArchive(new ByteWindow(new MemoryStream(content), default), source, long.MaxValue)];
        }

        return extension == ".JSON"
            ? ArticleJson.Parse(content, source, null)
            : [new ArticleInputResult { Source = source, Input = new ArticleInput { Source = source, Bytes = content } }];
    }

    private static IEnumerable<ArticleInputResult> OfArchive(ByteWindow archive, string source, long maxBytes) =>
        WarcRecords.Read(archive, maxBytes).Select(page => page.Fault is { } fault
        ? Failed(source, fault)
        : new ArticleInputResult { Source = source,
            Input = new ArticleInput { Id = page.Id, Source = source, Bytes = page.Record, Noted = page.Doubt is { } doubt
                ? [doubt] : null } });

    private static ArticleInputResult OfFeed(FeedEntry entry, string source, IReadOnlyList<ExtractionWarning> guessed) =>
        entry.Item is { } item
        ? new() { Source = source, Input =
            ArticleReader.Fill(new ArticleInput { Source = source, Html = item.Html, Noted = guessed.Count == 0 ? null : guessed }, item) }
        : Failed(source, entry.Fault!);

    private static IEnumerable<ArticleInputResult> ReadLines(Stream stream, string source, long maxBytes)
    {
        bool any = false;
        foreach (ArticleInputResult result in ArticleNdjson.Read(stream, source, maxBytes))
        {
            any = true;
            yield return result;
        }

        if (!any)
        {
            yield return Failed(source, new ArticleInputException("input.empty", "the input has no lines."));
        }
    }

    /// <summary>Whatever goes wrong while one file is read is that file's failure, faults of ours too: the others are read.</summary>
    private static bool IsOfInput(Exception error) => error is not (OperationCanceledException or OutOfMemoryException);

    private static ArticleInputResult Failed(string source, Exception error) => new()
    {
        Source = source,
        Failure = error as ArticleInputException ?? (error is IOException or InvalidDataException or UnauthorizedAccessException
            ? new ArticleInputException("input.unreadable", $"the file can't be read: {error.Message}", error)
            : InputLimits.OurFault(error)),
    };
}
