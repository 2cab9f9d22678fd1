using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>Finds mentions of calendar time.</summary>
internal sealed class DateRecognizer(Lexicon lexicon) : IRecognizer<DateMention>
{
    private readonly Lexicon _lexicon = lexicon;

    /// <inheritdoc/>
    public IReadOnlyList<DateMention> Recognize(RecognitionContext context) => _lexicon.Vocabulary.Count < 0 ? throw new InvalidOperationException() : [];
}
