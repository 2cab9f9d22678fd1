using TayHo.Extract.Export.Writing;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place under a temporary name, which one run at a time
/// can hold, and takes its own name only when <see cref="Commit"/> is called. Disposing without a commit leaves what stood
/// there before; what a dead run left the next one takes away, by the list in its lock.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private const string NewEnd = ".tayho-new";
    private const string LockEnd = ".tayho-lock";

    /// <summary>What the names of the files that a run keeps beside its output end in.</summary>
    public static readonly string[] Ends = [NewEnd, LockEnd, Writing.RunJournal.End];

    private readonly IFileSystem _files;
    private readonly string _folder;
    private readonly string _temporary;
    private readonly RunLock _lock;
    private readonly Stream _stream;
    private bool _finished;

    /// <summary>Opens the temporary file; its folder is made when missing.</summary>
    /// <param name="path">Where the file shall appear.</param>
    /// <param name="files">The file system; null for the disk's.</param>
    /// <exception cref="IOException">The folder or file can't be made, or another run is writing the file.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public AtomicFile(string path, IFileSystem? files = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _files = files ?? DiskFileSystem.Instance;
        Path = System.IO.Path.GetFullPath(path);
        if (_files.FolderExists(Path))
        {
            throw new IOException($"'{Path}' is a folder; a file of that name can't be written.");
        }

        _folder = System.IO.Path.GetDirectoryName(Path)!;
        _files.CreateFolder(_folder);
        _temporary = Path + NewEnd;
        _lock = RunLock.Take(_files, Path + LockEnd, $"another run is writing '{Path}'; wait for it, or choose another name.");
        try
        {
            _lock.ClearAway();
            _lock.List(System.IO.Path.GetFileName(_temporary));
            _stream = OutputStream.OpenEmpty(_files, _temporary);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>Where the file will stand.</summary>
    public string Path { get; }

    /// <summary>What to write to; closed by <see cref="Commit"/>.</summary>
    public Stream Stream => _stream;

    /// <summary>Makes a place for what a writer lays by until the file is written; it goes with the run.</summary>
    /// <param name="part">What is laid by.</param>
    /// <returns>The full path of a file that is not there yet.</returns>
    public string PlaceTemporary(string part)
    {
        string path = $"{Path}.{part}{NewEnd}";
        _lock.List(System.IO.Path.GetFileName(path));
        return path;
    }

    /// <summary>Brings the file to the disk and gives it its name, replacing what stood there.</summary>
    /// <exception cref="IOException">The file can't be written out or renamed.</exception>
    public void Commit()
    {
        if (_finished)
        {
            return;
        }

        _files.Flush(_stream);
        Release(() => _files.Move(_temporary, Path));
        _finished = true;
        _lock.Dispose();
        _files.FlushFolder(_folder);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_finished)
        {
            return;
        }

        _finished = true;
        try
        {
            Release(_lock.Dispose);
        }
        catch (IOException)
        {
            // What could not be written out is not wanted any more.
        }
    }

    /// <summary>Closes the file after its name has changed, where the system lets an open file be renamed.</summary>
    private void Release(Action change)
    {
        if (OperatingSystem.IsWindows())
        {
            _stream.Dispose();
            change();
            return;
        }

        try
        {
            change();
        }
        finally
        {
            _stream.Dispose();
        }
    }
}
