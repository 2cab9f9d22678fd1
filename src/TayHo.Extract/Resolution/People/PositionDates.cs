using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.People;

/// <summary>What the text says of the time of a post; null where it says nothing.</summary>
/// <param name="Start">EDTF time the post began.</param>
/// <param name="End">EDTF time it ended.</param>
/// <param name="IsSpan">Whether one interval (từ … đến …) gives both.</param>
internal readonly record struct PostTime(string? Start, string? End, bool IsSpan = false)
{
    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => Start is null && End is null;
}

/// <summary>
/// Reads since when and until when a post is held: behind it ("Giám đốc Sở Y tế từ ngày 1/4/2025", "Chủ tịch HĐND tỉnh nhiệm
/// kỳ 2021 - 2026"), before its verb ("Tháng 3/2021, ông được bầu làm …"), with a verb that leaves every post ("nghỉ hưu từ
/// …"), or in the sentence behind ("Quyết định có hiệu lực từ …"). A date that only tells when something was said is none.
/// </summary>
internal sealed class PositionDates
{
    private const int Longest = 12;

    private readonly TaggedText _text;
    private readonly List<Resolved<DateRecord>> _dates;
    private readonly Dictionary<int, (DateRecord Record, int End)> _byStart = [];
    private readonly Dictionary<int, (DateRecord Record, int Start)> _byEnd = [];

    /// <summary>The dates of one article; they are put in order when the first post asks for its time.</summary>
    public PositionDates(ResolutionContext context) => (_text, _dates) = (context.Text, context.Dates);

    private void PutInOrder()
    {
        // As large as they get from the start: a million dates would be moved from table to table, and no moving can be stopped on its way.
        _byStart.EnsureCapacity(_dates.Count);
        _text.ThrowIfStopped();
        _byEnd.EnsureCapacity(_dates.Count);
        foreach (Resolved<DateRecord> date in _dates)
        {
            foreach (TokenRange range in date.Ranges)
            {
                _text.ThrowIfStopped();
                _byStart[range.Start] = (date.Record, range.End);
                _byEnd[range.End] = (date.Record, range.Start);
            }
        }
    }

    /// <summary>The time of one of a mention's posts.</summary>
    public PostTime Read(PersonMention mention, int index)
    {
        if (_dates.Count == 0)
        {
            return default;
        }

        if (_byStart.Count == 0)
        {
            PutInOrder();
        }

        IReadOnlyList<PostMention> posts = mention.Posts;
        int first = index;
        while (first > 0 && Joined(posts[first - 1].Whole.End, posts[first].Whole.Start))
        {
            first--;
        }

        string? link = LinkBefore(posts[first].Whole.Start);
        if (link == "hold" && mention.Range.End <= posts[first].Whole.Start
                && _text.TryMatchBefore(NameStart(mention), LexiconClass.PostLink, out LexiconMatch verb) && verb.Entry.Value == "start")
        {
            // bổ nhiệm | ông A | giữ chức …
            link = "start";
        }

        PostTime time = Behind(posts[index].Whole.End, link, termOnly: false);
        for (int next = index + 1; time.IsEmpty && link is not null && next < posts.Count
                && Joined(posts[next - 1].Whole.End, posts[next].Whole.Start); next++)
        {
            // giữ chức Bí thư, Chủ tịch HĐND từ …: one verb, one date. A term (nhiệm kỳ) is the last post's alone.
            time = Behind(posts[next].Whole.End, link, termOnly: true);
        }

        if (time.IsEmpty && link is "start" or "end" && mention.Range.Start >= posts[index].Whole.End)
        {
            // miễn nhiệm chức vụ … đối với ông A | từ ngày 1/6
            time = Behind(mention.Range.End, link, termOnly: false);
        }

        if (time.IsEmpty && mention.Range.End <= posts[index].Whole.Start)
        {
            time = Ahead(mention, posts[first].Whole.Start, link);
        }

        if (time.IsEmpty)
        {
            time = Retirement(mention);
        }

        return time.IsEmpty && link is "start" or "end" ? Effect(posts[^1].Whole.End, link) : time;
    }

