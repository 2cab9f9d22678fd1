using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Quotes;

/// <summary>Gives each quotation its speaker: the person named beside the verb, or, for "ông", "bà", the one named last before.</summary>
internal sealed class QuoteStep : IResolutionStep
{
    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        foreach (QuoteMention mention in context.Mentions.Quotes)
        {
            (PersonRecord? person, string? words) = Speaker(context, mention);
            if (person is null && words is null && mention.Mode == QuoteMode.Reported)
            {
                continue;
            }

            TaggedText text = context.Text;
            var record = new QuoteRecord
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"q{context.Quotes.Count + 1}"),
                Speaker = person?.Id,
                SpeakerName = person?.Name ?? words,
                Text = text.Slice(mention.Range).ToString().Trim(),
                Mode = mention.Mode,
                Verb = mention.Verb is { } verb ? SyllableFolding.NormalizeTones(text.Slice(verb).ToString()).ToLowerInvariant() : null,
                Rule = mention.Rule,
                Evidence = [text.EvidenceOf(mention.Range)],
            };
            context.Quotes.Add(new Resolved<QuoteRecord>(record, [mention.Range]));
        }
    }

    private static (PersonRecord? Person, string? Words) Speaker(ResolutionContext context, QuoteMention mention)
    {
        if (mention.Speaker is not { } zone)
        {
            return (LastBefore(context, mention.Range.Start), null);
        }

        // Before the words the nearest person to the verb speaks, behind them the first.
        bool behind = zone.Start > mention.Range.End;
        zone = behind ? zone : WithoutBracket(context.Text, zone);
        PersonRecord? best = null;
        int at = behind ? int.MaxValue : -1;
        foreach (Resolved<PersonRecord> person in context.People)
        {
            foreach (TokenRange range in person.Ranges)
            {
                if (range.Start < zone.Start || range.End > zone.End || (behind ? range.Start >= at : range.Start <= at))
                {
                    continue;
                }

                at = range.Start;
                best = person.Record;
            }
        }

        TaggedText text = context.Text;
        if (best is not null && (behind || !AnotherNamed(text, at, zone.End, best)))
        {
            return (best, null);
        }

        int end = zone.End;
        while (end > zone.Start && ((text.Tokens[end - 1].Kind == TokenKind.Punctuation && !(text.Is(end - 1, '.') && text.Tokens[end - 2].IsAllCaps)) || text.Slice(end - 1) is "đã" or "cũng" or "còn" or "vừa" or "vẫn" or "lại" or "luôn" or "đều" || text.IsMarked(end - 1, TokenMarks.Date)))
        {
            end--;
        }

        int start = end;
        int sentence = text.SentenceOf(Math.Max(zone.Start, end - 1));
        while (start > zone.Start && text.SentenceOf(start - 1) == sentence && !text.Is(start - 1, ','))
        {
            start--;
        }

        if (end - start == 1 && text.TryMatch(start, LexiconClass.SpeakerPronoun, out LexiconMatch pronoun))
        {
            int before = behind ? mention.Range.Start : start;
            return (SubjectBefore(context, before, pronoun.Entry.Value) ?? LastBefore(context, before), null);
        }

        // "Chị Thúy (tiểu thương …)": a speaker known by a given name alone.
        for (int i = end - 2; best is not null && i >= start; i--)
        {
            if (text.Tokens[i].IsCapitalized && text.TryMatch(i, LexiconClass.SpeakerPronoun, out _))
            {
                start = i;
                break;
            }
        }

        if (behind)
        {
            // "“…”, Mustafa Qadri, nhà nghiên cứu về …, nói": the name stands before the comma.
            start = zone.Start;
            for (int i = start + 1; i < end && end - start > 14; i++)
            {
                end = text.Is(i, ',') ? i : end;
            }
        }

        return start < end && end - start <= 14 ? (null, SyllableFolding.NormalizeTones(text.Slice(new TokenRange(start, end)).ToString())) : (LastBefore(context, mention.Range.Start), null);
    }

    // "Ông Quang (cậu ruột của anh Huy) cho biết": who stands in the bracket does not speak.
    private static TokenRange WithoutBracket(TaggedText text, TokenRange zone)
    {
        int end = zone.End;
        while (end > zone.Start && text.Is(end - 1, ','))
        {
            end--;
        }

        for (int i = end - 1; end > zone.Start && text.Is(end - 1, ')') && i > zone.Start + 1; i--)
        {
            if (text.Is(i, '('))
            {
                return new TokenRange(zone.Start, i);
            }
        }

        return zone;
    }

    // A pronoun with a capitalised name that is no known person stands nearer to the verb.
    private static bool AnotherNamed(TaggedText text, int person, int end, PersonRecord known)
    {
        for (int i = person + 1; i + 1 < end; i++)
        {
            if (text.Tokens[i].IsCapitalized && text.Tokens[i + 1].IsCapitalized && !text.IsMarked(i + 1, TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Place)
                && text.TryMatch(i, LexiconClass.SpeakerPronoun, out _) && !known.Name.Contains(text.Slice(i + 1).ToString(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "Ông", "bà": the one whom the nearest sentence before speaks of first, of the pronoun's sex where an honorific tells it.
    internal static PersonRecord? SubjectBefore(ResolutionContext context, int token, string pronoun)
    {
        TaggedText text = context.Text;
        int first = text.SentenceOf(token);
        for (int s = first; s >= 0 && s >= first - 3; s--)
        {
            TokenRange sentence = text.Sentence(s);
            PersonRecord? subject = null;
            int at = int.MaxValue;
            foreach (Resolved<PersonRecord> person in context.People)
            {
                foreach (TokenRange range in person.Ranges)
                {
                    if (range.Start >= sentence.Start && range.Start < Math.Min(sentence.End, token) && range.Start < at && IsOfSex(person.Record.Honorific, pronoun))
                    {
                        at = range.Start;
                        subject = person.Record;
                    }
                }
            }

            if (subject is not null)
            {
                return subject;
            }
        }

        return null;
    }

    private static bool IsOfSex(string? honorific, string pronoun) => (Sex(honorific), Sex(pronoun)) is not ((1, 2) or (2, 1));

    private static int Sex(string? word) => word switch
    {
        "ông" or "anh" or "chú" or "ông ấy" => 1,
        "bà" or "chị" or "cô" or "bà ấy" => 2,
        _ => 0,
    };

    private static PersonRecord? LastBefore(ResolutionContext context, int token)
    {
        PersonRecord? last = null;
        int at = -1;
        foreach (Resolved<PersonRecord> person in context.People)
        {
            foreach (TokenRange range in person.Ranges)
            {
                if (range.Start < token && range.Start > at)
                {
                    at = range.Start;
                    last = person.Record;
                }
            }
        }

        return last;
    }
}
