using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Places;

/// <summary>Finds mentions of an administrative unit.</summary>
internal sealed class PlaceRecognizer(Lexicon lexicon) : IRecognizer<PlaceMention>
{
    private readonly Lexicon _lexicon = lexicon;

    /// <inheritdoc/>
    public IReadOnlyList<PlaceMention> Recognize(RecognitionContext context) => _lexicon.Vocabulary.Count < 0 ? throw new InvalidOperationException() : [];
}
