using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Documents;

/// <summary>What follows a document's type and number: its date, issuer, term and title, in any order the press uses.</summary>
internal sealed class DocumentTail
{
    private const int LongestIssuer = 18;

    // "tại địa phương này".
    private const int LongestPointing = 5;

    /// <summary>The token after "của" or "do"; -1 when there is none.</summary>
    public int IssuerAt { get; private set; } = -1;

    /// <summary>The token of the term's numeral; -1 when there is none.</summary>
    public int TermAt { get; private set; } = -1;

    /// <summary>The title's tokens; null when there is none.</summary>
    public TokenRange? Title { get; private set; }

    /// <summary>Whether the title stands in quotation marks.</summary>
    public bool TitleIsQuoted { get; private set; }

    /// <summary>Whether the title stands behind "về" or "về việc".</summary>
    public bool TitleIsAnnounced { get; private set; }

    /// <summary>Whether digits of a date follow.</summary>
    public bool HasDate { get; private set; }

    /// <summary>The token after all that was read.</summary>
    public int End { get; private set; }

    /// <summary>Reads from the token after type and number.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="start">The token after the type, or after its number.</param>
    /// <param name="numbered">Whether a number stands before; a verb "quy định" then begins no title.</param>
    public static DocumentTail Read(TaggedText context, int start, bool numbered)
    {
        var tail = new DocumentTail { End = start };
        int i = start;
        while (i < context.Count && i < start + 60)
        {
            int next = tail.Step(context, i, start, numbered);
            if (next <= i)
            {
                break;
            }

            i = tail.End = next;
            if (tail.Title is not null)
            {
                // "đề án “…” của Chính phủ", "đề án “…” do UBND tỉnh phê duyệt".
                if (tail.IssuerAt < 0 && (DocumentRecognizer.Marker(context, i, "of", out LexiconMatch of)
                        || DocumentRecognizer.Marker(context, i, "by", out of)))
                {
                    tail.IssuerAt = of.End;
                }

                break;
            }
        }

        return tail;
    }

    private int Step(TaggedText context, int i, int start, bool numbered)
    {
        Token token = context.Tokens[i];
        if (token.Kind == TokenKind.LineBreak || (i > start && token.StartsSentence && !context.Tokens[i - 1].StartsSentence))
        {
            return i;
        }

        if (IssuerAt < 0 && ClausePhrase.IsOpeningQuote(context, i))
        {
            int close = ClausePhrase.ClosingQuote(context, i);
            if (close > i + 1)
            {
                Title = new TokenRange(i + 1, close);
                TitleIsQuoted = true;
                return close + 1;
            }

            return i;
        }

        if (token.Kind == TokenKind.Punctuation)
        {
            // "(khóa XI)", "(ngày 18/6/2012)", ", khóa XII", ", ngày 5/5/2014".
            bool opens = context.Is(i, '(') || context.Is(i, ',');
            if (opens && context.TryMatch(i + 1, LexiconClass.DocumentMarker, out LexiconMatch inner) && (inner.Entry.Value is "term" or "day"
                || (inner.Entry.Value == "year" && context.Is(i, '('))))
            {
                int next = Step(context, i + 1, start, numbered);
                return context.Is(next, ')') ? next + 1 : next > i + 1 ? next : i;
            }

            return i;
        }

        if (!context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch marker))
        {
            return i;
        }

