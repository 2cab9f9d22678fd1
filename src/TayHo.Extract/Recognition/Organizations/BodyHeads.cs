using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>
/// Whether the word that may open a body's name does: not in Đài Loan, Tây Ban Nha, Đài Tưởng niệm, thôn Hội Nhơn, học viện, Nguyễn Mạnh
/// Trường; a lower-case word of one syllable (sở, ban, hội) only before a capital.
/// </summary>
internal sealed class BodyHeads(Lexicon lexicon, TitledBody titled)
{
    private readonly int _standing = lexicon.Vocabulary.Find(GrammarWord.Standing);
    private readonly int _school = lexicon.Vocabulary.Find(GrammarWord.School);

    /// <summary>Whether the head is written as one.</summary>
    public bool IsWritten(TaggedText context, LexiconMatch head)
    {
        // TT | Kiến Giang: a thị trấn
        if ((head.Entry.Attribute("capital") == "yes" && !context.Tokens[head.Start].IsCapitalized)
            || (context.IsGlued(head.Start) && context.Tokens[head.Start - 1].Kind is TokenKind.Number or TokenKind.Word)
            || IsOtherWord(context, head) || (head.Length == 1 && context.Tokens[head.Start].IsAllCaps
                && context.IsMarked(head.Start, TokenMarks.Place) && context.IsMarked(head.Start + 1, TokenMarks.Place)))
        {
            return false;
        }

        if (head.Length == 1 && context.IsDash(head.End + 1) && NameSyllables.IsCapital(context, head.End) && context.IsGlued(head.End + 1)
                && context.IsGlued(head.End + 2) && !NameSyllables.IsCapital(context, head.End + 2))
        {
            // Ban | Ki-moon
            return false;
        }

        if (head.Length == 2 && !context.Tokens[head.Start].IsCapitalized && NameSyllables.StartsFullName(context, head.Start + 1))
        {
            // HĐND tỉnh | Đoàn Văn A
            return false;
        }

        if (head.Entry.Value == "party" && head.Length == 2 && context.Is(head.Start, _standing) && !context.Tokens[head.Start].IsCapitalized
            && context.TryMatch(head.End, LexiconClass.BodyHead, out LexiconMatch council) && !BodyTail.IsUnit(context, council.End))
        {
            // thường trực UBND, thường trực HĐND: a level's
            return false;
        }

        if (head.Entry.Value == "police" && head.Start > 0 && context.Tokens[head.Start - 1].IsWord
                && context.TryMatch(head.Start, LexiconClass.CountNoun, out LexiconMatch officer) && officer.Entry.Attribute("of") == "person"
            && WordLookup.At(context, head.Start - 1).PartOfSpeech is PartOfSpeech.Number or PartOfSpeech.Classifier or PartOfSpeech.Determiner)
        {
            // hai cảnh sát Malaysia
            return false;
        }

        if (head.Length == 1 && context.Tokens[head.Start].IsCapitalized && NameSyllables.RunEnd(context, head.End, 3) > head.End
                && context.TryMatchBefore(head.Start, LexiconClass.Honorific, out LexiconMatch address)
            && address.Entry.Attribute("sex") is not null && !context.TryMatch(head.End, LexiconClass.BodyField, out _))
        {
            // ông | Báo Văn Tâm
            return false;
        }

        bool behindTitle = context.TryMatchBefore(head.Start, LexiconClass.Post, out LexiconMatch title)
            || (head.Length == 1 && titled.IsTitled(context, head.Start, false, out _));
        if (behindTitle && ((head.Length >= 2 && title.Entry?.Attribute("deputy") == "yes" && context.Is(head.Start, _standing))
                    || (head.Length == 1 && context.Is(head.End, _standing))))
        {
            // Phó Chủ tịch Thường trực | UBND tỉnh, Phó Trưởng ban Thường trực | Ban Tổ chức: the words are the title's.
            return false;
        }

        return head.Length > 1 || (!IsLastSyllable(context, head, behindTitle) && !EndsPersonName(context, head));
    }

