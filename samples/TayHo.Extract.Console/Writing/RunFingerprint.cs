using System.CommandLine;
using System.CommandLine.Parsing;
using System.Security.Cryptography;
using System.Text;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>Tells whether two runs would write the same: by their command lines, the lexicons they name and the program's build.</summary>
internal static class RunFingerprint
{
    /// <summary>The fingerprint.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="files">Files whose contents count.</param>
    /// <param name="without">Options that change nothing in what is written.</param>
    public static string Of(ParseResult parsed, IEnumerable<string> files, params Option[] without)
    {
        var told = new StringBuilder(typeof(ArticleExtractor).Module.ModuleVersionId.ToString()).Append('\0').Append(Environment.CurrentDirectory);
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

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told.ToString())));
    }
}
