using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>Finds mentions of a named body.</summary>
internal sealed class OrganizationRecognizer(Lexicon lexicon) : IRecognizer<OrganizationMention>
{
    private readonly Lexicon _lexicon = lexicon;

    /// <inheritdoc/>
    public IReadOnlyList<OrganizationMention> Recognize(RecognitionContext context) => _lexicon.Vocabulary.Count < 0 ? throw new InvalidOperationException() : [];
}
