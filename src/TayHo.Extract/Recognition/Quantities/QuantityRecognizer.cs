using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Quantities;

/// <summary>Finds mentions of a number that counts, measures or rates.</summary>
internal sealed class QuantityRecognizer(Lexicon lexicon) : IRecognizer<QuantityMention>
{
    private readonly Lexicon _lexicon = lexicon;

    /// <inheritdoc/>
    public IReadOnlyList<QuantityMention> Recognize(RecognitionContext context) => _lexicon.Vocabulary.Count < 0 ? throw new InvalidOperationException() : [];
}
