using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>
/// Reads the deed of a sentence from its clauses: the first that tells something of somebody, or what it reports. Refused:
/// states (là, có, đang), what is to come (sẽ), what is wanted or denied, and reports of opinions.
/// </summary>
internal static class DeedReader
{
    private const int Shortest = 6;

    // "vừa “bác” | đề xuất": a word in quotation marks may part "vừa" from its verb.
    private const int LongestAside = 4;
    private const TokenMarks Actor = TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person;

    /// <summary>The deed of a sentence; null when it tells none.</summary>
    /// <param name="context">The article.</param>
    /// <param name="number">The sentence.</param>
    /// <param name="announced">The day on which somebody says what the sentence reports; null when it reports nothing or tells no
    /// day.</param>
    public static Deed? Read(ResolutionContext context, int number, out DateRecord? announced)
    {
        announced = null;
        TaggedText text = context.Text;
        TokenRange sentence = text.Sentence(number);
        if (sentence.Length < Shortest || text.RoleOf(sentence.Start) is BlockRole.Caption or BlockRole.Byline or BlockRole.Related
                || LostStop.ClosesCaption(text, sentence.End) || LostStop.IsLost(text, sentence.End))
        {
            return null;
        }

        SentenceSyntax syntax = text.Syntax(number);
        return TellingClause.Find(context, syntax, out announced) is { } told && FormOf(context, syntax, told) is { } form
            ? DeedName.Of(context, syntax, told, form) : null;
    }

    /// <summary>The trait of "đã" or "vừa" at a token; null for other words.</summary>
    public static WordTraits? AspectAt(TaggedText text, int token) =>
        text.TryMatch(token, LexiconClass.ClauseStart, out LexiconMatch word) && word.Entry.Attribute("aspect") is "past" or "recent"
            ? WordTraits.Past : null;

    // How the deed is told; null for states, plans, denials, levels, and for what is neither dated nor told as news.
    private static DeedForm? FormOf(ResolutionContext context, SentenceSyntax syntax, Told told)
    {
        TaggedText text = context.Text;
        bool past = (told.Traits & WordTraits.Past) != 0;
        const WordTraits NoDeed = WordTraits.Copula | WordTraits.Future | WordTraits.Lasting;
        if ((told.Traits & NoDeed) != 0 || (!past && (told.Traits & (WordTraits.Modal | WordTraits.Quantity | WordTraits.Negative)) != 0)
                || !IsAct(syntax, told) || IsAttribute(syntax.Clauses[told.Clause]))
        {
            return null;
        }

        if (told.Day is null && EventDates.IsLongPast(context, syntax, told.Clause))
        {
            return null;
        }

        bool deed = HasDeedVerb(text, told.Verb);
        bool bears = (told.Traits & WordTraits.Passive) != 0;
        bool incident = IncidentReader.TryFind(text,
                new TokenRange(told.Subject.Start, DeedName.EndOf(context, syntax, told.Clause, told.Verb.Start)), out _);
        if (!past && !deed && (told.Traits & WordTraits.Existence) != 0 && !incident && !IsWriting(text, told.Verb.End)
                && !text.TryMatch(told.Subject.Start, LexiconClass.EventNoun, out _))
        {
            return null;
        }

        bool agent = IsAgent(text, told.Subject);
        bool body = agent && text.IsMarked(told.Subject.Start, TokenMarks.Organization | TokenMarks.Post)
            && (told.Traits & WordTraits.Existence) == 0 && !text.IsMarked(told.Verb.End, TokenMarks.Quantity);
        if (told.Reported)
        {
            // "… cho biết | bắt giữ ba người", not "hành vi … | phi tang cho thấy": told of oneself a deed has a word of time or its own
            // verb.
            if (told.Subject.Length == 0 && !past && told.Verb.Start == syntax.Range.Start)
            {
                return null;
            }

            return deed || (past && body) || (told.Day is not null && (past || bears)) ? DeedForm.Reported : null;
        }

        if (told.Day is not null)
        {
            return past || bears || deed || agent || incident
                ? DeedForm.Dated : told.Subject.Length > 0 && (told.Traits & WordTraits.Existence) == 0 ? DeedForm.Told : null;
        }

        if (IsRecent(text, new TokenRange(Math.Max(told.Subject.Start, told.Verb.Start - LongestAside), told.Verb.End)))
        {
            return DeedForm.Recent;
        }

        return (!deed && !(past && body)) || HasDay(context, told.Subject.Start)
            ? null : past ? DeedForm.Past : agent && !bears ? DeedForm.Plain : null;
    }

