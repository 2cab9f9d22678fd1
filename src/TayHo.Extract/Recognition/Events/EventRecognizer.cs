using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Events;

/// <summary>Finds mentions of a named event.</summary>
internal sealed class EventRecognizer(Lexicon lexicon) : IRecognizer<EventMention>
{
    private readonly Lexicon _lexicon = lexicon;

    /// <inheritdoc/>
    public IReadOnlyList<EventMention> Recognize(RecognitionContext context) => _lexicon.Vocabulary.Count < 0 ? throw new InvalidOperationException() : [];
}
