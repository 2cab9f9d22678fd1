using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>
/// Where a name ends that the lexicon holds only in part. Words of a trade go on over nouns ("Tổng công ty Công nghiệp | tàu thủy"), and
/// over verbs behind "và" or a dash ("Ban quản lý đầu tư | và xây dựng thủy lợi 10"), as far as what stands behind proves them a
/// name: its proper name, its abbreviation or its larger body in brackets, its number. A predicate ("Sở Xây dựng kiểm tra …"), a person
/// and another body end it before them.
/// </summary>
internal sealed class BodyEnd(BodyWords words)
{
    private const int Longest = 12;

    /// <summary>Index after the words of the trade that go on a name; <paramref name="end"/> where nothing proves them its own.</summary>
    public int Read(TaggedText context, LexiconMatch head, int end)
    {
        bool company = head.Entry.Value == "company";
        if (!GoesOn(context, head, end))
        {
            return end;
        }

        var run = new Run { At = end };
        while (run.At < context.Count && run.At - end < Longest)
        {
            if (Proves(context, head, run.At, end) is var proven && proven > 0)
            {
                return proven == run.At && run.At == end ? end : proven;
            }

            if (company && run.At > end && NameSyllables.IsCapital(context, run.At))
            {
                return IsProperName(context, run.At) && words.ReadWords(context, run.At, headCapital: true, named: true) is var whole
                    && whole > run.At ? whole : end;
            }

            if (!TryStep(context, head, end, run))
            {
                break;
            }
        }

        return run is { IsPlain: true } && run.At > end && Closes(context, run.At) ? run.At : end;
    }

    /// <summary>Whether words of the trade, not a proper name, were read last.</summary>
    private static bool GoesOn(TaggedText context, LexiconMatch head, int end)
    {
        if (end == head.End || end >= context.Count || !context.Tokens[end - 1].IsWord)
        {
            return false;
        }

        bool field = context.TryMatchBefore(end, LexiconClass.BodyField, out LexiconMatch trade) && trade.Start >= head.End;
        return field ? trade.Entry.Attribute("field") != "whole" || head.Entry.Attribute("list") is null
            : !context.Tokens[end - 1].IsCapitalized;
    }

    /// <summary>Reads one word of the run; false where the run ends.</summary>
    private static bool TryStep(TaggedText context, LexiconMatch head, int end, Run run)
    {
        int i = run.At;
        if (WordLookup.Has(context, i, WordTraits.Coordinate)
                || (context.IsDash(i) && context.Tokens[i].SpaceBefore && i + 1 < context.Count
                    && context.Tokens[i + 1] is { IsWord: true, IsCapitalized: false, SpaceBefore: true }))
        {
            run.IsPlain = false;
            run.Joined = !run.Joined;
            run.At++;
            return run.Joined;
        }

        if (!IsSmallWord(context, i))
        {
            return false;
        }

        Word word = WordLookup.At(context, i);
        if (word.Start != i || word.Is(WordTraits.Time | WordTraits.Plural))
        {
            return false;
        }

        bool noun = word.PartOfSpeech == PartOfSpeech.Noun || (i > end && word.PartOfSpeech == PartOfSpeech.Adjective);
        bool verb = word.PartOfSpeech == PartOfSpeech.Verb && (run.Joined || (i == end && TakesObject(context, head, end)));
        if (!noun && !verb && !(run.Joined && context.TryMatch(i, LexiconClass.BodyField, out _)))
        {
            return false;
        }

        run.IsPlain &= noun;
        run.Joined = false;
        run.At = word.End;
        return true;
    }

    /// <summary>
    /// Reads a name that is nothing but small words of a trade behind a head written with a capital inside its sentence ("Theo Viện nghiên
    /// cứu phát triển kinh tế |,
    /// …", "Phòng quản lý thương mại |, Sở Công thương"): two words at least, and then what closes a name.
    /// </summary>
    public static bool TryPlain(TaggedText context, LexiconMatch head, out int end)
    {
        end = head.End;
        if (!MayBePlain(context, head))
        {
            return false;
        }

        int words = head.Length > 2 ? 1 : 0;
        var run = new Run { At = end, Joined = true };
        while (run.At < context.Count && run.At - head.End < Longest && TryPlainStep(context, run))
        {
            words += run.Joined ? 0 : 1;
        }

        end = run.At;
        return words >= 2 && run is { IsPlain: true, Joined: false } && Closes(context, end) && !BodyTail.IsUnit(context, end)
            && (!context.Tokens[head.Start].StartsSentence || UnitWords.TryCountry(context, end, out _));
    }

