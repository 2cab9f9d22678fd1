using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>A record with the document it stands in; of a claim, which of its fields somebody claims.</summary>
internal readonly record struct Fact<TRecord>(TRecord Record, ExtractionDocument Document, IReadOnlySet<string>? Claimed = null)
    where TRecord : IExtractedRecord
{
    /// <summary>Whether a field, by its name in JSON, is meant to say something; of a record of a document every field is.</summary>
    public bool Says(string field) => Claimed is null || Claimed.Contains(field);

    /// <summary>Whether both were read from the same words: mentions that overlap, in copies of an article words that hold each
    /// other.</summary>
    public bool Touches(Fact<TRecord> other)
    {
        bool sameText = Document.Article.Text == other.Document.Article.Text;
        foreach (Evidence mine in Record.Evidence)
        {
            foreach (Evidence theirs in other.Record.Evidence)
            {
                if (sameText ? mine.Start < theirs.End && theirs.Start < mine.End
                        : mine.Text.Contains(theirs.Text, StringComparison.Ordinal)
                        || theirs.Text.Contains(mine.Text, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
