using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>Finds mentions of an award or rating.</summary>
internal sealed class AwardRecognizer(Lexicon lexicon) : IRecognizer<AwardMention>
{
    private readonly Lexicon _lexicon = lexicon;

    /// <inheritdoc/>
    public IReadOnlyList<AwardMention> Recognize(RecognitionContext context) => _lexicon.Vocabulary.Count < 0 ? throw new InvalidOperationException() : [];
}
