using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Finds writers and photographers: a line that is only a name, a name behind the last sentence ("… ./. Quỳnh Hoa (TTXVN)"),
/// and credits ("Ảnh: Phạm Kiên/TTXVN", "Video: Hải Yên - L.Tâm"). Pen names need no surname; letters alone (T.T) and houses
/// (TTXVN) are refused.
/// </summary>
internal sealed class BylineReader
{
    private const int LinesAtEnd = 4;
    private const int MostNames = 4;
    private static readonly ulong Cue = Lexicon.ClassBit(LexiconClass.PersonCue);

    private readonly int _after;
    private readonly int _group;
    private readonly int _and;
    private readonly PenNames _names;

    public BylineReader(Lexicon lexicon)
    {
        _after = lexicon.Vocabulary.Find(GrammarWord.After);
        _group = lexicon.Vocabulary.Find(GrammarWord.Group);
        _and = lexicon.Vocabulary.Find(GrammarWord.And);
        _names = new PenNames(lexicon);
    }

    /// <summary>Adds the writers and photographers of an article.</summary>
    public void Read(TaggedText context, List<PersonItem> found)
    {
        var items = new WriterItems(found);
        for (int i = context.Next(0, Cue); i + 2 < context.Count; i = context.Next(i + 1, Cue))
        {
            if (context.Tokens[i].IsCapitalized && context.TryMatch(i, LexiconClass.PersonCue, out LexiconMatch label)
                    && label.Entry.Value == "credit")
            {
                ReadCredit(context, label, items);
            }
        }

        foreach (ArticleBlock block in context.Blocks)
        {
            if (block.Role == BlockRole.Byline)
            {
                ReadBlock(context, block, items);
            }
        }

        ReadLines(context, items);
        items.Merge();
    }

    /// <summary>
    /// The lines of the article's second half, from the last one up: captions may follow the writer's line. In the text's last
    /// lines something may stand behind the name, further up the line must be the name alone.
    /// </summary>
    private void ReadLines(TaggedText context, WriterItems items)
    {
        int line = context.Count, lines = 0, half = context.Count / 2;
        while (line > 0 && (lines < LinesAtEnd || line > half))
        {
            int end = line, start = end;
            while (start > 0 && context.Tokens[start - 1].Kind != TokenKind.LineBreak)
            {
                start--;
            }

            if (start > 0 && end > start)
            {
                if (lines == 0)
                {
                    ReadLastSentence(context, start, end, items);
                }

                ReadLine(context, start, end, lines < LinesAtEnd ? PenNameTrust.Closing : PenNameTrust.Alone, items);
            }

            lines += end > start ? 1 : 0;
            line = start - 1;
        }
    }

    private void ReadLine(TaggedText context, int start, int end, PenNameTrust trust, WriterItems items)
    {
        int at = context.Is(start, _after) && !context.Tokens[start].IsAllCaps ? start + 1 : start;
        Span<TokenRange> names = stackalloc TokenRange[MostNames];
        int count = ReadList(context, at, trust, names, out int behind);
        if (count > 0 && (trust == PenNameTrust.Alone ? behind >= end : EndsByline(context, behind, end)))
        {
            foreach (TokenRange name in names[..count])
            {
                Add(context, name, items, "person.byline");
            }
        }
    }

    /// <summary>Names joined by dashes, commas and "và"; gives the index behind the last one.</summary>
    private int ReadList(TaggedText context, int at, PenNameTrust trust, Span<TokenRange> names, out int behind)
    {
        int count = 0;
        behind = at;
        while (count < names.Length)
        {
            int end = _names.End(context, at, trust);
            if (end == at)
            {
                break;
            }

            names[count++] = new TokenRange(at, end);
            behind = end;
            if (!context.Is(end, ',') && !context.IsDash(end) && !context.Is(end, '&') && !context.Is(end, _and))
            {
                break;
            }

            at = end + 1;
        }

        return count;
    }

