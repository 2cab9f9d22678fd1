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
    private const int FarthestSentence = 6;
    private readonly List<(int Token, PersonRecord Person)> _said = [];

    /// <summary>The person who speaks, or else the words that name the speaker; neither when nobody is named.</summary>
    public (PersonRecord? Person, string? Words) Find(QuoteMention mention)
    {
        SpeakerPhrase phrase = mention.Speaker;
        int at = Math.Min(phrase.Range.Start, mention.Range.Start);
        (PersonRecord? Person, string? Words) found = phrase.Kind switch
        {
            SpeakerKind.Person => (At(phrase.Range), Words(phrase.Range)),
            SpeakerKind.Body => (null, Body(phrase.Range)),
            SpeakerKind.Post => (Holder(phrase.Range, at), Unique(phrase.Range) ? Words(phrase.Range) : null),
            SpeakerKind.Pronoun => (Before(phrase.Range.Start > mention.Range.End ? mention.Range.Start : phrase.Range.Start, Sex(Words(phrase.Range))), null),
            _ => (Pointed(phrase.Range), null),
        };
        if (found.Person is not null)
        {
            _said.Add((phrase.Range.Start, found.Person));
            return (found.Person, null);
        }

        return found;
    }

    /// <summary>Whom a pronoun means: the first named of the nearest sentence before it, of the pronoun's sex where an honorific tells it.</summary>
    internal static PersonRecord? SubjectBefore(ResolutionContext context, int token, string pronoun)
    {
        int first = context.Text.SentenceOf(token);
        for (int s = first; s >= 0 && s >= first - 3; s--)
        {
            if (FirstIn(context, context.Text.Sentence(s), token, Sex(pronoun)) is { } subject)
            {
                return subject;
            }
        }

        return null;
    }

    private string Words(TokenRange range) => SyllableFolding.NormalizeTones(context.Text.Slice(range).ToString());

    private PersonRecord? At(TokenRange range)
    {
        foreach (Resolved<PersonRecord> person in context.People)
        {
            foreach (TokenRange mention in person.Ranges)
            {
                if (mention.Overlaps(range))
                {
                    return person.Record;
                }
            }
        }

        return range.Length == 1 ? Named(Words(range)) : null;
    }

    // "bác sĩ Hào": the one whose name ends so.
    private PersonRecord? Named(string given)
    {
        foreach (Resolved<PersonRecord> person in context.People)
        {
            string name = person.Record.Name;
            if (name.Length > given.Length + 1 && name.EndsWith(given, StringComparison.Ordinal) && name[^(given.Length + 1)] == ' ')
            {
                return person.Record;
            }
        }

        return null;
    }

    private string Body(TokenRange range)
    {
        foreach (Resolved<OrganizationRecord> body in context.Organizations)
        {
            foreach (TokenRange mention in body.Ranges)
            {
                if (mention.Start == range.Start && mention.End <= range.End)
                {
                    return body.Record.InferredName ?? body.Record.Name;
                }
            }
        }

        return Words(range);
    }

    // A post that names its body or place stands for one person though nobody names the holder.
    private bool Unique(TokenRange range) => context.Text.IsMarked(range, TokenMarks.Organization | TokenMarks.Place);

    // The holder named last before the words, else the first named behind them.
    private PersonRecord? Holder(TokenRange range, int token)
    {
        string[] words = Key(Words(range));
        PersonRecord? holder = null;
        int best = -1;
        foreach (Resolved<PersonRecord> person in context.People)
        {
            if (!person.Record.Positions.Any(p => p.Status != PositionStatus.Former && Holds(p, words)))
            {
                continue;
            }

            int last = -1;
            foreach (TokenRange mention in person.Ranges)
            {
                last = mention.Start < token ? Math.Max(last, mention.Start) : last;
            }

            if (holder is null || last > best)
            {
                holder = person.Record;
                best = last;
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

    private PersonRecord? Pointed(TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (context.Text.TryMatch(i, LexiconClass.SpeakerPronoun, out LexiconMatch pronoun))
            {
                return Before(range.Start, Sex(pronoun.Entry.Value));
            }
        }

        return Before(range.Start, 0);
    }

    /// <summary>The one whom the nearest sentence before a token tells of: who spoke there, else who is named first and not governed by another.</summary>
    private PersonRecord? Before(int token, int sex)
    {
        TaggedText text = context.Text;
        int first = text.SentenceOf(token);
        for (int s = first; s >= 0 && s >= first - FarthestSentence; s--)
        {
            TokenRange sentence = text.Sentence(s);
            if (text.RoleOf(sentence.Start) is BlockRole.Caption or BlockRole.Title or BlockRole.Byline)
            {
                continue;
            }

            PersonRecord? subject = SpokeIn(sentence, token, sex) ?? FirstIn(context, sentence, token, sex);
            if (subject is not null)
            {
                return subject;
            }
        }

        return null;
    }

    private PersonRecord? SpokeIn(TokenRange sentence, int token, int sex)
    {
        for (int i = _said.Count - 1; i >= 0; i--)
        {
            if (_said[i].Token < token && sentence.Contains(_said[i].Token) && IsOfSex(_said[i].Person.Honorific, sex))
            {
                return _said[i].Person;
            }
        }

        return null;
    }

    private static PersonRecord? FirstIn(ResolutionContext context, TokenRange sentence, int token, int sex)
    {
        PersonRecord? subject = null;
        int at = int.MaxValue;
        foreach (Resolved<PersonRecord> person in context.People)
        {
            foreach (TokenRange range in person.Ranges)
            {
                if (range.Start >= sentence.Start && range.Start < Math.Min(sentence.End, token) && range.Start < at && IsOfSex(person.Record.Honorific, sex))
                {
                    at = range.Start;
                    subject = person.Record;
                }
            }
        }

        return subject;
    }

    private static bool IsOfSex(string? honorific, int sex) => (Sex(honorific), sex) is not ((1, 2) or (2, 1));

    private static int Sex(string? word) => word is null ? 0 : SyllableFolding.FoldKey(word) switch
    {
        "ông" or "anh" or "chú" or "ông ấy" or "cụ ông" or "ông cụ" => 1,
        "bà" or "chị" or "cô" or "bà ấy" or "cụ bà" or "bà cụ" => 2,
        _ => 0,
    };
}