    /// <summary>Whether the verb tells an act: an adjective tells none ("mới nhất từ phía trường"), unless a verb follows it ("chính thức
    /// bổ nhiệm").</summary>
    public static bool IsAct(SentenceSyntax syntax, Told told)
    {
        Clause clause = syntax.Clauses[told.Clause];
        if (clause.Verb.Length == 0 || told.Verb != clause.Predicate || AspectAt(syntax.Text, clause.Predicate.Start) is not null)
        {
            return true;
        }

        int verb = syntax.UnitAt(clause.Verb.Start);
        if (syntax.Text.TryMatch(clause.Verb.Start, LexiconClass.EventVerb, out LexiconMatch none) && none.Entry.Value == "none"
                && none.Length <= clause.Verb.Length && !clause.Is(WordTraits.Past))
        {
            return false;
        }

        return syntax.Units[verb].PartOfSpeech == PartOfSpeech.Verb
            || (syntax.TryAfter(verb, out int after) && syntax.Units[after].PartOfSpeech == PartOfSpeech.Verb);
    }

    // "Báo cáo do Hiệp hội công bố …": whoever does it only tells of the noun before.
    private static bool IsAttribute(Clause clause) => clause.Doer.Length > 0 && !clause.Is(WordTraits.Passive);

    /// <summary>Whether a time is the end of what was counted or done ("đến ngày 10/4", but not "phải đến ngày 10/4 … mới").</summary>
    public static bool IsLevelDay(TaggedText text, TokenRange date) =>
        (text.TryMatchBefore(date.Start, LexiconClass.ClauseStart, out LexiconMatch until) && until.Entry.Attribute("link") == "until"
            && !(until.Start > 0 && WordLookup.At(text, until.Start - 1).Is(WordTraits.Modal)))
        || (text.TryMatchBefore(date.Start, LexiconClass.TenseMarker, out LexiconMatch through) && through.Entry.Value == "future");

    /// <summary>Whether an accident's, a crime's or a storm's word stands between two tokens.</summary>
    public static bool HasIncident(TaggedText text, int start, int end) =>
        IncidentReader.TryFind(text, new TokenRange(start, Math.Max(start, end)), out _);

    private static bool HasDay(ResolutionContext context, int token)
    {
        TokenRange sentence = context.Text.Sentence(context.Text.SentenceOf(token));
        for (int i = context.FirstDateFrom(sentence.Start); i < context.Dates.Count && context.Dates[i].First.Start < sentence.End; i++)
        {
            if (EventDates.IsDay(context.Dates[i].Record) && !EventDates.IsCountedFrom(context.Text, context.Dates[i].First.Start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence has a verb told as done: "đã", "vừa", "bị".</summary>
    public static bool Tells(TaggedText text, TokenRange sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch word)
                    && (word.Entry.Attribute("aspect") is "past" or "recent" || word.Entry.Attribute("voice") == "passive"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word among these says that it was done just now ("vừa", "mới").</summary>
    public static bool IsRecent(TaggedText text, TokenRange predicate)
    {
        for (int i = predicate.Start; i < predicate.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch word) && word.Entry.Attribute("aspect") == "recent")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb that tells news begins at a token: a deed, a change of posts, an accident or a crime.</summary>
    public static bool IsDeedVerb(TaggedText text, int i) =>
        (text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb)
                && (verb.Entry.Value is "deed" or "personnel" or "decide" || verb.Entry.Attribute("role") == "activity"))
        || (text.TryMatch(i, LexiconClass.IncidentNoun, out LexiconMatch incident) && incident.Entry.Value is not ("none" or "averted"));

    // "chính thức | bổ nhiệm", "tiếp tục | giao tranh": the verb itself, or the one behind it.
    private static bool HasDeedVerb(TaggedText text, TokenRange predicate)
    {
        for (int i = predicate.Start; i <= predicate.End; i++)
        {
            if (IsDeedVerb(text, i))
            {
                return true;
            }
        }

        return false;
    }

    // "có văn bản yêu cầu", "có thông cáo": to have a writing is to have written it.
    private static bool IsWriting(TaggedText text, int token) => text.TryMatch(token, LexiconClass.DocumentType, out _);

    /// <summary>Whether a body, a post or a person does it; of others the subject belongs to the name ("một trận mưa lớn đã xảy
    /// ra").</summary>
    public static bool IsAgent(TaggedText text, TokenRange subject) =>
        subject.Length > 0 && (text.IsMarked(subject.Start, Actor) || text.IsMarked(subject.End - 1, Actor)
                || (text.IsMarked(subject.Start, TokenMarks.Place) && text.IsMarked(subject.End - 1, TokenMarks.Place))
            || (text.Is(subject.End - 1, ')') && text.IsMarked(subject, Actor | TokenMarks.Place))
            || (text.TryMatch(subject.Start, LexiconClass.Honorific, out LexiconMatch honorific)
                && text.IsMarked(honorific.End, TokenMarks.Person)));
}
