using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Finds the body of a post written without one: a later post of the same group ("Phó Chủ tịch phụ trách giữ chức Chủ tịch
/// HĐND"), an earlier post of the family ("Chủ tịch UBND tỉnh … Phó Chủ tịch"), the body that a bare head stands for
/// ("Giám đốc Sở").
/// </summary>
internal static class BodyCarrier
{
    private const int Reach = 600, ReachBehind = 150;

    /// <summary>As many names and posts, or bodies, as a very long article has: what was named before them is another text's.</summary>
    private const int MostItems = 400;

    /// <summary>Sets the carried bodies of an article's posts.</summary>
    public static void Carry(TaggedText context, List<PersonItem> items)
    {
        List<int>? bodies = null;
        for (int i = 0; i < items.Count; i++)
        {
            context.ThrowIfStopped();
            if (items[i].Post is not { } reading || !items[i].IsTaken)
            {
                continue;
            }

            if (reading.Post.Body is null && items[i].Holder is { } holder && BehindHolder(context, items[i], holder) is { } owner)
            {
                items[i].CarriedBody = owner;
            }
            else if (reading.Post.Body is null && MovedTo(context, items[i].Start) is { } goal)
            {
                items[i].CarriedBody = goal;
            }
            else if (reading.Post.Body is { } body)
            {
                items[i].CarriedBody = context.IsMarked(body.Start, TokenMarks.Organization)
                    ? null : WholeBody(context, items, i, body, bodies ??= Bodies(context));
            }
            else if (reading.Entry.Class == LexiconClass.Membership && !reading.Post.IsComplete
                    && Committee(context, items, i) is { } committee)
            {
                items[i].CarriedBody = committee;
            }
            else if (reading.Entry.Attribute("carry") == "yes")
            {
                items[i].CarriedBody = Ahead(items, i) ?? SecretaryOfSame(context, items, i) ?? JoinedWith(context, items, i)
                    ?? Side(context, items[i]) ?? Appointer(context, items, i, bodies ??= Bodies(context)) ?? Presented(context, items[i])
                    ?? (IsForeign(context, items[i].Holder!) ? null : Behind(items, i)) ?? HeadOf(context, items[i]);
            }
            else if (reading.Entry.Attribute("field") is { } head && reading.Post.BodyPrefix is null)
            {
                items[i].CarriedBody = IsForeign(context, items[i].Holder!) || OpensPair(items, i)
                    ? null : OnlyOfHead(context, items[i], head, bodies ??= Bodies(context));
            }
            else if (!reading.Post.IsComplete && reading.Entry.Class == LexiconClass.Post && reading.Entry.Attribute("field") is null)
            {
                items[i].CarriedBody = Shared(context, items, i) ?? Side(context, items[i]) ?? Group(context, items[i])
                    ?? Appointer(context, items, i, bodies ??= Bodies(context)) ?? Presented(context, items[i]);
            }
        }
    }

    // CEO Tim Harris | của Apple, Đại biểu Trần Văn A | - Đoàn ĐBQH TP Hà Nội
    private static TokenRange? BehindHolder(TaggedText context, PersonItem post, PersonItem holder)
    {
        int at = holder.End;
        if (holder.Start != post.End || at >= context.Count || !context.IsMarked(at + 1, TokenMarks.OrganizationStart))
        {
            return null;
        }

        bool owned = WordLookup.Has(context, at, WordTraits.Owner)
            || (post.Post!.Entry.Attribute("needs") == "assembly" && !context.Tokens[at].IsWord
            && context.TryMatch(at + 1, LexiconClass.BodyHead, out LexiconMatch delegation) && delegation.Entry.Value == "council");
        return owned ? context.OrganizationFrom(at + 1) : null;
    }

    /// <summary>"điều động đến | Sở Tài chính | giữ chức Phó Giám đốc": the body that somebody goes to, right before what is taken
    /// there.</summary>
    private static TokenRange? MovedTo(TaggedText context, int post)
    {
        if (!context.TryMatchBefore(post, LexiconClass.PostLink, out LexiconMatch takes) || takes.Entry.Value is not ("hold" or "start"))
        {
            return null;
        }

        int end = takes.Start;
        while (end > 0 && (context.Is(end - 1, ',') || WordLookup.Has(context, end - 1, WordTraits.Coordinate)))
        {
            end--;
        }

        int start = end - 1;
        while (start > 0 && context.IsMarked(start, TokenMarks.Organization) && !context.IsMarked(start, TokenMarks.OrganizationStart))
        {
            start--;
        }

        return start > 0 && start < end && context.IsMarked(start, TokenMarks.OrganizationStart)
            && WordLookup.Has(context, start - 1, WordTraits.Place) ? context.OrganizationFrom(start) : null;
    }

    /// <summary>The group that a title's own noun means, named before: "Đoàn Thanh tra do ông A làm trưởng đoàn", "tổ công tác … ông B làm
    /// tổ phó".</summary>
    private static TokenRange? Group(TaggedText context, PersonItem post)
    {
        if (post.Post!.Entry.Attribute("group") != "yes")
        {
            return null;
        }

        int noun = context.Tokens[post.Post.Entry.Attribute("own") is null ? post.Post.Post.Title.Start : post.Post.Post.Title.End - 1].Id;
        for (int i = post.Start - 1; i >= 0 && post.Start - i < Reach; i--)
        {
            if (context.Is(i, noun) && context.Tokens[i].IsCapitalized && i + 1 < context.Count
                    && (context.Tokens[i + 1].IsNumber || WordLookup.At(context, i + 1).PartOfSpeech == PartOfSpeech.Number))
            {
                // Tổ một | do ông A làm tổ trưởng
                return new TokenRange(i, i + 2);
            }

            if (context.Is(i, noun) && (context.TryMatch(i, LexiconClass.BodyHead, out LexiconMatch group)
                        || UnitWords.TryPart(context, i, "mission", out group)) && group.Length > 1)
            {
                return new TokenRange(i, group.End);
            }
        }

        return null;
    }

    // Chủ tịch Obama, Chủ tịch A của Trung Quốc: no head of the body that the article named before.
    private static bool IsForeign(TaggedText context, PersonItem holder) =>
        holder.Name is { IsForeign: true }
            || (UnitWords.TryCountry(context, holder.End + 1, out _) && !context.Tokens[holder.End].IsCapitalized
                && context.Tokens[holder.End].IsWord);

    private static TokenRange? Ahead(List<PersonItem> items, int at) =>
        at + 1 < items.Count && items[at + 1].Post is { Post.Body: { } body } next && items[at + 1].Start - items[at].End <= 4
            && Family(next) == Family(items[at].Post!) ? body : null;

    /// <summary>The body that two titles share: "phó chỉ huy trưởng, tham mưu trưởng Bộ đội Biên phòng", "Chủ tịch kiêm Tổng giám đốc Công
    /// ty".</summary>
    private static TokenRange? Shared(TaggedText context, List<PersonItem> items, int at) =>
        at + 1 < items.Count && items[at + 1].Post is { Post.Body: { } body } next && next.Entry.Class == LexiconClass.Post
            && items[at + 1].Start - items[at].End <= 2
            && (context.IsMarked(body.Start, TokenMarks.Organization) || next.Entry.Attribute("place") == "yes"
                || (body.Length == 1 && !SyllableShape.IsVietnamese(context.Slice(body.Start)))) && Family(next) is not "bithu"
            ? body : null;

    // Phó Chủ tịch, Tổng Thư ký Hội Nhà báo: whoever is a body's secretary general presides over the same body.
    private static TokenRange? SecretaryOfSame(TaggedText context, List<PersonItem> items, int at) =>
        at + 1 < items.Count && (items[at + 1].Post?.Entry.Attribute("shares") ?? items[at + 1].Post?.Entry.Attribute("place")) == "yes"
            ? Shared(context, items, at) : null;

    // Chủ tịch kiêm Tổng giám đốc Công ty A, Chủ tịch và Giám đốc điều hành Tập đoàn A
    private static TokenRange? JoinedWith(TaggedText context, List<PersonItem> items, int at)
    {
        if (at + 1 >= items.Count)
        {
            return null;
        }

        int next = items[at + 1].Start;
        bool both = next == items[at].End + 1 && WordLookup.Has(context, next - 1, WordTraits.Coordinate)
            && items[at + 1].Post?.Post.Body is { } body
            && context.TryMatch(body.Start, LexiconClass.BodyHead, out LexiconMatch head)
            && head.Entry.Value is "company" or "association" or "other";
        return both || (context.TryMatchBefore(next, LexiconClass.PostLink, out LexiconMatch link) && link.Entry.Value == "join")
            ? Shared(context, items, at) : null;
    }

    // Ủy viên, Phó Chủ nhiệm UBKT: whoever leads a committee is its member.
    private static TokenRange? Committee(TaggedText context, List<PersonItem> items, int at) =>
        at + 1 < items.Count && items[at + 1].Post is { Post.Body: { } body } && items[at + 1].Start - items[at].End <= 1
            && context.TryMatch(body.Start, LexiconClass.BodyHead, out LexiconMatch head) && head.Entry.Attribute("members") == "yes"
            ? body : null;

    /// <summary>The body whose people the sentence lists: "Về phía Tập đoàn A có ông B - Tổng giám đốc; bà C - Phó tổng giám
    /// đốc".</summary>
    private static TokenRange? Side(TaggedText context, PersonItem post)
    {
        for (int i = post.Start - 1, first = context.Sentence(context.SentenceOf(post.Start)).Start; i >= first; i--)
        {
            if (context.IsMarked(i, TokenMarks.OrganizationStart)
                    && context.TryMatchBefore(i, LexiconClass.PersonCue, out LexiconMatch side) && side.Entry.Value == "side")
            {
                return context.OrganizationFrom(i);
            }
        }

        return null;
    }

    /// <summary>The school named last before its head's title: "Trường THPT A … ông B, hiệu trưởng".</summary>
    private static TokenRange? HeadOf(TaggedText context, PersonItem item)
    {
        if (item.Post!.Entry.Attribute("heads") is not { } kind)
        {
            return null;
        }

        for (int i = item.Start - 1; i >= 0 && item.Start - i < Reach; i--)
        {
            if (context.IsMarked(i, TokenMarks.OrganizationStart) && context.TryMatch(i, LexiconClass.BodyHead, out LexiconMatch head)
                    && head.Entry.Value == kind)
            {
                return context.OrganizationFrom(i);
            }
        }

        return null;
    }

    private static TokenRange? Behind(List<PersonItem> items, int at)
    {
        PostReading post = items[at].Post!;
        bool deputy = post.Entry.Attribute("deputy") == "yes";
        for (int i = at - 1; i >= 0 && items[at].Start - items[i].End < Reach; i--)
        {
            if (items[i].Post is { Post.Body: { } body } earlier && Family(earlier) == Family(post)
                    && (deputy || !(items[i].IsTaken || items[i].IsPlural || earlier.Entry.Attribute("deputy") == "yes")))
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>The body before that begins with the same head word: of the same title, else the nearest.</summary>
    private static TokenRange? WholeBody(TaggedText context, List<PersonItem> items, int at, TokenRange bare, List<int> bodies)
    {
        if (!context.TryMatch(bare.Start, LexiconClass.BodyHead, out _))
        {
            return null;
        }

        // The body that another holder of the same title was given.
        for (int i = at - 1; i >= Math.Max(0, at - MostItems); i--)
        {
            if (items[i].Post is { Post.Body: { } body } post && post.Entry == items[at].Post!.Entry && body.Length > bare.Length
                    && SameHead(context, bare, body.Start))
            {
                return body;
            }
        }

        int before = Ordered.FirstFrom(bodies, bare.Start, static b => b) - 1;
        for (int i = before; i >= Math.Max(0, before - MostItems); i--)
        {
            if (SameHead(context, bare, bodies[i]))
            {
                return context.OrganizationFrom(bodies[i]);
            }
        }

        // "ông A, Giám đốc công ty, cho biết Công ty Nam Hải …": named only behind.
        for (int i = bare.End; i < context.Count && i - bare.End < ReachBehind; i++)
        {
            if (context.IsMarked(i, TokenMarks.OrganizationStart) && SameHead(context, bare, i))
            {
                return context.OrganizationFrom(i);
            }
        }

        return null;
    }

    /// <summary>The company or school that appoints the post's holder: "Công ty A bổ nhiệm | ông B làm Tổng giám đốc", "ngân hàng này đã bổ
    /// nhiệm …".</summary>
    private static TokenRange? Appointer(TaggedText context, List<PersonItem> items, int at, List<int> bodies)
    {
        int name = items[at].Holder!.Start;
        if (name > items[at].Start || !context.TryMatchBefore(name, LexiconClass.PostLink, out LexiconMatch appoints)
                || appoints.Entry.Value != "start" || WordLookup.Has(context, appoints.Start - 1, WordTraits.Passive))
        {
            return null;
        }

        for (int i = appoints.Start - 1, first = context.Sentence(context.SentenceOf(name)).Start; i >= first
                && !context.IsMarked(i, TokenMarks.Person) && !context.Is(i, ';'); i--)
        {
            if (context.TryMatch(i, LexiconClass.BodyHead, out LexiconMatch head)
                    && head.Entry.Value is "company" or "school" or "hospital" or "association" or "media")
            {
                return context.IsMarked(i, TokenMarks.OrganizationStart) ? context.OrganizationFrom(i)
                    : WordLookup.Has(context, head.End, WordTraits.Demonstrative)
                    ? WholeBody(context, items, at, new TokenRange(i, head.End), bodies) : null;
            }
        }

        return null;
    }

    /// <summary>The company before the word that names its head: "Người đứng tên Công ty A là | Tổng giám đốc B".</summary>
    private static TokenRange? Presented(TaggedText context, PersonItem post)
    {
        if (!context.TryMatchBefore(post.Start, LexiconClass.PostLink, out LexiconMatch link) || link.Entry.Value != "hold"
                || link.Length > 1)
        {
            return null;
        }

        int start = link.Start - 1;
        while (start > 0 && context.IsMarked(start, TokenMarks.Organization) && !context.IsMarked(start, TokenMarks.OrganizationStart))
        {
            start--;
        }

        return start >= 0 && context.IsMarked(start, TokenMarks.OrganizationStart)
            && context.TryMatch(start, LexiconClass.BodyHead, out LexiconMatch head)
            && head.Entry.Value is "company" or "school" or "hospital"
            ? context.OrganizationFrom(start)
            : null;
    }

    // Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ: a minister by rank
    private static bool OpensPair(List<PersonItem> items, int at) =>
        at + 1 < items.Count && items[at + 1].Post is { Post.Body: not null } && items[at + 1].Start - items[at].End <= 1;

    /// <summary>The one body before that begins with the word of a title: "Cục Nghệ thuật … Cục trưởng A"; of two nobody knows
    /// which.</summary>
    private static TokenRange? OnlyOfHead(TaggedText context, PersonItem post, string head, List<int> bodies)
    {
        TokenRange? only = null;
        int before = Ordered.FirstFrom(bodies, post.Start, static b => b) - 1;
        for (int i = before; i >= Math.Max(0, before - MostItems); i--)
        {
            TokenRange body = context.OrganizationFrom(bodies[i]);
            if (!context.TryMatch(bodies[i], LexiconClass.BodyHead, out LexiconMatch word)
                    || !word.Entry.FirstForm.Equals(head, StringComparison.OrdinalIgnoreCase) || body.End == word.End)
            {
                continue;
            }

            if (only is { } known && !context.Slice(known).Equals(context.Slice(body), StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            only ??= body;
        }

        return only;
    }

    private static List<int> Bodies(TaggedText context)
    {
        List<int> starts = [];
        for (int i = 0; i < context.Count; i++)
        {
            if (context.IsMarked(i, TokenMarks.OrganizationStart))
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    private static bool SameHead(TaggedText context, TokenRange bare, int start)
    {
        for (int k = 0; k < bare.Length; k++)
        {
            if (!context.Is(start + k, context.Tokens[bare.Start + k].Id))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Family(PostReading post) => post.Entry.Attribute("family");
}
