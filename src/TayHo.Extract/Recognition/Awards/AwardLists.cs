using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>
/// Awards that a list gives without a verb of their own: "Giải Nhất thuộc về đội A", "Giải Nhất: A (12 tuổi); giải Nhì: B, C",
/// "9 đồng chí nhận Huy hiệu 40 năm tuổi Đảng, 3 đồng chí Huy hiệu 30 năm".
/// </summary>
internal static class AwardLists
{
    private const int Longest = 22;
    private const int LongestGroup = 6;
    private const int LongestItem = 16;
    private const int LongestItems = 60;
    private const int MostItems = 60;

    /// <summary>Whom the award belongs to, as the words behind it say; null when they say nothing.</summary>
    public static TokenRange? Owner(TaggedText text, int nameEnd, int end)
    {
        for (int i = nameEnd; i + 1 < end && i < nameEnd + 12; i++)
        {
            if (AwardVerbs.Is(text, i, "belongs", out LexiconMatch belongs))
            {
                int stop = AwardParties.Whole(text, belongs.End, end);

                // "thuộc về một đơn vị mới, đó là | đội tuyển Trường A": who it is.
                if (text.Is(stop, ',') && WordLookup.Has(text, stop + 1, WordTraits.Demonstrative)
                        && AwardVerbs.Is(text, stop + 2, "as", out LexiconMatch namely))
                {
                    int last = AwardParties.Whole(text, namely.End, end);
                    return last > namely.End ? new TokenRange(namely.End, last) : null;
                }

                return stop > belongs.End ? new TokenRange(belongs.End, OverSemicolons(text, stop, end)) : null;
            }

            // "đồng giải Ba | là | hai đội A và B"
            if (i == nameEnd && WordLookup.Has(text, i, WordTraits.Copula) && IsWinner(text, i + 1, end))
            {
                return new TokenRange(i + 1, AwardParties.Whole(text, i + 1, end));
            }

            if (text.Is(i, ':') && i <= nameEnd + 8)
            {
                return Items(text, i + 1, end);
            }

            if (text.Tokens[i].Kind == TokenKind.Punctuation || text.IsMarked(i, TokenMarks.Date)
                    || (i > nameEnd && AwardName.TryNoun(text, i, out _)))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsWinner(TaggedText text, int start, int end)
    {
        const TokenMarks Named = TokenMarks.Person | TokenMarks.Organization;
        for (int i = start; i < Math.Min(end, start + LongestGroup) && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++)
        {
            if (text.IsMarked(i, Named) || (i > start && text.Tokens[i].IsCapitalized && AwardVerbs.Is(text, i - 1, "group", out _)))
            {
                return true;
            }
        }

        return false;
    }

    // "Giải A thuộc về loạt bài “…” của A (Báo B)|; phim “…” của C": makers behind semicolons share it, what somebody does is no item.
    private static int OverSemicolons(TaggedText text, int stop, int end)
    {
        while (stop < end && text.Is(stop, ';'))
        {
            int i = stop + 1;
            bool person = false;
            while (i < end && !text.Is(i, ';') && !AwardName.TryNoun(text, i, out _)
                    && !(WordLookup.At(text, i).PartOfSpeech == PartOfSpeech.Verb && text.Brackets.DepthOf(i) == 0))
            {
                person |= text.IsMarked(i, TokenMarks.Person);
                i++;
            }

            if (!person || (i < end && !text.Is(i, ';')))
            {
                break;
            }

            stop = i;
        }

        return text.Is(stop - 1, '.') ? stop - 1 : stop;
    }

    /// <summary>"Giải thưởng A năm nay được Hội B trao cho C": whom the sentence that the award begins gives it to, and who gives it; null
    /// when it gives it to nobody.</summary>
    public static (TokenRange Recipient, TokenRange? Grantor)? GivenTo(TaggedText text, LexiconMatch noun, int nameEnd, TokenRange sentence)
    {
        SentenceSyntax syntax = text.Syntax(text.SentenceOf(noun.Start));
        if (syntax.ClauseAt(noun.Start) is not (>= 0 and var at) || syntax.Clauses[at] is not { Subject.Length: > 0 } clause
                || clause.Subject.Start != noun.Start || !clause.Is(WordTraits.Passive))
        {
            return null;
        }

        for (int i = clause.Predicate.Start; i < clause.Predicate.End && i >= nameEnd; i++)
        {
            if (text.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch gives) && gives.Entry.Value is "give" or "receive"
                    && AwardVerbs.Is(text, gives.End, "to", out _))
            {
                return AwardParties.BehindTo(text, gives.End, sentence.End) is { } recipient
                    ? (recipient, clause.Doer.Length > 0 ? clause.Doer : null) : null;
            }
        }

        return null;
    }

    /// <summary>"Các đơn vị được khen thưởng gồm: A, B", "… là: tiến sĩ A, trưởng khoa B; tập thể C": those the list names; null when no
    /// list follows.</summary>
    public static List<TokenRange>? Members(TaggedText text, int nameEnd)
    {
        int number = text.SentenceOf(Math.Min(nameEnd, text.Count - 1)), end = text.Sentence(number).End;
        if (AwardVerbs.Is(text, nameEnd, "to", out LexiconMatch to) && Colon(text, to.End, end) is var named and > 0)
        {
            return Members(text, named + 1, end, colon: true);
        }

        foreach (Word word in text.Words(number))
        {
            if (word.Start < nameEnd || word.Start > nameEnd + 2)
            {
                continue;
            }

            bool colon = text.Is(word.End, ':');
            if ((word.Traits & WordTraits.Comprise) != 0 || (colon && (word.Traits & WordTraits.Copula) != 0))
            {
                return Members(text, colon ? word.End + 1 : word.End, end, colon);
            }
        }

        return null;
    }

    // "cho các đồng chí: …", "cho 5 nghệ nhân của tỉnh: …": the colon behind whom "cho" names.
    private static int Colon(TaggedText text, int start, int end)
    {
        for (int i = start; i < Math.Min(end, start + Longest + LongestGroup); i++)
        {
            if (text.Is(i, ':'))
            {
                return i;
            }

            // "cho 3 nhà giáo theo Quyết định số 12/QĐ-CTN|, gồm: …"
            if (text.Tokens[i].Kind == TokenKind.Punctuation && !text.Is(i, '/') && !text.IsDash(i)
                    && !(text.Is(i, ',') && WordLookup.Has(text, i + 1, WordTraits.Comprise)))
            {
                break;
            }
        }

        return -1;
    }

    private static List<TokenRange>? Members(TaggedText text, int start, int end, bool colon)
    {
        List<TokenRange> items = Items(text, start, end, MostItems);
        if (colon && items.Exists(item => Label(text, item) > 0))
        {
            return [.. items.SelectMany(item =>
                        AwardParties.Split(text, new TokenRange(Math.Max(item.Start, Label(text, item)), item.End)))];
        }

        if (items.Count > 1 && colon)
        {
            return items.ConvertAll(item => Member(text, item));
        }

        if (colon && items.Count == 1 && Capitals(text, items[0]) is { Count: > 1 } named)
        {
            return named;
        }

        return items.Count == 1 && items[0].Length <= LongestItems && AwardParties.IsNamed(text, items[0].Start)
            ? AwardParties.Split(text, items[0]) : null;
    }

    private static List<TokenRange> Items(TaggedText text, int start, int end, int most)
    {
        var items = new List<TokenRange>();
        int first = start;
        for (int i = start; i <= end && items.Count < most; i++)
        {
            if (i == end || (text.Is(i, ';') && text.Brackets.DepthOf(i) == 0))
            {
                items.Add(Trim(text, new TokenRange(first, i)));
                first = i + 1;
            }

            if (i < end && i > start && items.Count > 0 && AwardName.TryNoun(text, i, out LexiconMatch next)
                    && next.Entry.Value == "prize")
            {
                // "giải Ba cho các đội: A, B; | ngoài ra còn 4 giải Khuyến khích": another award's.
                break;
            }
        }

        items.RemoveAll(static item => item.Length < 2);
        return items;
    }

    // ": Mật ong bạc hà Mèo Vạc, Trà shan tuyết Cao Bồ": each begins with a capital.
    private static List<TokenRange> Capitals(TaggedText text, TokenRange item)
    {
        var parts = new List<TokenRange>();
        int first = item.Start;
        for (int i = item.Start; i <= item.End; i++)
        {
            if (i < item.End && !(text.Is(i, ',') && text.Brackets.DepthOf(i) == 0))
            {
                continue;
            }

            if (!text.Tokens[first].IsCapitalized || text.IsMarked(first, TokenMarks.Person | TokenMarks.Organization))
            {
                return [];
            }

            parts.Add(new TokenRange(first, i));
            first = i + 1;
        }

        return parts;
    }

    // "các tập thể: A, B; | các cá nhân: C, D": where those of a group begin; 0 where no group is named.
    private static int Label(TaggedText text, TokenRange item)
    {
        int i = item.Start;
        while (i < Math.Min(item.End - 1, item.Start + LongestGroup) && !text.Is(i, ':'))
        {
            i++;
        }

        return text.Is(i, ':') ? i + 1 : 0;
    }

    private static TokenRange Trim(TaggedText text, TokenRange item)
    {
        int end = item.End;
        while (end > item.Start && (text.Tokens[end - 1].Kind is TokenKind.Punctuation or TokenKind.LineBreak) && !text.Is(end - 1, ')'))
        {
            end--;
        }

        return new TokenRange(item.Start, end);
    }

    // "giáo sư, tiến sĩ | Nguyễn Thị A |, viện B": the one who is named, without post and place of work; else the whole item.
    private static TokenRange Member(TaggedText text, TokenRange item)
    {
        for (int i = item.Start; i < item.End; i++)
        {
            if (text.IsMarked(i, TokenMarks.Person))
            {
                int stop = i;
                while (stop < item.End && text.IsMarked(stop, TokenMarks.Person))
                {
                    stop++;
                }

                return new TokenRange(i, stop);
            }
        }

        return item;
    }

    /// <summary>Whose an award is that no verb gives: a prize behind a name in a list, a delegation's medals; null when it is
    /// nobody's.</summary>
    public static TokenRange? Untold(TaggedText text, TokenRange sentence, LexiconMatch noun) => noun.Entry.Value switch
    {
        "prize" => Apposed(text, sentence.Start, noun.Start),
        "medal" => Holder(text, sentence, noun.Start),
        _ => null,
    };

    // "trao giải cho các em: | Nguyễn Văn An |, giải Nhất; Trần Thị Bình, giải Nhì": who stands alone before the comma.
    private static TokenRange? Apposed(TaggedText text, int start, int noun)
    {
        int first = noun - 1;
        while (first - 1 > start && text.Tokens[first - 1] is { IsWord: true, IsCapitalized: true })
        {
            first--;
        }

        int before = first - 1 - (text.TryMatch(first - 1, LexiconClass.Honorific, out _) ? 1 : 0);
        return first < noun - 2 && text.Is(noun - 1, ',') && before > start && (text.Is(before, ':') || text.Is(before, ';'))
            ? new TokenRange(first, noun - 1) : null;
    }

    /// <summary>"tặng Giấy khen | 6 tập thể, 9 cá nhân", "tặng Bằng khen | thầy A": the counted groups or the person right behind an award;
    /// null when none stand there.</summary>
    public static TokenRange? Group(TaggedText text, int i, int end)
    {
        bool counted = i + 1 < end && text.Tokens[i].IsNumber && (AwardVerbs.Is(text, i + 1, "group", out _)
            || (text.TryMatch(i + 1, LexiconClass.CountNoun, out LexiconMatch who)
                && who.Entry.Attribute("of") is "person" or "household"));
        counted |= i + 1 < end && AwardVerbs.Is(text, i, "group", out LexiconMatch team) && team.End < end
            && (text.Tokens[team.End].IsCapitalized || text.Tokens[i].IsCapitalized);
        counted |= IsPerson(text, i) || (text.TryMatch(i, LexiconClass.Rank, out LexiconMatch rank)
                && text.IsMarked(rank.End, TokenMarks.Person))
            || (text.TryMatch(i, LexiconClass.Honorific, out LexiconMatch address) && IsPerson(text, address.End));
        int stop = counted ? AwardParties.Whole(text, i, end) : i;
        return stop > i ? new TokenRange(i, stop) : null;
    }

    private static bool IsPerson(TaggedText text, int i) => text.IsMarked(i, TokenMarks.Person) && !text.IsMarked(i, TokenMarks.Post);

    /// <summary>"bà B, | giáo viên Trường A": what somebody does, behind his name; "bà B, thí sinh C" are two.</summary>
    public static bool IsWorkOf(TaggedText text, int i) =>
        text.TryMatch(i, LexiconClass.CountNoun, out LexiconMatch work) && work.Entry.Attribute("of") == "person" && work.Length > 1
            && !text.Tokens[i].IsCapitalized && !text.TryMatch(i, LexiconClass.Honorific, out _)
            && !text.IsMarked(work.End, TokenMarks.Person);

    /// <summary>A recipient without what stands in brackets behind it: "Phạm Gia Hân (12 tuổi, Huế)".</summary>
    public static TokenRange WithoutBracket(TaggedText text, TokenRange party)
    {
        int open = party.Length > 0 && text.Is(party.End - 1, ')') ? text.Brackets.PartnerOf(party.End - 1) : -1;
        return open > party.Start && open < party.End ? new TokenRange(party.Start, open) : party;
    }

    /// <summary>"loạt bài “…” của tác giả | Trần Thị Mai": who made the work that wins; else the recipient itself.</summary>
    public static TokenRange Maker(TaggedText text, TokenRange recipient)
    {
        int first = recipient.End;
        while (first > recipient.Start && text.IsMarked(first - 1, TokenMarks.Person))
        {
            first--;
        }

        for (int i = first - 1; i > recipient.Start && first < recipient.End; i--)
        {
            if (text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch of) && of.Entry.Value == "of")
            {
                return (text.Is(i - 1, '”') || text.Is(i - 1, '"')) ? new TokenRange(first, recipient.End) : recipient;
            }
        }

        return recipient;
    }

