using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Documents;

/// <summary>
/// Documents by what they decide: "UBND huyện vừa ra quyết định thu hồi 4 giấy chứng tử", "Bộ Tài chính đã có công văn gửi Sở A
/// đề nghị nộp …", "Quyết định tạm đình chỉ công tác ông A …". Refused: deeds cited by their number only ("ra quyết định khởi
/// tố bị can"), decisions that do not say what is decided, intentions ("có kế hoạch mở rộng").
/// </summary>
internal static class DecidedDocuments
{
    private const int LongestPointer = 3;
    private const int LongestAsked = 9;
    private const TokenMarks Named = TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person | TokenMarks.Place;

    /// <summary>The document that a verb behind its type tells of; null when none does.</summary>
    public static DocumentMention? Read(TaggedText context, LexiconMatch type)
    {
        if (type.Entry.Attribute("decides") is not { } decides || type.End >= context.Count)
        {
            return null;
        }

        int start = Start(context, type);
        bool opens = decides == "yes" && context.Tokens[type.Start].StartsSentence && context.Tokens[type.Start].IsCapitalized;
        bool issued = IsIssued(context, type.Start, mayBeHad: decides != "issued");
        bool unsent = context.TryMatch(start, LexiconClass.DocumentMarker, out LexiconMatch to) && to.Entry.Attribute("sent") == "yes";
        if (start >= context.Count || unsent || !(opens || issued || IssueBefore(context, type.Start) is not null))
        {
            return null;
        }

        bool deed = context.TryMatch(start, LexiconClass.EventVerb, out LexiconMatch named) && named.Entry.Value is "deed" or "personnel";
        int verb = deed ? named.End : issued && IsVerb(context, start) ? WordLookup.At(context, start).End : -1;
        if (verb < 0 || (context.TryMatch(start, LexiconClass.IncidentNoun, out LexiconMatch incident) && incident.Entry.Value != "none")
                || IsBare(context, verb))
        {
            return null;
        }

        int end = NamedDocuments.CutIssuer(context, start,
                DocumentTail.BeforeNext(context, start, DocumentTail.PhraseEnd(context, start)), out int issuerAt, issuerEnds: true);
        if (end < verb + 2 || !((!opens && !(deed && named.Entry.Value == "personnel")) || NamesSomebody(context, verb, end)))
        {
            return null;
        }

        // "công văn giải trình việc này": only who issued it tells which.
        bool elsewhere = end - verb <= LongestPointer && DocumentTail.PointsElsewhere(context, verb, end);
        bool signed = end - verb > LongestPointer && IssueBefore(context, type.Start) == "yes";
        return elsewhere && type.Entry.Attribute("kind") != "firm" ? null
            : new DocumentMention(new TokenRange(type.Start, type.End), elsewhere ? "document.issuer" : "document.decided")
            {
                Type = type.Entry.Value, Title = elsewhere
                    ? null : new TokenRange(start, end), IssuerAt = issuerAt, TailEnd = end, NeedsIssuer = !(opens || signed),
            };
    }

    /// <summary>Whether a verb that issues a document stands right before it ("vừa ban hành | quyết định", "công bố quyết định và | kế
    /// hoạch").</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="type">The type's first token.</param>
    /// <param name="mayBeHad">Whether "có" issues it: who has a decision has issued one, who has a plan means to.</param>
    public static bool IsIssued(TaggedText context, int type, bool mayBeHad = true)
    {
        if (context.TryMatchBefore(type, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"
            && context.TryMatchBefore(and.Start, LexiconClass.DocumentType, out LexiconMatch first))
        {
            type = first.Start;
        }

        return IssueBefore(context, type) is { } own && own.Length > 0 && (own != "has" || mayBeHad);
    }

    // What the verb of issuing right before a type says of whose it is, empty where nothing; null when there is none or, as in "sẽ ra quyết
    // định", no document yet.
    private static string? IssueBefore(TaggedText context, int type) =>
        context.TryMatchBefore(type, LexiconClass.DocumentMarker, out LexiconMatch issue) && issue.Entry.Value == "issue"
            && !(issue.Length == 1 && WordLookup.Has(context, issue.Start - 1, WordTraits.Future | WordTraits.Modal | WordTraits.Negative))
            && !IsAsked(context, issue.Start) ? issue.Entry.Attribute("own") ?? "" : null;

    // "cử tri đề nghị Chính phủ sớm ban hành | nghị định …": what somebody asks for is not issued yet.
    private static bool IsAsked(TaggedText context, int issue)
    {
        for (int i = issue - 1; i >= 0 && i > issue - LongestAsked && context.Tokens[i].IsWord; i--)
        {
            if (context.TryMatch(i, LexiconClass.SpeechVerb, out LexiconMatch asks) && asks.Entry.Attribute("act") == "directive"
                    && !context.IsMarked(i, Named))
            {
                return true;
            }
        }

        return false;
    }

    // Behind the type, what it shares with a second one, and whom it is sent to.
    private static int Start(TaggedText context, LexiconMatch type)
    {
        int start = DocumentRecognizer.Marker(context, type.End, "list", out LexiconMatch and)
            && context.TryMatch(and.End, LexiconClass.DocumentType, out LexiconMatch second) ? second.End : type.End;
        start = DocumentTail.AfterAddressee(context, start);
        return WordLookup.Has(context, start, WordTraits.Purpose) ? WordLookup.At(context, start).End : start;
    }

    /// <summary>Whether a token begins a verb that tells what a document decides, none of saying, being or having.</summary>
    public static bool IsVerb(TaggedText context, int i) =>
        WordLookup.At(context, i) is { PartOfSpeech: PartOfSpeech.Verb } word && word.Start == i && !context.Tokens[i].IsCapitalized
            && !context.IsMarked(i, Named)
        && !word.Is(WordTraits.Existence | WordTraits.Copula | WordTraits.Modal | WordTraits.Passive)
        && !(context.TryMatch(i, LexiconClass.SpeechVerb, out LexiconMatch says) && says.Entry.Attribute("act") != "directive");

    // "ra quyết định thành lập năm 2006", "… giải thể theo Luật Phá sản": what is decided is not said.
    private static bool IsBare(TaggedText context, int verb) =>
        (context.TryMatch(verb, LexiconClass.DocumentMarker, out LexiconMatch when) && when.Entry.Value is "year" or "month" or "day")
        || (context.TryMatch(verb, LexiconClass.ClauseStart, out LexiconMatch other) && other.Entry.Attribute("opens") == "adjunct");

    // "Quyết định sa thải diễn ra …" tells of a decision, "Quyết định tạm đình chỉ công tác ông A" names it.
    private static bool NamesSomebody(TaggedText context, int start, int end)
    {
        for (int i = start; i < end && i < start + 5; i++)
        {
            if (context.Tokens[i].IsCapitalized || context.TryMatch(i, LexiconClass.Honorific, out _))
            {
                return true;
            }
        }

        return false;
    }
}
