using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>
/// Reads a year without the word năm where its surroundings leave no other sense: "(SN 1994)", "Festival Huế 2025", "(1975)",
/// "năm 2023 và 2024", "cùng kỳ 2012", "mùa giải 2024", "Luật Đấu thầu 2013", "đợt 1/2013". Refused: "có 1975 người", "2025 suất quà",
/// "Quốc lộ 1900". Gives the year.
/// </summary>
internal static class BareYearReader
{
    private const int LongestLawName = 8;

    /// <summary>Reads a year at a number.</summary>
    public static DateMention? TryRead(in DateScan s, int i, DateMention? previous)
    {
        int year = s.Year4(i);
        bool law = false, round = s.Is(i - 1, '/') && s.IsOfSeries(i - 2);
        if (year is < 1900 or > 2099 || (s.IsTail(i) && !round) || s.GoesOn(i + 1) || (s.IsDash(i + 1) && s.IsNumber(i + 2))
                || s.IsRefused(i) || !(s.EndsSafely(i + 1) || (law = IsOfLaw(s, i)) || IsSaidOf(s, i + 1)))
        {
            return null;
        }

        law = law || IsOfLaw(s, i);
        if (!law && s.Context.IsMarked(i, TokenMarks.Document))
        {
            return null;
        }

        bool born = s.Has(i - 1, DateRole.Born) || (s.Is(i - 1, '.') && s.IsWord(i - 2))
            || (s.Is(i - 1, ':') && s.Has(i - 2, DateRole.Born));
        bool bracket = s.Is(i - 1, '(') && (s.Is(i + 1, ')') || s.Is(i + 1, ',') || s.Is(i + 1, ';'));
        bool listed = previous is { Start.HasYear: true } && previous.Range.End == i - 1
            && (s.Is(i - 1, ',') || s.Has(i - 1, DateRole.And));
        // "hai năm 2016 và 2017"
        bool counted = previous is { Kind: DateKind.Duration } && previous.Range.End == i && s.Has(i - 1, DateRole.Year)
            && (s.Is(i + 1, ',') || s.Has(i + 1, DateRole.And)) && s.Year4(i + 2) > 0;
        bool compared = s.Has(i - 1, DateRole.To) && previous is { Start.HasYear: true } && i - previous.Range.End < 12;
        bool named = IsName(s, i) || s.Context.TryMatchBefore(i, LexiconClass.PeriodNoun, out _)
            || (s.Context.TryMatchBefore(i, LexiconClass.DateWord, out LexiconMatch period)
                && period.Entry.Value is "same-period" or "yearly" or "as-of");
        // "hoàn thành năm 2020 để vận hành chính thức 2021."
        bool closing = previous is { Start.Year: > 0, Kind: DateKind.Date } && i - previous.Range.End < 12
            && Math.Abs(previous.Start.Year - year) is > 0 and <= 10
            && s.IsWord(i - 1) && !s.IsCapital(i - 1) && (s.Is(i + 1, '.') || s.IsBreak(i + 1))
            && s.Context.SentenceOf(previous.Range.Start) == s.Context.SentenceOf(i);
        // "Giải bơi lội quốc gia 2013: …" heads the article.
        bool topic = s.Is(i + 1, ':') && s.IsWord(i - 1) && s.Context.SentenceOf(i) == 0;
        return born || round || bracket || listed || counted || compared || named || law || closing || topic
            ? new DateMention(new TokenRange(i, i + 1), "date.bare-year") { Kind = DateKind.Date,
                Start = new TimePoint { Year = year, Second = -1, Rule = "date.bare-year" } }
            : null;
    }

    // "Luật Đấu thầu 2013", "Bộ luật hình sự 2015": the year tells which law of that name.
    private static bool IsOfLaw(in DateScan s, int i)
    {
        for (int k = i - 1; k >= i - LongestLawName && s.IsWord(k); k--)
        {
            if (s.Has(k, DateRole.Law) || (s.TryMatch(k, LexiconClass.DateWord, out LexiconMatch match) && match.Entry.Value == "law"))
            {
                return k < i - 1;
            }
        }

        return false;
    }

    // What is told of it goes on with a verb, a preposition or the like, not with what a number counts.
    private static bool IsSaidOf(in DateScan s, int i)
    {
        return s.IsWord(i) && !s.IsCounted(i) && WordLookup.At(s.Context, i) is var word && word.Start == i
            && word.PartOfSpeech is PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb;
    }

    // "Bình Định 2025", "SEA Games 31 - 2021": a name before, nothing counted behind.
    private static bool IsName(in DateScan s, int i)
    {
        int before = i - 1;
        if (s.IsDash(before))
        {
            before--;
        }

        // The last syllable of a name's last word may be small: "Hoa hậu Hoàn vũ 2013", "Robot Quốc tế 2013".
        int head = s.IsWord(before) && !s.Tokens[before].IsCapitalized ? before - 1 : before;
        if (!s.IsWord(before) || !s.IsWord(head) || !s.Tokens[head].IsCapitalized || s.Tokens[head].StartsSentence
                || s.Tokens[before].Length < 2)
        {
            return false;
        }

        bool counted = s.IsCounted(i + 1)
            || (s.IsWord(i + 1) && !s.Tokens[i + 1].IsCapitalized && !s.Has(i + 1, DateRole.Safe)
                && !s.TryMatch(i + 1, LexiconClass.TenseMarker, out _) && !(head == before && IsSaidOf(s, i + 1)));
        return !counted && !s.TryMatch(before, LexiconClass.NotDate, out _);
    }
}