    /// <summary>Whether the head is a syllable of a longer word, a country or a place's name.</summary>
    private bool IsOtherWord(TaggedText context, LexiconMatch head)
    {
        if (context.TryMatch(head.Start, LexiconClass.Post, out LexiconMatch post) && post.Length > head.Length
                && (post.Entry.Attribute("solo") ?? post.Entry.Attribute("own") ?? post.Entry.Attribute("field")) is not null)
        {
            // Thường trực Ban Bí thư, Bộ Trưởng: a post
            return true;
        }

        if (context.TryMatch(head.Start, LexiconClass.BodyPart, out LexiconMatch word) && word.Entry.Value is "compound" or "section"
                && word.Length > head.Length)
        {
            // Đài Tưởng niệm, Hội các cấp, bộ phận
            return true;
        }

        if ((UnitWords.TryCountry(context, head.Start, out int country) && country > head.End)
                || UnitWords.TryPart(context, head.Start, "city", out _))
        {
            // Đài Loan, Đài Bắc
            return true;
        }

        if ((head.Length == 1 || head.Entry.Attribute("capital") == "yes")
                && context.TryMatchBefore(head.Start, LexiconClass.NotPlace, out LexiconMatch site) && site.Entry.Value == "head"
                && context.Tokens[head.Start].IsCapitalized && WordLookup.At(context, site.Start).Start == site.Start)
        {
            // thôn Hội Nhơn, khu phố Hội Phú, chùa Tỉnh hội
            return true;
        }

        if (head.Length > 1)
        {
            // đoàn thanh tra | Bộ Xây dựng
            return context.TryMatchBefore(head.Start + 2, LexiconClass.BodyPart, out LexiconMatch mission)
                && mission.Entry.Value == "mission" && mission.Start < head.Start;
        }

        if (context.TryMatchBefore(head.End, LexiconClass.BodyPart, out LexiconMatch compound) && compound.Entry.Value == "compound"
                && compound.Length > 1
            && !(context.TryMatchBefore(head.Start, LexiconClass.BodyHead, out LexiconMatch outer) && outer.Start < compound.Start))
        {
            // Đảng bộ, but Ban cán sự đảng | Bộ Y tế
            return true;
        }

        if (InsideCountry(context, head.Start) || context.Is(head.End, context.Tokens[head.Start].Id)
                || (context.IsMarked(head.Start, TokenMarks.Place) && !context.Tokens[head.Start].IsAllCaps))
        {
            return true;
        }

        // Trường Chinh, Trường Sơn: a name, no school.
        return context.Is(head.Start, _school) && context.Tokens[head.Start].IsCapitalized
            && !(head.End < context.Count && context.Tokens[head.End].IsAllCaps && !context.Tokens[head.Start].IsAllCaps)
            && NameSyllables.RunEnd(context, head.End, 3) - head.End == 1
            && !context.TryMatch(head.End, LexiconClass.BodyField, out _) && !context.TryMatch(head.End, LexiconClass.BodyHead, out _);
    }

    /// <summary>Ủy ban, Học viện: the lower-case second syllable of another word.</summary>
    private static bool IsLastSyllable(TaggedText context, LexiconMatch head, bool behindTitle) =>
        !context.Tokens[head.Start].IsCapitalized && head.Start > 0 && NameSyllables.IsCapital(context, head.Start - 1)
        && !(context.Tokens[head.Start - 1].StartsSentence && context.TryMatchBefore(head.Start, LexiconClass.FunctionWord, out _))
        && context.Tokens[head.Start].SpaceBefore && !context.TryMatchBefore(head.End, LexiconClass.Post, out _) && !behindTitle;

    /// <summary>Nguyễn Mạnh Trường, Đặng Xuân Phòng: the word ends a name.</summary>
    private static bool EndsPersonName(TaggedText context, LexiconMatch head)
    {
        if (head.Start == 0 || !NameSyllables.IsCapital(context, head.Start) || !context.Tokens[head.Start].SpaceBefore
            || !NameSyllables.IsCapital(context, head.Start - 1) || context.Tokens[head.Start].IsAllCaps)
        {
            return false;
        }

        int first = head.Start - 1;
        while (first > 0 && head.Start - first < 3 && NameSyllables.IsCapital(context, first - 1) && context.Tokens[first].SpaceBefore)
        {
            first--;
        }

        for (int i = first; i < head.Start; i++)
        {
            if (NameSyllables.SurnameStrength(context, i) is 's' or 'w' && NameSyllables.IsNameSyllable(context, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    // Tây Ban Nha
    private static bool InsideCountry(TaggedText context, int token)
    {
        for (int start = Math.Max(0, token - 2); start < token; start++)
        {
            if (UnitWords.TryCountry(context, start, out int end) && end > token)
            {
                return true;
            }
        }

        return false;
    }
}
