using FluentAssertions;
using TayHo.Extract.ConsoleApp.Formats;
using Xunit;

namespace TayHo.Extract.Tests.ConsoleApp;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Appears_only_when_committed()
    {
        string path = _folder.In("a/b.txt");
        using (var file = new AtomicFile(path))
        {
            file.Stream.Write("mới"u8);
            File.Exists(path).Should().BeFalse();
            file.Commit();
        }

        File.ReadAllText(path).Should().Be("mới");
        Directory.GetFiles(_folder.In("a")).Should().ContainSingle();
    }

    [Fact]
    public void Leaves_what_stood_there_when_not_committed()
    {
        string path = _folder.Write("b.txt", "cũ");
        using (var file = new AtomicFile(path))
        {
            file.Stream.Write("mới"u8);
        }

        File.ReadAllText(path).Should().Be("cũ");
        Directory.GetFiles(_folder.Path).Should().ContainSingle();
    }

    [Fact]
    public void Replaces_what_stood_there()
    {
        string path = _folder.Write("b.txt", "cũ hơn nhiều");
        using (var file = new AtomicFile(path))
        {
            file.Stream.Write("mới"u8);
            file.Commit();
        }

        File.ReadAllText(path).Should().Be("mới");
    }

    [Fact]
    public void Refuses_a_folder_s_place()
    {
        Action open = () => new AtomicFile(_folder.Path).Dispose();
        open.Should().Throw<IOException>().WithMessage("*is a folder*");
    }
}
