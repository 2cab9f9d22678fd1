using System.Text;
using Spectre.Console;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Writing;

namespace TayHo.Extract.ConsoleApp;

/// <summary>What a run reads from and writes to; tests hand over streams of their own.</summary>
internal sealed class ConsoleHost : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes a host over streams.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="outputIsTerminal">Whether people see the output as it comes (colours, width of the window).</param>
    /// <param name="errorIsTerminal">Whether people see the errors as they come (progress).</param>
    public ConsoleHost(Stream input, Stream output, Stream error, bool outputIsTerminal = false, bool errorIsTerminal = false)
    {
        Input = input;
        Output = output;
        OutputWriter = new StreamWriter(output, Utf8) { AutoFlush = true, NewLine = "\n" };
        ErrorWriter = new StreamWriter(error, Utf8) { AutoFlush = true, NewLine = "\n" };
        OutputIsTerminal = outputIsTerminal;
        ErrorIsTerminal = errorIsTerminal;
        Screen = CreateScreen(OutputWriter, outputIsTerminal);
        ErrorScreen = CreateScreen(ErrorWriter, errorIsTerminal);
    }

    /// <summary>The language of messages and tables.</summary>
    public DisplayLanguage Language { get; set; }

    /// <summary>The file system that is written to.</summary>
    public IFileSystem Files { get; init; } = DiskFileSystem.Instance;

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>Standard output, for data.</summary>
    public Stream Output { get; }

    /// <summary>Standard output as text, without byte order mark.</summary>
    public TextWriter OutputWriter { get; }

    /// <summary>Standard error as text.</summary>
    public TextWriter ErrorWriter { get; }

    /// <summary>Whether people see the output as it comes.</summary>
    public bool OutputIsTerminal { get; }

    /// <summary>Whether a progress line may be drawn over itself.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>Tables and text for people, on standard output.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Messages and progress, on standard error.</summary>
    public IAnsiConsole ErrorScreen { get; }

    /// <summary>The host of the running process.</summary>
    public static ConsoleHost OfProcess() => new(
        Console.OpenStandardInput(),
        Console.OpenStandardOutput(),
        Console.OpenStandardError(),
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected)
    {
        Language = Texts.Language.OfSystem(),
    };

    /// <summary>Writes one message to standard error.</summary>
    public void Error(string message) => ErrorScreen.MarkupLineInterpolated($"[red]{ConsoleTexts.Of(Language, "say.error")}[/] {message}");

    /// <summary>Writes one warning to standard error.</summary>
    public void Warn(string message) => ErrorScreen.MarkupLineInterpolated($"[yellow]{ConsoleTexts.Of(Language, "say.warning")}[/] {message}");

    /// <inheritdoc/>
    public void Dispose()
    {
        OutputWriter.Dispose();
        ErrorWriter.Dispose();
    }

    private static IAnsiConsole CreateScreen(TextWriter writer, bool terminal)
    {
        IAnsiConsole screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!terminal)
        {
            // Redirected text is for programs and files: no line is broken at a window's edge that is not there.
            screen.Profile.Width = 400;
        }

        return screen;
    }
}
