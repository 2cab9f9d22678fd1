using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution.Events;
using TayHo.Extract.Resolution.Quotes;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Awards;

/// <summary>Turns award mentions into records, each with the date of its sentence; the same award told twice is one record.</summary>
internal sealed class AwardStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        var known = new Dictionary<(string Award, string? Recipient, string? Grantor), int>();
        foreach (AwardMention mention in context.Mentions.Awards)
        {
            string award = Write(context, mention.Range)!;
            string? recipient = Recipient(context, mention.Recipient), grantor = Write(context, mention.Grantor);
            if (recipient is null && grantor is null)
            {
                continue;
            }

            (string, string?, string?) key = (SyllableFolding.FoldKey(award), recipient, grantor);
            if (known.TryGetValue(key, out int index))
            {
                Resolved<AwardRecord> first = context.Awards[index];
                context.Awards[index] = new Resolved<AwardRecord>(
                    first.Record with { Evidence = [.. first.Record.Evidence, context.Text.EvidenceOf(mention.Range)] }, [.. first.Ranges, mention.Range]);
                continue;
            }

            known.Add(key, context.Awards.Count);
            var record = new AwardRecord
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"a{context.Awards.Count + 1}"),
                Award = award,
                Recipient = recipient,
                Grantor = grantor,
                Date = DateOf(context, mention),
                Rule = mention.Rule,
                Evidence = [context.Text.EvidenceOf(mention.Range)],
            };
            context.Awards.Add(new Resolved<AwardRecord>(record, [mention.Range]));
        }
    }

    // "Ông … nhận Bằng khen": whom the pronoun means.
    private static string? Recipient(ResolutionContext context, TokenRange? range) =>
        range is { Length: 1 } one && context.Text.TryMatch(one.Start, LexiconClass.SpeakerPronoun, out LexiconMatch pronoun)
            ? SpeakerFinder.SubjectBefore(context, one.Start, pronoun.Entry.Value)?.Name
            : Write(context, range);

    private static string? Write(ResolutionContext context, TokenRange? range) =>
        range is { } tokens ? SyllableFolding.NormalizeTones(context.Text.Slice(tokens).ToString().Trim()) : null;

    // The last date before the award in its sentence, else the first behind it.
    private static string? DateOf(ResolutionContext context, AwardMention mention)
    {
        TokenRange sentence = context.Text.Sentence(context.Text.SentenceOf(mention.Range.Start));
        string? before = null, after = null;
        foreach (Resolved<DateRecord> date in context.Dates)
        {
            if (date.First.Start < sentence.Start || date.First.Start >= sentence.End || mention.Range.Contains(date.First.Start) || date.Record.Kind is DateKind.Duration or DateKind.Set)
            {
                continue;
            }

            if (date.First.Start < mention.Range.Start)
            {
                before = EventDates.Day(date.Record);
            }
            else
            {
                after ??= EventDates.Day(date.Record);
            }
        }

        return before ?? after;
    }
}
