using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>What stands between a name and a post, or between two of either.</summary>
[Flags]
internal enum Gap : ushort
{
    /// <summary>Nothing at all.</summary>
    None = 0,

    Comma = 1,

    Dash = 2,

    Colon = 4,

    /// <summary>A bracket opens and does not close.</summary>
    Bracket = 8,

    /// <summary>A word that says the post is held or taken (là, giữ chức).</summary>
    Holds = 16,

    /// <summary>A word that says the post was left (nguyên là, thôi giữ chức).</summary>
    Leaves = 32,

    /// <summary>kiêm, đồng thời là.</summary>
    Joins = 64,

    And = 128,

    /// <summary>đối với, cho: the person follows the post.</summary>
    To = 256,

    /// <summary>An age, a place of birth, a closed bracket and the like.</summary>
    Aside = 512,

    /// <summary>Anything else: the two do not belong together.</summary>
    Apart = 1024,

    /// <summary>A quotation mark.</summary>
    Quote = 2048,
}

/// <summary>Tells what stands between two tokens.</summary>
internal sealed class GapReader(Lexicon lexicon)
{
    private const int Longest = 24;
    private const int LongestApposition = 12;
    private const int LongestClause = 40;

    private readonly int _and = lexicon.Vocabulary.Find(GrammarWord.And);

    /// <summary>Reads the tokens from <paramref name="from"/> up to <paramref name="to"/> (exclusive).</summary>
    public Gap Read(TaggedText context, int from, int to)
    {
        if (to - from > Longest)
        {
            return Gap.Apart;
        }

        Gap gap = Gap.None;
        for (int i = from; i < to;)
        {
            Token token = context.Tokens[i];
            if (token.Kind == TokenKind.LineBreak)
            {
                return Gap.Apart;
            }

            // The dash inside "2016 - 2021" is the date's.
            if (token.Kind == TokenKind.Punctuation && !context.IsMarked(i, TokenMarks.Date))
            {
                if (context.Is(i, '('))
                {
                    int close = Close(context, i, to);
                    if (close > 0)
                    {
                        gap |= Gap.Aside;
                        i = close + 1;
                        continue;
                    }

                    gap |= Gap.Bracket;
                }
                else
                {
                    gap |= Punctuation(context, i);
                }

                i++;
                continue;
            }

            if (token.IsNumber || context.IsMarked(i, TokenMarks.Date | TokenMarks.Place))
            {
                gap |= Gap.Aside;
                i++;
            }
            else if (context.Is(i, _and))
            {
                gap |= Gap.And;
                i++;
            }
            else if ((gap & Gap.To) != 0 && i == to - 1 && NameReader.IsPlural(context, i))
            {
                // đối với các | ông A, B
                i++;
            }
            else if (context.TryMatch(i, LexiconClass.PostLink, out LexiconMatch link) && link.End <= to)
            {
                gap |= OfLink(link);
                i = link.End;
            }
            else if (AsideEnd(context, i, from, to) is var end && end > i)
            {
                gap |= Gap.Aside;
                i = end;
            }
            else
            {
                return Gap.Apart;
            }
        }

        return gap;
    }

    private static Gap OfLink(LexiconMatch link) => link.Entry.Value switch
    {
        "hold" or "start" => Gap.Holds,
        "end" or "then" => Gap.Leaves,
        "join" => Gap.Joins,
        "to" => Gap.To,
        "seeks" => Gap.Apart,
        _ => Gap.Aside,
    };

    // A unit's type or name, or an apposition; the token itself where none begins.
    private static int AsideEnd(TaggedText context, int token, int from, int to) =>
        UnitWords.TryType(context, token, out int type, out _)
            ? type : UnitWords.NameEnd(context, token) is var unit && unit > token ? unit : Apposition(context, token, from, to);

    /// <summary>Whether the verb before a post says that it is left (miễn nhiệm chức danh …).</summary>
    public static bool IsLeftAt(TaggedText context, int post) =>
        context.TryMatchBefore(post, LexiconClass.PostLink, out LexiconMatch link) && link.Entry.Value == "end"
            && link.Entry.Attribute("past") != "yes";

