using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Joins posts and names: posts before a name ("Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Trần Văn A"), behind it ("ông A, Giám
/// đốc Sở Y tế"; "A - Bí thư Tỉnh ủy"; "A (Chủ tịch …)"), by a verb ("ông A giữ chức …"), one post for several ("các Phó
/// Chủ tịch HĐND tỉnh A, B"). Between two names, a post that touches the second is the second's.
/// </summary>
internal sealed class PostAttacher(GapReader gaps)
{
    private const Gap Behind = Gap.Comma | Gap.Dash | Gap.Bracket | Gap.Holds | Gap.Leaves | Gap.Joins | Gap.Colon;

    /// <summary>Joins the items of one article, in reading order.</summary>
    public void Attach(TaggedText context, List<PersonItem> items)
    {
        for (int i = 0; i < items.Count;)
        {
            context.ThrowIfStopped();
            if (!IsHeld(context, items[i]))
            {
                i++;
                continue;
            }

            PersonItem? before = i > 0 && items[i - 1].Name is not null ? items[i - 1] : null;
            Gap first = before is null ? Gap.Apart : gaps.Read(context, before.End, items[i].Start);
            if (before is not null && TellsOfHeir(context, before))
            {
                // ông A thay ông B làm Giám đốc
                before = i > 1 && items[i - 2].Name is not null ? items[i - 2] : null;
            }

            if (first == Gap.Apart && i > 0 && (before ?? items[i - 1].Holder) is { } subject)
            {
                // ông A (, Giám đốc …,) bị kỷ luật vì sai phạm | khi giữ chức …: the subject of the sentence, when nobody else is named in
                // between.
                first = GapReader.SubjectGap(context, items[i - 1].End, items[i].Start);
                before = first == Gap.Apart ? before : subject;
            }

            if (items[i].IsPlural && context.Is(items[i].End, ':') && i + 1 < items.Count && items[i + 1].Post is not null)
            {
                GiveBehindColon(context, items, i);
                i++;
                continue;
            }

            bool behind = IsBehind(first);
            int end = GroupEnd(context, items, i, behind);
            AttachGroup(context, items, i, end, behind ? before : null, first);
            i = end;
        }
    }

    // thừa ủy quyền của | Chủ tịch UBND tỉnh, ông A …: somebody else's post
    private static bool IsHeld(TaggedText context, PersonItem item) =>
        item.Post is not null && !(context.TryMatchBefore(item.Start, LexiconClass.AwardVerb, out LexiconMatch behalf)
                && behalf.Entry.Value == "behalf");

    // ông A thay | ông B làm Giám đốc; not "ông A thay ông B | được điều động làm Giám đốc"
    private static bool TellsOfHeir(TaggedText context, PersonItem replaced) =>
        GapReader.IsReplaced(context, replaced.Start) && !WordLookup.Has(context, replaced.End, WordTraits.Passive);

    private static bool IsBehind(Gap gap) =>
        gap != Gap.Apart && (gap & (Gap.And | Gap.Apart)) == 0 && (gap & Behind) != 0
        && ((gap & Gap.To) == 0 || (gap & (Gap.Holds | Gap.Leaves)) != 0);

    /// <summary>Index after the last post of the group that begins at an item.</summary>
    private int GroupEnd(TaggedText context, List<PersonItem> items, int start, bool behind)
    {
        int end = start + 1;
        while (end < items.Count && items[end].Post is not null)
        {
            Gap gap = gaps.Read(context, items[end - 1].End, items[end].Start);

            // ông A, Phó Giám đốc Sở Y tế (nguyên Giám đốc Bệnh viện …); a company may be a member itself: "Giám đốc Công ty B (thành viên
            // Tập đoàn C)"
            bool joined = (behind && gap == Gap.Bracket && items[end].Post!.Entry.Attribute("needs") != "body"
                    && (items[end].Post!.Post.Body is not null || items[end].Post!.Post.Status != PositionStatus.Current))
                || (gap & (Gap.Apart | Gap.Bracket | Gap.To)) == 0
                && ((gap & (Gap.Comma | Gap.Joins | Gap.Holds | Gap.Dash | Gap.Leaves)) != 0 || (behind && (gap & Gap.And) != 0));
            if ((gap & Gap.Dash) != 0 && items[end - 1].Start > 0 && context.Tokens[items[end - 1].Start - 1].IsNumber)
            {
                // "… trong đó có 5 Ủy viên Trung ương Đảng - Tổng Bí thư A nêu": a number of holders.
                joined = false;
            }

            if (!joined)
            {
                break;
            }

            items[end].IsLeft = (gap & Gap.Leaves) != 0;
            end++;
        }

        return end;
    }

    private void AttachGroup(TaggedText context, List<PersonItem> items, int start, int end, PersonItem? before, Gap first)
    {
        PersonItem? next = end < items.Count && items[end].Name is not null ? items[end] : null;
        Gap last = next is null ? Gap.Apart : gaps.Read(context, items[end - 1].End, next.Start);
        bool touches = next is not null && last == Gap.None;
        bool replaced = next is not null && GapReader.IsReplaced(context, next.Start);
        bool then = (last is Gap.Leaves or (Gap.Holds | Gap.Leaves)) && GapReader.IsThenAt(context, items[end - 1].End);
        bool named = (last == Gap.Holds || then) && before is null && (then || next!.Name!.Value.Prefix.Honorific is not null)
            && (then || next!.Start - items[end - 1].End == 1);

        // Giấy khen của | Giám đốc Công an tỉnh cho ông A: who gives, not who gets
        bool owner = (last & Gap.To) != 0 && WordLookup.Has(context, items[start].Start - 1, WordTraits.Owner);
        bool leads = next is not null && !replaced && !owner && (touches || named || IsAhead(last, next.Name!.Value.Prefix));
        if (before is not null && (first & (Gap.Holds | Gap.Leaves)) != 0 && !touches && !OpensDismissal(first, last))
        {
            leads = false;
        }

        if (touches || (leads && (before is null || (before.Posts.Length > 0 && (first & Gap.Comma) != 0))))
        {
            // miễn nhiệm chức danh Chủ tịch … đối với ông A
            items[start].IsLeft |= (((last & Gap.To) != 0 || touches) && GapReader.IsLeftAt(context, items[start].Start))
                || GapReader.IsPastAt(context, items[start].Start);
            items[end - 1].IsLeft |= then || GapReader.IsOverBehind(context, next!.End);
            GiveAhead(context, items, start, end, (last & Gap.To) != 0);
            return;
        }

        if (before is not null && !(before.Posts.Length > 0 && first == Gap.Comma && SameFamily(before, items[start])))
        {
            items[start].IsLeft |= (first & Gap.Leaves) != 0 || GapReader.IsOverBehind(context, items[end - 1].End)
                || ((first & Gap.Holds) == 0 ? GapReader.IsDismissed(context, before.Start, items[start])
                    : GapReader.IsOfThen(context, before.Start));
            bool list = (first & (Gap.Leaves | Gap.Bracket)) != 0 || items[start].IsLeft;
            bool stripped = GapReader.IsDismissed(context, before.Start, items[start]);
            bool anew = false;
            for (int i = start; i < end; i++)
            {
                anew |= i > start && GapReader.IsTakenAt(context, items[i].Start);
                items[i].IsLeft |= i > start && !anew
                    && (stripped ? GapReader.IsDismissed(context, before.Start, items[i]) : SharesStatus(items[start], items[i], list));
                Outdate(context, items, i, before);
                Give(items[i], before);
            }

            GiveToSubjects(context, items, start, end, first);
            if (replaced && (first & Gap.Holds) != 0)
            {
                next!.AddPost(items[end - 1].AsFormer(next));
            }
        }
    }

    // … đối với ông A, | miễn nhiệm chức vụ … đối với ông B
    private static bool OpensDismissal(Gap first, Gap last) => (last & Gap.To) != 0 && first == (Gap.Comma | Gap.Leaves);

    // Thứ trưởng A (nay là | Bộ trưởng): what was named before is over.
    private static void Outdate(TaggedText context, List<PersonItem> items, int start, PersonItem holder)
    {
        if (context.TryMatchBefore(items[start].Start, LexiconClass.PostLink, out LexiconMatch link)
                && link.Entry.Attribute("now") == "yes")
        {
            foreach (PersonItem post in holder.Posts)
            {
                post.IsLeft = true;
            }
        }
    }

    /// <summary>
    /// Gives a post behind a verb to all names of its subject ("Ông A, ông B và bà C không còn là đại biểu …"): the list opens the clause;
    /// or a post to
    /// all names of an item of a list ("…; A, B, Phó Chủ tịch HĐND tỉnh").
    /// </summary>
    private void GiveToSubjects(TaggedText context, List<PersonItem> items, int start, int end, Gap first)
    {
        if (first != Gap.Comma && first is not (Gap.Holds or Gap.Leaves or (Gap.Holds | Gap.Leaves)))
        {
            return;
        }

        int name = start - 1;
        bool listed = false;
        while (name > 0 && items[name].Posts.Length == (name == start - 1 ? end - start : 0)
                && items[name - 1].Name is { Form: not NameForm.Pronoun } && items[name - 1].Posts.Length == 0
            && gaps.Read(context, items[name - 1].End, items[name].Start) is Gap.And or Gap.Comma)
        {
            listed = true;
            name--;
        }

        if (!listed || !OpensList(context, items[name].Start, first))
        {
            return;
        }

        for (; name < start - 1; name++)
        {
            for (int i = start; i < end; i++)
            {
                Give(items[i], items[name]);
            }
        }
    }

    private static bool OpensList(TaggedText context, int name, Gap first) =>
        first == Gap.Comma ? context.Is(name - 1, ';') : (first & Gap.Leaves) != 0 || OpensClause(context, name);

    // The subject of a sentence or a clause; not "có | ông A và bà B là Phó Chủ tịch".
    private static bool OpensClause(TaggedText context, int token) =>
        context.Tokens[token].StartsSentence || context.Is(token - 1, ',') || context.IsMarked(token - 1, TokenMarks.Date)
            || WordLookup.At(context, token - 1).PartOfSpeech == PartOfSpeech.Conjunction;

    // "các Ủy viên Bộ Chính trị: Chủ tịch nước A, Thủ tướng B": everybody named behind the colon, up to a semicolon or another group.
    private static void GiveBehindColon(TaggedText context, List<PersonItem> items, int post)
    {
        int sentence = context.SentenceOf(items[post].Start);
        for (int i = post + 1; i < items.Count && context.SentenceOf(items[i].Start) == sentence && !items[i].IsPlural
                && items[i].Name is not { Prefix.IsPlural: true }; i++)
        {
            if (context.Is(items[i].Start - 1, ';') && i > post + 1)
            {
                return;
            }

            if (items[i].Name is not null)
            {
                Give(items[post], items[i]);
            }
        }
    }

    private static bool IsAhead(Gap gap, NamePrefix prefix) =>
        gap is Gap.Dash or Gap.Colon or Gap.Aside || (gap == (Gap.Dash | Gap.Aside) && prefix.Honorific is not null)
            || ((gap is Gap.Comma or (Gap.Comma | Gap.Aside))
                && (prefix.Honorific is not null || prefix.Rank is not null || prefix.HasOccupation))
            || (gap & ~((gap & Gap.Aside) != 0 ? Gap.Aside | Gap.Comma : Gap.Aside)) == Gap.To && prefix.Honorific is not null;

    private void GiveAhead(TaggedText context, List<PersonItem> items, int start, int end, bool to)
    {
        int name = end;
        bool plural = items[start].IsPlural;
        bool late = context.TryMatch(items[start].Start, LexiconClass.PostStatus, out LexiconMatch status)
            && status.Entry.Attribute("all") == "yes";
        for (int i = start + 1; i < end; i++)
        {
            // cố Bí thư Thành ủy, Trưởng ban …
            items[i].IsLeft |= late || SharesStatus(items[start], items[i], false);
        }

        do
        {
            for (int i = start; i < end; i++)
            {
                Give(items[i], items[name]);
            }

            name++;
        }
        while ((plural || to) && name < items.Count && items[name].Name is not null
                && IsNextOfList(gaps.Read(context, items[name - 1].End, items[name].Start)));
        if (plural && context.Is(items[end - 1].End, ':'))
        {
            GiveBehindSemicolons(context, items, end - 1, name);
        }
    }

    // "các đồng chí Thường trực Tỉnh ủy: A - Bí thư Tỉnh ủy; B - Phó Bí thư …, C": everybody named behind a semicolon or another's own
    // post.
    private void GiveBehindSemicolons(TaggedText context, List<PersonItem> items, int post, int from)
    {
        int sentence = context.SentenceOf(items[post].Start);
        for (int i = from; i < items.Count && context.SentenceOf(items[i].Start) == sentence && !items[i].IsPlural; i++)
        {
            if (items[i].Name is { Prefix.IsPlural: false }
                    && (context.Is(items[i].Start - 1, ';')
                        || (items[i - 1].Post is not null && IsNextOfList(gaps.Read(context, items[i - 1].End, items[i].Start)))))
            {
                Give(items[post], items[i]);
            }
        }
    }

    // (nguyên Bí thư Đảng ủy, Chủ tịch …, Tổng giám đốc …): in a bracket or behind a verb the first word counts for all, elsewhere for a
    // post
    // without a body of its own.
    private static bool SharesStatus(PersonItem first, PersonItem next, bool list) =>
        (first.IsLeft || first.Post!.Post.Status == PositionStatus.Former) && next.Post!.Post.Status == PositionStatus.Current
            && next.Post.Start == next.Post.Post.Title.Start
        && (list || next.Post.Post.Body is null);

    private static bool IsNextOfList(Gap gap) => (gap & ~(Gap.Comma | Gap.And | Gap.Aside)) == 0 && (gap & (Gap.Comma | Gap.And)) != 0;

    private static bool SameFamily(PersonItem name, PersonItem post)
    {
        if (post.Post!.Entry.Attribute("family") is not { } family)
        {
            return false;
        }

        foreach (PersonItem other in name.Posts)
        {
            if (other.Post!.Entry.Attribute("family") == family)
            {
                return true;
            }
        }

        return false;
    }

    private static void Give(PersonItem post, PersonItem name)
    {
        name.AddPost(post);
        post.Holder = name;
    }
}
