using System.Buffers;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>The words of an article's sentences, each sentence read when it is first asked for.</summary>
internal sealed class SentenceWords : IDisposable
{
    private readonly WordPath _path;
    private readonly WordTagger _tagger;
    private readonly Word[] _words;
    private readonly int[] _counts;
    private WordStep[] _steps = ArrayPool<WordStep>.Shared.Rent(256);

    /// <summary>Prepares for a text of so many tokens and sentences; reads nothing yet.</summary>
    public SentenceWords(Lexicon lexicon, int tokens, int sentences)
    {
        _path = new WordPath(lexicon);
        _tagger = new WordTagger(lexicon.Words);
        _words = ArrayPool<Word>.Shared.Rent(tokens);
        _counts = ArrayPool<int>.Shared.Rent(sentences);
        _counts.AsSpan(0, sentences).Clear();
    }

    /// <summary>The words of one sentence in reading order, without gaps.</summary>
    public ReadOnlySpan<Word> Of(TaggedText text, int sentence)
    {
        TokenRange range = text.Sentence(sentence);
        if (_counts[sentence] == 0)
        {
            if (_steps.Length < range.Length)
            {
                ArrayPool<WordStep>.Shared.Return(_steps);
                _steps = ArrayPool<WordStep>.Shared.Rent(range.Length);
            }

            int count = _path.Cut(text, range, _steps);
            _tagger.Tag(text, range, _steps.AsSpan(0, count), _words.AsSpan(range.Start, count));
            _counts[sentence] = count;
        }

        // A sentence has no more words than tokens, so that its words lie where its tokens do.
        return _words.AsSpan(range.Start, _counts[sentence]);
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        _path.Dispose();
        _tagger.Dispose();
        ArrayPool<Word>.Shared.Return(_words);
        ArrayPool<int>.Shared.Return(_counts);
        ArrayPool<WordStep>.Shared.Return(_steps);
    }
}