    // "Đoàn A xếp thứ ba | với | 10 HCV, 12 HCB", "xếp thứ hai | (9 HCV": the delegation whose medals are counted.
    private static TokenRange? Holder(TaggedText text, TokenRange sentence, int noun)
    {
        int i = noun - 1;
        bool counted = i > sentence.Start && text.Tokens[i].IsNumber;
        while (counted && i > sentence.Start
                && (text.Tokens[i].IsNumber || text.Is(i, ',') || AwardName.TryNoun(text, i, out _)
            || WordLookup.Has(text, i, WordTraits.Coordinate)))
        {
            i--;
        }

        bool with = counted && ((text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Attribute("link") == "with")
            || text.Is(i, '('));
        TokenRange holder = with ? Ranked(text, i) : default;
        bool named = false;
        for (int k = holder.Start; k < holder.End; k++)
        {
            named |= text.Tokens[k] is { IsCapitalized: true, StartsSentence: false } || text.IsMarked(k, TokenMarks.Place);
        }

        return named && holder.End < i && !AwardVerbs.IsHoped(text, holder.End, i) && AwardParties.IsParty(text, holder) ? holder : null;
    }

    // "Quân đội | xếp thứ hai", "đoàn Hà Nội | nhất toàn đoàn": who holds the place.
    private static TokenRange Ranked(TaggedText text, int end)
    {
        SentenceSyntax syntax = text.Syntax(text.SentenceOf(end));
        if (text.TryMatchBefore(end, LexiconClass.AwardNoun, out LexiconMatch place) && place.End == end)
        {
            return AwardSubjects.Subject(text, syntax.Range.Start, place.Start) ?? default;
        }

        TokenRange who = syntax.ClauseAt(end - 1) is >= 0 and var clause ? syntax.SubjectOf(clause) : default;
        for (int i = who.Start + 1; i < who.End; i++)
        {
            if (AwardVerbs.Is(text, i, "rate", out _))
            {
                return new TokenRange(who.Start, i);
            }
        }

        return who;
    }

