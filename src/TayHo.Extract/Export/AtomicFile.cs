namespace TayHo.Extract.Export;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place under a temporary name and takes its own name
/// only when <see cref="Commit"/> is called. Disposing without a commit leaves what stood there before.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _committed;

    /// <summary>Opens the temporary file; its folder is made when missing.</summary>
    /// <param name="path">Where the file shall appear.</param>
    /// <exception cref="IOException">The folder or file can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public AtomicFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(Path))
        {
            throw new IOException($"'{Path}' is a folder; a file of that name can't be written.");
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);

        // The process id keeps two runs apart; a clock or random name is not needed.
        _temporary = $"{Path}.{Environment.ProcessId}.tmp";
        _stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.None);
    }

    /// <summary>Where the file will stand.</summary>
    public string Path { get; }

    /// <summary>What to write to; closed by <see cref="Commit"/>.</summary>
    public Stream Stream => _stream;

    /// <summary>Writes a whole file in one go.</summary>
    /// <param name="path">Where the file shall appear.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var file = new AtomicFile(path);
        write(file.Stream);
        file.Commit();
    }

    /// <summary>Closes the file and gives it its name, replacing what stood there.</summary>
    /// <exception cref="IOException">The file can't be written out or renamed.</exception>
    public void Commit()
    {
        if (_committed)
        {
            return;
        }

        _stream.Dispose();
        File.Move(_temporary, Path, overwrite: true);
        _committed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_committed)
        {
            try
            {
                File.Delete(_temporary);
            }
            catch (IOException)
            {
                // Nothing more can be done about a temporary file that another program holds.
            }
        }
    }
}
