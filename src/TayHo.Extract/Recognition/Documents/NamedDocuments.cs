using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Documents;

/// <summary>Documents cited without a number: laws by their names, schemes and resolutions by their titles or issuers.</summary>
internal sealed class NamedDocuments(Lexicon lexicon)
{
    private const int LongestName = 12;
    // "tờ trình thu phí bến thuyền".
    private const int ShortestHeld = 3;

    // "đề án thành phố trình": whose it is, no title.
    private static readonly ulong Owners = Lexicon.ClassBit(LexiconClass.PlaceType) | Lexicon.ClassBit(LexiconClass.BodyHead);
    private readonly int _law = lexicon.Vocabulary.Find(GrammarWord.Law);

    /// <summary>A law by its name: "Luật Đất đai 2013", "Luật sửa đổi, bổ sung một số điều của Luật Nhà ở", "Hiến pháp năm 2013".</summary>
    public bool TryRead(TaggedText context, LexiconMatch type, out DocumentMention? mention, out int end)
    {
        mention = null;
        end = type.End;
        int nameEnd = NameEnd(context, type);
        bool constitution = type.Entry.Attribute("name") == "none";
        if (nameEnd == type.End && !constitution)
        {
            return false;
        }

        int after = nameEnd;
        string? year = ReadYear(context, ref after);
        if (constitution && year is null)
        {
            return false;
        }

        string? number = null;
        int digits = after;
        bool opened = context.Is(digits, '(');
        digits = opened ? digits + 1 : digits;
        if (opened && context.TryMatch(digits, LexiconClass.DocumentType, out LexiconMatch again) && again.Entry.Value == type.Entry.Value)
        {
            digits = again.End; // "Luật Đất đai (Luật số 31/2024/QH15)"
        }

        int numberEnd = type.End;
        if (DocumentRecognizer.Marker(context, digits, "number", out LexiconMatch marker)
            && DocumentNumber.TryRead(context, marker.End, announced: true, strict: true, out int read) && read > marker.End + 1)
        {
            number = DocumentNumber.Write(context, new TokenRange(marker.End, read));
            numberEnd = read;
            after = opened && context.Is(read, ')') ? read + 1 : read;
        }

        var tail = DocumentTail.Read(context, after, numbered: true);
        end = Math.Max(after, numberEnd);
        mention = new DocumentMention(new TokenRange(type.Start, Math.Max(nameEnd, numberEnd)), "document.law")
        {
            Type = type.Entry.Value,
            Number = number,
            // A constitution has no other name than its year.
            Title = nameEnd > type.End ? new TokenRange(type.End, nameEnd) : constitution ? new TokenRange(type.Start, after) : null,
            Year = year,
            IssuerAt = tail.IssuerAt,
            TailEnd = tail.End,
        };
        return true;
    }

    /// <summary>A resolution, scheme, … by its title or its issuer.</summary>
    public static bool TryReadTitled(TaggedText context, LexiconMatch type, out DocumentMention? mention, out int end)
    {
        mention = null;
        end = type.End;
        bool firm = type.Entry.Attribute("kind") == "firm";
        bool opens = context.Tokens[type.Start].StartsSentence || context.Is(type.Start - 1, ':') || context.Is(type.Start - 1, ';')
            || context.Is(type.Start - 1, '•');
        bool capital = context.Tokens[type.Start].IsCapitalized && (!opens || context.Tokens[type.Start].IsAllCaps);
        DocumentTail tail = DocumentTail.Read(context, type.End, numbered: false);
        (TokenRange? title, string? year) = Dated(context, type, tail.Title);
        bool report = IsKnownByIssuer(context, type, tail.IssuerAt);
        if (title is null && TitleFrom(context, type, capital) is { } opened)
        {
            mention = opened;
            return true;
        }

        // A common word ("kết luận về …", "báo cáo về …") is a title's only behind a capital or beside an issuer.
        // Quotation marks around what it says ("quyết định “thay áo mới”") make no title either.
        bool noun = firm && type.Entry.Attribute("verb") is null;
        bool under = tail.TitleIsAnnounced && tail.IssuerAt < 0
            && context.TryMatchBefore(type.Start, LexiconClass.DocumentMarker, out LexiconMatch acting) && acting.Entry.Value == "under";
        bool sure = noun || capital || under || (tail.TitleIsQuoted && type.Entry.Attribute("quoted") == "title");
        bool issued = tail.TitleIsAnnounced && type.Entry.Attribute("rules") is null && DecidedDocuments.IsIssued(context, type.Start);
        bool titled = title is not null && (sure || issued || (tail.IssuerAt >= 0 && !tail.TitleIsQuoted));
        bool needsIssuer = title is null || !sure;
        if (!titled && !(firm && capital) && !((firm || report) && tail.IssuerAt >= 0) && !(report && tail.IssuerAt < 0)
                && !(tail.IssuerAt >= 0 && tail.HasDate))
        {
            return false;
        }

        mention = new DocumentMention(new TokenRange(type.Start, type.End), titled ? "document.title" : "document.issuer")
        {
            Type = type.Entry.Value,
            Term = tail.TermAt >= 0 ? context.Slice(tail.TermAt).ToString() : null,
            Title = title,
            IssuerAt = tail.IssuerAt,
            TailEnd = tail.End,
            NeedsIssuer = needsIssuer,
            Year = year,
        };
        // What a title cites ("… vi phạm Luật Đất đai") is a document too.
        end = type.End;
        return true;
    }

