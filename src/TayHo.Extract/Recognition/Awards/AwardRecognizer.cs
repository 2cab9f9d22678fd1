using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>
/// Finds awards and ratings given to somebody, one mention a recipient: an award's noun behind a verb that gives, receives or
/// rates ("được Thành ủy xếp loại hoàn thành xuất sắc nhiệm vụ", "trao Bằng khen … cho 3 tập thể và 5 cá nhân", "giành giải
/// nhất"), items of a list, and verbs that honour. Refused: awards only spoken of ("tiêu chuẩn danh hiệu thi đua", "nhiều danh
/// hiệu cao quý", "tranh giải nhất"), medals credited to coaches.
/// </summary>
internal sealed class AwardRecognizer : IRecognizer<AwardMention>
{
    private const int LongestListed = 10;
    private static readonly ulong Noun = Lexicon.ClassBit(LexiconClass.AwardNoun);

    /// <inheritdoc/>
    public IReadOnlyList<AwardMention> Recognize(TaggedText context)
    {
        var found = new List<AwardMention>();
        for (int i = 0; (i = context.Next(i, Noun)) < context.Count;)
        {
            // A headline says again what the text tells with its day and its giver.
            if (AwardName.TryNoun(context, i, out LexiconMatch noun) && noun.Entry.Value == "none")
            {
                i = noun.End;
            }
            else if (noun.Length > 0 && context.RoleOf(i) is not (BlockRole.Title or BlockRole.Related)
                    && Read(context, noun, found) is { } mention)
            {
                foreach (TokenRange part in AwardLists.Members(context, mention.Range.End)
                        ?? AwardParties.Split(context, mention.Recipient))
                {
                    TokenRange recipient = AwardLists.Maker(context, AwardLists.WithoutBracket(context, part));
                    if (AwardParties.IsParty(context, recipient))
                    {
                        found.Add(mention with { Recipient = recipient });
                    }
                }

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

    private static AwardMention? Read(TaggedText context, LexiconMatch noun, List<AwardMention> found)
    {
        TokenRange sentence = context.Sentence(context.SentenceOf(noun.Start));
        AwardMention? before = found.Count > 0 && context.SentenceOf(found[^1].Range.Start) == context.SentenceOf(noun.Start) ? found[^1] : null;
        switch (noun.Entry.Value)
        {
            case "honor":
                return AwardHonors.Read(context, sentence, noun, before);
            case "win":
                return AwardHonors.Won(context, sentence, noun);
            case "years":
                return Badge(context, before, noun);
        }

        // "nhiều danh hiệu cao quý"; "các giải thưởng cá nhân" says which.
        int end = AwardName.End(context, noun);
        if (noun.Start > sentence.Start && end == noun.End && context.TryMatchBefore(noun.Start, LexiconClass.DocumentMarker, out LexiconMatch plural)
                && plural.Entry.Value == "plural")
        {
            return null;
        }

        var award = new TokenRange(noun.Start, end);
        string rule = Rule(noun.Entry.Value);
        bool told = AwardVerbs.Find(context, sentence.Start, noun, out LexiconMatch verb) && Fits(verb, noun) && IsNear(context, verb, noun);
        if (Owned(context, sentence, noun, award, told ? verb : default) is { } owned)
        {
            return owned with { Grantor = owned.Grantor ?? (context.Tokens[noun.Start].StartsSentence ? null : before?.Grantor) };
        }

        if (before is not null && IsRating(context, before.Range.Start) == IsRating(context, noun.Start)
                && (AwardLists.Elided(context, before.Range.End - 1, noun.Start)
                    ?? (told ? null : Shared(context, award.End, sentence.End))) is { } next)
        {
            return new AwardMention(award, rule) { Recipient = next, Grantor = before.Grantor };
        }

        if (!told)
        {
            return AwardLists.Untold(context, sentence, noun) is { } who
                ? new AwardMention(award, rule) { Recipient = who, Grantor = before?.Grantor } : null;
        }

        if (IsBare(context, noun, end))
        {
            // "đạt giải thưởng sinh viên nghiên cứu khoa học": what it is given for names it.
            end = verb.Entry.Value == "receive" && noun.Entry.Attribute("described") == "yes"
                ? AwardName.Described(context, noun, sentence.End) : noun.End;
            if (end == noun.End)
            {
                return null;
            }

            award = new TokenRange(noun.Start, end);
        }

        return GoesOnGetting(context, sentence, verb, noun, award, before) ?? Framed(context, sentence, verb, noun, award, before);
    }

    private static AwardMention? Framed(TaggedText context, TokenRange sentence, LexiconMatch verb, LexiconMatch noun, TokenRange award,
            AwardMention? before)
    {
        if (Frame(context, sentence, verb, noun, award) is not (var grantor, { } recipient)
                || (noun.Entry.Attribute("counts") == "no" && IsCounted(context, recipient)) || IsOfThem(context, verb, noun, recipient))
        {
            return null;
        }

        TokenRange? behind = StartsAnew(context, sentence, verb.Start) ? null : Behalf(context, sentence, verb);
        TokenRange? again = GoesOn(context, sentence, verb, before);
        return new AwardMention(award, Rule(noun.Entry.Value))
        {
            Recipient = recipient,
            Grantor = behind ?? (OpensClause(context, verb.Start) ? again : null) ?? grantor ?? again,
        };
    }

    // "Thừa ủy quyền của Chủ tịch nước, ông A trao …; | UBND tỉnh tặng …": its own giver.
    private static bool StartsAnew(TaggedText context, TokenRange sentence, int verb)
    {
        int i = verb - 1;
        while (i > sentence.Start && !context.Is(i, ';'))
        {
            i--;
        }

        return i > sentence.Start && i < verb - 1;
    }

    // "nhận | giải Người đẹp tài năng": a name in capitals is a prize's right behind its verb alone.
    private static bool IsNear(TaggedText context, LexiconMatch verb, LexiconMatch noun) =>
        noun.Entry.Value != "named" || noun.Start - verb.End <= (noun.Start > 0 && context.Tokens[noun.Start - 1].IsNumber ? 1 : 0);

    private static bool OpensClause(TaggedText context, int verb) => verb > 0 && (context.Is(verb - 1, ';') || context.Is(verb - 1, ','));

    // "82 học sinh đoạt giải quốc gia, trong đó có | 9 giải Nhất": nine of the 82.
    private static bool IsOfThem(TaggedText context, LexiconMatch verb, LexiconMatch noun, TokenRange recipient)
    {
        for (int i = noun.Start - 1; i > verb.End && context.Tokens[recipient.Start].IsNumber && recipient.End <= verb.Start; i--)
        {
            if (AwardVerbs.Is(context, i, "joint", out LexiconMatch within) && context.Is(i - 1, ','))
            {
                return within.Length > 1;
            }

            if (WordLookup.Has(context, i, WordTraits.Comprise) && context.Is(i - 1, ','))
            {
                return true;
            }
        }

        return false;
    }

    // "Giải Nhất thuộc về đội A", "Giải thưởng A được trao cho B": the award's own sentence says whose it is.
    private static AwardMention? Owned(TaggedText context, TokenRange sentence, LexiconMatch noun, TokenRange award, LexiconMatch verb)
    {
        string rule = Rule(noun.Entry.Value);
        if (AwardLists.Owner(context, award.End, sentence.End) is { } owner)
        {
            TokenRange? giver = verb.Length > 0 && verb.Entry.Value == "give" ? Behalf(context, sentence, verb)
                ?? Frame(context, sentence, verb, noun, award).Grantor : null;
            return new AwardMention(award, rule) { Recipient = owner, Grantor = giver };
        }

        return AwardLists.GivenTo(context, noun, award.End, sentence) is { } given
            ? new AwardMention(award, rule) { Recipient = given.Recipient, Grantor = given.Grantor } : null;
    }

    // "ông A được Thủ tướng tặng Bằng khen, | được Hội B tặng Kỷ niệm chương"
    private static AwardMention? GoesOnGetting(TaggedText context, TokenRange sentence, LexiconMatch verb, LexiconMatch noun,
            TokenRange award, AwardMention? before) =>
        before is not null && verb.Entry.Value is "give" or "receive" && AwardVerbs.Passive(context, sentence.Start, verb) is var again
            && again > before.Range.End && IsCarried(context, again)
            ? new AwardMention(award, Rule(noun.Entry.Value)) { Recipient = before.Recipient,
                Grantor = Frame(context, sentence, verb, noun, award).Grantor } : null;

    private static bool IsCarried(TaggedText context, int passive) =>
        context.Is(passive - 1, ',') || context.Is(passive - 1, ';')
            || (context.TryMatch(passive - 1, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list");

    // "Hội A trao giải thưởng cho … và tặng Bằng khen cho …": who gives once gives again.
    private static TokenRange? GoesOn(TaggedText context, TokenRange sentence, LexiconMatch verb, AwardMention? before) =>
        verb.Entry.Value == "give" && AwardVerbs.Passive(context, sentence.Start, verb) < 0 ? before?.Grantor : null;

    // "trao tặng Huy hiệu Đảng …, trong đó 1 đồng chí | 75 năm tuổi Đảng": the badge is named before.
    private static AwardMention? Badge(TaggedText context, AwardMention? before, LexiconMatch noun) =>
        before is not null && noun.Start > 0 && context.Tokens[noun.Start - 1].IsNumber
            && AwardLists.Elided(context, before.Range.End - 1, noun.Start - 1) is { } group
            ? new AwardMention(new TokenRange(noun.Start - 1, noun.End), "award.given") { Recipient = group, Grantor = before.Grantor }
            : null;

    // "tặng Giấy khen cho 22 cá nhân | hoàn thành xuất sắc nhiệm vụ": what they did is no second award.
    private static bool IsRating(TaggedText context, int award) =>
        AwardName.TryNoun(context, award, out LexiconMatch noun) && noun.Entry.Value == "rating";

    // "trao giải Nhất cho A; | 2 giải Nhì cho B và C": the verb is the item's before.
    private static TokenRange? Shared(TaggedText context, int end, int sentence) =>
        AwardVerbs.Is(context, end, "to", out _) ? AwardParties.BehindTo(context, end, sentence) : null;

    // Ratings are rated, other awards given or received; "13 HCV" counts medals only behind a verb that wins them.
    private static bool Fits(LexiconMatch verb, LexiconMatch noun)
    {
        bool rates = verb.Entry.Value == "rate";
        string kind = noun.Entry.Value;
        return (kind == "rating") == rates || (rates && kind is "title" or "prize")
            || (verb.Entry.Value == "receive" && noun.Entry.Attribute("won") == "yes");
    }

    // "hơn 2.400 xã được công nhận đạt chuẩn": how far things have come, which a statistic tells.
    private static bool IsCounted(TaggedText context, TokenRange recipient) =>
        context.Tokens[recipient.Start].IsNumber
            || (context.TryMatch(recipient.Start, LexiconClass.ComparisonBefore, out LexiconMatch about) && about.End < context.Count
                && context.Tokens[about.End].IsNumber);

    private static bool IsBare(TaggedText context, LexiconMatch noun, int end) =>
        end == noun.End && noun.Entry.Attribute("bare") == "no" && !context.Tokens[noun.Start].IsCapitalized;

    // Who gives and who gets, by the verb's sense and voice.
    private static (TokenRange? Grantor, TokenRange? Recipient) Frame(TaggedText context, TokenRange sentence, LexiconMatch verb,
            LexiconMatch noun, TokenRange award)
    {
        string value = verb.Entry.Value;
        int passive = AwardVerbs.Passive(context, sentence.Start, verb);
        TokenRange? grantor = AwardParties.AfterOf(context, award.End, sentence.End)
            ?? AwardParties.AfterBy(context, award.End, sentence.End);
        TokenRange? rated = value == "rate" ? Rated(context, verb, noun.Start) : null;
        if (passive >= 0)
        {
            // "X được Y tặng Z".
            int doer = passive + 1;
            grantor ??= doer < verb.Start && !context.TryMatch(doer, LexiconClass.AwardVerb, out _) && context.Tokens[doer].IsCapitalized
                ? new TokenRange(doer, verb.Start) : null;
            return (grantor, rated ?? AwardSubjects.Subject(context, sentence.Start, passive));
        }

        TokenRange? subject = AwardSubjects.Subject(context, sentence.Start, verb.Start);
        if (value == "receive")
        {
            // "tổ chức lễ đón nhận Bằng … đối với khu lưu niệm": a ceremony receives nothing.
            bool ceremony = context.TryMatchBefore(verb.Start, LexiconClass.EventNoun, out LexiconMatch held) && held.End == verb.Start;
            // "Chủ tịch tỉnh đón nhận bằng xếp hạng di tích": what is listed is a monument.
            bool other = ceremony || (noun.Entry.Attribute("thing") == "yes" && subject is { } who
                    && context.IsMarked(who, TokenMarks.Post | TokenMarks.Person));
            return (grantor, (AwardVerbs.Is(context, award.End, "to", out _)
                        && (other || subject is not { } winner || !context.IsMarked(winner, TokenMarks.Person))
                        ? AwardParties.BehindTo(context, award.End, sentence.End) : null) ?? Listed(context, noun, award.End, sentence.End)
                    ?? (other ? null : subject));
        }

        if (value == "rate")
        {
            // "Thủ tướng công nhận Khu lưu niệm là di tích …": the object is rated, the subject rates.
            rated ??= noun.Entry.Value == "title" && AwardVerbs.Is(context, award.End, "to", out _)
                ? AwardParties.BehindTo(context, award.End, sentence.End) : null;
            subject = IsDecided(context, verb.Start) && subject is { } holder
                && !context.IsMarked(holder, TokenMarks.Organization | TokenMarks.Post) ? null : subject;
            return rated is not null || noun.Entry.Value == "title" ? (grantor ?? subject, rated) : (grantor, subject);
        }

        // "trao Bằng xếp hạng cho | chính quyền địa phương": who takes it for the thing.
        if (noun.Entry.Attribute("thing") == "yes" && AwardParties.BehindTo(context, award.End, sentence.End) is { } taker
                && !AwardParties.HoldsName(context, taker)
                && !context.IsMarked(taker, TokenMarks.Organization | TokenMarks.Place) && taker.Length > 1)
        {
            return (grantor ?? subject, null);
        }

        // "trao Cờ thi đua của Chính phủ | tặng Công an huyện".
        int named = grantor is { } whose && whose.Start >= award.End ? whose.End : award.End;
        return (grantor ?? subject, AwardParties.BehindTo(context, named, sentence.End) ?? Listed(context, noun, award.End, sentence.End)
                ?? Between(context, verb.End, noun.Start) ?? AwardLists.Group(context, named, sentence.End));
    }

    // "bằng xếp hạng di tích quốc gia | thành Sơn Hải": the thing that is listed follows its diploma.
    private static TokenRange? Listed(TaggedText context, LexiconMatch noun, int start, int end)
    {
        if (noun.Entry.Attribute("thing") != "yes" || start >= end || !context.Tokens[start].IsWord
                || context.TryMatch(start, LexiconClass.AwardVerb, out _)
            || context.TryMatch(start, LexiconClass.DocumentMarker, out _)
            || WordLookup.Has(context, start, WordTraits.Time | WordTraits.Place | WordTraits.Receiver | WordTraits.Owner))
        {
            return null;
        }

        int stop = AwardParties.End(context, start, Math.Min(end, ClausePhrase.End(context, start, LongestListed)));
        for (int i = start; i < stop; i++)
        {
            if (context.Tokens[i].IsCapitalized)
            {
                return new TokenRange(start, stop);
            }
        }

        return null;
    }

    // "trao tặng ông A Huân chương …", "trao cho 5 tập thể Bằng khen".
    private static TokenRange? Between(TaggedText context, int start, int noun)
    {
        start = AwardVerbs.Is(context, start, "to", out LexiconMatch to) ? to.End : start;
        const TokenMarks Named = TokenMarks.Person | TokenMarks.Organization;
        if (noun - start == 1 && context.TryMatch(start, LexiconClass.SpeakerPronoun, out _))
        {
            // "truy tặng | em | Huy hiệu …"
            return new TokenRange(start, noun);
        }

        bool party = noun - start is > 1 and < 14
            && (context.Tokens[start].IsNumber || context.IsMarked(start, Named) || context.IsMarked(start + 1, TokenMarks.Person))
            && !context.TryMatch(start + 1, LexiconClass.Classifier, out _) && !context.Is(noun - 1, ',');
        return party ? new TokenRange(start, noun) : null;
    }

    /// <summary>"Thừa ủy quyền của Chủ tịch nước, ông A trao …": who stands behind the giver gives; null when nobody does.</summary>
    public static TokenRange? Behalf(TaggedText context, TokenRange sentence, LexiconMatch verb)
    {
        for (int i = sentence.Start; i < sentence.End && i < sentence.Start + 20; i++)
        {
            // "Theo quyết định của Chủ tịch nước, bà A được phong tặng …"; who wins a prize has it from nobody's deputy.
            if (AwardVerbs.Is(context, i, "behalf", out LexiconMatch behalf) && (verb.Entry.Value != "receive"
                || (behalf.Entry.Attribute("passive") == "yes" && AwardVerbs.Passive(context, sentence.Start, verb) >= 0)))
            {
                int end = behalf.End;
                while (end < sentence.End && context.IsMarked(end,
                            TokenMarks.Post | TokenMarks.Organization | TokenMarks.Place | TokenMarks.Person))
                {
                    end++;
                }

                // "Thay mặt Ban Tổ chức, ông A trao …": a body of the day, known by its capital alone.
                if (end == behalf.End && context.Tokens[end].IsCapitalized)
                {
                    end = Math.Min(sentence.End, ClausePhrase.End(context, end, LongestListed));
                }

                return end > behalf.End ? new TokenRange(behalf.End, end) : null;
            }
        }

        return null;
    }

    private static string Rule(string kind) => kind switch
    {
        "rating" => "award.rating",
        "prize" or "medal" or "named" => "award.prize",
        "title" => "award.title",
        _ => "award.given",
    };

    private static bool IsDecided(TaggedText context, int verb) => context.TryMatchBefore(verb, LexiconClass.DocumentType, out _);

    // What stands between "công nhận" and "là", "đạt" or the title itself.
    private static TokenRange? Rated(TaggedText context, LexiconMatch verb, int noun)
    {
        int start = verb.End, end = noun;
        while (end > start && (AwardVerbs.Is(context, end - 1, "as", out LexiconMatch last) || last.Entry?.Value == "receive"
                    || ClausePhrase.IsOpeningQuote(context, end - 1)
                    || (end - 2 >= start && AwardVerbs.Is(context, end - 2, "as", out LexiconMatch pair) && pair.Length == 2)))
        {
            end--;
        }

        for (int i = start; i < end; i++)
        {
            if (context.Tokens[i].Kind == TokenKind.Punctuation
                    || (AwardVerbs.Is(context, i, "adverb", out _) && !context.Tokens[i].IsCapitalized))
            {
                return null;
            }
        }

        // "công nhận huyện A | đạt chuẩn …": the title holds the word itself.
        // "quyết định công nhận | xã | đạt chuẩn nông thôn mới": the one that the article tells of; "xét, công nhận xã" is any.
        bool one = end - start == 1 && UnitWords.TryType(context, start, out _, out _) && IsDecided(context, verb.Start);
        return (one || end - start >= 2) && (end < noun || AwardVerbs.Is(context, noun, "as", out _)) ? new TokenRange(start, end) : null;
    }
}