    /// <summary>
    /// Whether the verb before a post says that it is held or taken, whatever was before ("từng là …, nay là | Bí thư"); "từng giữ chức …
    /// và được
    /// bầu làm | đại biểu" tells of one time.
    /// </summary>
    public static bool IsTakenAt(TaggedText context, int post) =>
        context.TryMatchBefore(post, LexiconClass.PostLink, out LexiconMatch link)
        && (link.Entry.Attribute("now") == "yes" || link.Entry.Attribute("today") == "yes"
            || (link.Entry.Value is "hold" or "start" && !JoinsBefore(context, link.Start)));

    // và (được) | bầu làm
    private static bool JoinsBefore(TaggedText context, int verb) =>
        WordLookup.Has(context, verb - 1, WordTraits.Coordinate)
            || (WordLookup.Has(context, verb - 1, WordTraits.Passive) && WordLookup.Has(context, verb - 2, WordTraits.Coordinate));

    /// <summary>Whether the verb before a name takes its bearer's posts ("cách chức | ông A, Chủ tịch xã").</summary>
    public static bool IsDismissed(TaggedText context, int name, PersonItem post) =>
        context.TryMatchBefore(name, LexiconClass.PostLink, out LexiconMatch link) && link.Entry is { Value: "end" } entry
            && entry.Attribute("past") is null && entry.Attribute("retire") is null
            && (entry.Attribute("party") is null || IsOfParty(context, post.Post!));

    // cách chức tất cả các chức vụ trong Đảng đối với | ông A, Phó Bí thư Đảng ủy, Tổng giám đốc …
    private static bool IsOfParty(TaggedText context, PostReading post) =>
        post.Entry.Attribute("family") == "bithu"
            || (post.Post.Body is { } body && context.TryMatch(body.Start, LexiconClass.BodyHead, out LexiconMatch head)
                && head.Entry.Value == "party")
            || (post.Post.Body is { } named && context.TryMatch(named.Start, LexiconClass.BodyName, out head)
                && head.Entry.Value == "party");

    /// <summary>Whether a word before a post says that its holder had it before ("khi còn là | Chủ tịch huyện, ông A …").</summary>
    public static bool IsPastAt(TaggedText context, int post) =>
        context.TryMatchBefore(post, LexiconClass.PostLink, out LexiconMatch link) && link.Entry.Attribute("past") == "yes"
        && !IsBound(context, link.Start);

    /// <summary>Whether a name is the subject of a time that is over ("giai đoạn | ông A đang giữ chức", "Tại thời điểm đó, | ông A
    /// là").</summary>
    public static bool IsOfThen(TaggedText context, int name)
    {
        bool fronted = context.Is(name - 1, ',');
        int first = context.Sentence(context.SentenceOf(name)).Start;
        if (fronted && context.TryMatch(first, LexiconClass.DateModifier, out LexiconMatch earlier) && earlier.Entry.Value == "before"
                && context.TryMatch(earlier.End, LexiconClass.PostLink, out LexiconMatch later) && later.Entry.Attribute("past") == "yes")
        {
            // Trước khi làm Chủ tịch huyện, | ông là Giám đốc Sở …
            return true;
        }

        return context.TryMatchBefore(fronted ? name - 1 : name, LexiconClass.PostLink, out LexiconMatch link)
            && (link.Entry.Value == "then" || (!fronted && link.Entry.Attribute("frame") == "yes" && !IsBound(context, link.Start)));
    }

    // từ, sau, trước thời điểm ông A giữ chức: no time that is over with the post
    private static bool IsBound(TaggedText context, int frame) =>
        frame > 0 && context.Tokens[frame - 1].IsWord
            && ((context.TryMatchBefore(frame, LexiconClass.DateWord, out LexiconMatch bound) && bound.Entry.Value is "from")
            || (context.TryMatchBefore(frame, LexiconClass.DateModifier, out bound) && bound.Entry.Value is "after" or "before"));

    /// <summary>Whether what begins at a token says that a post was held in the time told of ("Chủ tịch huyện | khi đó").</summary>
    public static bool IsThenAt(TaggedText context, int token) =>
        context.TryMatch(token, LexiconClass.PostLink, out LexiconMatch link) && link.Entry.Value == "then";