    private void ReadLastSentence(TaggedText context, int lineStart, int lineEnd, WriterItems items)
    {
        TokenRange last = context.Sentence(context.SentenceCount - 1);
        if (last.Start > lineStart)
        {
            ReadLine(context, last.Start, last.End, PenNameTrust.Closing, items);
            return;
        }

        // "… 0-3 VĂN HIẾU (theo Goal)": capitals at the very end of a text that has none before.
        int end = lineEnd;
        if (context.Is(end - 1, ')'))
        {
            int open = end - 1;
            while (open > lineStart && !context.Is(open, '('))
            {
                open--;
            }

            end = open;
        }

        int start = end;
        while (start > lineStart && end - start < 4 && NameSyllables.IsCapital(context, start - 1) && context.Tokens[start - 1].IsAllCaps
                && context.Tokens[start - 1].Length > 1)
        {
            start--;
        }

        bool apart = start > lineStart && !(context.Tokens[start - 1].IsWord && context.Tokens[start - 1].IsCapitalized);
        if (apart && end - start >= 2 && _names.End(context, start, PenNameTrust.Alone) == end)
        {
            Add(context, new TokenRange(start, end), items, "person.byline");
        }
    }

    private void ReadBlock(TaggedText context, ArticleBlock block, WriterItems items)
    {
        int start = context.TokenFrom(block.Start), end = start;
        while (end < context.Count && context.Tokens[end].End <= block.End)
        {
            end++;
        }

        if (start < context.Count)
        {
            ReadLine(context, start, end, PenNameTrust.Byline, items);
        }
    }

    private static bool EndsLine(TaggedText context, int token) =>
        token >= context.Count || context.Tokens[token].Kind == TokenKind.LineBreak
            || (context.Is(token, '.') && (token + 1 >= context.Count || context.Tokens[token + 1].Kind == TokenKind.LineBreak));

    // "Ảnh: A, B", "Ảnh – A", "Ảnh VGP/A", "(Ảnh A)", "- Ảnh A".
    private void ReadCredit(TaggedText context, LexiconMatch label, WriterItems items)
    {
        int at = label.End;
        bool marked = context.Is(at, ':') || (context.IsDash(at) && context.Tokens[at].SpaceBefore);
        at += marked ? 1 : 0;
        bool house = context.Is(at + 1, '/') && NameSyllables.IsCapital(context, at) && context.Tokens[at].IsAllCaps;
        at += house ? 2 : 0;
        Span<TokenRange> names = stackalloc TokenRange[MostNames];
        int count = ReadList(context, at, PenNameTrust.Credit, names, out int behind);
        if (count == 0 || (!marked && !house && !(context.Is(label.Start - 1, '(') && context.Is(behind, ')'))
                    && !(context.IsDash(label.Start - 1) && EndsLine(context, behind))))
        {
            return;
        }

        TokenRange last = names[count - 1];
        if (behind < context.Count && context.Tokens[behind].IsWord && !context.Tokens[behind].IsCapitalized
                && context.TryMatch(names[0].Start, LexiconClass.Honorific, out _))
        {
            // "Clip: Chị Tuyết khóc …" tells what the clip shows.
            return;
        }

        if (behind < context.Count && context.Tokens[behind].IsWord && !context.Tokens[behind].IsCapitalized && last.Length > 2)
        {
            // "Ảnh: Hoàng Đông Người dân …": no stop stands before the next sentence.
            names[count - 1] = new TokenRange(last.Start, last.End - 1);
        }

        foreach (TokenRange name in names[..count])
        {
            Add(context, name, items, "person.photo-credit");
        }
    }

    /// <summary>Whether the line ends behind the names, or goes on only with a source or a part: "/VOV", "(Thực hiện)", "- Ảnh", "Theo
    /// BBC".</summary>
    private bool EndsByline(TaggedText context, int name, int end)
    {
        if (name >= end || context.Is(name, '/') || context.Is(name, '('))
        {
            return end - name <= 9;
        }

        if (context.Is(name, _after) || PenNames.IsLabel(context, name))
        {
            return end - name <= 12;
        }

        return (context.Is(name, '.') && name + 1 == end)
            || ((context.IsDash(name) || context.Is(name, ',')) && end - name <= 6 && !context.TryMatch(name + 1, LexiconClass.Post, out _)
                && !context.Is(name + 1, _group));
    }

    private static void Add(TaggedText context, TokenRange name, WriterItems items, string rule)
    {
        if (items.TryAdd(new NameReading { Name = name, Start = name.Start, Rule = rule }))
        {
            context.Mark(name, TokenMarks.Person);
        }
    }
}
