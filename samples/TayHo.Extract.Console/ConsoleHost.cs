using System.Text;
using Spectre.Console;
using TayHo.Extract.ConsoleApp.Display;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Writing;

namespace TayHo.Extract.ConsoleApp;

/// <summary>What a run reads from and writes to; tests hand over streams of their own.</summary>
internal sealed class ConsoleHost : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private const int OutputNumber = 1;
    private const int ErrorNumber = 2;
    private readonly PagedWriter? _pages;

    // What draws tables is loaded when one is drawn.
    private readonly Lazy<IAnsiConsole> _screen;
    private readonly Lazy<IAnsiConsole> _errorScreen;

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
        var writer = new StreamWriter(output, Utf8) { AutoFlush = true, NewLine = "\n" };
        OutputWriter = outputIsTerminal ? _pages = new PagedWriter(writer, () => PageHeight!(), () => AskForPage(writer)) { NewLine = "\n" } : writer;
        ErrorWriter = new StreamWriter(new ErrorStream(error), Utf8) { AutoFlush = true, NewLine = "\n" };
        OutputIsTerminal = outputIsTerminal;
        ErrorIsTerminal = errorIsTerminal;
        _screen = new Lazy<IAnsiConsole>(() => CreateScreen(OutputWriter, outputIsTerminal));
        _errorScreen = new Lazy<IAnsiConsole>(() => CreateScreen(ErrorWriter, errorIsTerminal));
    }

    /// <summary>How many lines the window has; without bound when nobody sits before it.</summary>
    public Func<int> PageHeight { get; init; } = () => int.MaxValue;

    /// <summary>Waits for what the reader chooses after a page.</summary>
    public Func<TextWriter, PageChoice> AskForPage { get; init; } = _ => PageChoice.Rest;

    /// <summary>Whether the reader has seen enough of what is shown page by page.</summary>
    public bool HasSeenEnough => _pages is { IsEnded: true };

    /// <summary>Whether pages are waited for: what is long may be shown whole.</summary>
    public bool HasPages { get; init; }

    /// <summary>The language of messages and tables.</summary>
    public DisplayLanguage Language { get; set; }

    /// <summary>The file system that is written to.</summary>
    public IFileSystem Files { get; init; } = DiskFileSystem.Instance;

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>The file that standard input is read from; null when it is none, or can't be told.</summary>
    public string? InputFile { get; init; }

    /// <summary>Standard output, for data.</summary>
    public Stream Output { get; }

    /// <summary>Whether nothing can be said on standard output.</summary>
    public bool OutputIsClosed => Output is ClosedOutput;

    /// <summary>Standard output as text, without byte order mark.</summary>
    public TextWriter OutputWriter { get; }

    /// <summary>Standard error as text.</summary>
    public TextWriter ErrorWriter { get; }

    /// <summary>Whether people see the output as it comes.</summary>
    public bool OutputIsTerminal { get; }

    /// <summary>Whether a progress line may be drawn over itself.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>Tables and text for people, on standard output.</summary>
    public IAnsiConsole Screen => _screen.Value;

    /// <summary>Messages and progress, on standard error.</summary>
    public IAnsiConsole ErrorScreen => _errorScreen.Value;

    /// <summary>The host of the running process.</summary>
    /// <param name="stop">Told when Ctrl+C is pressed.</param>
    public static ConsoleHost OfProcess(CancellationToken stop)
    {
        ConsoleHost? host = null;
        bool pages = !Console.IsOutputRedirected && !Console.IsInputRedirected;
        Stream input = InheritedStreams.Has(0) ? Console.OpenStandardInput() : Stream.Null;
        Stream error = InheritedStreams.Has(ErrorNumber) ? Console.OpenStandardError() : Stream.Null;
        return host = new ConsoleHost(input, OpenOutput(), error, !Console.IsOutputRedirected, !Console.IsErrorRedirected)
        {
            InputFile = InputFileOfProcess(),
            Language = Texts.Language.OfSystem(),
            HasPages = pages,
            PageHeight = () => pages ? Console.WindowHeight : int.MaxValue,
            AskForPage = screen => PageKeys.Ask(screen, host!.Language, stop),
        };
    }

    /// <summary>From here on the screen is filled a page at a time, where somebody sits before it.</summary>
    public void ShowPageByPage()
    {
        if (HasPages)
        {
            _pages?.Begin();
        }
    }

    /// <summary>Writes one message to standard error.</summary>
    public void Error(string message) => ErrorScreen.MarkupLineInterpolated($"[red]{ConsoleTexts.Of(Language, "say.error")}[/] {Shown(message)}");

    /// <summary>Writes one warning to standard error.</summary>
    public void Warn(string message) => ErrorScreen.MarkupLineInterpolated($"[yellow]{ConsoleTexts.Of(Language, "say.warning")}[/] {Shown(message)}");

    /// <inheritdoc/>
    public void Dispose()
    {
        OutputWriter.Dispose();
        ErrorWriter.Dispose();
    }

    /// <summary>
    /// Standard output, where a pipe that nobody reads any more is an error: the framework's own stream takes that for success. A file
    /// keeps the framework's stream, whose place in it other writers share.
    /// </summary>
    private static Stream OpenOutput()
    {
        if (!InheritedStreams.Has(OutputNumber))
        {
            return new ClosedOutput();
        }

        Stream ofFramework = Console.OpenStandardOutput();
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return ofFramework;
        }

        var direct = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(OutputNumber, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return direct.CanSeek ? ofFramework : direct;
    }

    /// <summary>A message on one line: what names of files hold to steer a terminal, or to turn its writing round, is not let through.</summary>
    private static string Shown(string message) => message.Any(Steers) ? string.Create(message.Length, message, static (shown, said) =>
    {
        for (int i = 0; i < said.Length; i++)
        {
            shown[i] = Steers(said[i]) ? '\uFFFD' : said[i];
        }
    }) : message;

    private static bool Steers(char c) => char.IsControl(c) || c is (>= '\u200E' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string? InputFileOfProcess()
    {
        const string Input = "/dev/stdin";
        return OperatingSystem.IsWindows() || !InheritedStreams.Has(0) || !Path.Exists(Input) ? null : Articles.ArticleFiles.RealPath(Input);
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
