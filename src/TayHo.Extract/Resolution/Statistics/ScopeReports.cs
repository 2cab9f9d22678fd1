using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>Whose number it is where no subject says so: the unit whose authority reports it, the place where something exists.</summary>
internal sealed class ScopeReports(TaggedText text, ScopeNames names)
{
    private const int MostClauses = 6;
    private const int LongestSource = 24;
    private const int LongestPlace = 9;

    /// <summary>"Báo cáo của UBND huyện Vân Canh cho thấy, …": the unit that reports its own numbers.</summary>
    public TokenRange Reporter(Clause saying)
    {
        TokenRange subject = saying.Subject;
        if (subject.Length == 0 || text.IsMarked(subject, TokenMarks.Person)
                || !text.TryMatch(subject.Start, LexiconClass.DocumentType, out _))
        {
            return default;
        }

        return names.UnitIn(subject);
    }

    /// <summary>"Theo UBND huyện A, có 210 tàu", "Lãnh đạo quận B cho biết, đã kỷ luật 3 cán bộ": the unit whose authority tells the
    /// number.</summary>
    public TokenRange Of(SentenceSyntax syntax, int number)
    {
        int clause = syntax.ClauseAt(number);
        for (int step = 0; clause >= 0 && step < MostClauses; step++)
        {
            Clause told = syntax.Clauses[clause];
            Unit first = syntax.Units[syntax.UnitAt(told.Range.Start)];
            if (first is { PartOfSpeech: PartOfSpeech.Preposition } && first.Is(WordTraits.Content))
            {
                int end = told.Subject.Length > 0 ? told.Subject.Start : told.IsVerbal ? told.Predicate.Start : number;
                return Authority(syntax, new TokenRange(first.End, Math.Min(Math.Min(end, number), first.End + LongestSource)));
            }

            if (step == 0 && told.Is(WordTraits.Saying) && told.Predicate.End <= number && told.Subject.Length > 0)
            {
                // "Giám đốc Công ty A cho biết | có 30 xe"
                return Authority(syntax, told.Subject);
            }

            if (told.Parent >= 0 && syntax.Clauses[told.Parent] is var saying
                    && (told.Link == ClauseLink.Content || (told.Link == ClauseLink.Colon && saying.Is(WordTraits.Saying))))
            {
                return Authority(syntax, saying.Subject);
            }

            clause = told.Parent;
        }

        return default;
    }

    /// <summary>"Tại | sân bay Biên Hòa | có 52 ha", "trong | xã | có 700 lao động": where what is counted exists, when the clause has no
    /// subject.</summary>
    public TokenRange Where(SentenceSyntax syntax, int number)
    {
        int clause = syntax.ClauseAt(number);
        Clause told = clause >= 0 ? syntax.Clauses[clause] : default;
        if (!told.IsVerbal || !TellsOf(syntax, told, number))
        {
            return default;
        }

        int end = told.Predicate.Start;
        for (int unit = syntax.UnitAt(end); syntax.TryBefore(unit, out int before); unit = before)
        {
            Unit word = syntax.Units[before];
            if (word.Start < told.Range.Start || end - word.Start > LongestPlace)
            {
                break;
            }

            if (word.PartOfSpeech == PartOfSpeech.Preposition)
            {
                // "trên địa bàn huyện A": a scope of its own.
                return word.Is(WordTraits.Place) && word.End < end && !text.TryMatch(word.Start, LexiconClass.Scope, out _)
                    ? Place(new TokenRange(word.End, end)) : default;
            }

            if (word.End == end && (word.Kind == UnitKind.Date || (word.Kind == UnitKind.Punctuation && text.Is(word.Start, ','))
                        || IsTime(syntax, word.Range)))
            {
                end = word.Start;
            }
            else if (word.Kind == UnitKind.Punctuation)
            {
                break;
            }
        }

        return default;
    }

    // "Tại chợ | có | 5 quầy": nobody has what exists.
    private static bool TellsOf(SentenceSyntax syntax, Clause told, int number) =>
        told.Is(WordTraits.Existence) && (told.Subject.Length == 0 || IsTime(syntax, told.Subject)) && told.Range.Contains(number)
            && told.Predicate.End <= number;

    private static bool IsTime(SentenceSyntax syntax, TokenRange words) =>
        syntax.Units[syntax.UnitAt(words.Start)] is { Kind: UnitKind.Word } time && time.End == words.End
        && time.Is(WordTraits.Time | WordTraits.Lasting);

    private TokenRange Place(TokenRange phrase)
    {
        if (text.IsMarked(phrase, TokenMarks.Person | TokenMarks.Event | TokenMarks.Quantity))
        {
            return default;
        }

        bool bare = text.TryMatch(phrase.Start, LexiconClass.PlaceType, out LexiconMatch unit) && unit.End == phrase.End;
        return bare || text.Tokens[phrase.End - 1].IsCapitalized ? phrase : default;
    }

    // "UBND huyện A", "Phó Chủ tịch HĐND xã B", "lãnh đạo | quận C"; not the police, whose numbers are of those they catch.
    private TokenRange Authority(SentenceSyntax syntax, TokenRange source)
    {
        for (int i = source.Start; i < source.End; i++)
        {
            if (text.IsMarked(i, TokenMarks.OrganizationStart) && names.Governs(i))
            {
                return names.UnitIn(names.Around(i));
            }

            if (text.IsMarked(i, TokenMarks.OrganizationStart) && text.IsMarked(i - 1, TokenMarks.Post) && names.Runs(i))
            {
                // "giám đốc | Bệnh viện A": who runs a body tells of it.
                return names.Around(i);
            }

            bool office = text.IsMarked(i, TokenMarks.Place) && !text.IsMarked(i, TokenMarks.Organization)
                && !text.IsMarked(i - 1, TokenMarks.Place)
                && syntax.TryBefore(syntax.UnitAt(i), out int before)
                && syntax.Units[before] is { Kind: UnitKind.Post } or { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun };
            if (office)
            {
                return names.Around(i);
            }
        }

        return default;
    }
}
