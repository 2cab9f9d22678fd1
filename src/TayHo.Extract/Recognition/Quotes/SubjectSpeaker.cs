using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Quotes;

/// <summary>
/// Who says what a verb brings where other words stand between: the subject of its clause, or of the clause it goes on from
/// ("Bà A từ chối trả lời, nói rằng …", "Sở B có văn bản gửi Bộ C, cho biết …"). Bodies that no recogniser knows are told by
/// their first noun ("Tiểu ban an ninh Hội đồng …") or by their capitals ("Jardine Cycle &amp; Carriage").
/// </summary>
internal static class SubjectSpeaker
{
    private const int LongestChain = 3;
    private const int LongestBody = 16;
    private const int MostClauses = 3;

    /// <summary>The speaker; null when the subject names nobody.</summary>
    /// <param name="text">The tagged text.</param>
    /// <param name="start">Where the sentence, or what stands behind a quotation in it, begins.</param>
    /// <param name="verb">The verb's first token.</param>
    /// <param name="sure">Whether the verb brings words also behind another clause.</param>
    public static SpeakerPhrase? Read(TaggedText text, int start, int verb, bool sure)
    {
        SentenceSyntax syntax = text.Syntax(text.SentenceOf(verb));
        int own = syntax.ClauseAt(verb), at = own;
        TokenRange subject = default;
        for (int tries = 0; at >= 0 && tries < MostClauses; tries++)
        {
            subject = syntax.SubjectOf(at);
            if (subject.Length > 0 && subject.Start < verb)
            {
                break;
            }

            at = syntax.Clauses[at].Link is ClauseLink.Quotation or ClauseLink.Bracket or ClauseLink.Item
                ? -1 : syntax.Clauses[at].Parent is >= 0 and var parent && parent < at ? parent : at - 1;
        }

        if (at < 0 || subject.Length == 0 || subject.Start < start || subject.Start >= verb || IsGoverned(text, subject.Start))
        {
            return null;
        }

        int end = Math.Min(subject.End, verb), first = AfterOpeners(text, Cited(text, subject.Start, verb), verb);

        // "báo cáo của UBND tỉnh cho biết": a document speaks for nobody.
        bool document = text.TryMatch(first, LexiconClass.DocumentType, out LexiconMatch type)
            && WordLookup.At(text, first).End <= type.End;
        return first < end && !document && (Named(text, first, end) ?? (sure ? Body(text, first, end) : null)) is { } speaker
            && (IsBeside(text, speaker.Range.End, verb) || (sure && GoesOn(text, syntax.Clauses[own], verb))) ? speaker : null;
    }

    // "Sở A, Hà Nội, hôm qua cũng | cho biết": what may stand between a speaker and the verb.
    private static bool IsBeside(TaggedText text, int start, int verb)
    {
        int depth = 0;
        for (int i = start; i < verb; i++)
        {
            depth += text.Is(i, '(') ? 1 : text.Is(i, ')') ? -1 : 0;
            if (depth == 0 && text.Tokens[i].IsWord
                    && !text.IsMarked(i, TokenMarks.Place | TokenMarks.Date | TokenMarks.Organization | TokenMarks.Post)
                && !(WordLookup.At(text, i) is { PartOfSpeech: PartOfSpeech.Adverb or PartOfSpeech.Auxiliary
                        or PartOfSpeech.Conjunction } word && !word.Is(WordTraits.Negative | WordTraits.Passive | WordTraits.Modal))
                && !(text.TryMatch(i, LexiconClass.SpeechLink, out LexiconMatch link) && link.Entry.Value == "between"))
            {
                return false;
            }
        }

        return verb - start <= LongestBody;
    }

    // "…, nói rằng", "… và thừa nhận rằng", "trong đó khẳng định": the verb opens its clause; "lên tiếng | xác nhận": it ends its clause's
    // verbs.
    private static bool GoesOn(TaggedText text, Clause clause, int verb) =>
        verb == clause.Range.Start || verb == clause.Opener.End || text.Is(verb - 1, ',')
        || (clause.IsVerbal && !clause.Is(WordTraits.Negative) && verb > clause.Verb.Start
            && (verb <= clause.Verb.End + LongestChain || clause.Is(WordTraits.Existence | WordTraits.Passive)));

    // "Hãng A dẫn lời | cảnh sát B": whose words they are.
    private static int Cited(TaggedText text, int first, int verb)
    {
        for (int i = verb - 1; i > first; i--)
        {
            if (text.TryMatch(i, LexiconClass.SpeechLink, out LexiconMatch link) && link.Entry.Value == "cites")
            {
                return link.End;
            }
        }

        return first;
    }

