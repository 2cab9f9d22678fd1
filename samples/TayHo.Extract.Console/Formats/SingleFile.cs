using TayHo.Extract.Export;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>One output stream: a file that appears whole, or standard output.</summary>
internal sealed class SingleFile : IDisposable
{
    private readonly OutputTarget _target;
    private readonly AtomicFile? _file;

    /// <summary>Opens the target's file, a file of a fixed name in its folder, or standard output.</summary>
    public SingleFile(OutputTarget target, string nameInFolder)
    {
        _target = target;
        string? path = target.Folder is null ? target.File : Path.Combine(target.Folder, nameInFolder);
        _file = path is null ? null : new AtomicFile(path);
        Stream = _file?.Stream ?? target.StandardOutput;
    }

    /// <summary>What to write to.</summary>
    public Stream Stream { get; }

    /// <summary>Finishes the file.</summary>
    public void Commit()
    {
        Stream.Flush();
        if (_file is not null)
        {
            _file.Commit();
            _target.Written.Add(_file.Path);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
