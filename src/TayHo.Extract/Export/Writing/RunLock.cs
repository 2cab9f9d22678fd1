using System.Text;

namespace TayHo.Extract.Export.Writing;

/// <summary>
/// A run's lock on its output, which lists the temporary files that the run makes there: what a dead run left is known by its list,
/// never by a name, which anybody may give to a file of his own.
/// </summary>
internal sealed class RunLock : IDisposable
{
    private const string Header = "tayho: temporary files of a run\n";
    private readonly IFileSystem _files;
    private readonly string _path;
    private readonly Stream _stream;
    private readonly HashSet<string> _named;
    private bool _begun;
    private bool _released;

    private RunLock(IFileSystem files, string path, Stream stream)
    {
        _files = files;
        _path = path;
        _stream = stream;
        _named = Read(stream, path);
    }

    /// <summary>Takes a lock; <see cref="ClearAway"/> comes next.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="path">The lock's file.</param>
    /// <param name="busy">What to say when another run holds it.</param>
    /// <exception cref="IOException">It can't be made, or another run holds it.</exception>
    /// <exception cref="ForeignFileException">A file of another's has its name.</exception>
    public static RunLock Take(IFileSystem files, string path, string busy)
    {
        Stream stream;
        try
        {
            stream = files.Open(path);
        }
        catch (IOException failure) when (files.FileExists(path))
        {
            throw new IOException(busy, failure);
        }

        try
        {
            return new RunLock(files, path, stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Takes away the temporary files of the run that held the lock and died, and begins a list of its own.</summary>
    /// <exception cref="IOException">One can't be taken away.</exception>
    public void ClearAway()
    {
        DeleteNamed();
        _stream.SetLength(0);
        _stream.Seek(0, SeekOrigin.Begin);
        _begun = true;
        Write(Header);
    }

    /// <summary>Lists a file before it is made; it is taken away with the lock, if it still has that name then.</summary>
    /// <param name="names">Names of files in the lock's folder.</param>
    /// <exception cref="ForeignFileException">A file of that name stands there, which is none of the run's.</exception>
    public void List(params IReadOnlyCollection<string> names)
    {
        foreach (string name in names)
        {
            if (!_named.Contains(name) && Stands(name))
            {
                throw new ForeignFileException(In(name));
            }
        }

        _named.UnionWith(names);
        Write(string.Concat(names.Select(name => name + "\n")));
    }

    /// <summary>Brings the list to the disk itself.</summary>
    public void Flush() => _files.Flush(_stream);

    /// <summary>Whether a file or folder of a name stands there.</summary>
    public bool Stands(string name) => _files.FileExists(In(name)) || _files.FolderExists(In(name));

    /// <summary>Lets go of the lock and leaves what is listed to the next run.</summary>
    public void Leave() => Release(clear: false);

    /// <inheritdoc/>
    public void Dispose() => Release(_begun);

    /// <summary>What the list tells; a name that was cut when its run died is none.</summary>
    private static HashSet<string> Read(Stream stream, string path)
    {
        byte[] header = Encoding.UTF8.GetBytes(Header), bytes = new byte[header.Length];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (!header.AsSpan(0, read).SequenceEqual(bytes.AsSpan(0, read)))
        {
            throw new ForeignFileException(path);
        }

        using var rest = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        string[] lines = rest.ReadToEnd().Split('\n');
        return [.. lines[..^1].Where(name =>
                    name == Path.GetFileName(name)
                    && (name.EndsWith(OutputFolder.NewEnd, StringComparison.Ordinal)
                        || name.EndsWith(OutputFolder.OldEnd, StringComparison.Ordinal)))];
    }

    private string In(string name) => Path.Combine(Path.GetDirectoryName(_path)!, name);

    private void DeleteNamed()
    {
        foreach (string name in _named)
        {
            if (_files.FileExists(In(name)))
            {
                _files.Delete(In(name));
            }
        }

        _named.Clear();
    }

    private void Write(string text)
    {
        _stream.Write(Encoding.UTF8.GetBytes(text));

        // The system has the line when the call returns, before the file is made.
        _stream.Flush();
    }

    private void Release(bool clear)
    {
        if (_released)
        {
            return;
        }

        _released = true;
        try
        {
            if (clear)
            {
                DeleteNamed();
            }

            if (_named.Count == 0)
            {
                // The name goes while the lock is held, so that no other run locks a file that is about to go.
                _files.Delete(_path);
            }

            _stream.Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What can't be taken away now stays on the list, and the next run takes it away.
            Close();
        }
    }

    private void Close()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // A list that could not be written out named nothing that was made.
        }
    }
}
