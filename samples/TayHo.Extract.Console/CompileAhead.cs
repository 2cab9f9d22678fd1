using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Spectre.Console;

namespace TayHo.Extract.ConsoleApp;

/// <summary>
/// Has the library's methods compiled on a second processor while the first reads the command line and the lexicons: an article needs
/// three thousand of them, which take longer than all else that a short run does. Machine code has nothing to compile.
/// </summary>
internal static class CompileAhead
{
    // In the order in which an article needs them; what is missing here is compiled when it is called.
    private static readonly string[] Rooms = ["Lexicons", "Articles.PlainText", "Text", "Syntax", "Recognition", "Resolution", "Export.Types", "Export.Tables", "Export.Csv", "Export.Display", "Export.Writing"];

    /// <summary>Begins, when the command reads articles and another processor is there to do it.</summary>
    public static void Begin(IReadOnlyList<string> args)
    {
        if (RuntimeFeature.IsDynamicCodeCompiled && Environment.ProcessorCount > 1 && args is ["extract" or "explain", ..])
        {
            new Thread(Compile) { IsBackground = true, Name = nameof(CompileAhead) }.Start();
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What trimming left out need not be compiled.")]
    [UnconditionalSuppressMessage("Trimming", "IL2065", Justification = "What trimming left out need not be compiled.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "What trimming left out need not be compiled.")]
    private static void Compile()
    {
        Type[] types = typeof(ArticleExtractor).Assembly.GetTypes();
        foreach (string room in Rooms)
        {
            string inside = $"{nameof(TayHo)}.{nameof(Extract)}.{room}";
            foreach (Type type in types)
            {
                if (type.Namespace is { } name && name.StartsWith(inside, StringComparison.Ordinal) && !type.ContainsGenericParameters && !type.IsSubclassOf(typeof(Delegate)))
                {
                    Compile(type.GetMethods(Declared));
                    Compile(type.GetConstructors(Declared));
                }
            }
        }

        DrawNothing();
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

    private static void Compile(MethodBase[] methods)
    {
        foreach (MethodBase method in methods)
        {
            if (!method.IsAbstract && !method.ContainsGenericParameters)
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
        }
    }
}
