using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>Where a name ends: before a post or a body, in capitals before a verb, behind letters and hyphens.</summary>
internal static partial class NameReader
{
    private const int LongestSure = 2;

    // Nguyễn Thị Hoài Thu | được: up to four syllables a usual one belongs to the name.
    private const int LongestUsual = 4;

    // Tokens of joined parts: the longest transcriptions have eight; more is a row of codes ("QĐ-QĐ-QĐ-…").
    private const int MostJoined = 24;

    /// <summary>Index after the name's last word: capitals up to the longest name, cut before a post or a body, hyphens of foreign names
    /// taken in.</summary>
    private static int NameEnd(TaggedText context, int at)
    {
        int end = at, hyphens = 0;
        while (end < context.Count && end - at - hyphens < NameSyllables.LongestName && NameSyllables.IsCapital(context, end) && (end == at || context.Tokens[end].SpaceBefore))
        {
            if (end > at && (context.IsMarked(end, TokenMarks.Organization) || (context.TryMatch(end, LexiconClass.FunctionWord, out _) && !NameSyllables.IsNameSyllable(context, end) && !NeedsGivenName(context, at, end))
                        || (OpensPost(context, end) && !EndsInWord(context, at, end)) || (IsCountry(context, end) && end - at > 1 && !NameSyllables.IsNameSyllable(context, end))))
            {
                break;
            }

            // "Ảnh: HOÀNG ĐÔNG Lễ khánh thành …": the capitals are the name.
            if (end > at + 1 && context.Tokens[at].IsAllCaps && context.Tokens[at].Length > 1 && !context.Tokens[end].IsAllCaps)
            {
                break;
            }

            // In capitals the case tells nothing: a verb or a word of grammar ends the name.
            if (end > at && context.Tokens[end].IsAllCaps && context.Tokens[end].Length > 1 && context.Tokens[at].IsAllCaps && ((OpensClause(context, end) && !NeedsGivenName(context, at, end)) || OpensPredicate(context, at, end)))
            {
                break;
            }

            // "Anh Dũng Chị Lành bán hàng": the next sentence's form of address.
            if (end > at && context.TryMatch(end, LexiconClass.Honorific, out LexiconMatch address) && address.Length == 1 && NameSyllables.IsCapital(context, end + 1) && !context.Tokens[end].IsAllCaps
                && !NameSyllables.IsGivenName(context, end, rareToo: true) && !NameSyllables.IsMiddleName(context, end))
            {
                break;
            }

            if (end > at && Initials.ChainEnd(context, end, out _) is var chain && chain > end)
            {
                // Phạm Thị H.; but George W. Bush goes on.
                bool goesOn = !SyllableShape.IsVietnamese(context.Slice(at)) && NameSyllables.IsCapital(context, chain) && !SyllableShape.IsVietnamese(context.Slice(chain));
                if (!goesOn)
                {
                    return chain;
                }

                end = chain;
            }

            end++;
            int particles = SkipParticles(context, end) - end;
            end += particles;
            hyphens += particles;

            int tied = TiedGiven(context, at, end);
            (end, hyphens) = (end + tied, hyphens + tied);
            // Kim Jong-un, Jean-Marc, and transcriptions: Xi-xu-lít.
            while (hyphens < MostJoined && context.IsDash(end) && context.IsGlued(end) && context.IsGlued(end + 1) && context.Tokens[end + 1].IsWord && !OpensAside(context, at, end + 1)
                    && (!context.Tokens[end + 1].IsCapitalized || !SyllableShape.IsVietnamese(context.Slice(end + 1))))
            {
                end += 2;
                hyphens += 2;
            }
        }

        return end - at > LongestSure && OpensNextSentence(context, at, end - 1) ? end - 1 : end;
    }

    // "Trần Văn | -Khê": a middle name tied to the given name.
    private static int TiedGiven(TaggedText context, int at, int end) =>
        end == at + 2 && NameSyllables.SurnameStrength(context, at) is 's' && NameSyllables.IsMiddleName(context, end - 1)
            && JoinsGiven(context, end) ? 2 : 0;

