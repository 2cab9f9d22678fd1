using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>The noun a number counts.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Sort">What it names (person, body, …); null when the lexicon doesn't tell.</param>
/// <param name="Known">Whether a lexicon holds it; else it was cut from the text by word boundaries.</param>
internal readonly record struct CountedNoun(TokenRange Range, string? Sort, bool Known);

/// <summary>
/// The head noun behind a number: a compound of the lexicon, longest first (giường bệnh, học sinh THPT); a classifier with the
/// noun behind it (quả trứng, lượt thí sinh); an abbreviation (62 HTX); else up to two syllables before a word at which
/// nouns end (5 mũi khâu | trên trán). A verb names what an event's classifier counts (vụ phá rừng), but not a thing's (tàu | cập cảng).
/// </summary>
internal static class CountedNounReader
{
    private const int MostUnknownSyllables = 2;
    private const int MostCoordinated = 3;
    private const string And = "và";

    /// <summary>Reads the noun that begins at a token.</summary>
    public static bool TryRead(TaggedText context, int start, out CountedNoun noun)
    {
        noun = default;
        if (start >= context.Count || !context.Tokens[start].IsWord)
        {
            return false;
        }

        bool counted = TryMatchNoun(context, start, out LexiconMatch known);
        bool classified = context.TryMatch(start, LexiconClass.Classifier, out LexiconMatch classifier);
        int longest = Math.Max(known.Length, classifier.Length);
        if ((counted || classified) && (IsMeasureNoun(context, start, longest) || (context.TryMatch(start, LexiconClass.PhraseEnd, out LexiconMatch other) && other.Length > longest)))
        {
            // công suất, đầu tiên: the noun is the beginning of another word.
            return false;
        }

        if (counted && (!classified || known.Length > classifier.Length))
        {
            // "3 nhà báo": a compound; "4 khu nội trú": a classifier's short form of one.
            int last = known.End;
            string? named = known.Entry.Attribute("of");
            if (known.Entry.Attribute("joins") is not null && TryMatchNoun(context, last, out LexiconMatch joined) && joined.Entry.Attribute("of") == named)
            {
                last = joined.End;
            }

            last = Coordinated(context, last, named);

            noun = new CountedNoun(new TokenRange(start, last), named, true);
            return true;
        }

        if (classified)
        {
            int end = classifier.End;
            string? sort = counted ? known.Entry.Attribute("of") : null;
            if (TryReadBehindClassifier(context, classifier, out int behind, out string? inner))
            {
                end = behind;
                sort = inner ?? sort;
            }

            noun = new CountedNoun(new TokenRange(start, end), sort, true);
            return true;
        }

        if (IsAbbreviation(context, start))
        {
            noun = new CountedNoun(new TokenRange(start, start + 1), null, true);
            return true;
        }

        int cut = Unknown(context, start, MostUnknownSyllables);
        if (cut == start)
        {
            return false;
        }

        noun = new CountedNoun(new TokenRange(start, cut), null, false);
        return true;
    }

    /// <summary>Whether a word can't stand in a counted noun (a verb, a preposition, a name, a number).</summary>
    public static bool Ends(TaggedText context, int token)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (token >= tokens.Length || !tokens[token].IsWord)
        {
            return true;
        }

        foreach (LexiconMatch match in context.MatchesAt(token))
        {
            if (match.Class is LexiconClass.PhraseEnd or LexiconClass.PartMarker or LexiconClass.ChangeVerb or LexiconClass.ComparisonAfter
                    or LexiconClass.Baseline)
            {
                return !HasLongerNoun(context, token, match.Length);
            }
        }

