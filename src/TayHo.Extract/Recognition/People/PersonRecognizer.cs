using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.People;

/// <summary>Finds mentions of a named person with the posts written beside the name.</summary>
internal sealed class PersonRecognizer(Lexicon lexicon) : IRecognizer<PersonMention>
{
    private readonly Lexicon _lexicon = lexicon;

    /// <inheritdoc/>
    public IReadOnlyList<PersonMention> Recognize(RecognitionContext context) => _lexicon.Vocabulary.Count < 0 ? throw new InvalidOperationException() : [];
}
