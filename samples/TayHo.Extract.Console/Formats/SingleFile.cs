namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>One output stream: a file that appears whole, a file of a folder that appears with the others, or standard output.</summary>
internal sealed class SingleFile : IDisposable
{
    private readonly OutputTarget _target;
    private readonly AtomicFile? _file;
    private readonly string? _path;
    private readonly string _name;

    /// <summary>Opens the target's file, a file of a fixed name in its folder, or standard output.</summary>
    public SingleFile(OutputTarget target, string nameInFolder)
    {
        _target = target;
        _name = nameInFolder;
        _file = target.Opened is null && target.File is { } path ? new AtomicFile(path, target.Files) : null;
        _path = _file?.Path ?? (target.Opened is { } folder ? Path.Combine(folder.Path, nameInFolder) : null);
        Stream = target.Opened?.Create(nameInFolder) ?? _file?.Stream ?? target.StandardOutput;
    }

    /// <summary>What to write to.</summary>
    public Stream Stream { get; }

    /// <summary>
    /// Makes a place for what a writer lays by until the file is written: in the target's folder, named for the file and taken away with
    /// it; among the system's temporary files where the output has no folder.
    /// </summary>
    /// <param name="part">What is laid by.</param>
    /// <returns>The full path of a file that is not there yet.</returns>
    public string PlaceTemporary(string part) =>
        _target.Opened?.PlaceTemporary($"{_name}.{part}") ?? _file?.PlaceTemporary(part) ?? Path.Combine(Path.GetTempPath(), "tayho-" + Path.GetRandomFileName());

    /// <summary>Finishes the file.</summary>
    public void Commit()
    {
        Stream.Flush();
        _file?.Commit();
        if (_target.Opened is not null)
        {
            Stream.Dispose();
        }

        if (_path is not null)
        {
            _target.Written.Add(_path);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
