using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Finds mentions of named persons with the posts written beside the name: "Bí thư Quận ủy, Chủ tịch HĐND quận Lê Thị A",
/// "ông Trần Văn B - Giám đốc Sở Y tế". Refuses names of streets, schools and prizes (đường Lê Duẩn).
/// </summary>
internal sealed class PersonRecognizer : IRecognizer<PersonMention>
{
    private static readonly ulong Openings =
        Lexicon.ClassBit(LexiconClass.PostStatus) | Lexicon.ClassBit(LexiconClass.Post) | Lexicon.ClassBit(LexiconClass.Membership)
        | Lexicon.ClassBit(LexiconClass.Rank) | Lexicon.ClassBit(LexiconClass.Honorific) | Lexicon.ClassBit(LexiconClass.Occupation) | Lexicon.ClassBit(LexiconClass.ForeignName);

    private readonly PostReader _posts;
    private readonly PostAttacher _attacher;
    private readonly BylineReader _bylines;
    private readonly int _and;
    private readonly int _is;

    public PersonRecognizer(Lexicon lexicon)
    {
        _posts = new PostReader(lexicon);
        _attacher = new PostAttacher(new GapReader(lexicon));
        _bylines = new BylineReader(lexicon);
        _and = lexicon.Vocabulary.Find(GrammarWord.And);
        _is = lexicon.Vocabulary.Find(GrammarWord.Be);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PersonMention> Recognize(TaggedText context)
    {
        List<PersonItem> items = Scan(context);
        BareNames.Read(context, items);
        BodyNamesakes.Remove(context, items);
        _attacher.Attach(context, items);
        LeadPost.Attach(context, items);
        BodyCarrier.Carry(context, items);
        _bylines.Read(context, items);
        ShortNames.Read(context, items);
        ListedNames.Read(context, items);
        var mentions = new List<PersonMention>();
        foreach (PersonItem item in items)
        {
            context.ThrowIfStopped();
            if (item.Name is { } name && (name.Form != NameForm.Pronoun || item.Posts.Length > 0)
                    && (!InitialsAlone.Is(context, name) || InitialsAlone.Acts(context, name)))
            {
                mentions.Add(ToMention(context, item, name));
            }
        }

        return mentions;
    }

    private List<PersonItem> Scan(TaggedText context)
    {
        var items = new List<PersonItem>();
        int touching = -1, listed = -1, refused = -1;
        bool open = false;
        for (int i = 0; (i = context.Next(i, Openings, TokenShape.Capitalized)) < context.Count;)
        {
            // A small word that opens no post and no form of address opens no person either: most words of a text.
            Token token = context.Tokens[i];
            if (!token.IsWord || context.IsMarked(i, TokenMarks.Document))
            {
                i++;
                continue;
            }

            if (_posts.TryRead(context, i, out PostReading post))
            {
                bool plural = NameReader.IsPlural(context, i - 1)
                    || (i > 1 && context.TryMatchBefore(i, LexiconClass.Honorific, out LexiconMatch address) && NameReader.IsPlural(context, address.Start - 1));
                items.Add(new PersonItem { Start = i, End = post.End, Post = post, IsPlural = plural });
                context.Mark(post.Post.Title, TokenMarks.Post);
                touching = post.End;
                open = plural;
                listed = context.Is(post.End, ':') && plural ? post.End + 1 : -1;
                i = post.End;
                continue;
            }

            bool trusted = i == touching || (i == listed && open);
            bool street = BehindColonOfStreets(context, i);
            if (((i != refused && !street) || AgeBehind.Stands(context, NameSyllables.RunEnd(context, i, NameSyllables.LongestName))) && NameReader.TryRead(context, i, trusted, out NameReading name))
            {
                items.Add(new PersonItem { Start = name.Start, End = name.Name.End, Name = name });
                context.Mark(name.Name, TokenMarks.Person);
                open = (open && trusted) || (name.Prefix.IsPlural && name.Prefix.Any);
                i = name.Name.End;
                listed = NextOfList(context, i);
                refused = -1;
                continue;
            }

            if (NameReader.TryPronoun(context, i, out NameReading pronoun))
            {
                items.Add(new PersonItem { Start = i, End = pronoun.Name.End, Name = pronoun });
                i = pronoun.Name.End;
                listed = -1;
                continue;
            }

            if (i == refused || NameSyllables.StartsFullName(context, i) || OpensPlaceList(context, i))
            {
                // A street or a school; the names listed behind it are the same.
                int end = NameSyllables.RunEnd(context, i, 4);
                refused = end > i ? NextOfList(context, end) : -1;
                i = Math.Max(end, i + 1);
                continue;
            }

            i++;
        }

        return items;
    }

    // "các phường Bến Thành, Nguyễn Thái Bình", "các tuyến đường A, B": names of a list of places or streets.
    private bool OpensPlaceList(TaggedText context, int i) =>
        NameSyllables.IsCapital(context, i)
        && (BehindColonOfStreets(context, i)
            || (UnitWords.TryTypeBefore(context, i, out int type) && NameReader.IsPlural(context, type - 1))
            || (context.TryMatchBefore(i, LexiconClass.NotPerson, out LexiconMatch not) && not.Entry.Value == "before"));

    // "các tuyến phố được kéo dài gồm: A, B", "các tuyến đường ngập là A, B": what the sentence before counts.
    private bool BehindColonOfStreets(TaggedText context, int i)
    {
        const int Reach = 20;
        if (!context.Is(i - 1, ':') && !context.Is(i - 1, _is)
                && !(context.TryMatchBefore(i, LexiconClass.PersonCue, out LexiconMatch cue) && cue.Entry.Value == "list"))
        {
            return false;
        }

        for (int at = i - 2; at > 0 && i - at < Reach && !context.Tokens[at].StartsSentence; at--)
        {
            if (context.TryMatch(at, LexiconClass.Occupation, out _) || context.TryMatch(at, LexiconClass.Honorific, out _)
                    || context.IsMarked(at, TokenMarks.Post))
            {
                return false;
            }

            if (context.TryMatch(at, LexiconClass.NotPerson, out LexiconMatch not) && not.Entry.Value == "before"
                    && WordLookup.At(context, at).End <= not.End
                    && (NameReader.IsPlural(context, at - 1) || NameReader.IsPlural(context, at - 2)))
            {
                return true;
            }
        }

        return false;
    }

    // Index of the next name of a list: behind a comma, a semicolon or "và".
    private int NextOfList(TaggedText context, int at)
    {
        const int LongestAside = 7;
        if (context.Is(at, '('))
        {
            // "Văn Nghĩa (Đồng Tháp), Ngọc Hào (An Giang)"
            int close = at + 1;
            while (close < context.Count && close - at < LongestAside && !context.Is(close, ')')
                    && context.Tokens[close].Kind != TokenKind.LineBreak)
            {
                close++;
            }

            at = context.Is(close, ')') ? close + 1 : at;
        }

        if (context.Is(at, ',') || context.Is(at, ';'))
        {
            at++;
            return context.Is(at, _and) ? at + 1 : at;
        }

        return context.Is(at, _and) || context.IsDash(at) ? at + 1 : -1;
    }

    // TS Trần Văn A (Viện Chiến lược …), PGS.TS Trần Văn A thuộc Viện …
    private static TokenRange? BodyBehind(TaggedText context, int end)
    {
        int at = context.Is(end, '(') || context.Is(end, ',') || context.IsDash(end)
            || (end < context.Count && context.Tokens[end].IsWord && WordLookup.Has(context, end, WordTraits.Owner)) ? end + 1 : end;
        if (at == end || !context.IsMarked(at, TokenMarks.OrganizationStart))
        {
            return null;
        }

        TokenRange body = context.OrganizationFrom(at);
        return body.End >= context.Count || !context.Tokens[body.End].IsWord || context.TryMatch(body.End, LexiconClass.SpeechVerb, out _)
            || !context.Is(end, ',') ? body : null;
    }

    private static PersonMention ToMention(TaggedText context, PersonItem item, NameReading name)
    {
        PostMention[] posts = item.Posts.Length == 0 ? [] : new PostMention[item.Posts.Length];
        for (int i = 0; i < posts.Length; i++)
        {
            PersonItem post = item.Posts[i];
            PostMention mention = post.Post!.Post;
            if (post.CarriedBody is { } carried && !name.Rule.EndsWith("title-name", StringComparison.Ordinal))
            {
                mention = mention with { Body = carried, IsCarried = true };
            }

            posts[i] = post.IsLeft ? mention with { Status = PositionStatus.Former } : mention;
        }

        bool capitals = true;
        for (int i = name.Name.Start; i < name.Name.End; i++)
        {
            capitals &= !context.Tokens[i].IsWord || context.Tokens[i].IsAllCaps;
        }

        return new PersonMention(name.Name, InitialsAlone.Is(context, name) ? "person.initials" : name.Rule)
        {
            Form = name.Form,
            IsForeign = name.IsForeign,
            IsCapitals = capitals,
            Honorific = name.Prefix.Honorific,
            Sex = name.Prefix.Sex,
            Rank = name.Prefix.Rank,
            RankMakesOfficial = name.Prefix.RankMakesOfficial,
            RankBody = name.Prefix.RankMakesOfficial && posts.Length == 0 ? BodyBehind(context, name.Name.End) : null,
            Posts = posts,
        };
    }
}
