namespace TayHo.Extract.Export.Writing;

/// <summary>
/// A folder whose files appear together. They are written beside their places under temporary names; <see cref="Commit"/>
/// first writes down what it is about to do and then gives every file its name, so that a run that dies in between is
/// finished by the next. Files of an earlier run are replaced, or removed where they are not written again; files that no
/// run wrote, or that were changed since, are never touched unless told. One run at a time: the folder is locked, and the lock lists
/// the temporary files, so that what a dead run left is told from files of others that have such names.
/// </summary>
/// <example><code>
/// using var folder = new OutputFolder("results");
/// using (Stream file = folder.Create("facts.json")) { ExtractionJson.Serialize(file, document); }
/// folder.Commit();
/// </code></example>
public sealed class OutputFolder : IDisposable
{
    /// <summary>What temporary files end in.</summary>
    internal const string NewEnd = ".tayho-new";
    internal const string OldEnd = ".tayho-old";
    private const string LockName = ".tayho-lock";
    private const string ManifestName = ".tayho-files";
    private const string CommitName = ".tayho-commit";

    private readonly IFileSystem _files;
    private readonly bool _overwrite;
    private readonly RunLock _lock;
    private readonly bool _made;
    private readonly Dictionary<string, string> _earlier = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _hashes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<OutputStream> _open = [];
    private bool _disposed;

    /// <summary>Locks a folder and finishes or clears away what a dead run left in it.</summary>
    /// <param name="path">The folder; made when missing.</param>
    /// <param name="overwrite">Whether files that no run of ours wrote may be replaced.</param>
    /// <exception cref="IOException">The folder can't be made or read, or another run holds it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public OutputFolder(string path, bool overwrite = false)
        : this(path, overwrite, DiskFileSystem.Instance)
    {
    }

    /// <summary>Locks a folder of a file system that may be another than the disk's.</summary>
    internal OutputFolder(string path, bool overwrite, IFileSystem files)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _files = files;
        _overwrite = overwrite;
        Path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        _made = !_files.FolderExists(Path);
        _files.CreateFolder(Path);
        _lock = RunLock.Take(_files, In(LockName), $"another run is writing into '{Path}'; wait for it, or choose another folder.");
        try
        {
            Recover();
            foreach ((string name, string hash) in (ReadManifest(ManifestName) ?? OutputManifest.Empty).Files)
            {
                _earlier[name] = hash;
                if (_lock.Stands(name + OldEnd))
                {
                    throw new ForeignFileException(In(name + OldEnd));
                }
            }
        }
        catch
        {
            Unlock();
            throw;
        }
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Whether an earlier run of ours filled the folder.</summary>
    public bool IsTakenOver => _earlier.Count > 0;

    /// <summary>Whether a file stands in the folder that no run of ours wrote, or that was changed since.</summary>
    /// <param name="name">The file's name.</param>
    /// <returns>Whether somebody else wrote it.</returns>
    public bool IsForeign(string name) => InTheWay(name, overwrite: false) is not null;

    /// <summary>What stands in the way of a name: a file of another's, a folder, or a file that has the name of one of its temporary
    /// files.</summary>
    /// <param name="name">The name.</param>
    /// <param name="overwrite">Whether files of others may be replaced.</param>
    /// <returns>The full path; null when nothing does.</returns>
    internal string? InTheWay(string name, bool overwrite)
    {
        if (!_hashes.ContainsKey(name) && Array.Find([name + NewEnd, name + OldEnd], _lock.Stands) is { } temporary)
        {
            return In(temporary);
        }

        bool isOurs = !_files.FileExists(In(name)) || overwrite || (_earlier.TryGetValue(name, out string? hash) && Holds(name, hash));
        return isOurs && !_files.FolderExists(In(name)) ? null : In(name);
    }

    /// <summary>Makes a place for what a writer lays by until its file is written; it goes with the run.</summary>
    /// <param name="name">The place's name in the folder.</param>
    /// <returns>The full path of a file that is not there yet.</returns>
    internal string PlaceTemporary(string name)
    {
        _lock.List(name + NewEnd);
        return In(name + NewEnd);
    }

