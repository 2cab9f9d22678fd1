using System.Text;
using System.Text.Unicode;
using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>Opens the text files that a user brings: lexicons, rules, profiles of sites.</summary>
internal static class UserFile
{
    /// <summary>Opens one; it is read whole before, so that a byte that is no text is told by its line and not taken for a word.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="FormatException">It is a pipe or device, or no UTF-8; the message names file and line.</exception>
    public static StreamReader Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string name = Path.GetFileName(path);
        if (File.Exists(path) && NativeFiles.IsSpecial(path))
        {
            throw new FormatException($"{name}: this is a pipe or device, no file.");
        }

        byte[] content = File.ReadAllBytes(path);
        bool isMarked = content.AsSpan().StartsWith(Encoding.Unicode.Preamble)
            || content.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble);
        return isMarked || Utf8.IsValid(content)
            ? new StreamReader(new MemoryStream(content))
            : throw new FormatException(FormattableString.Invariant($"{name}, line {WrongLine(content)}: this is no UTF-8; save the file as UTF-8."));
    }

    private static int WrongLine(ReadOnlySpan<byte> content)
    {
        int line = 1;
        for (int end = content.IndexOf((byte)'\n'); end >= 0 && Utf8.IsValid(content[..end]); end = content.IndexOf((byte)'\n'))
        {
            line++;
            content = content[(end + 1)..];
        }

        return line;
    }
}
