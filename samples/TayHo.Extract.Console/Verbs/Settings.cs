using System.CommandLine;
using System.Text.Json;
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

    private static readonly string[] Paths = ["output", "lexicon", "sites"];
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The words of a command line with those that the settings add.</summary>
    /// <param name="root">The command with its verbs.</param>
    /// <param name="args">The words.</param>
    /// <exception cref="UsageException">The settings can't be read, or name what is no option.</exception>
    public static IReadOnlyList<string> Apply(RootCommand root, IReadOnlyList<string> args)
    {
        Command? verb = root.Subcommands.FirstOrDefault(v => args.Count > 0 && v.Name == args[0]);
        if (verb is null || !verb.Arguments.Any(a => a.Name is "PATH" or "FILE") || Beside(args.Skip(1)) is not { } file)
        {
            return args;
        }

        UserFiles.Check(file);
        try
        {
            using JsonDocument settings = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            return settings.RootElement.ValueKind == JsonValueKind.Object
                ? [.. args, .. settings.RootElement.EnumerateObject().SelectMany(setting => Words(root, verb, args, setting, file))]
                : throw new UsageException("settings.no-object", file);
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException("usage.file", file, failure is JsonException json ? UserFiles.Describe(json) : failure.Message);
        }
    }

    /// <summary>The settings beside the first input that is named; null when there are none.</summary>
    /// <param name="words">The words of a command line after its verb; those that name no file are passed over.</param>
    public static string? Beside(IEnumerable<string> words)
    {
        string? input = words.FirstOrDefault(word => word.Length > 0 && word[0] != '-' && Path.Exists(word));
        string? folder = input is null ? null : Directory.Exists(input) ? input : Path.GetDirectoryName(Path.GetFullPath(input));
        return folder is not null && File.Exists(Path.Combine(folder, FileName)) ? Path.Combine(folder, FileName) : null;
    }

    private static IEnumerable<string> Words(RootCommand root, Command verb, IReadOnlyList<string> args, JsonProperty setting, string file)
    {
        Option[] options = [.. verb.Options.Concat(root.Options.Where(o => o.Recursive)).Where(o => o.Name.StartsWith("--", StringComparison.Ordinal))];
        if (Array.Find(options, o => o.Name == "--" + setting.Name) is not { } option)
        {
            throw new UsageException("settings.unknown", file, setting.Name) { Meant = Nearest.Of(setting.Name, options.Select(o => o.Name[2..])) };
        }

        // A file that is typed says its format.
        bool given = (setting.Name == "format" && IsFileTyped(args)) || args.Any(word => word == option.Name || option.Aliases.Contains(word) || word.StartsWith(option.Name + "=", StringComparison.Ordinal));
        return given ? [] : Values(setting.Value, file, setting.Name).SelectMany(value => (string[])[option.Name, value]);
    }

    private static bool IsFileTyped(IReadOnlyList<string> args) => args.Where((word, i) =>
        (i > 0 && args[i - 1] is "-o" or "--output") || word.StartsWith("--output=", StringComparison.Ordinal)).Any(file => OutputFormats.OfFile(file) is not null && !Directory.Exists(file));

    private static IEnumerable<string> Values(JsonElement value, string file, string name) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Values(item, file, name)),
        JsonValueKind.String => [Paths.Contains(name) ? Path.Combine(Path.GetDirectoryName(file)!, value.GetString()!) : value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.True => ["true"],
        JsonValueKind.False => ["false"],
        _ => throw new UsageException("settings.no-value", file, name),
    };
}