        // "2 cây | rưỡi vàng"
        return AmountReader.TryHalf(context, token, out _);
    }

    /// <summary>The longest counted noun at a token that does not cut into a verb behind it: "hộ | sinh sống", not "hộ sinh |
    /// sống".</summary>
    private static bool TryMatchNoun(TaggedText context, int start, out LexiconMatch noun)
    {
        if (!context.TryMatch(start, LexiconClass.CountNoun, out noun))
        {
            return false;
        }

        int last = noun.End - 1;
        if (noun.Length > 1 && context.TryMatch(last, LexiconClass.PhraseEnd, out LexiconMatch verb) && verb.Length > 1
                && verb.Entry.Value == "verb")
        {
            foreach (LexiconMatch match in context.MatchesAt(start))
            {
                if (match.Class == LexiconClass.CountNoun && match.End == last)
                {
                    noun = match;
                    break;
                }
            }
        }

        return true;
    }

    /// <summary>
    /// Where "hiện vật và tài liệu", "tập đoàn, tổng công ty" end: nouns of one sort that share the number. Behind a comma another
    /// clause may begin (2 nạn nhân, bác sĩ cho biết; 148 đại biểu, đại diện cho 1.236 đảng viên), so what follows the last of them must
    /// end the phrase; a document's noun is
    /// as often a verb (2 sổ đỏ và quyết định thu hồi).
    /// </summary>
    private static int Coordinated(TaggedText context, int end, string? sort)
    {
        int last = end;
        bool commas = false;
        for (int k = 0; k < MostCoordinated && sort is not null and not "place"; k++)
        {
            bool comma = context.Is(last, ',');
            bool and = !comma && last < context.Count && context.Slice(last).Equals(And, StringComparison.OrdinalIgnoreCase);
            if (!(comma || and) || !TryMatchNoun(context, last + 1, out LexiconMatch noun) || noun.Length == 1
                    || noun.Entry.Attribute("of") != sort
                || context.TryMatch(last + 1, LexiconClass.DocumentType, out _))
            {
                break;
            }

            last = noun.End;
            commas |= comma;
        }

        bool ends = last >= context.Count || !context.Tokens[last].IsWord
            || (context.TryMatch(last, LexiconClass.PhraseEnd, out LexiconMatch next) && next.Entry.Value == "preposition"
                && next.Entry.Attribute("receiver") is null);
        return commas && !ends ? end : last;
    }

    /// <summary>công suất, số tiền: what is measured, where a shorter counted noun (công) only begins it.</summary>
    private static bool IsMeasureNoun(TaggedText context, int start, int length) =>
        context.TryMatch(start, LexiconClass.MeasureNoun, out LexiconMatch measure) && measure.Length > length;

    private static bool HasLongerNoun(TaggedText context, int token, int length) =>
        (context.TryMatch(token, LexiconClass.CountNoun, out LexiconMatch noun) && noun.Length > length)
        || (context.TryMatch(token, LexiconClass.MeasureNoun, out LexiconMatch measure) && measure.Length > length);

    private static bool TryReadBehindClassifier(TaggedText context, LexiconMatch classifier, out int end, out string? sort)
    {
        int start = classifier.End;
        end = start;
        sort = null;
        if (start >= context.Count || !context.Tokens[start].IsWord || context.Tokens[start].Kind == TokenKind.LineBreak)
        {
            return false;
        }

        bool ended = context.TryMatch(start, LexiconClass.PhraseEnd, out LexiconMatch word);
        if (TryMatchNoun(context, start, out LexiconMatch known)
            && (!ended || known.Length > word.Length
                || (known.Length == word.Length && word.Entry.Value is not ("preposition" or "conjunction")
                    && (word.Entry.Value != "verb" || word.Length == 1 || classifier.Entry.Attribute("takes") == "verb"))))
        {
            end = known.End;
            sort = known.Entry.Attribute("of");
            return true;
        }

        // A verb behind an event's classifier names the event (vụ phá rừng, cuộc tấn công), but not a function word.
        if (ended && !(word.Length > 1 && word.Entry.Value == "verb" && classifier.Entry.Attribute("takes") == "verb"))
        {
            return false;
        }

        end = word.Length > 1 ? word.End : Unknown(context, start, MostUnknownSyllables);
        return end > start;
    }

    /// <summary>"DN", "HTX", "VĐV" — but not a name in capitals ("Masters 1000 ATP").</summary>
    private static bool IsAbbreviation(TaggedText context, int token)
    {
        Token word = context.Tokens[token];
        return word.IsAllCaps && word.Length is >= 2 and <= 5 && !Ends(context, token)
            && !context.IsMarked(token, TokenMarks.Place | TokenMarks.Person | TokenMarks.Date)
            && !(token + 1 < context.Count && context.IsGlued(token + 1) && context.Tokens[token + 1].IsNumber)
            && !LooksLikeHeadline(context, token);
    }

    /// <summary>Whether the words around are in capitals too, so that capitals mean nothing.</summary>
    private static bool LooksLikeHeadline(TaggedText context, int token) =>
        token + 1 < context.Count && context.Tokens[token + 1].IsAllCaps && context.Tokens[token + 1].Length > 1;

    private static int Unknown(TaggedText context, int start, int most)
    {
        int i = start;
        while (i < context.Count && i - start < most && context.Tokens[i].IsWord && !Ends(context, i)
            && (i == start || !context.TryMatch(i, LexiconClass.CountNoun, out LexiconMatch next) || next.Length == 1)
            && !context.IsMarked(i, TokenMarks.Date | TokenMarks.Document | TokenMarks.Place | TokenMarks.Person | TokenMarks.Organization)
            && (!context.Tokens[i].IsCapitalized || LooksLikeHeadline(context, i))
            && !context.TryMatch(i, LexiconClass.NotQuantity, out _) is var free && (free || i > start))
        {
            i++;
        }

        return i;
    }
}
