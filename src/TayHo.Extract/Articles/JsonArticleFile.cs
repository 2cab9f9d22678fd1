using System.Text.Json;

namespace TayHo.Extract.Articles;

/// <summary>
/// Tells JSON files of articles from the others of a folder by their beginning: results of earlier runs, settings, descriptions of
/// tables. What can't be told from it, or is no JSON, is taken for an article, so that its fault is named.
/// </summary>
internal static class JsonArticleFile
{
    private const int Looked = 64 * 1024;

    /// <summary>How deep the names of an article stand: in an object, or in those of a list.</summary>
    private const int InObject = 1, InList = 2;

    /// <summary>Whether a file may hold articles.</summary>
    public static bool MayBe(string path)
    {
        try
        {
            if (ArticleFiles.IsSpecial(path))
            {
                return true;
            }

            using FileStream file = File.OpenRead(path);
            byte[] head = new byte[Looked];
            int read = file.ReadAtLeast(head, Looked, throwOnEndOfStream: false);
            return IsOne(head.AsSpan(0, read), whole: read < Looked);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            // That it can't be read, or names half of a character, is said when its turn comes.
            return true;
        }
    }

    private static bool IsOne(ReadOnlySpan<byte> head, bool whole)
    {
        var reader = new Utf8JsonReader(head is [0xEF, 0xBB, 0xBF, ..]
                ? head[3..] : head, whole, new JsonReaderState(JsonBytes.LenientReader));
        int depth = 0;
        bool hasOther = false;
        while (reader.Read())
        {
            depth = depth == 0 ? (reader.TokenType == JsonTokenType.StartArray ? InList : InObject) : depth;
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth
                    && (reader.ValueTextEquals("text"u8) || reader.ValueTextEquals("html"u8)))
            {
                return true;
            }

            // One item without a text may be an article's that lost it, all of them are a list of something else.
            hasOther |= reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth - 1;
        }

        return !whole && !hasOther;
    }
}
