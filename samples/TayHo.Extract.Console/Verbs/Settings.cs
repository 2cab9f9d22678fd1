using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Formats;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.ConsoleApp.Texts;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>
/// tayho.json beside the input: options that need not be typed each time. Its names are those of the options without the dashes; what
/// the command line says wins; paths in it count from its own folder.
/// </summary>
internal static class Settings
{
    /// <summary>The file's name.</summary>
    public const string FileName = "tayho.json";

    private static readonly string[] Paths = ["output", "lexicon", "sites", "rules"];

    /// <summary>The words of a command line with those that the settings add.</summary>
    /// <param name="root">The command with its verbs.</param>
    /// <param name="args">The words.</param>
    /// <exception cref="UsageException">The settings can't be read, or name what is no option.</exception>
    public static IReadOnlyList<string> Apply(RootCommand root, IReadOnlyList<string> args)
    {
        ParseResult typed = root.Parse(args, TayHoCommand.Parsing);
        if (Beside(Inputs(typed)) is not { } file)
        {
            return args;
        }

        UserFiles.Check(file);
        try
        {
            using JsonDocument settings = JsonDocument.Parse(JsonBytes.Mend(File.ReadAllBytes(file)), JsonBytes.Lenient);
            if (settings.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new UsageException("settings.no-object", file);
            }

            string[] words = [.. settings.RootElement.EnumerateObject().SelectMany(setting => Words(root, typed, setting, file))];

            // Behind "--" every word is a path.
            int paths = args.TakeWhile(word => word != "--").Count();
            return [.. args.Take(paths), .. words, .. args.Skip(paths)];
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException("usage.file", file, failure is JsonException json ? UserFiles.Describe(json) : failure.Message);
        }
    }

    /// <summary>The settings beside the first input that is named; null when there are none.</summary>
    /// <param name="inputs">The inputs as they are named; those that are not there are passed over.</param>
    public static string? Beside(IEnumerable<string> inputs)
    {
        string? input = inputs.FirstOrDefault(Path.Exists);
        string? folder = input is null ? null : Directory.Exists(input) ? input : Path.GetDirectoryName(Path.GetFullPath(input));
        return folder is not null && File.Exists(Path.Combine(folder, FileName)) ? Path.Combine(folder, FileName) : null;
    }

    private static IEnumerable<string> Inputs(ParseResult typed) =>
        typed.CommandResult.Children.OfType<ArgumentResult>().Where(a => a.Argument.Name is "PATH" or "FILE").SelectMany(a => a.Tokens.Select(t => t.Value));

    private static IEnumerable<string> Words(RootCommand root, ParseResult typed, JsonProperty setting, string file)
    {
        Option[] options = [.. typed.CommandResult.Command.Options.Concat(root.Options.Where(o => o.Recursive)).Where(o => o.Name.StartsWith("--", StringComparison.Ordinal))];
        if (Array.Find(options, o => o.Name == "--" + setting.Name) is not { } option)
        {
            throw new UsageException("settings.unknown", file, setting.Name) { Meant = Nearest.Of(setting.Name, options.Select(o => o.Name[2..])) };
        }

        // A file that is typed says its format.
        bool given = typed.GetResult(option) is { Implicit: false } || (setting.Name == "format" && IsFileTyped(typed, options));
        return given ? [] : Values(setting.Value, file, setting.Name).SelectMany(value => (string[])[option.Name, value]);
    }

    private static bool IsFileTyped(ParseResult typed, Option[] options) =>
        Array.Find(options, o => o.Name == "--output") is { } output && typed.GetResult(output) is { Tokens: [var file, ..] } && OutputFormats.OfFile(file.Value) is not null && !Directory.Exists(file.Value);

    private static IEnumerable<string> Values(JsonElement value, string file, string name) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Values(item, file, name)),
        JsonValueKind.String when value.GetString()!.Contains('\0', StringComparison.Ordinal) => throw new UsageException("settings.no-value", file, name),
        JsonValueKind.String => [Paths.Contains(name) && value.GetString() is not "" ? Path.Combine(Path.GetDirectoryName(file)!, value.GetString()!) : value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.True => ["true"],
        JsonValueKind.False => ["false"],
        _ => throw new UsageException("settings.no-value", file, name),
    };
}