    /// <summary>
    /// Who stands right before an award whose verb the item before has said: "…, 3 đồng chí | Huy hiệu 30 năm", "…; đội C và đội D đồng |
    /// giải Ba";
    /// null when nobody does.
    /// </summary>
    public static TokenRange? Elided(TaggedText text, int start, int noun)
    {
        int end = noun;
        if (text.Tokens[noun - 1].IsNumber && !text.IsMarked(noun - 1, TokenMarks.Organization))
        {
            // "…, Bùi Thị Nga và | 5 giải Khuyến khích": a count of awards.
            return null;
        }

        while (AwardVerbs.AdverbLength(text, start, end) is var length and > 0)
        {
            end -= length;
        }

        for (int i = end - 1; i > start && i >= noun - LongestItem; i--)
        {
            if (text.Is(i, ',') || text.Is(i, ';'))
            {
                int first = BehindMark(text, i + 1);
                return end - first > 1 && AwardParties.IsNamed(text, first) ? new TokenRange(first, end) : null;
            }

            if (i >= noun - LongestGroup && i < noun - 1 && IsJoinedCount(text, i))
            {
                return new TokenRange(i, end);
            }

            bool mark = !text.Tokens[i].IsWord && !text.Tokens[i].IsNumber && !text.Is(i, '.');
            if (mark || (text.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch verb)
                        && verb.Entry.Value is "give" or "receive" or "rate" or "to" or "hope"))
            {
                return null;
            }
        }

