using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Documents;

/// <summary>Finds mentions of a cited document.</summary>
internal sealed class DocumentRecognizer(Lexicon lexicon) : IRecognizer<DocumentMention>
{
    private readonly Lexicon _lexicon = lexicon;

    /// <inheritdoc/>
    public IReadOnlyList<DocumentMention> Recognize(RecognitionContext context) => _lexicon.Vocabulary.Count < 0 ? throw new InvalidOperationException() : [];
}