    /// <summary>The names of the files in a folder that runs of ours wrote; empty when none did, or their list can't be read.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The names of the files.</returns>
    public static IReadOnlyCollection<string> WrittenIn(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string list = System.IO.Path.Combine(folder, ManifestName);
        if (!File.Exists(list))
        {
            return [];
        }

        try
        {
            using FileStream stream = File.OpenRead(list);
            return [.. OutputManifest.Read(stream, list).Files.Select(f => f.Name)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever writes into the folder is told.
            return [];
        }
    }

    /// <summary>Opens a file that appears with the others; close the stream when it is written.</summary>
    /// <param name="name">The file's name; no run may write one twice.</param>
    /// <returns>The file, open for writing.</returns>
    /// <exception cref="ForeignFileException">A file of that name stands there that no run of ours wrote.</exception>
    /// <exception cref="IOException">The file can't be made.</exception>
    public Stream Create(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (name != System.IO.Path.GetFileName(name) || name.StartsWith(".tayho-", StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{name}' is no name for a file in the folder.", nameof(name));
        }

        if (_hashes.ContainsKey(name))
        {
            throw new ArgumentException($"'{name}' is written already.", nameof(name));
        }

        if (InTheWay(name, _overwrite) is { } foreign)
        {
            throw new ForeignFileException(foreign);
        }

        _lock.List(name + NewEnd);
        _hashes.Add(name, null);

        // A closed stream is let go of: a folder may get a file an article.
        OutputStream? stream = null;
        stream = new OutputStream(OutputStream.OpenEmpty(_files, In(name + NewEnd)), hash =>
        {
            _hashes[name] = hash;
            _open.Remove(stream!);
        });
        _open.Add(stream);
        return stream;
    }

    /// <summary>Gives every file its name.</summary>
    /// <exception cref="IOException">A file can't be written out or renamed; the folder then holds what it held before.</exception>
    public void Commit()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        foreach (OutputStream stream in _open.ToArray())
        {
            stream.Dispose();
        }

        string[] names = [.. _hashes.Keys.Order(StringComparer.Ordinal)];
        string[] removed = [.. _earlier.Keys.Where(n =>
                    !_hashes.ContainsKey(n) && _files.FileExists(In(n)) && !IsForeign(n)).Order(StringComparer.Ordinal)];
        var manifest = new OutputManifest([.. names.Select(n => (n, _hashes[n]!))], removed);
        if (names.Length > 0)
        {
            _files.FlushFiles(Path, [.. names.Select(n => n + NewEnd)]);
        }

        _lock.List([.. names.Concat(removed).Where(n => _files.FileExists(In(n))).Select(n => n + OldEnd)]);
        _lock.Flush();
        WriteCommit(manifest);
        var done = new Stack<(string From, string To)>();
        try
        {
            foreach (string name in names.Concat(removed))
            {
                if (_files.FileExists(In(name)))
                {
                    Move(done, In(name), In(name + OldEnd));
                }

                if (_hashes.ContainsKey(name))
                {
                    Move(done, In(name + NewEnd), In(name));
                }
            }

            _files.FlushFolder(Path);
        }
        catch
        {
            RollBack(done);
            throw;
        }

        // From here on the new files stand whole, whatever fails.
        _hashes.Clear();
        _files.Move(In(CommitName), In(ManifestName));
        _files.FlushFolder(Path);
        foreach (string name in names.Concat(removed))
        {
            _files.Delete(In(name + OldEnd));
        }
    }

    /// <summary>Takes away what was not committed and frees the folder.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        try
        {
            foreach (OutputStream stream in _open)
            {
                stream.Abandon();
            }
        }
        finally
        {
            Unlock();
        }
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);

    private void Move(Stack<(string From, string To)> done, string from, string to)
    {
        _files.Move(from, to);
        done.Push((from, to));
    }

    private void RollBack(Stack<(string From, string To)> done)
    {
        // What can't be moved back stays under the list of what was to be done, and the next run does it.
        while (done.TryPop(out (string From, string To) move))
        {
            _files.Move(move.To, move.From);
        }

        _files.Delete(In(CommitName));
        _files.FlushFolder(Path);
    }

    private void WriteCommit(OutputManifest manifest)
    {
        string temporary = CommitName + NewEnd;
        _lock.List(temporary);
        using (Stream stream = OutputStream.OpenEmpty(_files, In(temporary)))
        {
            manifest.Write(stream);
        }

        _files.FlushFiles(Path, [temporary]);
        _files.FlushFolder(Path);
        _files.Move(In(temporary), In(CommitName));
        _files.FlushFolder(Path);
    }

    /// <summary>Finishes a run that died while it gave files their names; of one that died before, the temporary files go.</summary>
    private void Recover()
    {
        if (ReadManifest(CommitName) is { } commit)
        {
            foreach ((string name, _) in commit.Files)
            {
                if (_files.FileExists(In(name + NewEnd)))
                {
                    _files.Move(In(name + NewEnd), In(name));
                }
            }

            Dictionary<string, string> before =
                (ReadManifest(ManifestName) ?? OutputManifest.Empty).Files.ToDictionary(f => f.Name, f => f.Hash, StringComparer.Ordinal);
            foreach (string name in commit.Removed)
            {
                if (_files.FileExists(In(name)) && before.TryGetValue(name, out string? hash) && Holds(name, hash))
                {
                    _files.Delete(In(name));
                }
            }

            _files.FlushFolder(Path);
            _files.Move(In(CommitName), In(ManifestName));
            _files.FlushFolder(Path);
        }

        _lock.ClearAway();
    }

    private bool Holds(string name, string hash)
    {
        using Stream file = _files.Read(In(name));
        return OutputManifest.HashOf(file) == hash;
    }

    private OutputManifest? ReadManifest(string name)
    {
        if (!_files.FileExists(In(name)))
        {
            return null;
        }

        using Stream stream = _files.Read(In(name));
        return OutputManifest.Read(stream, In(name));
    }

    private void Unlock()
    {
        if (_files.FileExists(In(CommitName)))
        {
            // The next run finishes what this one could not, and needs the list for it.
            _lock.Leave();
            return;
        }

        _lock.Dispose();
        try
        {
            if (_made && _files.FileNames(Path).Count == 0)
            {
                _files.DeleteFolder(Path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // An empty folder that stays is in nobody's way.
        }
    }
}