        return null;
    }

    // ", và 3 đồng chí", ", trong đó có 3 đồng chí": where who gets it begins.
    private static int BehindMark(TaggedText text, int first)
    {
        first = text.TryMatch(first, LexiconClass.DocumentMarker, out LexiconMatch last) && last.Entry.Value == "list" ? last.End : first;
        first = AwardVerbs.Is(text, first, "joint", out LexiconMatch within) ? within.End : first;
        return AwardVerbs.Is(text, first, "merit", out LexiconMatch has) && has.Length == 1 ? has.End : first;
    }

    private static bool IsJoinedCount(TaggedText text, int i) =>
        text.Tokens[i].IsNumber && text.TryMatch(i - 1, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"
            && !text.IsMarked(i, TokenMarks.Date | TokenMarks.Organization);

    // Behind a colon the names run to the next award or semicolon.
    private static TokenRange? Items(TaggedText text, int start, int end)
    {
        int stop = start;
        while (stop < end && stop < start + LongestItems && !text.Is(stop, ';') && !AwardName.TryNoun(text, stop, out _))
        {
            stop++;

            // "A (nhận 12.000 USD) Đội hạng nhì: B": the comma was left out.
            if (text.Is(stop - 1, ')') && !text.Is(stop, ',')
                    && !(text.TryMatch(stop, LexiconClass.DocumentMarker, out LexiconMatch more) && more.Entry.Value == "list"))
            {
                break;
            }
        }

        while (stop > start && (text.Is(stop - 1, ',') || text.Is(stop - 1, '.') || text.Tokens[stop - 1].Kind == TokenKind.LineBreak
            || (text.TryMatch(stop - 1, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value is "list" or "plural")))
        {
            stop--;
        }

        bool named = text.IsMarked(start, TokenMarks.Person | TokenMarks.Organization) || text.IsMarked(start + 1, TokenMarks.Person)
            || text.Tokens[Math.Min(start, end - 1)].IsCapitalized || ClausePhrase.IsOpeningQuote(text, start);
        return stop > start && named ? new TokenRange(start, stop) : null;
    }
}
