using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Finds writers and photographers: a line that is only a name near the article's end, a name behind its last sentence
/// ("… ./. Quỳnh Hoa (TTXVN)"), and photo credits ("Ảnh: Phạm Kiên/TTXVN"). Pen names need no surname; initials and
/// bodies are refused.
/// </summary>
internal sealed class BylineReader
{
    private const int LinesAtEnd = 4;

    private readonly int _photo;
    private readonly int _after;
    private readonly int _group;

    public BylineReader(Lexicon lexicon)
    {
        _photo = lexicon.Vocabulary.Find("ảnh");
        _after = lexicon.Vocabulary.Find("theo");
        _group = lexicon.Vocabulary.Find("nhóm");
    }

    /// <summary>Adds the writers and photographers of an article.</summary>
    public void Read(RecognitionContext context, List<PersonItem> items)
    {
        for (int i = 0; i + 1 < context.Count; i++)
        {
            if (context.Is(i, _photo) && context.Tokens[i].IsCapitalized && context.Is(i + 1, ':'))
            {
                ReadCredits(context, i + 2, items, "person.photo-credit");
            }
        }

        int line = context.Count, lines = 0;
        while (line > 0 && lines < LinesAtEnd)
        {
            int end = line;
            int start = end;
            while (start > 0 && context.Tokens[start - 1].Kind != TokenKind.LineBreak)
            {
                start--;
            }

            if (start > 0 && end > start)
            {
                ReadLine(context, start, end, items);
                if (lines == 0)
                {
                    ReadLastSentence(context, start, items);
                }
            }

            lines += end > start ? 1 : 0;
            line = start - 1;
        }

        foreach (ArticleBlock block in context.Blocks)
        {
            if (block.Role == BlockRole.Byline)
            {
                ReadBlock(context, block, items);
            }
        }
    }

    private void ReadLine(RecognitionContext context, int start, int end, List<PersonItem> items)
    {
        int at = context.Is(start, _after) && !context.Tokens[start].IsAllCaps ? start + 1 : start;
        int name = PenNameEnd(context, at);
        if (name > at && EndsByline(context, name, end))
        {
            Add(context, at, name, items, "person.byline");
            if (context.IsDash(name) || context.Is(name, ','))
            {
                ReadCredits(context, name + 1, items, "person.byline");
            }
        }
    }

    private void ReadLastSentence(RecognitionContext context, int lineStart, List<PersonItem> items)
    {
        TokenRange last = context.Sentence(context.SentenceCount - 1);
        if (last.Start > lineStart)
        {
            ReadLine(context, last.Start, last.End, items);
        }
    }

    private void ReadBlock(RecognitionContext context, ArticleBlock block, List<PersonItem> items)
    {
        for (int i = 0; i < context.Count; i++)
        {
            if (context.Tokens[i].Start >= block.Start)
            {
                int end = i;
                while (end < context.Count && context.Tokens[end].End <= block.End)
                {
                    end++;
                }

                ReadLine(context, i, end, items);
                return;
            }
        }
    }

    private static void ReadCredits(RecognitionContext context, int at, List<PersonItem> items, string rule)
    {
        for (int n = 0; n < 3; n++)
        {
            int end = PenNameEnd(context, at);
            if (end == at)
            {
                return;
            }

            Add(context, at, end, items, rule);
            if (!context.Is(end, ',') && !context.IsDash(end))
            {
                return;
            }

            at = end + 1;
        }
    }

    /// <summary>Index after a pen name of two to four words; the start when none stands there.</summary>
    private static int PenNameEnd(RecognitionContext context, int at)
    {
        int end = NameSyllables.RunEnd(context, at, NameSyllables.LongestName);
        int words = end - at;
        if (words is < 2 or > 4 || (context.TryMatch(at, LexiconClass.BodyHead, out LexiconMatch head) && head.Length > 1) || context.IsMarked(new TokenRange(at, end), TokenMarks.Organization | TokenMarks.Date | TokenMarks.Document))
        {
            return at;
        }

        bool allPlace = true;
        for (int i = at; i < end; i++)
        {
            if (context.Tokens[i].Length < 2 || !NameSyllables.IsNameSyllable(context, i))
            {
                return at;
            }

            allPlace &= context.IsMarked(i, TokenMarks.Place);
        }

        return allPlace ? at : end;
    }

    /// <summary>Whether the line ends behind the name, or goes on only with a source: "/VOV", "(Thực hiện)", "- Ảnh".</summary>
    private bool EndsByline(RecognitionContext context, int name, int end)
    {
        if (name >= end || context.Is(name, '/') || context.Is(name, '('))
        {
            return end - name <= 9;
        }

        return (context.Is(name, '.') && name + 1 == end) || ((context.IsDash(name) || context.Is(name, ',')) && end - name <= 6 && !context.TryMatch(name + 1, LexiconClass.Post, out _) && !context.Is(name + 1, _group));
    }

    private static void Add(RecognitionContext context, int start, int end, List<PersonItem> items, string rule)
    {
        var range = new TokenRange(start, end);
        if (items.Exists(i => i.Name is { } n && n.Name.Overlaps(range)))
        {
            return;
        }

        var reading = new NameReading { Name = range, Start = start, Rule = rule };
        int at = items.FindIndex(i => i.Start > start);
        var item = new PersonItem { Start = start, End = end, Name = reading };
        if (at < 0)
        {
            items.Add(item);
        }
        else
        {
            items.Insert(at, item);
        }

        context.Mark(range, TokenMarks.Person);
    }
}
