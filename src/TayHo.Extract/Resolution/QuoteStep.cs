using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>Gives each quotation its speaker: the person named beside the verb, or, for "ông", "bà", the one named last before.</summary>
internal sealed class QuoteStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        foreach (QuoteMention mention in context.Mentions.Quotes)
        {
            (PersonRecord? person, string? words) = Speaker(context, mention);
            if (person is null && words is null && mention.Mode == QuoteMode.Reported)
            {
                continue;
            }

            RecognitionContext text = context.Text;
            var record = new QuoteRecord
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"q{context.Quotes.Count + 1}"),
                Speaker = person?.Id,
                SpeakerName = person?.Name ?? words,
                Text = text.Slice(mention.Range).ToString().Trim(),
                Mode = mention.Mode,
                Verb = mention.Verb is { } verb ? SyllableFolding.NormalizeTones(text.Slice(verb).ToString()).ToLowerInvariant() : null,
                Rule = mention.Rule,
                Evidence = [text.EvidenceOf(mention.Range)],
            };
            context.Quotes.Add(new Resolved<QuoteRecord>(record, [mention.Range]));
        }
    }

    private static (PersonRecord? Person, string? Words) Speaker(ResolutionContext context, QuoteMention mention)
    {
        if (mention.Speaker is not { } zone)
        {
            return (LastBefore(context, mention.Range.Start), null);
        }

        // Before the words the nearest person to the verb speaks, behind them the first.
        bool behind = zone.Start > mention.Range.End;
        PersonRecord? best = null;
        int at = behind ? int.MaxValue : -1;
        foreach (Resolved<PersonRecord> person in context.People)
        {
            foreach (TokenRange range in person.Ranges)
            {
                if (range.Start < zone.Start || range.End > zone.End || (behind ? range.Start >= at : range.Start <= at))
                {
                    continue;
                }

                at = range.Start;
                best = person.Record;
            }
        }

        if (best is not null)
        {
            return (best, null);
        }

        RecognitionContext text = context.Text;
        int end = zone.End;
        while (end > zone.Start && ((!text.Tokens[end - 1].IsWord && !(text.Is(end - 1, '.') && text.Tokens[end - 2].IsAllCaps)) || text.Slice(end - 1) is "đã" or "cũng" or "còn"))
        {
            end--;
        }

        int start = end;
        int sentence = text.SentenceOf(Math.Max(zone.Start, end - 1));
        while (start > zone.Start && text.SentenceOf(start - 1) == sentence && !text.Is(start - 1, ','))
        {
            start--;
        }

        if (end - start == 1 && text.TryMatch(start, LexiconClass.SpeakerPronoun, out _))
        {
            return (LastBefore(context, behind ? mention.Range.Start : start), null);
        }

        if (behind)
        {
            start = zone.Start;
        }

        return start < end && end - start <= 14 ? (null, SyllableFolding.NormalizeTones(text.Slice(new TokenRange(start, end)).ToString())) : (LastBefore(context, mention.Range.Start), null);
    }

    private static PersonRecord? LastBefore(ResolutionContext context, int token)
    {
        PersonRecord? last = null;
        int at = -1;
        foreach (Resolved<PersonRecord> person in context.People)
        {
            foreach (TokenRange range in person.Ranges)
            {
                if (range.Start < token && range.Start > at)
                {
                    at = range.Start;
                    last = person.Record;
                }
            }
        }

        return last;
    }
}