    // "Mới đây | UBND tỉnh", "phía | Công ty B".
    private static int AfterOpeners(TaggedText text, int first, int end)
    {
        while (first < end)
        {
            int next = text.TryMatch(first, LexiconClass.SpeechLink, out LexiconMatch link)
                && link.Entry.Value is "side" or "between" ? link.End
                : text.IsMarked(first, TokenMarks.Date) || !text.Tokens[first].IsWord ? first + 1 : first;
            if (next == first)
            {
                break;
            }

            first = next;
        }

        return first;
    }

    // "theo ông A", "trên tờ B": whom a preposition governs is told about elsewhere.
    private static bool IsGoverned(TaggedText text, int first) =>
        first > 0 && text.TryMatchBefore(first, LexiconClass.SpeechLink, out LexiconMatch link)
            && link.Entry.Value is "according" or "oblique";

    private static SpeakerPhrase? Named(TaggedText text, int first, int end)
    {
        if (SpeakerReader.From(text, first, end) is { } speaker)
        {
            return speaker.Kind == SpeakerKind.Person || end - speaker.Range.End <= 1 ? speaker : null;
        }

        int stop = first;
        while (stop < end && text.IsMarked(stop, TokenMarks.Post | TokenMarks.Organization | TokenMarks.Place))
        {
            stop++;
        }

        bool post = text.IsMarked(first, TokenMarks.Post) && !text.IsMarked(first, TokenMarks.OrganizationStart);
        bool body = text.IsMarked(first, TokenMarks.Organization);
        return stop > first && (post || body)
            ? new SpeakerPhrase(new TokenRange(first, stop), post ? SpeakerKind.Post : SpeakerKind.Body) : null;
    }

    private static SpeakerPhrase? Body(TaggedText text, int first, int end)
    {
        bool bare = text.TryMatch(first, LexiconClass.CountNoun, out LexiconMatch noun) && noun.Entry.Attribute("of") == "body";
        bool head = bare || text.TryMatch(first, LexiconClass.BodyHead, out noun)
            || (text.TryMatch(first, LexiconClass.SpeechLink, out noun) && noun.Entry.Value == "body");
        head = head && WordLookup.At(text, first).End <= noun.End;
        int capitals = 0, stop = first, last = Math.Min(end, first + LongestBody);
        for (int i = first; i < last && !(i > first && IsSaidOfIt(text, i)); i++)
        {
            bool name = text.Tokens[i].IsCapitalized || text.Tokens[i].IsNumber
                || text.IsMarked(i, TokenMarks.Organization | TokenMarks.Place);
            if (!head && !text.Is(i, '&') && !(name && IsForeign(text.Slice(i))))
            {
                break;
            }

            capitals += name && i >= (head ? noun.End : first) ? 1 : 0;
            stop = i + 1;
        }

        while (stop > first && !text.IsMarked(stop - 1, TokenMarks.Organization | TokenMarks.Place) && !text.Tokens[stop - 1].IsCapitalized
                && IsBeside(text, stop - 1, stop))
        {
            stop--;
        }

        if (bare && capitals == 0 && end <= noun.End + 2 && text.Tokens[first].IsCapitalized)
        {
            return new SpeakerPhrase(new TokenRange(first, noun.End), SpeakerKind.Pointed); // "Bộ cũng cho biết"
        }

        // "các cơ quan", "một ủy ban": many or one of many.
        bool many = first > 0 && WordLookup.Has(text, first - 1, WordTraits.Plural);
        return !many && !text.IsMarked(first, TokenMarks.Date) && capitals >= (head ? 1 : 2) && stop > first
            ? new SpeakerPhrase(new TokenRange(first, stop), SpeakerKind.Body) : null;
    }

    // "Nhật Bản khẳng định": countries are no bodies, and who bears a Vietnamese name is known by its first noun.
    private static bool IsForeign(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsAscii(c))
            {
                return false;
            }
        }

        return true;
    }

    // "Tổ chức A | có trụ sở tại Mỹ", "tờ báo B | được nhà nước ủng hộ", "Công ty C | (Hà Nội)".
    private static bool IsSaidOfIt(TaggedText text, int i) =>
        text.Is(i, '(') || text.Is(i, ',') || text.IsDash(i)
            || (!text.Tokens[i].IsCapitalized
                && WordLookup.Has(text, i,
                    WordTraits.Existence | WordTraits.Passive | WordTraits.Copula | WordTraits.Time | WordTraits.Place));
}