    /// <summary>Whether words behind a name or a post say that it was held in the time told of ("Phó Thủ tướng A (lúc bấy giờ)") or that
    /// its holder lost it ("… bị cách chức").</summary>
    public static bool IsOverBehind(TaggedText context, int end)
    {
        if (context.Is(end, '(') && context.TryMatch(end + 1, LexiconClass.PostLink, out LexiconMatch then) && then.Entry.Value == "then"
                && context.Is(then.End, ')'))
        {
            return true;
        }

        int at = context.Is(end, ',') ? end + 1 : end;
        at = WordLookup.Has(context, at, WordTraits.Past) ? at + 1 : at;
        if (at >= context.Count || !WordLookup.Has(context, at, WordTraits.Passive))
        {
            return false;
        }

        bool ends = (context.TryMatch(at, LexiconClass.PostLink, out LexiconMatch link) && link.Entry.Value == "end")
            || (context.TryMatch(at + 1, LexiconClass.PostLink, out link) && link.Entry.Value == "end");
        return ends && link.Entry.Attribute("retire") is null
            && (link.End >= context.Count || !context.Tokens[link.End].IsWord
                || WordLookup.At(context, link.End).PartOfSpeech is PartOfSpeech.Preposition or PartOfSpeech.Conjunction);
    }

    /// <summary>Whether the words before a name say that another follows its bearer ("ông A thay | ông B").</summary>
    public static bool IsReplaced(TaggedText context, int name) =>
        context.TryMatchBefore(name, LexiconClass.PostLink, out LexiconMatch link) && link.Entry.Value == "replace";

    /// <summary>What a verb right before a post says of the subject named earlier in the sentence; <see cref="Gap.Apart"/> when there is
    /// none.</summary>
    public static Gap SubjectGap(TaggedText context, int from, int post)
    {
        if (post - from > LongestClause || context.SentenceOf(from) != context.SentenceOf(post)
                || !context.TryMatchBefore(post, LexiconClass.PostLink, out LexiconMatch link)
            || !(link.Entry.Attribute("past") == "yes" || (link.Entry.Value is "hold" or "start" && link.Length > 1)) || link.Start < from)
        {
            return Gap.Apart;
        }

        for (int i = from; i < link.Start; i++)
        {
            if (context.Tokens[i].Kind == TokenKind.LineBreak || context.IsMarked(i, TokenMarks.Person) || context.Is(i, ';')
                    || context.Is(i, ':'))
            {
                return Gap.Apart;
            }
        }

        return link.Entry.Attribute("past") == "yes" ? Gap.Leaves : Gap.Holds;
    }

    private static Gap Punctuation(TaggedText context, int i) => Tokenizer.FoldPunctuation(context.Text[context.Tokens[i].Start]) switch
    {
        ',' => Gap.Comma,
        '-' => Gap.Dash,
        ':' => Gap.Colon,
        '"' => Gap.Quote,
        _ => Gap.Apart,
    };

    /// <summary>Index after a trade between two marks ("ông A, nguyên cán bộ ngành văn hóa, |", "ông A - bác sĩ chuyên khoa cấp I
    /// |(").</summary>
    private static int Apposition(TaggedText context, int at, int from, int to)
    {
        if (at == from || !(context.Is(at - 1, ',') || context.IsDash(at - 1)))
        {
            return at;
        }

        int trade = context.TryMatch(at, LexiconClass.PostStatus, out LexiconMatch status) ? status.End : at;
        if (!context.TryMatch(trade, LexiconClass.Occupation, out LexiconMatch occupation)
                && !(trade > at && context.TryMatch(trade, LexiconClass.Post, out occupation)))
        {
            return at;
        }

        for (int i = occupation.End; i < to && i - at <= LongestApposition; i++)
        {
            if (context.Is(i, ',') || context.Is(i, '(') || context.IsDash(i))
            {
                return i;
            }

            if (!context.Tokens[i].IsWord && !context.Tokens[i].IsNumber)
            {
                return at;
            }
        }

        return at;
    }

    private static int Close(TaggedText context, int open, int to)
    {
        for (int i = open + 1; i < to; i++)
        {
            if (context.Is(i, ')'))
            {
                return i;
            }
        }

        return -1;
    }
}
