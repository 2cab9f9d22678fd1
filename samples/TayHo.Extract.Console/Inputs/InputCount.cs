namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>How many articles files hold, where that can be told without reading them as articles: for the progress bar.</summary>
internal static class InputCount
{
    private const int BufferBytes = 1 << 16;

    /// <summary>The number of articles; null when a packed file, a list or standard input is among them, or a file can't be read.</summary>
    public static int? Of(IEnumerable<string> files, bool standardInput)
    {
        if (standardInput)
        {
            return null;
        }

        int total = 0;
        foreach (string file in files)
        {
            if (file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || ArticleList.Is(file))
            {
                return null;
            }

            int? count = Path.GetExtension(file).ToLowerInvariant() is ".ndjson" or ".jsonl" ? LinesOf(file) : 1;
            if (count is null)
            {
                return null;
            }

            total += count.Value;
        }

        return total;
    }

    private static int? LinesOf(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            var buffer = new byte[BufferBytes];
            int lines = 0;
            bool open = false;
            for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                lines += buffer.AsSpan(0, read).Count((byte)'\n');
                open = buffer[read - 1] != '\n';
            }

            return lines + (open ? 1 : 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // That it can't be read is said when its turn comes.
            return null;
        }
    }
}
