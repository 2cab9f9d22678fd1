using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Recognition.Events;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>
/// The kind of what a clause tells: its subject's noun ("Cuộc gặp diễn ra …"), else its verb ("khánh thành", "vô địch"); what
/// an assembly discusses or decides is its session.
/// </summary>
internal static class EventKinds
{
    private const int LongestAdverb = 3;

    /// <summary>The kind of a deed; other where neither noun nor verb tells it.</summary>
    /// <param name="text">The article.</param>
    /// <param name="clause">The clause, its subject included.</param>
    /// <param name="verb">The first token of the verb.</param>
    public static EventKind Of(TaggedText text, TokenRange clause, int verb)
    {
        if (text.TryMatch(clause.Start, LexiconClass.EventNoun, out LexiconMatch noun))
        {
            return EventRecognizer.KindOf(noun.Entry.Value);
        }

        for (int i = verb; i < clause.End && i <= verb + LongestAdverb; i++)
        {
            // "cập cảng Quy Hòa": part of a name.
            bool name = text.IsMarked(i, TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person | TokenMarks.Place)
                || (i > clause.Start && text.Tokens[i].IsCapitalized && text.Tokens[i - 1].IsCapitalized);
            if (name || !text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch deed))
            {
                continue;
            }

            if (deed.Entry.Value == "none")
            {
                i = deed.End - 1;
                continue;
            }

            if (deed.Entry.Attribute("kind") is { } kind)
            {
                return EventRecognizer.KindOf(kind);
            }

            if (deed.Entry.Value == "decide")
            {
                return IsAssembly(text, new TokenRange(clause.Start, i)) ? EventKind.Session : EventKind.Other;
            }

            if (deed.Entry.Attribute("role") == "activity" || deed.Entry.Value is "deed" or "personnel")
            {
                return Held(text, deed, new TokenRange(clause.Start, i));
            }
        }

        return EventKind.Other;
    }

    /// <summary>The kind of a named event: what an assembly meets for by the bare verb ("HĐND tỉnh họp xem xét …") is its
    /// session.</summary>
    public static EventKind Of(TaggedText text, EventMention mention)
    {
        if (mention.Link != EventLink.Activity || !text.TryMatch(mention.Range.Start, LexiconClass.EventVerb, out LexiconMatch verb))
        {
            return mention.Kind;
        }

        SentenceSyntax syntax = text.Syntax(text.SentenceOf(verb.Start));
        TokenRange subject = syntax.SubjectOf(syntax.ClauseAt(verb.Start));
        return subject.Length > 0 && subject.End <= verb.Start ? Held(text, verb, subject) : mention.Kind;
    }

    private static EventKind Held(TaggedText text, LexiconMatch verb, TokenRange subject)
    {
        EventKind kind = EventRecognizer.KindOf(verb.Entry.Value);
        return kind == EventKind.Meeting && verb.Length == 1 && IsAssembly(text, subject) ? EventKind.Session : kind;
    }

    /// <summary>The kind that the first verb of a headline tells.</summary>
    public static EventKind Of(TaggedText text, TokenRange headline)
    {
        if (text.TryMatch(headline.Start, LexiconClass.EventNoun, out LexiconMatch noun) && noun.Entry.Attribute("strength") is null)
        {
            return EventRecognizer.KindOf(noun.Entry.Value);
        }

        for (int i = headline.Start; i < headline.End; i++)
        {
            if (text.Is(i, ':') && i > headline.Start && text.IsMarked(i - 1, TokenMarks.Person | TokenMarks.Post))
            {
                // "Chủ tịch A: Sớm họp báo …": what somebody says.
                return EventKind.Other;
            }

            bool verb = text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch deed)
                && !text.IsMarked(i, TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person);
            if (verb && deed.Entry.Value == "none")
            {
                i = deed.End - 1;
            }
            else if (verb && (deed.Entry.Value is "deed" or "personnel" or "decide" || deed.Entry.Attribute("role") == "activity"))
            {
                // "… bị nứt sau hai tuần khánh thành": what was before is not the news.
                bool after = i > headline.Start + 2 && text.Syntax(text.SentenceOf(i)) is var syntax
                    && syntax.ClauseAt(i) is >= 0 and var at && syntax.Clauses[at].Predicate.Start < i;
                return after ? EventKind.Other : Of(text, headline, i);
            }
        }

        return EventKind.Other;
    }

    // "Quốc hội", "HĐND tỉnh": the body right before the verb.
    private static bool IsAssembly(TaggedText text, TokenRange subject)
    {
        // "Chủ tịch Quốc hội tiếp …": a person's deed.
        for (int i = subject.Start; i < subject.End && !text.IsMarked(subject.Start, TokenMarks.Post); i++)
        {
            if ((text.TryMatch(i, LexiconClass.BodyName, out LexiconMatch name) && name.Entry.Attribute("assembly") == "yes")
                || (text.TryMatch(i, LexiconClass.BodyHead, out name) && name.Entry.Value == "council"))
            {
                return true;
            }
        }

        return false;
    }
}
