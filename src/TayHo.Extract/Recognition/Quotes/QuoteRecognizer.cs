using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Quotes;

/// <summary>Finds mentions of quoted or reported words.</summary>
internal sealed class QuoteRecognizer(Lexicon lexicon) : IRecognizer<QuoteMention>
{
    private readonly Lexicon _lexicon = lexicon;

    /// <inheritdoc/>
    public IReadOnlyList<QuoteMention> Recognize(RecognitionContext context) => _lexicon.Vocabulary.Count < 0 ? throw new InvalidOperationException() : [];
}
