using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>The day of writing that an article's own words give, and the words.</summary>
/// <param name="Value">EDTF, to the day ("2024-02-28", "XXXX-07-12") or only to the year.</param>
/// <param name="Words">The words it rests on, in reading order.</param>
internal sealed record InferredAnchor(string Value, IReadOnlyList<TokenRange> Words);

/// <summary>
/// Works out the day of writing where nobody supplies it: the day comes from the news itself ("Chiều 28/2, …" near the top), the
/// year from full dates, from anniversaries, or from what the article tells as past and as to come. What isn't settled stays
/// unknown: "XXXX-07-12".
/// </summary>
internal sealed class AnchorDateStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        if (context.Anchor.Basis == AnchorBasis.None && Infer(context.Text, context.Mentions.Dates) is { } inferred)
        {
            context.Anchor = Record(context.Text, inferred);
        }
    }

    /// <summary>The anchor that a text's own dates give; null when they give none.</summary>
    public static InferredAnchor? Infer(TaggedText text, IReadOnlyList<DateMention> mentions)
    {
        if (NewsDay.Find(text, mentions) is not { } day)
        {
            YearFound year = AnchorYear.Of(text, mentions, null);
            return year.Year > 0 ? new InferredAnchor(Edtf.Year(year.Year), Words(null, year.Because)) : null;
        }

        if (day.Year > 0)
        {
            return new InferredAnchor(day.Write(day.Year), Words(day.Mention, null));
        }

        YearFound found = AnchorYear.Of(text, mentions, day);
        return new InferredAnchor(day.Write(found.Year), Words(day.Mention, found.Because));
    }

    /// <summary>The record of an anchor that was worked out.</summary>
    public static AnchorDate Record(TaggedText text, InferredAnchor inferred) =>
        new(inferred.Value, AnchorBasis.Inferred) { Evidence = [.. inferred.Words.Select(text.EvidenceOf)] };

    private static TokenRange[] Words(DateMention? day, DateMention? year)
    {
        if (day is null || year is null || day == year)
        {
            return (day ?? year) is { } one ? [one.Range] : [];
        }

        return day.Range.Start < year.Range.Start ? [day.Range, year.Range] : [year.Range, day.Range];
    }
}
