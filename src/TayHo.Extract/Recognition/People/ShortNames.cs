using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Finds the one word by which the press calls a person named before in full: a foreign surname (Obama, Ozil) and, of
/// suspects, children and artists, the given name alone ("Bình khai nhận", "… nên Huy bỏ chạy"). A usual given name of abroad
/// that does what only a person does is one too ("Joshua ghi bàn"), and any that does what no club ever does, and those whom all know by
/// one word.
/// </summary>
internal static class ShortNames
{
    private const int ShortestSurname = 4;

    /// <summary>Adds the short names to the items, in reading order.</summary>
    public static void Read(TaggedText context, List<PersonItem> items)
    {
        HashSet<int> given = [];
        HashSet<string> surnames = new(StringComparer.Ordinal);
        foreach (PersonItem item in items)
        {
            if (item.Name is { Form: NameForm.Full } reading && reading.Name.Length >= 2
                    && reading.Rule is not ("person.byline" or "person.photo-credit"))
            {
                int last = reading.Name.End - 1;
                if (reading.IsForeign && context.Tokens[last].Length >= ShortestSurname)
                {
                    surnames.Add(context.Slice(last).ToString());
                }
                else if (!reading.IsForeign && item.Posts.Length == 0 && NameSyllables.IsGivenName(context, last, rareToo: false)
                        && !IsAnotherWord(context, last))
                {
                    given.Add(context.Tokens[last].Id);
                }
            }
        }

        AddActing(context, surnames);
        Scan(context, items, given, new SpanSet(surnames));
    }

    /// <summary>Adds the one-word names of abroad that somewhere do what only a single person does ("Hazardo đã ghi bàn").</summary>
    private static void AddActing(TaggedText context, HashSet<string> names)
    {
        for (int i = context.Next(0, 0, TokenShape.Capitalized); i < context.Count; i = context.Next(i + 1, 0, TokenShape.Capitalized))
        {
            if (context.Tokens[i] is { IsWord: true, IsAllCaps: false, Length: >= ShortestSurname }
                    && PersonDeed.StandsAlone(context, i + 1) && StandsAlone(context, i) && !SyllableShape.IsVietnamese(context.Slice(i)))
            {
                names.Add(context.Slice(i).ToString());
            }
        }
    }

    private static bool IsKnown(TaggedText context, int token, LexiconMatch name) =>
        (name.Entry.Attribute("person") == "known" && !IsOfLink(context, token))
        || (!SyllableShape.IsVietnamese(context.Slice(token)) && PersonDeed.Stands(context, token + 1));

    /// <summary>Whether a token stands in the headline of another article (">> Thắng dễ Nadal, Djokovic …").</summary>
    public static bool IsOfLink(TaggedText context, int token)
    {
        const int LongestHeadline = 16;
        for (int i = token - 1; i > 0 && token - i <= LongestHeadline && context.Tokens[i].Kind != TokenKind.LineBreak; i--)
        {
            if (context.Is(i, '>') && context.Is(i - 1, '>'))
            {
                return true;
            }
        }

        return false;
    }

    private static void Scan(TaggedText context, List<PersonItem> items, HashSet<int> given, SpanSet surnames)
    {
        List<PersonItem> added = [];
        for (int i = context.Next(0, 0, TokenShape.Capitalized); i < context.Count; i = context.Next(i + 1, 0, TokenShape.Capitalized))
        {
            Token token = context.Tokens[i];
            if (!token.IsWord || !token.IsCapitalized || token.IsAllCaps || !StandsAlone(context, i))
            {
                continue;
            }

            bool foreign = surnames.Contains(context.Slice(i))
                || (context.TryMatch(i, LexiconClass.ForeignName, out LexiconMatch abroad) && IsKnown(context, i, abroad));
            bool known = !foreign && given.Contains(token.Id) && (!token.StartsSentence || PersonDeed.OpensClause(context, i + 1));
            if (!foreign && !known)
            {
                continue;
            }

            int start = foreign && IsParticle(context, i - 1) ? i - 1 : i;
            var name = new TokenRange(start, i + 1);
            added.Add(new PersonItem { Start = start, End = i + 1,
                        Name = new NameReading { Name = name, Start = start, Rule = "person.short-name", Form = NameForm.Given,
                            IsForeign = foreign } });
            context.Mark(name, TokenMarks.Person);
        }

        PersonItem.Merge(items, added);
    }

    private static bool StandsAlone(TaggedText context, int token) =>
        !context.IsMarked(token, TokenMarks.Person | TokenMarks.Organization | TokenMarks.Place | TokenMarks.Document | TokenMarks.Date | TokenMarks.Post | TokenMarks.Award)
        && !NameSyllables.IsCapital(context, token + 1)
        && !(NameSyllables.IsCapital(context, token - 1) && context.Tokens[token].SpaceBefore && !IsSmallWord(context, token - 1)
            && !IsParticle(context, token - 1))
        && !OpensCompound(context, token)
        && !(context.IsGlued(token + 1)
            && (context.IsDash(token + 1) || context.Is(token + 1, '.') && context.IsGlued(token + 2) || context.Is(token + 1, '\'')))
        && !(context.IsGlued(token) && token > 0 && (context.IsDash(token - 1) || context.Is(token - 1, '.')))
        && !(context.TryMatch(token, LexiconClass.NotPerson, out LexiconMatch not) && not.Entry.Value == "house")
        && !(context.TryMatchBefore(token, LexiconClass.NotPerson, out LexiconMatch before) && before.Entry.Value == "before")
        && !context.TryMatchBefore(token, LexiconClass.BodyHead, out _) && !UnitWords.TryTypeBefore(context, token, out _)
        && !UnitWords.TryCountry(context, token, out _);

    // Del | Potro, Van | Persie
    private static bool IsParticle(TaggedText context, int token) =>
        NameSyllables.IsCapital(context, token) && context.TryMatch(token, LexiconClass.ForeignName, out LexiconMatch word)
            && word.Entry.Attribute("particle") == "yes";

    // Do Sáng …, Khi Aslan …, Bố Ngọc …: the capital of a sentence's first word.
    private static bool IsSmallWord(TaggedText context, int token) =>
        context.Tokens[token].StartsSentence
            && (context.TryMatch(token, LexiconClass.FunctionWord, out _) || !NameSyllables.IsNameSyllable(context, token));

    // Trung tướng, An toàn: a word of several syllables.
    private static bool OpensCompound(TaggedText context, int token)
    {
        foreach (LexiconMatch match in context.MatchesAt(token))
        {
            if (match.Length > 1)
            {
                return true;
            }
        }

        return false;
    }

    // Xuân, Đông, Nam, Trung, Việt: seasons, quarters of the sky and peoples.
    private static bool IsAnotherWord(TaggedText context, int token) =>
        context.TryMatch(token, LexiconClass.Season, out _) || UnitWords.TryCountry(context, token, out _)
            || context.TryMatch(token, LexiconClass.FunctionWord, out _)
        || (context.TryMatch(token, LexiconClass.GivenName, out LexiconMatch given) && given.Entry.Attribute("alone") == "no");
}
