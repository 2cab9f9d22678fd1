using TayHo.Extract.Records;

namespace TayHo.Extract.Resolution;

/// <summary>Runs the resolution steps in their order and gathers the document.</summary>
/// <param name="steps">The steps of the types that are read, in the order in which they see each other's records.</param>
internal sealed class ArticleResolver(IReadOnlyList<IResolutionStep> steps)
{
    /// <summary>Turns one article's mentions into its records.</summary>
    public ExtractionDocument Resolve(ResolutionContext context)
    {
        foreach (IResolutionStep step in steps)
        {
            context.Text.ThrowIfStopped();
            step.Run(context);
        }

        context.Text.ThrowIfStopped();

        return new ExtractionDocument
        {
            Article = context.Article,
            AnchorDate = context.Anchor,
            Dates = Records(context.Dates),
            Places = Records(context.Places),
            Officials = People(context.People, officials: true),
            People = People(context.People, officials: false),
            Organizations = Records(context.Organizations),
            Statistics = Records(context.Statistics),
            Documents = Records(context.Documents),
            Events = Records(context.Events),
            EventChoices = context.EventChoices,
            Awards = Records(context.Awards),
            Quotes = Records(context.Quotes),
            Warnings = [.. context.Warnings],
        };
    }

    private static ValueList<TRecord> Records<TRecord>(List<Resolved<TRecord>> resolved)
        where TRecord : IExtractedRecord
    {
        var records = new TRecord[resolved.Count];
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = resolved[i].Record;
        }

        return ValueList.Own(records);
    }

    private static List<PersonRecord> People(List<Resolved<PersonRecord>> resolved, bool officials)
    {
        var people = new List<PersonRecord>(resolved.Count);
        foreach (Resolved<PersonRecord> person in resolved)
        {
            if (person.Record.Positions.Count > 0 == officials)
            {
                people.Add(person.Record);
            }
        }

        return people;
    }
}
