namespace TayHo.Extract.Export.Writing;

/// <summary>
/// What writing asks of a file system, each call one step that may fail: the disk's, or another that a caller brings.
/// Paths are full; a failure is an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal interface IFileSystem
{
    /// <summary>Whether there is a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Whether there is a file.</returns>
    bool FileExists(string path);

    /// <summary>Whether there is a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>Whether there is a folder.</returns>
    bool FolderExists(string path);

    /// <summary>The names of the files in a folder, hidden ones too, in ordinal order.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The names, without their folder.</returns>
    IReadOnlyList<string> FileNames(string folder);

    /// <summary>Makes a folder and those above it; nothing when it is there.</summary>
    /// <param name="path">The folder.</param>
    void CreateFolder(string path);

    /// <summary>Removes an empty folder.</summary>
    /// <param name="path">The folder.</param>
    void DeleteFolder(string path);

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The file, open for reading.</returns>
    Stream Read(string path);

    /// <summary>Opens a file for reading and writing, alone: it fails while another holds it. What it holds stays; it is made when
    /// missing.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The file, open for writing.</returns>
    Stream Open(string path);

    /// <summary>Moves a file, over one of that name when there is one.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Its new place, in the same folder.</param>
    void Move(string from, string to);

    /// <summary>Removes a file; nothing when it is not there.</summary>
    /// <param name="path">The file.</param>
    void Delete(string path);

    /// <summary>Brings what was written to an open file to the disk itself.</summary>
    /// <param name="stream">What <see cref="Open"/> returned.</param>
    void Flush(Stream stream);

    /// <summary>Brings the contents of files of a folder, written and closed before, to the disk itself.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="names">The files' names in it.</param>
    void FlushFiles(string folder, IReadOnlyCollection<string> names);

    /// <summary>Brings a folder's list of names to the disk itself.</summary>
    /// <param name="path">The folder.</param>
    void FlushFolder(string path);
}