    // "Công ước … về Luật Biển | năm 1982 (UNCLOS)": a treaty's year is its date.
    private static (TokenRange? Title, string? Year) Dated(TaggedText context, LexiconMatch type, TokenRange? title)
    {
        for (int i = title is { } t && type.Entry.Attribute("kind") == "treaty" ? t.Start + 1 : int.MaxValue; i < title?.End; i++)
        {
            if (DocumentRecognizer.Marker(context, i, "year", out LexiconMatch marker) && DocumentNumber.IsYear(context, marker.End))
            {
                return (new TokenRange(title.Value.Start, i), context.Slice(marker.End).ToString());
            }
        }

        return (title, null);
    }

    // "Đề án Phát triển du lịch …", "chiến lược phát triển … 2021 - 2030": a title that begins with a word of titles.
    private static DocumentMention? TitleFrom(TaggedText context, LexiconMatch type, bool capital)
    {
        string? lowered = capital ? null : type.Entry.Attribute("lower");
        bool held = IsHeld(context, type);
        if (Amends(context, type, capital) is { } amending)
        {
            return amending;
        }

        if (OfSession(context, type) is { } session)
        {
            return session;
        }

        if (!(capital && context.TryMatch(type.End, LexiconClass.TitleOpening, out _))
                && DecidedDocuments.Read(context, type) is { } decided)
        {
            return decided;
        }

        bool any = lowered == "any" && SaysWhat(context, type.End);
        bool listed = (capital || lowered is not null) && (any || context.TryMatch(type.End, LexiconClass.TitleOpening, out _));
        if (context.Tokens[type.Start].IsAllCaps || !(listed || held))
        {
            return null;
        }

        int end = CutIssuer(context, type.End, DocumentTail.BeforeNext(context, type.End, DocumentTail.PhraseEnd(context, type.End)),
                out int issuerAt);
        bool told = held && end >= type.End + ShortestHeld && !DocumentTail.PointsElsewhere(context, end - 2, end)
            && !DocumentTail.PointsElsewhere(context, type.End, end);
        return end >= type.End + 2 && ((listed && capital) || (any && IsContent(context, type.End, end)) || told
                || IsDated(context, type.End, end))
            ? new DocumentMention(new TokenRange(type.Start, type.End), "document.title") { Type = type.Entry.Value,
                Title = new TokenRange(type.End, end), IssuerAt = issuerAt, TailEnd = end }
            : null;
    }

    /// <summary>
    /// Whether a noun that can only be a document's is what a verb or a preposition governs ("triển khai | đề án", "theo | tờ trình"):
    /// the verb behind it is then its title's first word. Refused where the noun is the subject ("đề án nêu …").
    /// </summary>
    private static bool IsHeld(TaggedText context, LexiconMatch type)
    {
        if (type.Entry.Attribute("held") is not { } opens || type.Start == 0 || type.End >= context.Count
                || context.Tokens[type.End].IsCapitalized)
        {
            return false;
        }

        Word before = WordLookup.At(context, type.Start - 1), first = WordLookup.At(context, type.End);
        before = before.Is(WordTraits.Passive) && before.Start > 0 ? WordLookup.At(context, before.Start - 1) : before; // "đạt được"
        bool governed = before.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Preposition || before.Is(WordTraits.Copula);
        bool thing = opens == "any" && first.PartOfSpeech == PartOfSpeech.Noun && !context.MayMatch(type.End, Owners);
        return governed && first.Start == type.End && (thing || DecidedDocuments.IsVerb(context, type.End))
            && !context.TryMatch(type.End, LexiconClass.DocumentMarker, out _);
    }

