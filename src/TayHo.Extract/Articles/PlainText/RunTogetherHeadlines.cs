namespace TayHo.Extract.Articles.PlainText;

/// <summary>
/// Takes apart a line in which a page's links to other articles run together without a mark between them: "Xã A khánh
/// thành cầu mới Huyện B trao quà cho học sinh Huyện B: Chợ nổi tìm lại khách" is three headlines. A headline begins anew
/// where a word stands with a capital that it has nowhere else inside a sentence: where the article's own headline begins
/// with the same two words, or where the article writes the same two words with a small letter. A line with a full stop is none.
/// </summary>
internal static class RunTogetherHeadlines
{
    private const int Shortest = 60;
    private const int Longest = 500;
    private const int FewestWords = 4;

    // A headline does not end with a preposition, a conjunction or a word that waits for a name.
    private static readonly HashSet<string> EndsNoHeadline =
    [
        "của", "các", "những", "và", "với", "tại", "ở", "do", "cho", "từ", "đến", "là", "làm", "bởi", "vì", "theo", "về", "trong",
        "nguyên", "cựu", "phó", "quyền", "ông", "bà", "anh", "chị", "đồng", "chí", "một", "hai", "ba", "mỗi", "gồm", "như",
    ];

    /// <summary>Whether a line may be of this kind, whatever the article holds; false is certain.</summary>
    public static bool MayBe(ReadOnlySpan<char> line) => line.Length is >= Shortest and <= Longest && !HoldsSentenceEnd(line);

    /// <summary>The headlines of a line; empty when the line is none of this kind.</summary>
    /// <param name="line">The line.</param>
    /// <param name="title">The article's own headline.</param>
    /// <param name="article">The whole article.</param>
    public static IReadOnlyList<string> Split(string line, string title, string article)
    {
        if (!MayBe(line))
        {
            return [];
        }

        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] titleWords = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var headlines = new List<string>();
        int own = article.IndexOf(line, StringComparison.Ordinal);
        var rest = new Elsewhere(article, own, own + line.Length);
        int start = 0;
        for (int i = FewestWords; i + FewestWords <= words.Length; i++)
        {
            if (i - start >= FewestWords && Begins(words, i, titleWords, rest))
            {
                headlines.Add(string.Join(' ', words[start..i]));
                start = i;
            }
        }

        if (start > 0)
        {
            headlines.Add(string.Join(' ', words[start..]));
        }

        return headlines;
    }

    private static bool Begins(string[] words, int i, string[] titleWords, in Elsewhere rest)
    {
        string before = words[i - 1], word = words[i], after = words[i + 1];
        if (!char.IsUpper(word[0]) || !char.IsLetterOrDigit(before[^1]) || EndsNoHeadline.Contains(before.ToLowerInvariant()))
        {
            return false;
        }

        // A word in capitals is an abbreviation and says nothing, before ("TP Vinh") or here.
        bool capitals = (word.Length > 1 && char.IsUpper(word[1])) || (before.Length > 1 && char.IsUpper(before[1]));
        if (capitals || rest.HoldsInsideSentence(word + ' ' + after))
        {
            return false;
        }

        if (titleWords.Length > 1 && word == titleWords[0] && after == titleWords[1])
        {
            return true;
        }

        // Behind a capital a name goes on.
        return !char.IsUpper(before[0])
            && rest.Article.Contains($" {char.ToLowerInvariant(word[0])}{word[1..]} {after} ", StringComparison.Ordinal);
    }

    private static bool HoldsSentenceEnd(ReadOnlySpan<char> line)
    {
        if (line[^1] is '.' or '!' or '?' or '…' or ';' or ':' or ',')
        {
            return true;
        }

        for (int i = 0; i + 1 < line.Length; i++)
        {
            if (line[i] is '.' or ';' or '!' or '?' && line[i + 1] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The article without the line in question, which stands at Start (inclusive) to End (exclusive) in it.</summary>
    private readonly record struct Elsewhere(string Article, int Start, int End)
    {
        /// <summary>Whether the article writes these words, so capitalised, inside a sentence: behind a comma or a word.</summary>
        public bool HoldsInsideSentence(string words)
        {
            for (int at = 0; (at = Article.IndexOf(words, at, StringComparison.Ordinal)) >= 0; at += words.Length)
            {
                bool outside = at < Start || at >= End;
                if (outside && at > 1 && Article[at - 1] == ' '
                        && (char.IsLetterOrDigit(Article[at - 2]) || Article[at - 2] is ',' or ';' or '(' or '-'))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
