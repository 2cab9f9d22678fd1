using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// Lists that lines form: a line that ends with a colon and the lines behind it that begin with a dash, a bullet, a plus sign
/// or a number with a mark. Read once a text, linear in its lines.
/// </summary>
internal sealed class LineLists
{
    private readonly int[] _headOf;

    private LineLists(int sentences) => _headOf = new int[sentences];

    /// <summary>The sentence that heads the list whose item a sentence is (or stands in); -1 when the sentence is in none.</summary>
    public int HeadOf(int sentence) => _headOf[sentence];

    /// <summary>Reads a text's lists.</summary>
    public static LineLists Read(TaggedText text)
    {
        var lists = new LineLists(text.SentenceCount);
        int head = -1, last = -1;
        bool item = false;
        for (int s = 0; s < text.SentenceCount; s++)
        {
            TokenRange range = text.Sentence(s);
            if (text.Tokens[range.Start].StartsLine)
            {
                item = IsItem(text, range);
                head = item ? head : -1;
                if (item && head < 0 && last >= 0 && text.Is(text.Sentence(last).End - 1, ':'))
                {
                    head = last;
                }
            }

            lists._headOf[s] = item ? head : -1;
            last = s;
        }

        return lists;
    }

    private static bool IsItem(TaggedText text, TokenRange line)
    {
        if (line.Length < 2)
        {
            return false;
        }

        if (text.IsDash(line.Start) || text.Is(line.Start, '•') || text.Is(line.Start, '+') || text.Is(line.Start, '*'))
        {
            return true;
        }

        // "1. …", "2) …", "a) …".
        bool label = text.Tokens[line.Start] is { IsNumber: true, Length: <= 2 } or { IsWord: true, Length: 1 };
        return label && (text.Is(line.Start + 1, '.') || text.Is(line.Start + 1, ')') || text.Is(line.Start + 1, '/'))
            && text.IsGlued(line.Start + 1);
    }
}