    // "dự thảo Thông tư sửa đổi, bổ sung Thông tư số 19/2016/TT-NHNN": what it amends is its title.
    private static DocumentMention? Amends(TaggedText context, LexiconMatch type, bool capital)
    {
        if (!capital || type.Entry.Attribute("kind") != "firm"
                || !DocumentRecognizer.Marker(context, type.End, "amend", out LexiconMatch amend))
        {
            return null;
        }

        int end = DocumentTail.BeforeNext(context, amend.End, ClausePhrase.End(context, amend.End, free: 2));
        for (int i = amend.End; i < end; i++)
        {
            bool dated = context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch day) && day.Entry.Value is "day" && i > amend.End
                && DocumentNumber.IsNumber(context, day.End);
            if (dated)
            {
                end = i;
            }
        }

        return end > amend.End + 1 ? new DocumentMention(new TokenRange(type.Start, type.End), "document.title") { Type = type.Entry.Value,
                Title = new TokenRange(type.End, end), TailEnd = end } : null;
    }

    // "thông báo kỳ họp 20 của Ủy ban Kiểm tra …": the session names it, with the body's name behind.
    private static DocumentMention? OfSession(TaggedText context, LexiconMatch type)
    {
        if (!context.TryMatch(type.End, LexiconClass.EventNoun, out LexiconMatch session) || session.Entry.Value != "session")
        {
            return null;
        }

        // "kỳ họp 20", "kỳ họp thứ 20".
        int number = DocumentNumber.IsNumber(context, session.End) ? session.End : session.End + 1;
        bool numbered = DocumentNumber.IsNumber(context, number);
        return numbered && DocumentRecognizer.Marker(context, number + 1, "of", out LexiconMatch of)
            ? new DocumentMention(new TokenRange(type.Start, type.End), "document.session")
            {
                Type = type.Entry.Value, Title = new TokenRange(type.End, number + 1), IssuerAt = of.End, TailEnd = of.End,
                    NeedsIssuer = true,
            }
            : null;
    }

    // "kế hoạch của Chính phủ"; "UBND TP vừa có tờ trình gửi …".
    private static bool IsKnownByIssuer(TaggedText context, LexiconMatch type, int issuer) => type.Entry.Attribute("issuer") switch
    {
        "enough" => issuer >= 0,
        "national" => issuer >= 0 && context.TryMatch(issuer, LexiconClass.DocumentIssuer, out LexiconMatch body)
            && body.Entry.Attribute("national") == "yes" && context.Tokens[issuer].IsCapitalized,
        "before" => issuer < 0 && context.TryMatchBefore(type.Start, LexiconClass.DocumentMarker, out LexiconMatch issues)
            && issues.Entry.Value == "issue" && issues.End == type.Start,
        _ => false,
    };

    // "đề án đô thị thông minh", "đề án cấm xe máy": what it is about; not "đề án này", "đề án cấp tỉnh | do …", "đề án công bố", "đề án đã
    // …".
    private static bool SaysWhat(TaggedText context, int start)
    {
        if (start >= context.Count || !context.Tokens[start].IsWord || DocumentTail.PointsElsewhere(context, start, start + 1)
            || context.TryMatch(start, LexiconClass.DocumentMarker, out _) || context.TryMatch(start, LexiconClass.ReportVerb, out _)
            || context.MayMatch(start, Owners))
        {
            return false;
        }

        Word word = WordLookup.At(context, start);
        const WordTraits NoContent =
            WordTraits.Existence | WordTraits.Copula | WordTraits.Saying | WordTraits.Demonstrative | WordTraits.Modal;
        return word.Start == start && word.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective
            or PartOfSpeech.ProperName && !word.Is(NoContent);
    }

    // "đề án quốc gia" says only what sort of scheme it is, "đề án thứ hai là …" which of several; "đề án giảm nghèo" what it does.
    private static bool IsContent(TaggedText context, int start, int end)
    {
        Word first = WordLookup.At(context, start);
        return (first.End < end || first.PartOfSpeech == PartOfSpeech.Verb || end >= start + ShortestHeld)
            && !((context.TryMatch(start, LexiconClass.DateWord, out LexiconMatch word) && word.Entry.Value == "ordinal")
                || WordLookup.Has(context, first.End, WordTraits.Copula));
    }

    // "chiến lược phát triển … 2021 - 2030"; "… đến năm 2020" is any plan's horizon.
    private static bool IsDated(TaggedText context, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (DocumentNumber.IsYear(context, i) && context.IsDash(i + 1) && DocumentNumber.IsYear(context, i + 2))
            {
                return true;
            }
        }

        return false;
    }

    private int NameEnd(TaggedText context, LexiconMatch type)
    {
        int i = type.End;
        if (i >= context.Count || !context.Tokens[i].IsWord || type.Entry.Attribute("name") == "none")
        {
            return i;
        }

        bool capital = context.Tokens[type.Start].IsCapitalized;
        if (DocumentRecognizer.Marker(context, i, "amend", out LexiconMatch amend))
        {
            return capital ? AmendedEnd(context, amend.End) : i;
        }

        bool law = context.Is(type.End - 1, _law);
        if (law && context.TryMatch(i, LexiconClass.LawName, out LexiconMatch name) && (capital || context.Tokens[i].IsCapitalized)
            && (context.Tokens[i].IsCapitalized || name.Length > 1))
        {
            return context.Is(name.End, '(') && DocumentRecognizer.Marker(context, name.End + 1, "amend", out LexiconMatch revised)
                && context.Is(revised.End, ')') ? revised.End + 1 : name.End;
        }

        // In a headline all in capitals a capital tells nothing.
        if (!capital || (context.Tokens[type.Start].IsAllCaps && context.Tokens[i].IsAllCaps)
                || context.TryMatch(i, LexiconClass.DocumentMarker, out _))
        {
            return i;
        }

        if (!context.Tokens[i].IsCapitalized)
        {
            return !law && context.TryMatch(i, LexiconClass.TitleOpening, out _) ? ClausePhrase.End(context, i, free: 2) : i;
        }

        int end = CutName(context, i, ClausePhrase.End(context, i, LongestName));
        for (int k = i; !law && k < end; k++)
        {
            if (context.Is(k, ','))
            {
                end = k;
            }
        }

        while (end > i + 1 && context.TryMatchBefore(end, LexiconClass.DocumentMarker, out LexiconMatch joint)
                && joint.Entry.Value == "list")
        {
            end--;
        }

        return end;
    }

    // "Luật sửa đổi, bổ sung một số điều của Luật Nhà ở": to the end of the amended law's name.
    private int AmendedEnd(TaggedText context, int i)
    {
        for (int k = i; k < context.Count && k < i + 10 && context.Tokens[k].Kind != TokenKind.LineBreak; k++)
        {
            if (context.Is(k, _law))
            {
                if (context.TryMatch(k + 1, LexiconClass.LawName, out LexiconMatch name))
                {
                    return name.End;
                }

                return k + 1 < context.Count && context.Tokens[k + 1].IsCapitalized
                    ? CutName(context, k + 1, ClausePhrase.End(context, k + 1, LongestName)) : k + 1;
            }
        }

        return ClausePhrase.End(context, i, LongestName);
    }

    private static int CutName(TaggedText context, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch whole) && whole.Entry.Value == "no")
            {
                i = whole.End - 1; // "người có công với cách mạng"
                continue;
            }

            if (context.Tokens[i].IsNumber || context.Is(i, '(') || context.Is(i, '"')
                || (context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch marker)
                    && marker.Entry.Value is "year" or "of" or "number" or "about" or "issue" or "back" or "day" or "by")
                || (context.TryMatch(i, LexiconClass.ClauseStart, out _) && !context.Tokens[i].IsCapitalized))
            {
                return i;
            }
        }

        return end;
    }

    internal static int CutIssuer(TaggedText context, int start, int end, out int issuerAt, bool issuerEnds = false)
    {
        issuerAt = -1;
        for (int i = end - 1; i >= start + 2; i--)
        {
            if (context.Is(i, ',') && issuerEnds)
            {
                return end;
            }

            // "Báo cáo thẩm tra | của Ủy ban A về các nội dung này": behind one word any body is the issuer.
            if (DocumentRecognizer.Marker(context, i, "of", out LexiconMatch of) && of.End < end
                && (context.TryMatch(of.End, LexiconClass.DocumentIssuer, out _) || IsOfMany(context, of.End)
                    || (i == start + 2 && context.Tokens[of.End].IsCapitalized && context.TryMatch(of.End, LexiconClass.BodyHead, out _))))
            {
                issuerAt = of.End;
                return i;
            }
        }

        return end;
    }

    // "bộ quy tắc ứng xử … | của 41 đại sứ quán": several bodies, of which none is named.
    private static bool IsOfMany(TaggedText context, int i) =>
        context.Tokens[i].IsNumber && i + 1 < context.Count && context.TryMatch(i + 1, LexiconClass.BodyHead, out _)
            && !context.Tokens[i + 1].IsCapitalized;

    private static string? ReadYear(TaggedText context, ref int i)
    {
        int k = context.Is(i, '(') ? i + 1 : i;
        if (DocumentRecognizer.Marker(context, k, "year", out LexiconMatch marker))
        {
            k = marker.End;
        }

        if (!DocumentNumber.IsYear(context, k) || (context.Is(k + 1, '/') && context.IsGlued(k + 1)) || context.IsDash(k + 1))
        {
            return null;
        }

        string year = context.Slice(k).ToString();
        i = context.Is(i, '(') && context.Is(k + 1, ')') ? k + 2 : k + 1;
        return year;
    }
}
