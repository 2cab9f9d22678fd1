using System.Globalization;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Quotes;

/// <summary>Gives each quotation its speaker; one whose speaker the article never names is none.</summary>
internal sealed class QuoteStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        TaggedText text = context.Text;
        var speakers = new SpeakerFinder(context);
        foreach (QuoteMention mention in context.Mentions.Quotes)
        {
            (PersonRecord? person, string? words) = speakers.Find(mention);
            if (person is null && words is null)
            {
                continue;
            }

            var record = new QuoteRecord
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"q{context.Quotes.Count + 1}"),
                Speaker = person?.Id,
                SpeakerName = person?.Name ?? words,
                Text = text.Slice(mention.Range).ToString().Trim(),
                Mode = mention.Mode,
                Verb = mention.Verb is { } verb ? SyllableFolding.NormalizeTones(text.Slice(verb).ToString()).ToLowerInvariant() : null,
                Rule = mention.Rule,
                Evidence = text.EvidenceListOf(mention.Range),
            };
            context.Quotes.Add(new Resolved<QuoteRecord>(record, [mention.Range]));
        }
    }
}
