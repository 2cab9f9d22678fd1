using TayHo.Extract.Export.Writing;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place under a temporary name, which one run at a time
/// can hold, and takes its own name only when <see cref="Commit"/> is called. Disposing without a commit leaves what stood
/// there before; what a dead run left under the temporary name the next one writes over.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private const string NewEnd = ".tayho-new";

    private readonly IFileSystem _files;
    private readonly string _folder;
    private readonly string _temporary;
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
        _stream = OpenEmpty();
    }

    /// <summary>Where the file will stand.</summary>
    public string Path { get; }

    /// <summary>What to write to; closed by <see cref="Commit"/>.</summary>
    public Stream Stream => _stream;

    /// <summary>Opens a file that one run at a time can hold.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="path">The file.</param>
    /// <param name="output">What the run writes, as its user named it.</param>
    /// <exception cref="IOException">It can't be made, or another run holds it.</exception>
    public static Stream OpenAlone(IFileSystem files, string path, string output)
    {
        ArgumentNullException.ThrowIfNull(files);
        try
        {
            return files.Open(path);
        }
        catch (IOException failure) when (files.FileExists(path))
        {
            throw new IOException($"another run is writing '{output}'; wait for it, or choose another name.", failure);
        }
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
            Release(() => _files.Delete(_temporary));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next run writes over what can't be taken away now.
        }
    }

    private Stream OpenEmpty()
    {
        Stream stream = OpenAlone(_files, _temporary, Path);
        try
        {
            stream.SetLength(0);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file after its name has changed, where the system lets an open file be renamed: no other run can take it in between.</summary>
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
