using System.Globalization;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles;

/// <summary>Reads streams up to a limit, so that one wrong file can't take the memory of all.</summary>
internal static class InputLimits
{
    /// <summary>The largest article read unless told otherwise, in bytes: 32 MiB.</summary>
    public const long DefaultBytes = 32L * 1024 * 1024;

    /// <summary>The whole rest of a stream.</summary>
    /// <exception cref="ArticleInputException">The stream holds more than <paramref name="maxBytes"/>.</exception>
    public static byte[] ReadAll(Stream stream, long maxBytes, StopSign stop = default)
    {
        using var all = new MemoryStream();
        byte[] chunk = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            stop.ThrowIfStopped();
            Append(all, chunk, read, maxBytes);
        }

        return all.ToArray();
    }

    /// <summary>The whole rest of a stream.</summary>
    /// <exception cref="ArticleInputException">The stream holds more than <paramref name="maxBytes"/>.</exception>
    public static async Task<byte[]> ReadAllAsync(Stream stream, long maxBytes, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        byte[] chunk = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            Append(all, chunk, read, maxBytes);
        }

        return all.ToArray();
    }

    /// <summary>The failure for what this program did wrong while it read an article.</summary>
    public static ArticleInputException OurFault(Exception fault) =>
        new("input.failed",
                $"the article could not be read, by a fault of this program ({fault.GetType().Name}: {fault.Message}); please report it with the article.",
                fault);

    /// <summary>The failure for an article over the limit in time.</summary>
    public static ArticleInputException TooSlow(TimeSpan time) =>
        new("input.too-slow",
                $"reading the article took longer than {time}; raise ExtractionOptions.MaxReadingTime or look at what it holds.");

    /// <summary>The failure for an input over the limit.</summary>
    public static ArticleInputException TooLarge(string what, long? length, long maxBytes)
    {
        string size = length is { } bytes ? $"has {Mebibytes(bytes)}" : "is too large";
        return new ArticleInputException("input.too-large", $"{what} {size}; an article of more than {Mebibytes(maxBytes)} is not read. Raise ExtractionOptions.MaxInputBytes (console: --max-mb) if it is one.");
    }

    private static void Append(MemoryStream all, byte[] chunk, int read, long maxBytes)
    {
        if (all.Length + read > maxBytes)
        {
            throw TooLarge("the input", null, maxBytes);
        }

        all.Write(chunk, 0, read);
    }

    private static string Mebibytes(long bytes) =>
        bytes < 1024 * 1024 ? $"{bytes.ToString(CultureInfo.InvariantCulture)} bytes"
            : (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture) + " MiB";
}