    /// <summary>Whether only a comma, "và" or "kiêm" stands between two posts.</summary>
    private bool Joined(int from, int to)
    {
        for (int i = from; i < to;)
        {
            if (_text.TryMatch(i, LexiconClass.PostLink, out LexiconMatch link) && link.Entry.Value == "join")
            {
                i = link.End;
            }
            else if (_text.Is(i, ',') || (_text.TryMatch(i, LexiconClass.FunctionWord, out LexiconMatch word) && word.Length == 1
                        && _text.Slice(i).Equals("và", StringComparison.OrdinalIgnoreCase)))
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        return to >= from;
    }

    /// <summary>hold, start, end or past of the verb that stands before a post; null when none does.</summary>
    private string? LinkBefore(int start)
    {
        int at = start;
        for (int n = 0; n < 3; n++)
        {
            if (!_text.TryMatchBefore(at, LexiconClass.PostLink, out LexiconMatch link))
            {
                return null;
            }

            if (link.Entry.Value is "hold" or "start" or "end")
            {
                return Stronger(link);
            }

            at = link.Start;
        }

        return null;
    }

    // "được bầu | giữ chức": the verb before says that the post is taken.
    private string Stronger(LexiconMatch link) =>
        link.Entry.Attribute("past") == "yes"
            ? "past" : link.Entry.Value == "hold" && _text.TryMatchBefore(link.Start, LexiconClass.PostLink, out LexiconMatch before)
            && before.Entry.Value is "start" or "end" ? before.Entry.Value : link.Entry.Value;

    private PostTime Behind(int at, string? link, bool termOnly)
    {
        string? mode = null;
        bool comma = false, bracket = false;
        string? start = null;
        for (int limit = at + Longest; at < _text.Count && at < limit;)
        {
            if (_byStart.TryGetValue(at, out (DateRecord Record, int End) date))
            {
                if (date.Record.Kind == DateKind.Duration && mode == "lasting")
                {
                    at = date.End;
                    mode = null;
                    comma = false;
                    continue;
                }

                // "ông A, Giám đốc Sở Y tế, từ 30/4, sở này …": without a verb of the post the date belongs to what follows.
                PostTime time = comma && !bracket && link is null && mode != "term"
                    ? default : TimeOf(date.Record, mode, link, plain: !comma || bracket, termOnly);
                if (mode == "from" && time.Start is not null && time.End is null && IsUntil(date.End, out int after))
                {
                    start = time.Start;
                    at = after;
                    mode = "until";
                    continue;
                }

                return start is null ? time : time with { Start = start, IsSpan = true };
            }

            if (_text.TryMatch(at, LexiconClass.PostLink, out LexiconMatch word) && word.Entry.Attribute("date") is { } named)
            {
                mode = named;
                at = word.End;
            }
            else if (_text.Is(at, ',') && !comma && mode is null)
            {
                comma = true;
                at++;
            }
            else if (_text.Is(at, '(') && !bracket)
            {
                bracket = true;
                at++;
            }
            else
            {
                break;
            }
        }

        return default;
    }

    private bool IsUntil(int at, out int after)
    {
        bool until = _text.TryMatch(at, LexiconClass.PostLink, out LexiconMatch word) && word.Entry.Attribute("date") == "until";
        after = word.End;
        return until;
    }

    /// <summary>What a date says of a post, by the word before the date and the verb of the post.</summary>
    private static PostTime TimeOf(DateRecord date, string? mode, string? link, bool plain, bool termOnly)
    {
        if (!date.TryGetEdtf(out EdtfValue time) || date.Modifier is DateModifier.More or DateModifier.Less)
        {
            return default;
        }

        if (date.Kind == DateKind.Interval)
        {
            // The term of a body (bầu, miễn nhiệm … nhiệm kỳ 2016 - 2021) says nothing of when its member came or went.
            bool spoken = char.ToLowerInvariant(date.Evidence[0].Text[0]) == 't' || mode == "from";
            bool term = mode == "term" && link is not ("start" or "end");
            return time.Kind != EdtfKind.Interval || !(spoken || (!termOnly && (term || (mode is null && plain))))
                ? default
                : new PostTime(time.Start?.ToString(), link == "end" ? null : time.End?.ToString(), IsSpan: spoken || mode is null);
        }

        if (date.Kind is not (DateKind.Date or DateKind.Time) || time.Start is not { } point)
        {
            return default;
        }

        string value = point.WithoutTime().ToString();
        return (mode, link) switch
        {
            ("from", "end") => new PostTime(null, value),
            ("from", _) => new PostTime(value, null),
            ("until", _) => new PostTime(null, value),
            ("at" or null, "start") when mode is not null || plain => new PostTime(value, null),
            ("at" or null, "end") when mode is not null || plain => new PostTime(null, value),
            _ => default,
        };
    }

    /// <summary>A date before the verb: "Từ năm 2018, ông A giữ chức …", "ông A từ ngày 1/4/2025 giữ chức …".</summary>
    private PostTime Ahead(PersonMention mention, int post, string? link)
    {
        if (link is null)
        {
            return default;
        }

        for (int i = mention.Range.End; i < post; i++)
        {
            if (_byStart.TryGetValue(i, out (DateRecord Record, int End) inside))
            {
                return Clause(inside.Record, i, link, between: true);
            }
        }

        return Leading(mention, out DateRecord? date, out int start) ? Clause(date!, start, link, between: false) : default;
    }

    private PostTime Clause(DateRecord date, int start, string link, bool between)
    {
        _text.TryMatchBefore(start, LexiconClass.PostLink, out LexiconMatch word);
        if (between && word.Entry?.Value == "age")
        {
            return default;
        }

        // A bare interval before a verb (Tháng 3-4/2021, …) tells when something happened; "đến năm 1997, ông được giao …" when it began.
        string? mode = word.Entry?.Attribute("date") is var named && named == "until" && link is "start" ? "at" : named;
        return TimeOf(date, mode, link, plain: date.Kind != DateKind.Interval, termOnly: false);
    }

    /// <summary>The date that opens the clause of a mention: "Tháng 3/2021, ông …", "Ngày 1/4, tại kỳ họp, ông …".</summary>
    private bool Leading(PersonMention mention, out DateRecord? date, out int start)
    {
        int at = NameStart(mention);
        if (_text.Is(at - 1, ','))
        {
            at--;
        }

        bool found = _byEnd.TryGetValue(at, out (DateRecord Record, int Start) before);
        date = before.Record;
        start = before.Start;
        return found;
    }

    /// <summary>The first token of a mention with the posts and the words of address before the name.</summary>
    private int NameStart(PersonMention mention)
    {
        int at = mention.Range.Start;
        foreach (PostMention post in mention.Posts)
        {
            at = Math.Min(at, post.Whole.Start);
        }

        while (_text.TryMatchBefore(at, LexiconClass.Honorific, out LexiconMatch word)
                || _text.TryMatchBefore(at, LexiconClass.Rank, out word)
            || (_text.TryMatchBefore(at, LexiconClass.PostLink, out word) && word.Entry.Value == "filler"
                && word.Entry.Attribute("date") is null))
        {
            at = word.Start;
        }

        return at;
    }

    /// <summary>A verb that names no post because it leaves all: "ông A, Giám đốc Sở Y tế, nghỉ hưu từ ngày 1/5/2025".</summary>
    private PostTime Retirement(PersonMention mention)
    {
        int at = mention.Range.End;
        foreach (PostMention post in mention.Posts)
        {
            at = Math.Max(at, post.Whole.End);
        }

        at = _text.Is(at, ',') || _text.Is(at, ')') || _text.IsDash(at) ? at + 1 : at;
        for (int n = 0; n < 4 && _text.TryMatch(at, LexiconClass.PostLink, out LexiconMatch word); n++)
        {
            if (word.Entry.Attribute("retire") == "yes")
            {
                PostTime time = Behind(word.End, "end", termOnly: false);
                return time.IsEmpty && Leading(mention, out DateRecord? date, out int start)
                    ? Clause(date!, start, "end", between: false) : time;
            }

            if (word.Entry.Value != "filler")
            {
                break;
            }

            at = word.End;
        }

        return default;
    }

    /// <summary>The sentence behind an appointment: "Quyết định có hiệu lực từ ngày 1/4/2025", "Thời hạn bổ nhiệm là 5 năm, kể từ ngày
    /// 1/4/2025".</summary>
    private PostTime Effect(int from, string link)
    {
        int sentence = _text.SentenceOf(Math.Min(from, _text.Count - 1));
        for (int s = sentence; s <= sentence + 1 && s < _text.SentenceCount; s++)
        {
            TokenRange range = _text.Sentence(s);
            for (int i = Math.Max(from, range.Start); i < range.End; i++)
            {
                if (_text.TryMatch(i, LexiconClass.PostLink, out LexiconMatch word)
                        && (word.Entry.Attribute("date") == "effect" || (word.Entry.Attribute("date") == "lasting" && word.Length >= 4)))
                {
                    PostTime time = Behind(word.Entry.Attribute("date") == "lasting" ? i : word.End, link, termOnly: false);
                    if (!time.IsEmpty)
                    {
                        return time;
                    }
                }
            }
        }

        return default;
    }
}
