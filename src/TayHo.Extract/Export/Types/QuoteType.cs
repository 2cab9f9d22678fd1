using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Quotations: their columns and their line.</summary>
internal static class QuoteType
{
    public static RecordType Create() => new RecordType<QuoteRecord>("quotes", d => d.Quotes,
        (q, language) => new RecordLine(q.SpeakerName ?? "?", LineParts.Dots(DisplayText.OfChoice(q.Mode, language), q.Text)),
        RecordColumns.Table("quotes", "One row a quotation.", d => d.Quotes,
        [
            Column.Text<QuoteRecord>("speaker", "The id of the person who spoke.", q => q.Speaker),
            Column.Reference<QuoteRecord>("speakerRecordId", "The same as a recordId, in officials or people.", null, q => q.Speaker),
            Column.Text<QuoteRecord>("speakerName", "The speaker's name or the words that stand for it.", q => q.SpeakerName),
            Column.Choice<QuoteRecord, QuoteMode>("mode", "direct or reported.", q => q.Mode),
            Column.Text<QuoteRecord>("verb", "The verb that introduces the words.", q => q.Verb),
            Column.Text<QuoteRecord>("text", "The words, without the quotation marks.", q => q.Text),
        ]));
}