        switch (marker.Entry.Value)
        {
            case "day" or "year" or "month":
                int after = SkipDate(context, marker.End);
                HasDate |= after > marker.End;
                return after > marker.End ? after : i;
            case "term":
                if (DocumentNumber.IsRoman(context, marker.End) || (marker.End < context.Count && context.Tokens[marker.End].IsNumber))
                {
                    TermAt = TermAt < 0 ? marker.End : TermAt;
                    return marker.End + 1;
                }

                return i;
            case "of" or "by":
                if (IssuerAt >= 0)
                {
                    return i;
                }

                IssuerAt = marker.End;
                return SkipIssuer(context, marker.End);
            case "about":
                return ReadTitle(context, marker, start, numbered);
            case "issue" or "to":
                return i == start ? AfterAddressee(context, i) : i;
            default:
                return i;
        }
    }

    /// <summary>Behind "gửi Bộ A và các nhà mạng", where what the document says begins; the same token when nobody is addressed.</summary>
    public static int AfterAddressee(TaggedText context, int i)
    {
        if (!context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch to) || to.Entry.Attribute("sent") != "yes")
        {
            return i;
        }

        for (int k = to.End; k < context.Count && k < to.End + LongestIssuer; k++)
        {
            if (DocumentRecognizer.Marker(context, k, "about", out _) && k > to.End)
            {
                return k;
            }

            if (!context.Tokens[k].IsWord)
            {
                bool goesOn = (context.Is(k, ',') || context.Is(k, '&') || context.Is(k, '.') || context.IsDash(k)) && k + 1 < context.Count
                    && context.Tokens[k + 1].IsWord && context.Tokens[k + 1].IsCapitalized;
                if (!goesOn)
                {
                    return i;
                }
            }
            else if (!context.Tokens[k].IsCapitalized
                    && !context.IsMarked(k, TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person | TokenMarks.Place)
                && WordLookup.At(context, k) is var word && word.Start == k && k > to.End
                && (word.PartOfSpeech == PartOfSpeech.Verb || word.Is(WordTraits.Purpose)))
            {
                return k;
            }
        }

        return i;
    }

    private int ReadTitle(TaggedText context, LexiconMatch marker, int start, bool numbered)
    {
        bool rules = IsWordOf(context, marker, "quy định");
        if (rules && numbered && marker.Length == 2)
        {
            return marker.Start;
        }

        int first = rules && marker.Length == 2 ? marker.Start : marker.End;
        if (ClausePhrase.IsOpeningQuote(context, first) && ClausePhrase.ClosingQuote(context, first) is var close && close > first + 1)
        {
            Title = new TokenRange(first + 1, close);
            TitleIsQuoted = TitleIsAnnounced = true;
            return close + 1;
        }

        int end = CutMaker(context, first, PhraseEnd(context, first, marker.Start == start ? 2 : 1));
        if (end < first + 2 || PointsElsewhere(context, first, end))
        {
            return marker.Start;
        }

        Title = new TokenRange(first, end);
        TitleIsAnnounced = true;
        return end;
    }

    /// <summary>Where the phrase of a title ends: "xây dựng thành phố A | trở thành đô thị …" goes on, for what is made becomes
    /// it.</summary>
    public static int PhraseEnd(TaggedText context, int start, int free = 2)
    {
        int end = ClausePhrase.End(context, start, free: free);
        bool becomes = end > start && context.TryMatch(end, LexiconClass.ClauseStart, out LexiconMatch verb)
            && verb.Entry.Attribute("becomes") is not null && context.TryMatch(start, LexiconClass.TitleOpening, out LexiconMatch opening)
            && opening.Entry.Attribute("makes") is not null;
        return becomes ? ClausePhrase.End(context, end, free: 2) : end;
    }

    // "… | và tổ chức lấy ý kiến"; "về xử phạt vi phạm lấy ý kiến": without a joint no telling where the title ends.
    private static int Joint(TaggedText context, int verb, int end)
    {
        for (int i = verb; i > verb - 4; i--)
        {
            if (DocumentRecognizer.Marker(context, i, "list", out _) || WordLookup.Has(context, i, WordTraits.Purpose))
            {
                return i;
            }
        }

        return end;
    }

    // "… giai đoạn 2021 - 2025, | phấn đấu …", "… để | lấy ý kiến người dân", "… | tại địa phương này": what is done
    // with the paper, hoped of it or pointed at is no title's.
    private static int BeforeTelling(TaggedText context, int start, int end)
    {
        for (int i = start + 3; i < end; i++)
        {
            bool aims = context.Is(i - 1, ',') && DocumentNumber.IsYear(context, i - 2)
                && WordLookup.At(context, i).PartOfSpeech == PartOfSpeech.Verb;
            if (aims || DocumentRecognizer.Marker(context, i, "handled", out _))
            {
                end = aims ? i - 1 : Joint(context, i, end);
            }
        }

        int points = end - 1;
        while (points > end - LongestPointing && WordLookup.IsPointer(context, end - 1)
                && WordLookup.At(context, points).PartOfSpeech != PartOfSpeech.Preposition)
        {
            points--;
        }

        bool cut = points > end - LongestPointing && points < end - 1 && points >= start + LongestPointing - 1;
        return cut ? points : end;
    }

    // "… do Bộ Tài chính soạn thảo": the maker is no part of the title.
    private int CutMaker(TaggedText context, int start, int end)
    {
        for (int i = start + 2; i + 1 < end; i++)
        {
            if (DocumentRecognizer.Marker(context, i, "by", out LexiconMatch by) && context.Tokens[by.End].IsCapitalized
                    && context.TryMatch(by.End, LexiconClass.DocumentIssuer, out _))
            {
                IssuerAt = IssuerAt < 0 ? by.End : IssuerAt;
                return i;
            }

            // "Công ước … về Luật Biển (UNCLOS), về vụ …": another clause.
            if (context.Is(i - 1, ',') && DocumentRecognizer.Marker(context, i, "about", out LexiconMatch again)
                    && context.Slice(again.Start) is "về" && i > start + 2)
            {
                return i - 1;
            }
        }

        return BeforeNext(context, start, end);
    }

    // "“Công ty đã làm giả quyết định … về việc … ”, ông A nói": the mark closes what was opened before the title.
    private static int BeforeQuote(TaggedText context, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            bool closes = context.Is(i, '”') || (context.Is(i, '"') && context.Brackets.PartnerOf(i) is >= 0);
            if ((closes && context.Brackets.PartnerOf(i) < start) || (i > start + 1 && GivesReason(context, i, start)))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Where a title ends before the next document: "nghị quyết về giám sát … | và nghị quyết về nhân sự", "chiến lược … | và kế
    /// hoạch phát triển …".</summary>
    public static int BeforeNext(TaggedText context, int start, int end)
    {
        end = BeforeTelling(context, start, BeforeQuote(context, start, end));
        bool cites = false;
        for (int i = start + 2; i + 1 < end; i++)
        {
            // "Tuyên bố về ứng xử ở vịnh X (TUX) | và sớm đạt được …": behind its short form a title goes on with no "and".
            if (IsShortForm(context, i) && DocumentRecognizer.Marker(context, i + 1, "list", out _))
            {
                return i - 2;
            }

            // "… của đoàn thanh tra | theo Quyết định số 106": what it is done under is another document.
            bool under = DocumentRecognizer.Marker(context, i - 1, "under", out LexiconMatch acting) && acting.End == i;
            if (context.TryMatch(i, LexiconClass.DocumentType, out LexiconMatch type) && under
                    && (context.Tokens[i].IsCapitalized || DocumentRecognizer.Marker(context, type.End, "number", out _)))
            {
                return i - 1;
            }

            // "đề án nhân lực vùng cao | hoặc người đỗ loại giỏi": no title leaves a choice.
            if (DocumentRecognizer.Marker(context, i, "list", out LexiconMatch joint) && joint.Entry.Attribute("either") is not null)
            {
                return context.Is(i - 1, ',') ? i - 1 : i;
            }

            // "một số điều của Luật A và Luật B" goes on.
            cites |= type.Length > 0 && context.Tokens[i].IsCapitalized;
            if (!cites && JoinsAnother(context, joint))
            {
                return i;
            }

            if (type.Length > 0 && (context.Is(i - 1, ',') || DocumentRecognizer.Marker(context, i - 1, "list", out _))
                && (DocumentRecognizer.Marker(context, type.End, "about", out _)
                    || context.TryMatch(type.End, LexiconClass.TitleOpening, out _)))
            {
                return i - 1;
            }
        }

        return end;
    }

    // "… đối với ông A, | vì lý do “…”": a reason or an aim behind a comma is no title's.
    private static bool GivesReason(TaggedText context, int comma, int start) =>
        context.Is(comma, ',') && WordLookup.Has(context, comma + 1, WordTraits.Subordinate)
            && context.Brackets.DepthOf(comma) == context.Brackets.DepthOf(start);

    // "… (TUX)".
    private static bool IsShortForm(TaggedText context, int close) =>
        context.Is(close, ')') && context.Tokens[close - 1].IsAllCaps && context.Is(close - 2, '(');

    // "… cho học sinh mầm non | và 17 nghị quyết khác", "bộ tiêu chí về xã văn minh | và Chương trình B".
    private static bool JoinsAnother(TaggedText context, LexiconMatch and)
    {
        int other = and.End < context.Count && context.Tokens[and.End].IsNumber ? and.End + 1 : and.End;
        return and.Length > 0 && and.Entry.Value == "list" && !context.Is(and.Start, ',')
            && context.TryMatch(other, LexiconClass.DocumentType, out _) && (other > and.End || context.Tokens[other].IsCapitalized);
    }

    /// <summary>Whether the words of a title only point back ("về vấn đề này").</summary>
    public static bool PointsElsewhere(TaggedText context, int start, int end)
    {
        for (int i = start; i < end && i < start + 4; i++)
        {
            if (DocumentRecognizer.Marker(context, i, "back", out LexiconMatch back) && context.Tokens[back.Start].Length == 3)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWordOf(TaggedText context, LexiconMatch marker, string words) =>
        marker.Entry.Surface.StartsWith(words, StringComparison.Ordinal) && context.Tokens[marker.Start].IsWord;

    /// <summary>The token after a date's digits: "28/2/2018", "16 tháng 2 năm 2018", "2013".</summary>
    private static int SkipDate(TaggedText context, int i)
    {
        int digits = 0;
        while (i < context.Count && digits < 3)
        {
            if (context.Tokens[i].IsNumber && context.Tokens[i].Length <= 4)
            {
                digits++;
                i++;
                bool joined = context.Is(i, '/') || context.IsDash(i) || context.Is(i, '.');
                if (joined && i + 1 < context.Count && context.Tokens[i + 1].IsNumber && context.IsGlued(i) && context.IsGlued(i + 1))
                {
                    i++;
                    continue;
                }

                if (context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch unit) && unit.Entry.Value is "month" or "year"
                    && unit.End < context.Count && context.Tokens[unit.End].IsNumber)
                {
                    i = unit.End;
                    continue;
                }
            }

            break;
        }

        return i;
    }

    // An issuer runs to the title's "về", or to the first mark or verb.
    private static int SkipIssuer(TaggedText context, int start)
    {
        int i = start;
        for (; i < context.Count && i < start + LongestIssuer; i++)
        {
            Token token = context.Tokens[i];
            if (token.Kind == TokenKind.LineBreak
                    || (token.Kind == TokenKind.Punctuation && !context.IsDash(i) && !context.Is(i, '&')
                        && !(context.Is(i, '.') && !token.SpaceBefore && i + 1 < context.Count && !context.Tokens[i + 1].StartsSentence)))
            {
                break;
            }

            if (i > start && context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch marker)
                    && marker.Entry.Value is "about" or "day" or "term" or "issue")
            {
                return marker.Entry.Value == "issue"
                    && !(marker.End < context.Count && context.TryMatch(marker.End, LexiconClass.DocumentMarker, out _))
                    ? i : marker.Entry.Value == "issue" ? marker.End : i;
            }

            if (i > start && context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value == "any")
            {
                break;
            }
        }

        return i;
    }
}
