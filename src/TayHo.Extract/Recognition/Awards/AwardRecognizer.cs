using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>
/// Finds awards and ratings given to somebody: an award's noun behind a verb that gives, receives or rates ("được Thành ủy
/// đánh giá, xếp loại hoàn thành xuất sắc nhiệm vụ", "trao Bằng khen … cho 33 học sinh", "giành giải nhất").
/// Refused: awards only spoken of ("tiêu chuẩn danh hiệu thi đua", "nhiều danh hiệu cao quý", "tranh giải nhất").
/// </summary>
internal sealed class AwardRecognizer : IRecognizer<AwardMention>
{
    private const int VerbReach = 22;
    private const int LongestParty = 22;
    private readonly int _by;
    private readonly int _to;

    /// <summary>Prepares the recogniser.</summary>
    public AwardRecognizer(Lexicon lexicon)
    {
        _by = lexicon.Vocabulary.Find("được");
        _to = lexicon.Vocabulary.Find("cho");
    }

    /// <inheritdoc/>
    public IReadOnlyList<AwardMention> Recognize(TaggedText context)
    {
        var found = new List<AwardMention>();
        for (int i = 0; i < context.Count;)
        {
            if (context.TryMatch(i, LexiconClass.AwardNoun, out LexiconMatch noun) && Read(context, noun) is { } mention)
            {
                found.Add(mention);
                context.Mark(mention.Range, TokenMarks.Award);
                i = mention.Range.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private AwardMention? Read(TaggedText context, LexiconMatch noun)
    {
        TokenRange sentence = context.Sentence(context.SentenceOf(noun.Start));
        if (noun.Start > sentence.Start && context.TryMatchBefore(noun.Start, LexiconClass.DocumentMarker, 3, out LexiconMatch plural) && plural.Entry.Value == "plural")
        {
            return null;
        }

        // "13 HCV": a count, which is a statistic.
        if (noun.Entry.Value == "medal" && noun.Start > 0 && context.Tokens[noun.Start - 1].IsNumber)
        {
            return null;
        }

        if (BelongsTo(context, noun, sentence.End) is { } owned)
        {
            return owned;
        }

        if (!FindVerb(context, sentence.Start, noun, out LexiconMatch verb, out bool hypothetical) || hypothetical)
        {
            return null;
        }

        string value = verb.Entry.Value;
        if ((noun.Entry.Value == "rating") != (value == "rate") && !(value == "rate" && noun.Entry.Value is "title" or "prize") && !(value == "receive" && noun.Entry.Surface.StartsWith("trong sạch", StringComparison.Ordinal)))
        {
            return null;
        }

        int end = AwardName.End(context, noun);
        if (end == noun.End && noun.Length <= 2 && noun.Entry.Surface is "danh hiệu" or "giải thưởng" or "huân chương" or "huy chương" or "huy hiệu" or "học bổng" && !context.Tokens[noun.Start].IsCapitalized)
        {
            return null;
        }

        var award = new TokenRange(noun.Start, end);
        int passive = FindPassive(context, sentence.Start, verb);
        TokenRange? grantor = AfterOf(context, end, sentence.End);
        TokenRange? recipient;
        AwardForm form;
        if (passive >= 0)
        {
            // "X được Y tặng Z".
            form = value == "rate" ? AwardForm.Rated : AwardForm.Received;
            int doer = passive + 1;
            grantor ??= doer < verb.Start && !context.TryMatch(doer, LexiconClass.AwardVerb, out _) && context.Tokens[doer].IsCapitalized ? new TokenRange(doer, verb.Start) : null;
            recipient = value == "rate" && Rated(context, verb.End, noun.Start) is { } named ? named : Subject(context, sentence.Start, passive);
        }
        else if (value == "receive")
        {
            form = AwardForm.Received;
            recipient = Subject(context, sentence.Start, verb.Start);
        }
        else
        {
            form = value == "rate" ? AwardForm.Rated : AwardForm.Given;
            grantor ??= value == "rate" ? null : Subject(context, sentence.Start, verb.Start);
            recipient = value == "rate" ? Subject(context, sentence.Start, verb.Start) : BehindTo(context, end, sentence.End);
            if (value == "rate" && Rated(context, verb.End, noun.Start) is { } rated)
            {
                // "Thủ tướng công nhận Khu lưu niệm là di tích …": the object is rated, the subject rates.
                (grantor, recipient) = (grantor ?? recipient, rated);
            }
            else if (value == "rate" && noun.Entry.Value == "title")
            {
                // "Thủ tướng xếp hạng di tích quốc gia đặc biệt …": who ranks does not bear the title.
                (grantor, recipient) = (grantor ?? recipient, null);
            }
        }

        return new AwardMention(award, Rule(noun.Entry.Value)) { Form = form, Recipient = recipient, Grantor = grantor };
    }

    private static string Rule(string kind) => kind switch
    {
        "rating" => "award.rating",
        "prize" or "medal" => "award.prize",
        "title" => "award.title",
        _ => "award.given",
    };

    // "Giải Nhất thuộc về đội …".
    private static AwardMention? BelongsTo(TaggedText context, LexiconMatch noun, int end)
    {
        int nameEnd = AwardName.End(context, noun);
        for (int i = nameEnd; i + 2 < end && i < nameEnd + 10; i++)
        {
            if (context.Is(i, ',') || context.Is(i, ';') || (i > nameEnd && context.TryMatch(i, LexiconClass.AwardNoun, out _)))
            {
                return null;
            }

            if (context.Slice(i) is "thuộc" && context.Slice(i + 1) is "về")
            {
                int stop = RecipientEnd(context, i + 2, Math.Min(end, ClausePhrase.End(context, i + 2, LongestParty)));
                return stop > i + 2 ? new AwardMention(new TokenRange(noun.Start, nameEnd), Rule(noun.Entry.Value)) { Form = AwardForm.Received, Recipient = new TokenRange(i + 2, stop) } : null;
            }
        }

        return null;
    }

    // What stands between "công nhận" and "là", "đạt" or the title itself.
    private static TokenRange? Rated(TaggedText context, int start, int noun)
    {
        int end = noun;
        while (end > start && (context.Slice(end - 1) is "là" or "đạt" or "danh" or "hiệu" or "chuẩn" || ClausePhrase.IsOpeningQuote(context, end - 1)))
        {
            end--;
        }

        for (int i = start; i < end; i++)
        {
            if (context.Tokens[i].Kind == TokenKind.Punctuation || IsAdverb(context, i))
            {
                return null;
            }
        }

        return end - start >= 2 && end < noun ? new TokenRange(start, end) : null;
    }

    // The nearest verb before the award; a list of awards shares one ("tặng Huân chương …, Bằng khen …").
    private static bool FindVerb(TaggedText context, int start, LexiconMatch noun, out LexiconMatch verb, out bool hypothetical)
    {
        verb = default;
        hypothetical = false;
        for (int i = noun.Start - 1; i >= start && i > noun.Start - VerbReach; i--)
        {
            if (context.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch candidate) && candidate.End <= noun.Start && !context.IsMarked(i, TokenMarks.Person | TokenMarks.Organization))
            {
                // "đánh giá, xếp loại" and "đón nhận" are one verb: the earliest that covers this one.
                for (int k = Math.Max(start, i - 4); k < i; k++)
                {
                    if (context.TryMatch(k, LexiconClass.AwardVerb, out LexiconMatch wider) && wider.End >= candidate.End)
                    {
                        candidate = wider;
                        break;
                    }
                }

                if (candidate.Entry.Value == "hope" || (noun.Entry.Value is "rating" && candidate.End < noun.Start - 6))
                {
                    return false;
                }

                hypothetical = candidate.Entry.Value == "no" || IsHoped(context, start, candidate.Start);
                verb = candidate;
                return true;
            }

            if (context.Is(i, ';') || context.Is(i, ':'))
            {
                return false;
            }
        }

        return false;
    }

    // "xét tặng", "đề nghị … truy tặng", "quy định danh hiệu": spoken of, not given.
    private static bool IsHoped(TaggedText context, int start, int verb)
    {
        for (int i = Math.Max(start, verb - 14); i < verb; i++)
        {
            if (context.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch word) && word.Entry.Value == "hope")
            {
                return true;
            }
        }

        return false;
    }

    private int FindPassive(TaggedText context, int start, LexiconMatch verb)
    {
        if (context.Is(verb.Start, _by))
        {
            return verb.Start;
        }

        for (int i = verb.Start - 1; i >= start && i > verb.Start - 14; i--)
        {
            if (context.Is(i, _by))
            {
                return i;
            }

            if (context.Is(i, ',') || context.Is(i, ';'))
            {
                return -1;
            }
        }

        return -1;
    }

    private static TokenRange? AfterOf(TaggedText context, int i, int end)
    {
        if (!context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch of) || of.Entry.Value != "of" || of.End >= end)
        {
            return null;
        }

        int stop = of.End;
        while (stop < end && stop < of.End + LongestParty && (context.Tokens[stop].Kind is TokenKind.Word or TokenKind.Number || context.Is(stop, '&') || (context.IsDash(stop) && context.IsGlued(stop)))
            && !(context.TryMatch(stop, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value is "any" or "comma" && !context.Tokens[stop].IsCapitalized)
            && context.Slice(stop) is not ("cho" or "về" or "vì" or "tặng" or "trao" or "và"))
        {
            stop++;
        }

        return stop > of.End ? new TokenRange(of.End, stop) : null;
    }

    private TokenRange? BehindTo(TaggedText context, int i, int end)
    {
        for (int k = i; k < end && k < i + 24; k++)
        {
            if (context.Is(k, _to))
            {
                int stop = RecipientEnd(context, k + 1, ClausePhrase.End(context, k + 1, LongestParty));
                return stop > k + 1 ? new TokenRange(k + 1, stop) : null;
            }
        }

        return null;
    }

    // "cho 33 học sinh có thành tích …", "cho ông A về …"; "cho 12 cá nhân và bốn tập thể" goes on.
    private static int RecipientEnd(TaggedText context, int start, int end)
    {
        for (int c = start + 1; c < end; c++)
        {
            bool joins = context.Slice(c) is "và" && c + 1 < end && (context.Tokens[c + 1].IsNumber || context.Tokens[c + 1].IsCapitalized || context.TryMatch(c + 1, LexiconClass.NumberWord, out _)) && !context.TryMatch(c + 2, LexiconClass.AwardNoun, out _) && !(c + 2 < end && context.Slice(c + 2) is "giải");
            if (!joins && context.Slice(c) is "có" or "vì" or "về" or "do" or "và" && !context.Tokens[c].IsCapitalized && !context.IsMarked(c, TokenMarks.Person | TokenMarks.Organization))
            {
                return c;
            }
        }

        return end;
    }

    // The words of the clause before the verb: behind the last comma, date and aspect words left out; else the subject before it.
    private static TokenRange? Subject(TaggedText context, int start, int verb)
    {
        int end = verb;
        while (end > start && IsAdverb(context, end - 1))
        {
            end--;
        }

        int begin = end, joint = -1;
        while (begin > start && !EndsClause(context, begin - 1) && begin > end - LongestParty)
        {
            begin--;
            joint = joint < 0 && context.Slice(begin) is "và" or "còn" ? begin : joint;
            if (joint > 0 && context.TryMatch(begin, LexiconClass.AwardNoun, out _))
            {
                // "8 học sinh nhận Bằng khen … và 23 học sinh nhận …": each clause its own subject.
                begin = joint + 1;
                break;
            }
        }

        if (Party(context, begin, end) is { } party)
        {
            return party;
        }

        // "Đảng bộ quận nhiều năm liền …, năm 2023 được …": the subject stands before the last comma.
        int comma = end;
        while (comma > start && (EndsClause(context, comma - 1) || IsAdverb(context, comma - 1) || context.Tokens[comma - 1].IsNumber))
        {
            comma--;
        }

        if (comma == start || comma == end)
        {
            return null;
        }

        int first = comma;
        while (first > start && !EndsClause(context, first - 1))
        {
            first--;
        }

        int stop = first;
        while (stop < comma && stop < first + 10 && !(context.TryMatch(stop, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value is "any" or "comma" && !context.Tokens[stop].IsCapitalized && clause.Entry.Surface is not ("quận" or "huyện" or "tỉnh" or "thành phố"))
            && !context.TryMatch(stop, LexiconClass.AwardNoun, out _) && !context.IsMarked(stop, TokenMarks.Date))
        {
            stop++;
        }

        return stop > first && context.Tokens[first].IsCapitalized ? new TokenRange(first, stop) : null;
    }

    private static bool EndsClause(TaggedText context, int i) => context.Is(i, ',') || context.Is(i, ';') || context.Is(i, ':') || context.IsMarked(i, TokenMarks.Date);

    // A party is a person, a body, "33 học sinh", "em …" or a name with a capital; "qua đó" and "mục tiêu" are none.
    private static TokenRange? Party(TaggedText context, int begin, int end)
    {
        while (begin < end && (!context.Tokens[begin].IsWord || IsAdverb(context, begin) || context.Slice(begin) is "và" or "Và" or "có" or "với" or "Với") && !context.Tokens[begin].IsNumber)
        {
            begin++;
        }

        for (int i = begin; i < end; i++)
        {
            if (context.Is(i, '(') || context.Is(i, ')') || context.TryMatch(i, LexiconClass.AwardNoun, out _))
            {
                return null;
            }
        }

        const TokenMarks Named = TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post;
        int last = end;
        while (last > begin && !context.IsMarked(last - 1, Named))
        {
            last--;
        }

        if (last > begin && end - last <= 4)
        {
            int first = last;
            while (first > begin && (Joins(context, begin, ref first) || context.IsMarked(first - 1, Named) || (first - 1 > begin && context.IsMarked(first - 2, Named)) || context.TryMatch(first - 1, LexiconClass.SpeakerPronoun, out _)))
            {
                first--;
            }

            return new TokenRange(first, last);
        }

        // "UBND TP tổ chức lễ …", "Ông cũng là …": the subject ends before its own verb.
        for (int i = begin + 1; i < end; i++)
        {
            if (context.Slice(i) is "là" or "cũng" || (context.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch does) && does.Entry.Value == "organize" && does.Entry.Surface.EndsWith("tổ chức", StringComparison.Ordinal)))
            {
                end = i;
            }
        }

        bool starts = begin < end && (context.Tokens[begin].IsCapitalized || (context.Tokens[begin].IsNumber && end - begin >= 2) || context.TryMatch(begin, LexiconClass.SpeakerPronoun, out _));
        return starts && end - begin <= 12 ? new TokenRange(begin, end) : null;
    }

    // "báo A phối hợp với Tỉnh đoàn B": makers joined by a verb stand as one.
    private static bool Joins(TaggedText context, int begin, ref int first)
    {
        int k = first;
        while (k > begin && context.Slice(k - 1) is "phối" or "hợp" or "với" or "cùng")
        {
            k--;
        }

        if (k == first || k <= begin || !context.IsMarked(k - 1, TokenMarks.Organization))
        {
            return false;
        }

        first = k;
        return true;
    }

    private static bool IsAdverb(TaggedText context, int i) =>
        context.Slice(i) is "đã" or "vừa" or "cũng" or "vinh" or "dự" or "xuất" or "sắc" or "đều" or "từng" or "tiếp" or "tục" or "được" or "sẽ" or "nhiều" or "năm" or "liền" or "liên" or "đồng" or "thời" or "đang" or "chính" or "thức";
}
