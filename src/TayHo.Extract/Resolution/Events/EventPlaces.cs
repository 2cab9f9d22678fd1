using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>Finds where an event takes place, as its sentence writes it: "tại Nhà hát Hồ Gươm (Hà Nội)".</summary>
internal static class EventPlaces
{
    private const int Longest = 24;

    // "mốc điểm nhạy cảm này của VN-Index": a place is named soon.
    private const int FarthestName = 5;

    /// <summary>The place's tokens; null when the sentence names none outside the event's own name.</summary>
    public static TokenRange? In(TaggedText text, TokenRange sentence, TokenRange name)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (!name.Contains(i) && text.TryMatch(i, LexiconClass.PlacePreposition, out LexiconMatch at) && at.End < sentence.End && Read(text, at.End, sentence.End) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The code of the first administrative unit that a place is or names; null when it names none or the unit can't be told.</summary>
    public static string? CodeOf(ResolutionContext context, TokenRange place)
    {
        PlaceRecord? first = null;
        int at = int.MaxValue;
        foreach (Resolved<PlaceRecord> unit in context.Places)
        {
            foreach (TokenRange range in unit.Ranges)
            {
                if (range.Start >= place.Start && range.End <= place.End && range.Start < at)
                {
                    at = range.Start;
                    first = unit.Record;
                }
            }
        }

        return first?.Code;
    }

    private static TokenRange? Read(TaggedText text, int start, int end)
    {
        if (!text.Tokens[start].IsWord || text.TryMatch(start, LexiconClass.EventNoun, out _) || text.TryMatch(start, LexiconClass.DocumentType, out _))
        {
            return null;
        }

        int i = start, lastName = start;
        bool named = false;
        for (; i < end && i < start + Longest; i++)
        {
            Token token = text.Tokens[i];
            if (token.Kind == TokenKind.Punctuation)
            {
                if (text.Is(i, '('))
                {
                    int close = i;
                    while (close < end && close < i + 12 && !text.Is(close, ')'))
                    {
                        close++;
                    }

                    if (text.Is(close, ')'))
                    {
                        i = close;
                        lastName = i + 1;
                        if (i + 1 < end && text.Tokens[i + 1].IsWord && !text.Tokens[i + 1].IsCapitalized && !text.TryMatch(i + 1, LexiconClass.PlacePreposition, out _))
                        {
                            // "vùng biển huyện Nam Giang (Nam Sơn) người dân phát hiện …": the clause goes on.
                            i++;
                            break;
                        }

                        continue;
                    }

                    break;
                }

                // "phường A, quận B, TP C".
                if (text.Is(i, ',') && i + 1 < end && (text.IsMarked(i + 1, TokenMarks.Place) || text.TryMatch(i + 1, LexiconClass.PlaceType, out _)) && !text.IsMarked(i + 1, TokenMarks.Organization))
                {
                    continue;
                }

                // "tại Hà Nội – cho thấy …": a dash that parts clauses.
                if (text.IsDash(i) && i + 1 < end && text.Tokens[i].SpaceBefore && text.Tokens[i + 1].SpaceBefore && !text.Tokens[i + 1].IsCapitalized)
                {
                    break;
                }

                if (!text.IsDash(i) && !(text.Is(i, '.') && !text.Tokens[i].SpaceBefore && i + 1 < end))
                {
                    break;
                }
            }
            else if (i > start && ((text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value == "any")
                || (text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && !token.IsCapitalized && verb.Entry.Attribute("role") != "activity")
                || (text.IsMarked(i, TokenMarks.Date) && !token.IsNumber) || text.IsMarked(i, TokenMarks.Person)))
            {
                break;
            }

            // "quốc lộ 91", "số 1 Tràng Tiền", not "suốt 4 ngày".
            bool number = token.IsNumber && (i <= start + 2 || text.Tokens[i - 1].IsCapitalized || text.TryMatch(i - 1, LexiconClass.PlaceType, out _));
            if (token.IsCapitalized || number || text.IsMarked(i, TokenMarks.Place) || text.TryMatch(i, LexiconClass.PlaceType, out _))
            {
                named |= (token.IsCapitalized || number) && (lastName > start || i <= start + FarthestName);
                lastName = i + 1;
            }
        }

        // "… Nam Sơn xảy ra trước khi": what runs on without a name is the next clause.
        i = named && i > lastName + 2 ? lastName : i;
        return named && i > start ? new TokenRange(start, i) : null;
    }
}
