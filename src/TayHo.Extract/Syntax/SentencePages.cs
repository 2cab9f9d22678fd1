using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// What was read of a text's sentences, kept by pages: the sentences that begin in one stretch of tokens share arrays. An
/// article has all its pages; of a text of many megabytes the oldest are let go and read again when somebody comes back to
/// them, so that its words and clauses take no more room than an article's. A page that was let go is left to the collector,
/// for whoever asked may still look at it.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="create">Makes the page of the tokens from one on: so many.</param>
/// <param name="forget">Told of a sentence whose page was let go.</param>
internal sealed class SentencePages<TPage>(TaggedText text, Func<int, int, TPage> create, Action<int> forget) : IDisposable
    where TPage : class, IDisposable
{
    private const int PageTokens = 1_248;

    /// <summary>A hundred long articles have no more.</summary>
    private const int AllKept = 128;

    /// <summary>As many as whoever walks through a longer text looks back on.</summary>
    private const int Kept = 16;

    private readonly TPage?[] _pages = new TPage?[(text.Count / PageTokens) + 1];
    private readonly Queue<int> _kept = [];

    /// <summary>The page of the sentence that begins at a token.</summary>
    public TPage Of(int start)
    {
        int page = start / PageTokens;
        return _pages[page] ?? Open(page);
    }

    /// <summary>Gives the pages' arrays back.</summary>
    public void Dispose()
    {
        foreach (TPage? page in _pages)
        {
            page?.Dispose();
        }
    }

    private TPage Open(int page)
    {
        if (_pages.Length > AllKept && _kept.Count == Kept)
        {
            LetGo(_kept.Dequeue());
        }

        // A sentence that begins in the page may end behind it.
        int first = page * PageTokens;
        TPage opened = create(first, Math.Min(PageTokens + TaggedText.LongestSentence, text.Count - first));
        _pages[page] = opened;
        _kept.Enqueue(page);
        return opened;
    }

    private void LetGo(int page)
    {
        _pages[page] = null;
        int first = page * PageTokens;
        for (int sentence = text.SentenceOf(first); sentence < text.SentenceCount && text.Sentence(sentence) is var range
                && range.Start < first + PageTokens; sentence++)
        {
            if (range.Start >= first)
            {
                forget(sentence);
            }
        }
    }
}
