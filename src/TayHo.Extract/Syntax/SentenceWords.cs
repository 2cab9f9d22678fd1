using System.Buffers;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>The words of an article's sentences, each sentence read when it is first asked for.</summary>
internal sealed class SentenceWords : IDisposable
{
    private readonly TaggedText _text;
    private readonly WordPath _path;
    private readonly WordTagger _tagger;
    private readonly SentencePages<Page> _pages;
    private readonly int[] _counts;
    private WordStep[] _steps = ArrayPool<WordStep>.Shared.Rent(256);

    /// <summary>Prepares for a text; reads nothing yet.</summary>
    public SentenceWords(TaggedText text, Lexicon lexicon)
    {
        _text = text;
        _path = new WordPath(lexicon);
        _tagger = new WordTagger(lexicon.Words);
        _counts = ArrayPool<int>.Shared.Rent(text.SentenceCount);
        _counts.AsSpan(0, text.SentenceCount).Clear();
        _pages = new SentencePages<Page>(text, static (first, count) => new Page(first, count), sentence => _counts[sentence] = 0);
    }

    /// <summary>The words of one sentence in reading order, without gaps.</summary>
    public ReadOnlySpan<Word> Of(int sentence)
    {
        TokenRange range = _text.Sentence(sentence);
        Page page = _pages.Of(range.Start);

        // A sentence has no more words than tokens, so that its words lie where its tokens do.
        int start = range.Start - page.First;
        if (_counts[sentence] == 0)
        {
            if (_steps.Length < range.Length)
            {
                ArrayPool<WordStep>.Shared.Return(_steps);
                _steps = ArrayPool<WordStep>.Shared.Rent(range.Length);
            }

            int count = _path.Cut(_text, range, _steps);
            _tagger.Tag(_text, range, _steps.AsSpan(0, count), page.Words.AsSpan(start, count));
            _counts[sentence] = count;
        }

        return page.Words.AsSpan(start, _counts[sentence]);
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        _path.Dispose();
        _tagger.Dispose();
        _pages.Dispose();
        ArrayPool<int>.Shared.Return(_counts);
        ArrayPool<WordStep>.Shared.Return(_steps);
    }

    private sealed class Page(int first, int count) : IDisposable
    {
        public int First => first;

        public Word[] Words { get; } = ArrayPool<Word>.Shared.Rent(count);

        public void Dispose() => ArrayPool<Word>.Shared.Return(Words);
    }
}