    // ông Hoa | Thanh Niên: one word alone before a word of two that is written as names are, and nothing more of a name behind it.
    private static bool EndsInWord(TaggedText context, int at, int end) =>
        end == at + 1 && context.TryMatch(end, LexiconClass.Occupation, out LexiconMatch job) && job.Length == 2
            && context.Tokens[end] is { IsCapitalized: true, IsAllCaps: false }
            && context.Tokens[end + 1].IsCapitalized && !NameSyllables.IsCapital(context, job.End)
            && context.TryMatchBefore(at, LexiconClass.Honorific, out _);

    // ông Lê Văn Bá-giám đốc …
    private static bool OpensAside(TaggedText context, int at, int token) =>
        !context.Tokens[token].IsCapitalized
            && ((NameSyllables.StartsFullName(context, at) && SyllableShape.IsVietnamese(context.Slice(token))
                    && SyllableShape.IsVietnamese(context.Slice(token - 2))) || context.TryMatch(token, LexiconClass.Post, out _)
                || context.TryMatch(token, LexiconClass.Membership, out _) || context.TryMatch(token, LexiconClass.PostStatus, out _));

    // Ludwig van Beethoven, Ursula von der Leyen, al-Assad
    private static int SkipParticles(TaggedText context, int end)
    {
        int at = end;
        while (at < end + 2 && IsParticle(context, at))
        {
            at++;
        }

        return at == end ? end : NameSyllables.IsCapital(context, at)
            ? at : context.IsDash(at) && NameSyllables.IsCapital(context, at + 1) ? at + 2 : end;
    }

    private static bool IsParticle(TaggedText context, int token) =>
        context.TryMatch(token, LexiconClass.ForeignName, out LexiconMatch particle) && !context.Tokens[token].IsCapitalized
            && particle.Entry.Attribute("particle") == "yes";

    // "Charles Munro Đại diện ban tổ chức …", "Nguyễn Đình Hải Thanh tra huyện …": no stop stands before the next sentence, whose first
    // word is one of two syllables.
    private static bool OpensNextSentence(TaggedText context, int at, int last)
    {
        if (last + 1 >= context.Count || context.Tokens[last].IsAllCaps || NeedsGivenName(context, at, last)
                || !context.Tokens[last + 1].IsWord || context.Tokens[last + 1].IsCapitalized
            || !SyllableShape.IsVietnamese(context.Slice(last))
            || (SyllableShape.IsVietnamese(context.Slice(at)) && NameSyllables.IsNameSyllable(context, last) && last - at < LongestUsual))
        {
            return false;
        }

        foreach (LexiconMatch match in context.MatchesAt(last))
        {
            if (match.Length > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensClause(TaggedText context, int token) =>
        (context.TryMatch(token, LexiconClass.SpeechVerb, out LexiconMatch speech) && speech.Length > 1)
            || (context.TryMatch(token, LexiconClass.PostLink, out LexiconMatch link)
                && (link.Length > 1 || link.Entry.Value is "hold" or "filler"))
        || context.TryMatch(token, LexiconClass.FunctionWord, out _);

    /// <summary>
    /// Whether in capitals the sentence's verb begins behind the name's words so far: two syllables of a verb behind two of a
    /// name, one behind three when more follows ("TRẦN VĂN LÂM | THĂM XÃ", "TRẦN VĂN LÂM | CHỦ TRÌ"), and no other verb stands behind
    /// ("LÊ THỊ KIM TIẾP PHÁT BIỂU").
    /// </summary>
    private static bool OpensPredicate(TaggedText context, int at, int end)
    {
        int verb = VerbLength(context, end);
        return verb > 1 ? end - at >= 2
            : verb == 1 && end - at >= 3 && context.Tokens.Length > end + 1 && context.Tokens[end + 1].IsWord
            && VerbLength(context, end + 1) < 2 && !OpensClause(context, end + 1);
    }

    private static int VerbLength(TaggedText context, int token)
    {
        int longest = 0;
        foreach (LexiconMatch match in context.MatchesAt(token))
        {
            bool verb = match.Class is LexiconClass.EventVerb or LexiconClass.AwardVerb or LexiconClass.SpeechVerb
                or LexiconClass.ReportVerb
                || (match.Class == LexiconClass.PhraseEnd && match.Entry.Value == "verb")
                || (match.Class == LexiconClass.PersonCue && match.Entry.Value == "deed");
            longest = verb ? Math.Max(longest, match.Length) : longest;
        }

        return longest;
    }
}