    private static bool MayBePlain(TaggedText context, LexiconMatch head) =>
        head.Entry.Value is "other" or "department" && context.Tokens[head.Start].IsCapitalized && head.Entry.Attribute("record") is null
            && head.Entry.Attribute("venue") is null && head.Entry.Attribute("alone") is null;

    /// <summary>Reads one word of a trade or the "và" between two; <see cref="Run.IsPlain"/> tells whether the last one closes a
    /// name.</summary>
    private static bool TryPlainStep(TaggedText context, Run run)
    {
        int i = run.At;
        if (!run.Joined && WordLookup.Has(context, i, WordTraits.Coordinate))
        {
            run.Joined = true;
            run.At++;
            return true;
        }

        if (context.Tokens[i] is not { IsWord: true, IsCapitalized: false, SpaceBefore: true, StartsLine: false })
        {
            return false;
        }

        Word word = WordLookup.At(context, i);
        bool field = context.TryMatch(i, LexiconClass.BodyField, out LexiconMatch trade);
        bool own = word.Start == i && IsSmallWord(context, i) && !word.Is(WordTraits.Time | WordTraits.Plural)
            && (word.PartOfSpeech == PartOfSpeech.Noun || word.PartOfSpeech == (run.Joined ? PartOfSpeech.Verb : PartOfSpeech.Adjective));
        if (!own && !field)
        {
            return false;
        }

        run.Joined = false;
        run.IsPlain = field || word.PartOfSpeech == PartOfSpeech.Noun || word.End - word.Start > 1;
        run.At = Math.Max(field ? trade.End : 0, own ? word.End : 0);
        return true;
    }

    private static bool IsSmallWord(TaggedText context, int i) =>
        context.Tokens[i] is { IsWord: true, IsCapitalized: false, SpaceBefore: true, StartsLine: false }
            && !context.IsMarked(i, TokenMarks.Date | TokenMarks.Place)
        && !BodyTail.IsUnit(context, i) && !UnitWords.TryPart(context, i, "compound", out _) && !BodyWords.OpensOther(context, i);

    // phòng Quản lý | hành nghề: the trade itself is something done to what is named behind it.
    private static bool TakesObject(TaggedText context, LexiconMatch head, int end) =>
        head.Entry.Value is "department" or "other" && WordLookup.At(context, end - 1).PartOfSpeech == PartOfSpeech.Verb;

    /// <summary>Index where a run proves to be a name by what stands at a token; 0 where nothing does.</summary>
    private static int Proves(TaggedText context, LexiconMatch head, int at, int from)
    {
        if (context.Is(at, '('))
        {
            return at > from && IsBracketOfBody(context, at) ? at : 0;
        }

        if (at > from && context.IsDash(at) && context.Tokens[at].SpaceBefore
                && context.TryMatch(at + 1, LexiconClass.BodyHead, out LexiconMatch outer)
            && (outer.Length > 1 || context.TryMatch(outer.End, LexiconClass.BodyField, out _)))
        {
            return at;
        }

        // thuộc | Ngân hàng MB
        if (at > from && context.TryMatch(at + 1, LexiconClass.BodyHead, out _) && WordLookup.Has(context, at, WordTraits.Owner))
        {
            return at;
        }

        bool number = head.Entry.Attribute("list") is null && at < context.Count
            && context.Tokens[at] is { IsNumber: true, Length: <= 2, SpaceBefore: true } && !context.IsMarked(at, TokenMarks.Date)
            && head.Entry.Value is "company" or "department" or "other";
        return number && EndsNumber(context, at + 1) ? at + 1 : 0;
    }

    private static bool EndsNumber(TaggedText context, int i) =>
        i >= context.Count || context.Tokens[i].Kind == TokenKind.LineBreak || context.Is(i, ',') || context.Is(i, ';')
            || context.Is(i, '(') || context.Is(i, ')') || WordLookup.Has(context, i, WordTraits.Coordinate)
        || (context.Is(i, '.') && !context.IsGlued(i + 1)) || (context.IsDash(i) && context.Tokens[i].SpaceBefore);

