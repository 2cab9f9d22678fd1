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
    private const int FarthestNobody = 3;
    private const int MostClauses = 40;

    // So many posts stand in no article between a quote and whoever is its speaker.
    private const int MostHolders = 150;

    private List<(PersonMention Person, PostMention Post, BodyKey Body)>? _holders;
    private (TokenRange Words, BodyKey Key) _said;

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
            SpeakerKind.Pronoun => (IsOfNobody(phrase.Range) ? null : context.Coreference.Person(phrase.Range.Start, at), null),
            _ when BodyNoun(phrase.Range) is { } noun => (null, context.Coreference.Body(noun) is { } body ? Body(body.Range) : null),
            _ => (IsOfNobody(phrase.Range) ? null : Pointed(phrase.Range), null),
        };
        if (found.Person is not null)
        {
            context.Coreference.People.Speaks(phrase.Range.Start, found.Person);
            return (found.Person, null);
        }

        return found;
    }

    // "Một lãnh đạo sở cho biết …. Ông này nói", "Theo nguồn tin của báo, …. Vị này cho hay": who was brought in without a name keeps none.
    private bool IsOfNobody(TokenRange pronoun)
    {
        TaggedText text = context.Text;
        bool points = WordLookup.IsPointer(text, pronoun.End - 1) && pronoun.Length > 1;
        int own = text.SentenceOf(pronoun.Start), looked = 0;
        for (int s = own; s >= Math.Max(0, own - FarthestNobody); s--)
        {
            SentenceSyntax syntax = text.Syntax(s);
            for (int c = (s == own ? syntax.ClauseAt(pronoun.Start) : syntax.Clauses.Length) - 1; c >= 0
                    && looked < MostClauses; c--, looked++)
            {
                Clause clause = syntax.Clauses[c];
                bool according = text.TryMatch(clause.Range.Start, LexiconClass.SpeechLink, out LexiconMatch by)
                    && by.Entry.Value == "according";
                TokenRange who = according ? new TokenRange(by.End, Math.Max(by.End, clause.Range.End)) : clause.Subject;
                bool told = c > 0 && Says(syntax.Clauses[c - 1]);
                if (who.Length == 0 || who.Contains(pronoun.Start) || who.Start > pronoun.Start || told)
                {
                    continue;
                }

                bool named = text.IsMarked(who, TokenMarks.Person);
                bool one = IsOneOfMany(syntax, who.Start, points && !according, !named, according || Says(clause));
                if (one || named)
                {
                    return one;
                }
            }
        }

        return false;
    }

    // "một người", "một lãnh đạo sở", "nguồn tin": a word for a person with no name; without "một" and before "ông" only of who speaks.
    private static bool IsOneOfMany(SentenceSyntax syntax, int start, bool points, bool nameless, bool speaks)
    {
        TaggedText text = syntax.Text;
        int head = syntax.UnitAt(start), noun = head;
        bool one = syntax.Units[head].PartOfSpeech == PartOfSpeech.Number && syntax.TryAfter(head, out noun);
        int token = syntax.Units[one ? noun : head].Start;
        bool person = text.TryMatch(token, LexiconClass.CountNoun, out LexiconMatch who) && who.Entry.Attribute("of") == "person";
        bool source = text.TryMatch(token, LexiconClass.SpeechLink, out LexiconMatch link) && link.Entry.Value == "nobody";
        return speaks && source && nameless && link.Entry.Attribute("sure") is not null
            || (one && (person || source) && (points || speaks));
    }

    private bool Says(Clause clause)
    {
        for (int i = clause.Predicate.Start; i < clause.Predicate.End; i++)
        {
            if (context.Text.TryMatch(i, LexiconClass.SpeechVerb, out LexiconMatch verb) && verb.Entry.Value != "no")
            {
                return true;
            }
        }

        return false;
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

        // "Tờ | Viettimes", "nickname | Chibi Tran": the word for its sort is no name.
        bool sort = context.Text.TryMatch(range.Start, LexiconClass.SpeechLink, out LexiconMatch medium) && medium.Entry.Value == "medium"
            && medium.End < range.End;
        return Words(sort ? new TokenRange(medium.End, range.End) : range);
    }

    // A post that names its body or place stands for one person though nobody names the holder.
    private bool Unique(TokenRange range) => context.Text.IsMarked(range, TokenMarks.Organization | TokenMarks.Place);

    // The holder named last before the words, else the first named behind them.
    private PersonRecord? Holder(TokenRange range, int token)
    {
        _holders ??= Holders();
        int behind = Ordered.FirstFrom(_holders, token, static h => h.Person.Range.Start);
        for (int i = behind - 1; i >= Math.Max(0, behind - MostHolders); i--)
        {
            if (Holds(_holders[i].Post, _holders[i].Body, range) && context.Coreference.Named(_holders[i].Person.Range) is { } before)
            {
                return before;
            }
        }

        for (int i = behind; i < Math.Min(_holders.Count, behind + MostHolders); i++)
        {
            if (Holds(_holders[i].Post, _holders[i].Body, range) && context.Coreference.Named(_holders[i].Person.Range) is { } after)
            {
                return after;
            }
        }

        return null;
    }

    /// <summary>Whoever is said to hold a post now, in reading order.</summary>
    private List<(PersonMention Person, PostMention Post, BodyKey Body)> Holders()
    {
        var holders = new List<(PersonMention Person, PostMention Post, BodyKey Body)>();
        foreach (PersonMention mention in context.Mentions.People)
        {
            context.Text.ThrowIfStopped();
            foreach (PostMention post in mention.Posts)
            {
                if (post.Status != PositionStatus.Former)
                {
                    holders.Add((mention, post, BodyKey.Of(context.Text, post)));
                }
            }
        }

        return holders;
    }

    // "Chủ tịch UBND TP" is the post "Chủ tịch" of "UBND thành phố Nam Giang", "Phó Chủ tịch" that of any body.
    private bool Holds(PostMention post, BodyKey own, TokenRange words)
    {
        TaggedText text = context.Text;
        int title = post.Title.Start, said = words.Start;
        while (title < post.Title.End && said < words.End && text.Slice(title).Equals(text.Slice(said), StringComparison.OrdinalIgnoreCase))
        {
            title++;
            said++;
        }

        if (said == words.Start || (title < post.Title.End && said < words.End))
        {
            return false;
        }

        if (said == words.End || own.Full.Length == 0)
        {
            return said == words.End;
        }

        if (_said.Words.Start != said || _said.Words.End != words.End)
        {
            // Of one quote many holders are asked.
            _said = (new TokenRange(said, words.End), BodyKey.Of(text, new TokenRange(said, words.End)));
        }

        BodyKey named = _said.Key;
        return named.IsUnit == own.IsUnit ? named.Fits(own) : own.Full.EndsWith(named.Full, StringComparison.Ordinal)
            || named.Full.EndsWith(own.Full, StringComparison.Ordinal);
    }

    // "đơn vị này", "Bộ": a noun for bodies, which no person is.
    private TokenRange? BodyNoun(TokenRange range)
    {
        bool noun = context.Text.TryMatch(range.Start, LexiconClass.CountNoun, out LexiconMatch body)
            && body.Entry.Attribute("of") == "body" && body.End >= range.End - 1 && body.End <= range.End;
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
