using System.Globalization;
using TayHo.Extract.Lexicons;
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
            if (mention.Mode == QuoteMode.Reported && NamesOnly(text, mention))
            {
                continue;
            }

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

    // "thông báo | kế hoạch tuyển dụng công chức", "thông báo | từ chức": a verb that may have a thing as its object brings words only
    // where they say something of somebody.
    private static bool NamesOnly(TaggedText text, QuoteMention mention)
    {
        if (mention.Verb is not { } verb || verb.End != mention.Range.Start || !text.TryMatch(verb.Start, LexiconClass.SpeechVerb, out LexiconMatch speech) || speech.Entry.Attribute("link") != "clause")
        {
            return false;
        }

        const WordTraits Finite = WordTraits.Past | WordTraits.Future | WordTraits.Negative | WordTraits.Modal | WordTraits.Copula | WordTraits.Passive | WordTraits.Existence | WordTraits.Lasting;
        foreach (Clause clause in text.Syntax(text.SentenceOf(verb.Start)).Clauses)
        {
            bool says = clause.Is(Finite) || (clause.IsVerbal && clause.Subject.Length > 0 && !text.TryMatch(clause.Subject.Start, LexiconClass.DocumentType, out _));
            if (says && clause.Subject.Length > 0 && clause.Subject.Start >= mention.Range.Start && clause.Predicate.End <= mention.Range.End)
            {
                return false;
            }
        }

        return true;
    }
}
