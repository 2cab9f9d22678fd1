using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Custom;

/// <summary>One article as a recogniser of one's own sees it: the reading text cut into tokens and sentences, and the records read so
/// far.</summary>
/// <example><code>PlaceRecord? place = context.RecordAt(context.Document.Places, context.Tokens[i].Start, out int end);</code></example>
public sealed class CustomContext
{
    private readonly Dictionary<object, Dictionary<int,
        (IExtractedRecord Record, int End)>> _starts = new(ReferenceEqualityComparer.Instance);

    internal CustomContext(ExtractionDocument document, TaggedText text, CancellationToken stop)
    {
        Document = document;
        CancellationToken = stop;
        var tokens = new List<TextSpan>(text.Count);
        var sentences = new List<TextSpan>(text.SentenceCount);
        foreach (Token token in text.Tokens)
        {
            if (token.Kind != TokenKind.LineBreak)
            {
                tokens.Add(new TextSpan(token.Start, token.End));
            }
        }

        for (int i = 0; i < text.SentenceCount; i++)
        {
            sentences.Add(text.SpanOf(text.Sentence(i)));
        }

        Tokens = tokens;
        Sentences = sentences;
    }

    /// <summary>The article with the records that our recognisers read; <see cref="ExtractionDocument.Custom"/> is null in it.</summary>
    public ExtractionDocument Document { get; }

    /// <summary>The reading text.</summary>
    public string Text => Document.Article.Text;

    /// <summary>The text's tokens in reading order: syllables, runs of digits, and marks one by one.</summary>
    public IReadOnlyList<TextSpan> Tokens { get; }

    /// <summary>The text's sentences in reading order; none reaches over the end of a block.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; }

    /// <summary>Says when the reading is to be stopped; ask it where much is to be done.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The record of a type that has a mention beginning at an offset.</summary>
    /// <typeparam name="TRecord">The record's type, such as <see cref="PlaceRecord"/>.</typeparam>
    /// <param name="records">The list to look in: <c>context.Document.Places</c>.</param>
    /// <param name="start">Zero-based offset in <see cref="Text"/>, in UTF-16 units.</param>
    /// <param name="end">The offset after the mention's last character; 0 when there is none.</param>
    /// <returns>The record, its longest mention first; null when none begins there.</returns>
    public TRecord? RecordAt<TRecord>(IReadOnlyList<TRecord> records, int start, out int end)
        where TRecord : class, IExtractedRecord
    {
        ArgumentNullException.ThrowIfNull(records);
        if (!_starts.TryGetValue(records, out Dictionary<int, (IExtractedRecord Record, int End)>? starts))
        {
            _starts.Add(records, starts = []);
            foreach (TRecord record in records)
            {
                foreach (Evidence words in record.Evidence)
                {
                    if (!starts.TryGetValue(words.Start, out (IExtractedRecord Record, int End) known) || known.End < words.End)
                    {
                        starts[words.Start] = (record, words.End);
                    }
                }
            }
        }

        bool begins = starts.TryGetValue(start, out (IExtractedRecord Record, int End) at);
        end = at.End;
        return begins ? (TRecord)at.Record : null;
    }
}
