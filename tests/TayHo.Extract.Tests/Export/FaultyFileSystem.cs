using TayHo.Extract.Export.Writing;

namespace TayHo.Extract.Tests.Export;

/// <summary>The disk, with one call that fails: the n-th, counted over every kind of call and every write to a stream.</summary>
internal sealed class FaultyFileSystem(int failing) : IFileSystem
{
    private readonly IFileSystem _disk = DiskFileSystem.Instance;

    /// <summary>How many calls came.</summary>
    public int Calls { get; private set; }

    /// <summary>What the failing call was; null when it did not come.</summary>
    public string? Failed { get; private set; }

    public bool FileExists(string path) => _disk.FileExists(path);

    public bool FolderExists(string path) => _disk.FolderExists(path);

    public IReadOnlyList<string> FileNames(string folder) => Call("names", () => _disk.FileNames(folder));

    public void CreateFolder(string path) => Call("folder", () => _disk.CreateFolder(path));

    public void DeleteFolder(string path) => Call("delete folder", () => _disk.DeleteFolder(path));

    public Stream Read(string path) => Call("read", () => _disk.Read(path));

    public Stream Open(string path) => Call("open", () => new FaultyStream(_disk.Open(path), this));

    public void Move(string from, string to) => Call("move", () => _disk.Move(from, to));

    public void Delete(string path) => Call("delete", () => _disk.Delete(path));

    public void Flush(Stream stream) => Call("flush to disk", () => _disk.Flush(((FaultyStream)stream).Inner));

    public void FlushFiles(string folder, IReadOnlyCollection<string> names) => Call("flush files", () => _disk.FlushFiles(folder, names));

    public void FlushFolder(string path) => Call("flush folder", () => _disk.FlushFolder(path));

    private void Call(string what, Action action) => Call(what, () =>
    {
        action();
        return true;
    });

    private T Call<T>(string what, Func<T> action)
    {
        if (++Calls == failing)
        {
            Failed = what;
            throw new IOException($"made to fail: {what}");
        }

        return action();
    }

    private sealed class FaultyStream(Stream inner, FaultyFileSystem owner) : Stream
    {
        public Stream Inner => inner;

        public override bool CanRead => inner.CanRead;

        public override bool CanSeek => inner.CanSeek;

        public override bool CanWrite => inner.CanWrite;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override void Flush() => owner.Call("flush", inner.Flush);

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => owner.Call("set length", () => inner.SetLength(value));

        public override void Write(byte[] buffer, int offset, int count) => owner.Call("write", () => inner.Write(buffer, offset, count));

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
