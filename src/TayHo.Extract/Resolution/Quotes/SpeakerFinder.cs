using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Quotes;

/// <summary>
/// Whom the words that say who speaks mean: a name its person, a post its holder, "ông" and "nữ võ sĩ này" the one spoken of
/// before.
/// </summary>
internal sealed class SpeakerFinder(ResolutionContext context)
{
    /// <summary>The person who speaks, or else the words that name the speaker; neither when nobody is named.</summary>
    public (PersonRecord? Person, string? Words) Find(QuoteMention mention)
    {
        SpeakerPhrase phrase = mention.Speaker;
        int at = Math.Min(phrase.Range.Start, mention.Range.Start);
        (PersonRecord? Person, string? Words) found = phrase.Kind switch
        {
            SpeakerKind.Person => (context.Coreference.Named(phrase.Range), Words(phrase.Range)),
            SpeakerKind.Body => (null, Body(phrase.Range)),
            SpeakerKind.Post => (Holder(phrase.Range, at), Unique(phrase.Range) ? Words(phrase.Range) : null),
            SpeakerKind.Pronoun => (context.Coreference.Person(phrase.Range.Start, at), null),
            _ when BodyNoun(phrase.Range) is { } noun => (null, context.Coreference.Body(noun) is { } body ? Body(body.Range) : null),
            _ => (Pointed(phrase.Range), null),
        };
        if (found.Person is not null)
        {
            context.Coreference.People.Speaks(phrase.Range.Start, found.Person);
            return (found.Person, null);
        }

        return found;
    }

    private string Words(TokenRange range) => SyllableFolding.NormalizeTones(context.Text.Slice(range).ToString());

    private string Body(TokenRange range)
    {
        foreach ((TokenRange mention, OrganizationRecord body, _) in context.OrganizationRanges.Overlapping(range))
        {
            if (mention.Start == range.Start && mention.End <= range.End)
            {
                return body.InferredName ?? body.Name;
            }
        }

        return Words(range);
    }

    // A post that names its body or place stands for one person though nobody names the holder.
    private bool Unique(TokenRange range) => context.Text.IsMarked(range, TokenMarks.Organization | TokenMarks.Place);

    // The holder named last before the words, else the first named behind them; among as many people as an article may name.
    private PersonRecord? Holder(TokenRange range, int token)
    {
        const int MostLookedAt = 300;
        string[] words = Key(Words(range));
        PersonRecord? holder = null;
        int best = -1, behind = Ordered.FirstFrom(context.People, token, static p => p.First.Start);
        for (int i = Math.Max(0, behind - MostLookedAt); i < Math.Min(context.People.Count, behind + MostLookedAt); i++)
        {
            Resolved<PersonRecord> person = context.People[i];
            if ((i >= behind && holder is not null) || !person.Record.Positions.Any(p => p.Status != PositionStatus.Former && Holds(p, words)))
            {
                continue;
            }

            int last = Ordered.FirstFrom(person.Ranges, token, static r => r.Start) - 1;
            if (holder is null || (last >= 0 && person.Ranges[last].Start > best))
            {
                holder = person.Record;
                best = last < 0 ? -1 : person.Ranges[last].Start;
            }
        }

        return holder;
    }

    // "Chủ tịch UBND tỉnh" is the post "Chủ tịch" of "UBND tỉnh Bình Định", "Phó Chủ tịch" that of any body.
    private static bool Holds(Position position, string[] words)
    {
        string[] title = Key(position.Title ?? ""), body = Key(position.Organization ?? "");
        int shared = 0;
        while (shared < title.Length && shared < words.Length && title[shared] == words[shared])
        {
            shared++;
        }

        if (shared == 0 || (shared < title.Length && shared < words.Length))
        {
            return false;
        }

        for (int i = shared; i < words.Length; i++)
        {
            if (Array.IndexOf(body, words[i]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Key(string words) => SyllableFolding.FoldKey(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // "đơn vị này", "Bộ": a noun for bodies, which no person is.
    private TokenRange? BodyNoun(TokenRange range)
    {
        bool noun = context.Text.TryMatch(range.Start, LexiconClass.CountNoun, out LexiconMatch body) && body.Entry.Attribute("of") == "body" && body.End >= range.End - 1 && body.End <= range.End;
        return noun ? new TokenRange(range.Start, body.End) : null;
    }

    // "nữ võ sĩ này": the word for a woman inside tells whom.
    private PersonRecord? Pointed(TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (context.Text.TryMatch(i, LexiconClass.SpeakerPronoun, out _))
            {
                return context.Coreference.Person(i, range.Start);
            }
        }

        return context.Coreference.Person(range.Start);
    }
}