    private static bool IsProperName(TaggedText context, int i) =>
        !context.Is(i - 1, ',') && !NameSyllables.StartsFullName(context, i) && !context.IsMarked(i, TokenMarks.Place)
            && !UnitWords.TryType(context, i, out _, out _)
        && !UnitWords.TryCountry(context, i, out _) && !BodyWords.OpensOther(context, i);

    private static bool Closes(TaggedText context, int i) =>
        WordLookup.Has(context, i, WordTraits.Owner) || BodyWords.ClosesName(context, i);

    /// <summary>"(Sở TN&amp;MT)", "(Vinashin)"</summary>
    public static bool IsBracketOfBody(TaggedText context, int bracket)
    {
        int word = bracket + 1;
        if (context.TryMatch(word, LexiconClass.BodyHead, out _))
        {
            return true;
        }

        return context.Is(word + 1, ')') && context.Tokens[word] is { IsWord: true, IsCapitalized: true, Length: > 1 }
            && !context.IsMarked(word, TokenMarks.Place)
            && (context.Tokens[word].IsAllCaps || !SyllableShape.IsVietnamese(context.Slice(word)));
    }

    /// <summary>
    /// Index after the second name of a pair ("Thủy điện Vĩnh Sơn | - Sông Hinh", "Chuyên Hà Nội | - Amsterdam") or the letters by which a
    /// company goes too ("Công ty Tân Long | - TLC"); a person, a post, another body and a caption behind the dash are none.
    /// </summary>
    public static int PairEnd(TaggedText context, LexiconMatch head, int end)
    {
        int second = end + 1;
        if (!context.IsDash(end) || !NameSyllables.IsCapital(context, second)
                || context.Tokens[second].SpaceBefore != context.Tokens[end].SpaceBefore)
        {
            return end;
        }

        int run = NameSyllables.RunEnd(context, second, 5);
        if (context.Tokens[second] is { IsAllCaps: true, Length: > 1 })
        {
            bool letters = head.Entry.Value == "company" && !context.TryMatch(second, LexiconClass.Occupation, out _) && run == second + 1
                && !context.IsMarked(second, TokenMarks.Place) && !context.IsDash(run)
                && !context.TryMatch(second, LexiconClass.BodyName, out _) && !context.TryMatch(second, LexiconClass.BodyHead, out _)
                && !context.TryMatch(second, LexiconClass.PlaceType, out _);
            return letters ? run : end;
        }

        bool placed = false;
        for (int i = second; i < run; i++)
        {
            placed |= context.IsMarked(i, TokenMarks.Place);
        }

        bool person = (NameSyllables.StartsFullName(context, second) && !(placed && run - second > 3))
            || (head.Class == LexiconClass.BodyName && !placed);
        bool bears = NameSyllables.IsCapital(context, end - 1)
            && head.Entry.Value is "company" or "school" or "hospital" or "department" or "other"
            && !(context.TryMatchBefore(end, LexiconClass.BodyField, out LexiconMatch trade) && trade.Length > 1)
            && (head.Entry.Value == "hospital" || !UnitWords.TryCountry(context, second, out _));
        return bears && !person && run - second <= 4
            && (!context.IsMarked(second, TokenMarks.Place) || context.IsMarked(end - 1, TokenMarks.Place))
            && IsPairClosed(context, second, run) ? run : end;
    }

    private static bool IsPairClosed(TaggedText context, int second, int run)
    {
        foreach (LexiconMatch match in context.MatchesAt(second))
        {
            if (match.Class is LexiconClass.BodyHead or LexiconClass.BodyName or LexiconClass.Post or LexiconClass.Membership
                    or LexiconClass.Honorific)
            {
                return false;
            }
        }

        if (UnitWords.TryType(context, second, out _, out _)
                || (context.TryMatch(second, LexiconClass.BodyField, out _) && !context.IsMarked(second, TokenMarks.Place))
                || context.Is(run, ':') || context.Is(run, '/'))
        {
            return false;
        }

        // … - Chủ | đầu tư: an ordinary word.
        return run >= context.Count || !context.Tokens[run].IsWord || WordLookup.At(context, run - 1).End <= run;
    }

    private sealed class Run
    {
        public int At { get; set; }

        /// <summary>Whether "và" or a dash stands right before, behind which a verb is a trade.</summary>
        public bool Joined { get; set; }

        /// <summary>Whether nothing but nouns was read.</summary>
        public bool IsPlain { get; set; } = true;
    }
}
