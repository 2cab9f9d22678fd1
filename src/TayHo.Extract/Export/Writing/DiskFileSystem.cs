using TayHo.Extract.Text;

namespace TayHo.Extract.Export.Writing;

/// <summary>The machine's own file system.</summary>
internal sealed class DiskFileSystem : IFileSystem
{
    /// <summary>From so many files on, one call for the whole file system costs less than one a file.</summary>
    private const int Many = 8;

    private DiskFileSystem()
    {
    }

    /// <summary>The only instance; it holds nothing.</summary>
    public static IFileSystem Instance { get; } = new DiskFileSystem();

    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool FolderExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> FileNames(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <inheritdoc/>
    public void DeleteFolder(string path) => Directory.Delete(path, recursive: false);

    /// <inheritdoc/>
    public Stream Read(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <inheritdoc/>
    public Stream Open(string path) => new DiskFile(path, FileMode.OpenOrCreate, 64 * 1024);

    /// <inheritdoc/>
    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void Flush(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Flush();
        (stream as FileStream)?.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void FlushFiles(string folder, IReadOnlyCollection<string> names)
    {
        if (OperatingSystem.IsLinux() && names.Count > Many)
        {
            NativeFiles.FlushFileSystem(folder);
            return;
        }

        foreach (string name in names)
        {
            using var file = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            file.Flush(flushToDisk: true);
        }
    }

    /// <inheritdoc/>
    public void FlushFolder(string path) => NativeFiles.FlushFolder(path);
}
