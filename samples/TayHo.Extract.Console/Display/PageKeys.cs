using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;

namespace TayHo.Extract.ConsoleApp.Display;

/// <summary>Asks at the terminal, after a page, what is to follow.</summary>
internal static class PageKeys
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Shows the keys, waits for one of them, and takes the line away again.</summary>
    public static PageChoice Ask(TextWriter screen, DisplayLanguage language, CancellationToken stop)
    {
        string keys = ConsoleTexts.Of(language, "pages.more");
        screen.Write(keys);
        screen.Flush();
        PageChoice? choice = null;
        while (choice is null)
        {
            // Ctrl+C is told by the token; a key that is waited for would not see it.
            while (!Console.KeyAvailable && !stop.IsCancellationRequested)
            {
                stop.WaitHandle.WaitOne(Pause);
            }

            choice = stop.IsCancellationRequested ? PageChoice.End : ChoiceOf(Console.ReadKey(intercept: true).Key);
        }

        screen.Write("\r" + new string(' ', keys.Length) + "\r");
        return choice.Value;
    }

    private static PageChoice? ChoiceOf(ConsoleKey key) => key switch
    {
        ConsoleKey.Spacebar or ConsoleKey.Enter or ConsoleKey.PageDown or ConsoleKey.DownArrow => PageChoice.Next,
        ConsoleKey.A => PageChoice.Rest,
        ConsoleKey.Q or ConsoleKey.Escape => PageChoice.End,
        _ => null,
    };
}
