using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>
/// Tells whether two runs would write the same: by their command lines with what the settings add, the language, the lexicons
/// they name, their inputs' sizes and times, and the program's build.
/// </summary>
internal static class RunFingerprint
{
    /// <summary>The fingerprint.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">The language it speaks.</param>
    /// <param name="files">Files whose contents count.</param>
    /// <param name="inputs">Files that are read.</param>
    /// <param name="without">Options that change nothing in what is written.</param>
    public static string Of(ParseResult parsed, ConsoleHost host, IEnumerable<string> files, IEnumerable<string> inputs, params Option[] without)
    {
        var told = new StringBuilder(typeof(ArticleExtractor).Module.ModuleVersionId.ToString()).Append('\0').Append(Environment.CurrentDirectory).Append('\0').Append(host.Language);
        foreach (SymbolResult child in parsed.CommandResult.Children)
        {
            if (child is OptionResult option && without.Contains(option.Option))
            {
                continue;
            }

            told.Append('\0').Append((child as OptionResult)?.Option.Name);
            foreach (Token token in child.Tokens)
            {
                told.Append('\0').Append(token.Value);
            }
        }

        foreach (string file in files)
        {
            told.Append('\0').Append(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        }

        foreach (FileInfo input in inputs.Select(i => new FileInfo(i)))
        {
            told.Append(CultureInfo.InvariantCulture, $"\0{input.FullName}\0{(input.Exists ? input.Length : -1)}\0{input.LastWriteTimeUtc.Ticks}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told.ToString())));
    }
}
