using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>
/// Verbs that are the award themselves: "tuyên dương, khen thưởng 6 cá nhân", "598 thủ khoa được tuyên dương". Refused: a
/// ceremony's name, work ("công tác khen thưởng"), praise without those who get it.
/// </summary>
internal static class AwardHonors
{
    private const int LongestObject = 14;

    /// <summary>The mention of an honour's verb; null when nobody counted or named gets it.</summary>
    public static AwardMention? Read(TaggedText text, TokenRange sentence, LexiconMatch honor, AwardMention? before)
    {
        if (before is not null && OverJoined(text, before.Range.End) == honor.End)
        {
            return null;
        }

        // "lễ tuyên dương", "tuyên dương và trao Bằng khen".
        if (text.IsMarked(honor.Start, TokenMarks.Organization)
                || text.TryMatchBefore(honor.Start, LexiconClass.EventNoun, out LexiconMatch noun) && noun.End == honor.Start
            || text.TryMatch(honor.End + 1, LexiconClass.AwardVerb, out LexiconMatch gives) && gives.Entry.Value == "give"
            || Hoped(text, sentence.Start, honor.Start))
        {
            return null;
        }

        int passive = AwardVerbs.Passive(text, sentence.Start, honor);
        TokenRange range = Letter(text, honor);
        if (passive >= 0)
        {
            TokenRange? grantor = passive + 1 < honor.Start ? new TokenRange(passive + 1, honor.Start) : null;
            return AwardSubjects.Subject(text, sentence.Start, passive) is { } who && IsToldApart(text, who)
                ? new AwardMention(range, "award.honor") { Recipient = who, Grantor = grantor } : null;
        }

        return Given(text, sentence, honor, before);
    }

    // "gửi | thư khen | và thưởng": what is given, where the verb names it.
    private static TokenRange Letter(TaggedText text, LexiconMatch honor)
    {
        for (int i = honor.Start + 1; i < honor.End; i++)
        {
            if (AwardName.TryNoun(text, i, out LexiconMatch noun) && noun.Entry.Value == "letter" && noun.End <= honor.End)
            {
                return new TokenRange(i, noun.End);
            }
        }

        return new TokenRange(honor.Start, honor.End);
    }

    // "gửi thư khen | và thưởng nóng": one deed in two words.
    private static int OverJoined(TaggedText text, int i)
    {
        if (text.Is(i, ',') || WordLookup.Has(text, i, WordTraits.Coordinate))
        {
            int next = i + 1;
            if (AwardName.TryNoun(text, next, out LexiconMatch joined) && joined.Entry.Value == "honor"
                    || AwardVerbs.Is(text, next, "reward", out joined))
            {
                return joined.End;
            }
        }

        return i;
    }

    private static int OverReward(TaggedText text, int i)
    {
        int end = i;
        bool money = false;
        while (end < text.Count && text.IsMarked(end, TokenMarks.Quantity))
        {
            money |= text.TryMatch(end, LexiconClass.Currency, out _);
            end++;
        }

        return money ? end : i;
    }

    private static AwardMention? Given(TaggedText text, TokenRange sentence, LexiconMatch honor, AwardMention? before)
    {
        // "khen thưởng | cho 4 tập thể", "trao | quyết định khen thưởng cho Phòng A", "thưởng nóng 50 triệu đồng | cho Ban Chuyên án"
        int reward = OverReward(text, OverJoined(text, honor.End));
        int whom = AwardVerbs.Is(text, reward, "to", out LexiconMatch to) ? to.End : OverJoined(text, honor.End);
        int verb = text.TryMatchBefore(honor.Start, LexiconClass.AwardVerb, out LexiconMatch hands) && hands.Entry.Value == "give"
            ? hands.Start : honor.Start;
        if (whom < reward)
        {
            // "gửi thư khen Ban Chuyên án; Bộ Công an thưởng nóng | 50 triệu đồng": to whom was said.
            return before is null ? null : new AwardMention(new TokenRange(honor.Start, reward), "award.honor") {
                Recipient = before.Recipient, Grantor = AwardSubjects.Subject(text, sentence.Start, honor.Start) };
        }

        if (!IsParty(text, sentence, whom))
        {
            return null;
        }

        int end = AwardParties.Whole(text, whom, sentence.End);
        for (int i = whom + 2; i < end; i++)
        {
            if (text.Tokens[i].IsNumber && text.Tokens[i - 1].IsWord && !WordLookup.Has(text, i - 1, WordTraits.Coordinate)
                && !text.Tokens[whom].IsNumber && text.IsMarked(i, TokenMarks.Quantity))
            {
                // "thưởng Ban Chuyên án | 50 triệu đồng"
                end = i;
            }
        }

        TokenRange award = reward > honor.End && honor.End == OverJoined(text, honor.End)
            ? new TokenRange(honor.Start, reward) : Letter(text, honor);
        return end > whom + 1 ? new AwardMention(award, "award.honor") { Recipient = new TokenRange(whom, end),
                Grantor = AwardRecognizer.Behalf(text, sentence, honor) ?? AwardSubjects.Subject(text, sentence.Start, verb) } : null;
    }

    private static bool IsParty(TaggedText text, TokenRange sentence, int whom) =>
        text.Tokens[Math.Min(whom, sentence.End - 1)].IsNumber || text.IsMarked(whom, TokenMarks.Person | TokenMarks.Organization)
            || text.IsMarked(whom + 1, TokenMarks.Person) || (whom < sentence.End && text.TryMatch(whom, LexiconClass.BodyHead, out _));

    /// <summary>"Tay vợt A vô địch giải B": what is won follows the verb; null when nothing named does.</summary>
    public static AwardMention? Won(TaggedText text, TokenRange sentence, LexiconMatch win)
    {
        bool named = text.TryMatch(win.End, LexiconClass.EventNoun, out _)
            || (win.End < sentence.End && text.Tokens[win.End].IsCapitalized && text.Tokens[win.End].IsWord);
        if (!named || Hoped(text, sentence.Start, win.Start) || AwardSubjects.Subject(text, sentence.Start, win.Start) is not { } winner)
        {
            return null;
        }

        int end = win.End;
        int last = Math.Min(sentence.End, ClausePhrase.End(text, win.Start, LongestObject, free: 2));
        while (end < last && !text.IsMarked(end, TokenMarks.Date) && !text.TryMatch(end, LexiconClass.PlacePreposition, out _))
        {
            end++;
        }

        return new AwardMention(new TokenRange(win.Start, end), "award.prize") { Recipient = winner };
    }

    // Counted, named or told as many: "đại diện thợ giỏi được vinh danh" speaks of somebody else.
    private static bool IsToldApart(TaggedText text, TokenRange who)
    {
        bool apart = WordLookup.Has(text, who.Start, WordTraits.Plural | WordTraits.Whole);
        for (int i = who.Start; i < who.End; i++)
        {
            apart |= text.Tokens[i].IsNumber || (text.Tokens[i].IsCapitalized && !text.Tokens[i].StartsSentence)
                || text.IsMarked(i, TokenMarks.Quantity | TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post);
        }

        return apart;
    }

    private static bool Hoped(TaggedText text, int start, int honor)
    {
        for (int i = Math.Max(start, honor - 10); i < honor; i++)
        {
            if (AwardVerbs.Is(text, i, "hope", out _))
            {
                return true;
            }
        }

        return false;
    }
}
