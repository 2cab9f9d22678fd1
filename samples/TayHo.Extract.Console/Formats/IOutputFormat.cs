using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>An output format: one file in Formats/ and a line in <see cref="OutputFormats"/>.</summary>
internal interface IOutputFormat
{
    /// <summary>What --format calls it, lower case.</summary>
    string Name { get; }

    /// <summary>The extension of its file, with the dot: "--output x.ndjson" chooses the format by it.</summary>
    string Extension { get; }

    /// <summary>Whether a folder gets files that are named after its articles.</summary>
    bool NamesFilesAfterArticles => false;

    /// <summary>Whether a file is one that this format wrote: only such a file is replaced unasked.</summary>
    /// <param name="ends">The file's first bytes and its last, each as a character.</param>
    bool Wrote(string ends) => false;

    /// <summary>Opens a writer.</summary>
    /// <param name="target">Where to.</param>
    /// <exception cref="UsageException">The format can't be written there.</exception>
    IOutputWriter Open(OutputTarget target);
}

/// <summary>Receives documents in order; nothing appears under its final name before <see cref="Commit"/>, in a folder before the folder's.</summary>
internal interface IOutputWriter : IDisposable
{
    /// <summary>Takes one document.</summary>
    void Add(ExtractionDocument document);

    /// <summary>Takes one document that has been written as a line of JSON already.</summary>
    /// <param name="document">The document.</param>
    /// <param name="line">The document as one line of JSON, without its end.</param>
    void Add(ExtractionDocument document, ReadOnlySpan<byte> line) => Add(document);

    /// <summary>Finishes; files appear.</summary>
    void Commit();
}
