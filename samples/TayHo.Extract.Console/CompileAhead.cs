using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Spectre.Console;
using TayHo.Extract.Export;

namespace TayHo.Extract.ConsoleApp;

/// <summary>
/// Has methods compiled on a second processor while the first reads the command line and the lexicons: an article needs three thousand
/// of them, which take longer than all else that a short run does. Which, and in what order, stands in a list that <c>.ci/ahead</c> writes;
/// what it lacks is compiled when it is called. Machine code has nothing to compile.
/// </summary>
internal static class CompileAhead
{
    /// <summary>The list: in each line a type and its methods.</summary>
    internal const string List = "ahead.txt";

    /// <summary>Begins, when the command reads articles and another processor is there to do it.</summary>
    public static void Begin(IReadOnlyList<string> args)
    {
        if (RuntimeFeature.IsDynamicCodeCompiled && Environment.ProcessorCount > 1 && args is ["extract" or "explain", ..])
        {
            bool draws = !args.Contains("-q") && !args.Contains("--quiet");
            new Thread(() => Compile(draws)) { IsBackground = true, Name = nameof(CompileAhead) }.Start();
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What trimming left out need not be compiled.")]
    [UnconditionalSuppressMessage("Trimming", "IL2065", Justification = "What trimming left out need not be compiled.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "What trimming left out need not be compiled.")]
    private static void Compile(bool draws)
    {
        Assembly own = typeof(CompileAhead).Assembly, library = typeof(ArticleExtractor).Assembly;
        WriteNothing(library);
        using var list = new StreamReader(own.GetManifestResourceStream(List)!);
        while (list.ReadLine() is { } line)
        {
            string[] names = line.Split(' ');
            string name = $"{nameof(TayHo)}.{nameof(Extract)}.{names[0]}";
            if ((library.GetType(name) ?? own.GetType(name)) is { ContainsGenericParameters: false } type)
            {
                Compile(type.GetMethods(Declared), names);
                Compile(type.GetConstructors(Declared), names);
            }
        }

        if (draws)
        {
            DrawNothing();
        }
    }

    // What writes each enumeration is generic code of the serializer's, and so tried where nobody reads it.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What trimming left out need not be compiled.")]
    private static void WriteNothing(Assembly library)
    {
        using var nowhere = new Utf8JsonWriter(Stream.Null, new JsonWriterOptions { SkipValidation = true });
        foreach (Type type in library.GetExportedTypes())
        {
            if (type.IsEnum && ExtractionJsonWriting.Default.GetTypeInfo(type) is { } info)
            {
                JsonSerializer.Serialize(nowhere, Enum.ToObject(type, 0), info);
            }
        }
    }

    // What draws tables is another's, and so tried on a table that nobody sees.
    private static void DrawNothing()
    {
        IAnsiConsole nowhere = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(TextWriter.Null) });
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("1", "2");
        table.AddRow(new Spectre.Console.Text("1"), new Spectre.Console.Text("2"));
        nowhere.MarkupLineInterpolated($"[bold]{table.Columns.Count}[/]");
        nowhere.Write(table);
    }

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static void Compile(MethodBase[] methods, string[] names)
    {
        foreach (MethodBase method in methods)
        {
            if (!method.IsAbstract && !method.ContainsGenericParameters && Array.IndexOf(names, method.Name, 1) > 0)
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
        }
    }
}
