using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Documents;

/// <summary>
/// Finds citations of documents: a type with a number ("Nghị định 178/2024/NĐ-CP"), a plenum and term ("Nghị quyết Trung
/// ương 4 khóa XI, khóa XII": two), a law's name ("Luật Đất đai 2013"), a title (đề án "…", Quyết định về việc …) or an issuer
/// (tờ trình của Sở Nội vụ). Refused: the bare type ("nghị quyết, chỉ thị của cấp trên"), "kế hoạch 5 năm", "kỷ luật".
/// The digits of a number are marked; a date in the citation is not, it is a date of its own.
/// </summary>
internal sealed class DocumentRecognizer(Lexicon lexicon) : IRecognizer<DocumentMention>
{
    private static readonly ulong Openings = Lexicon.ClassBit(LexiconClass.NotDocument) | Lexicon.ClassBit(LexiconClass.DocumentType);

    private readonly NamedDocuments _named = new(lexicon);

    /// <inheritdoc/>
    public IReadOnlyList<DocumentMention> Recognize(TaggedText context)
    {
        var found = new List<DocumentMention>();
        int i = 0;
        while ((i = context.Next(i, Openings)) < context.Count)
        {
            if (context.TryMatch(i, LexiconClass.NotDocument, out LexiconMatch not))
            {
                i = not.End;
            }
            else if (context.TryMatch(i, LexiconClass.DocumentType, out LexiconMatch type))
            {
                i = Math.Max(i + 1, Read(context, type, found));
            }
            else
            {
                i++;
            }
        }

        foreach (DocumentMention mention in found)
        {
            if (!mention.PointsBack)
            {
                context.Mark(mention.Range, TokenMarks.Document);
            }
        }

        return found;
    }

    /// <summary>Adds the citations that begin at a type.</summary>
    /// <returns>The token at which to go on.</returns>
    private int Read(TaggedText context, LexiconMatch type, List<DocumentMention> found)
    {
        string? kind = type.Entry.Attribute("kind");
        int i = type.End;
        if (type.Entry.Attribute("rules") == "yes" && context.TryMatchBefore(type.Start, LexiconClass.DocumentType, out LexiconMatch ruling)
                && ruling.Entry.Attribute("kind") is "number" or "firm")
        {
            return i; // "Thông tư quy định về …": what the circular does
        }

        if (kind == "law" && IsTreatys(context, type.Start))
        {
            return i;
        }

        if (kind is "law" or "treaty" && _named.TryRead(context, type, out DocumentMention? named, out int afterName))
        {
            found.Add(named!);
            return afterName;
        }

        if (TryReadPlenum(context, type, found, out int end) || TryReadNumbers(context, type, found, out end)
                || TryReadCongress(context, type, found, out end))
        {
            return end;
        }

        if (Marker(context, i, "back", out LexiconMatch back) && kind is not "number")
        {
            found.Add(new DocumentMention(new TokenRange(type.Start, back.End), "document.back-reference") { Type = type.Entry.Value,
                        PointsBack = true, TailEnd = back.End });
            return back.End;
        }

        if (((kind is "number" or "law") && !OpensNational(context, type)) || NamesBody(context, type.Start)
                || (IsCounted(context, type.Start) && !HasNamedIssuer(context, type)))
        {
            return i;
        }

        return NamedDocuments.TryReadTitled(context, type, out DocumentMention? titled, out int afterTitle)
            ? Add(found, titled!, afterTitle) : i;
    }

    // "Ban Chỉ đạo Trung ương các | Chương trình mục tiêu quốc gia": what the body is for, no document.
    private static bool NamesBody(TaggedText context, int type)
    {
        int end = type;
        while (end > 0 && (WordLookup.Has(context, end - 1, WordTraits.Plural)
                    || context.TryMatchBefore(end, LexiconClass.PlaceType, out _)))
        {
            end--;
        }

        end = Marker(context, end - 2, "plenum", out LexiconMatch central) && central.End == end ? central.Start : end;
        return context.TryMatchBefore(end, LexiconClass.BodyHead, out LexiconMatch head) && head.Length > 1
            && context.Tokens[head.Start].IsCapitalized && context.Tokens[type].IsCapitalized;
    }

    // "Công ước của Liên hợp quốc về Luật Biển": the treaty's subject, no law.
    private static bool IsTreatys(TaggedText context, int law)
    {
        if (!context.TryMatchBefore(law, LexiconClass.DocumentMarker, out LexiconMatch about) || about.Entry.Value != "about")
        {
            return false;
        }

        for (int i = about.Start - 1; i >= 0 && i > about.Start - 7 && context.Tokens[i].IsWord; i--)
        {
            if (context.TryMatch(i, LexiconClass.DocumentType, out LexiconMatch treaty) && treaty.Entry.Attribute("kind") == "treaty")
            {
                return true;
            }
        }

        return false;
    }

    private static int Add(List<DocumentMention> found, DocumentMention mention, int end)
    {
        found.Add(mention);
        return end;
    }

    /// <summary>"Trung ương 4 khóa XI, khóa XII", "Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XI", "Trung ương 6 (khóa
    /// XII)".</summary>
    private static bool TryReadPlenum(TaggedText context, LexiconMatch type, List<DocumentMention> found, out int end)
    {
        end = type.End;
        int i = type.End, body = -1, bodyEnd = -1, number = -1;
        while (i < context.Count && i < type.End + 14)
        {
            if (Marker(context, i, "plenum", out LexiconMatch plenum))
            {
                body = body < 0 ? i : body;
                bodyEnd = plenum.End;
                i = plenum.End;
            }
            else if (Marker(context, i, "of", out LexiconMatch of) && Marker(context, of.End, "plenum", out _))
            {
                i = of.End;
            }
            else if (number < 0 && body >= 0 && ((context.Tokens[i].IsNumber && context.Tokens[i].Length <= 2)
                || (context.TryMatch(i, LexiconClass.NumberWord, out _) && context.TryMatchBefore(i, LexiconClass.DocumentMarker, out LexiconMatch nth)
                    && nth.Entry.Surface.EndsWith("lần thứ", StringComparison.Ordinal))))
            {
                number = i++;
            }
            else if (number < 0 && context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch ordinal) && ordinal.Entry.Value == "ordinal"
                && (context.Tokens[ordinal.End].IsNumber || context.TryMatch(ordinal.End, LexiconClass.NumberWord, out _)))
            {
                number = ordinal.End;
                i = number + 1;
                body = body < 0 ? ordinal.Start : body;
            }
            else
            {
                break;
            }
        }

        if (number < 0 || bodyEnd < 0 || !Mentions(context, body, i, "plenum"))
        {
            return false;
        }

        string value = context.Tokens[number].IsNumber
            ? context.Slice(number).ToString() : context.TryMatch(number, LexiconClass.NumberWord, out LexiconMatch word) ? word.Entry.Value : context.Slice(number).ToString();
        var issuer = new TokenRange(body, number > body && number < bodyEnd ? bodyEnd : Math.Min(bodyEnd, number));
        if (i < context.Count && context.Tokens[i].IsWord && context.Tokens[i].IsCapitalized && context.Slice(i) is "Đảng" or "ĐẢNG")
        {
            i++;
        }

        int terms = 0;
        int at = i;
        while (TryReadTerm(context, at, terms > 0, out int term, out int after))
        {
            found.Add(new DocumentMention(new TokenRange(terms == 0 ? type.Start : term, term + 1), "document.plenum")
            {
                Type = type.Entry.Value, Number = value, Term = context.Slice(term).ToString(), Issuer = issuer, TailEnd = after,
            });
            terms++;
            at = end = after;
        }

        if (terms == 0)
        {
            // "Nghị quyết Trung ương 6 về đổi mới, sắp xếp tổ chức bộ máy".
            DocumentTail tail = DocumentTail.Read(context, i, numbered: true);
            end = i;
            found.Add(new DocumentMention(new TokenRange(type.Start, i), "document.plenum") { Type = type.Entry.Value, Number = value, Issuer = issuer, Title = tail.Title, TailEnd = i });
        }

        return true;
    }

    /// <summary>A term: "khóa XI", "(khóa XI", ", khóa XII", and in a list ", XII".</summary>
    private static bool TryReadTerm(TaggedText context, int i, bool inList, out int term, out int end)
    {
        term = end = i;
        bool joined = false;
        while (context.Is(i, ',') || context.Is(i, '(') || (inList && Marker(context, i, "list", out _)))
        {
            joined = true;
            i++;
        }

        bool named = Marker(context, i, "term", out LexiconMatch marker);
        i = named ? marker.End : i;
        if ((named || (inList && joined))
                && (DocumentNumber.IsRoman(context, i)
                    || (named && i < context.Count && context.Tokens[i].IsNumber && context.Tokens[i].Length <= 2)))
        {
            term = i;
            end = context.Is(i + 1, ')') ? i + 2 : i + 1;
            return true;
        }

        return false;
    }

    /// <summary>One number or a list of them that shares the type.</summary>
    private static bool TryReadNumbers(TaggedText context, LexiconMatch type, List<DocumentMention> found, out int end)
    {
        end = type.End;
        // "kết luận 12 người có sai phạm": also a common verb.
        bool strict = type.Entry.Attribute("kind") != "firm" || type.Entry.Attribute("verb") == "yes";
        int start = type.Start, i = type.End, first = found.Count;
        bool inList = false;
        while (true)
        {
            bool announced = Marker(context, i, "number", out LexiconMatch marker);
            int digits = announced ? marker.End : i;
            digits = announced && context.Is(digits, ':') ? digits + 1 : digits;
            bool bare = type.Entry.Attribute("kind") == "number" && !announced;
            if (!DocumentNumber.TryRead(context, digits, announced, strict || inList, out int after) || (bare && after == digits + 1))
            {
                break;
            }

            DocumentTail tail = DocumentTail.Read(context, after, numbered: true);
            found.Add(new DocumentMention(new TokenRange(start, after), "document.number")
            {
                Type = type.Entry.Value,
                Number = DocumentNumber.Write(context, new TokenRange(digits, after)),
                Term = tail.TermAt >= 0 ? context.Slice(tail.TermAt).ToString() : null,
                Title = tail.Title,
                IssuerAt = tail.IssuerAt,
                TailEnd = tail.End,
            });
            end = i = after;

            // ", 178 và 29": the next number of the list, perhaps behind a date.
            int next = tail.Title is null && !tail.HasDate ? after : tail.End;
            if (context.Is(next, ',') || context.Is(next, ';'))
            {
                next++;
            }

            if (Marker(context, next, "list", out LexiconMatch list))
            {
                next = list.End;
            }

            if (next == after || next >= context.Count || (!context.Tokens[next].IsNumber && !Marker(context, next, "number", out _)))
            {
                break;
            }

            i = start = next;
            inList = true;
            if (Marker(context, next, "number", out LexiconMatch again) && again.End < context.Count)
            {
                start = again.End;
            }
        }

        if (found.Count > first)
        {
            ShareIssuer(found, first);
        }

        return found.Count > first;
    }

    // "các Nghị định số 67, 178 và 29 của Chính phủ": what follows the last belongs to all.
    private static void ShareIssuer(List<DocumentMention> found, int first)
    {
        int issuer = found[^1].IssuerAt;
        string? term = found[^1].Term;
        for (int k = first; k < found.Count - 1; k++)
        {
            found[k] = found[k] with { IssuerAt = found[k].IssuerAt < 0 ? issuer : found[k].IssuerAt, Term = found[k].Term ?? term };
        }
    }

    /// <summary>"Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX", "Nghị quyết Đại hội XIII của Đảng".</summary>
    private static bool TryReadCongress(TaggedText context, LexiconMatch type, List<DocumentMention> found, out int end)
    {
        end = type.End;
        if (!Marker(context, type.End, "congress", out LexiconMatch congress))
        {
            return false;
        }

        for (int i = congress.End; i < context.Count && i < congress.End + 12; i++)
        {
            if (context.Tokens[i].Kind is TokenKind.LineBreak or TokenKind.Punctuation
                    || (context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value == "any"))
            {
                return false;
            }

            bool ordinal = Marker(context, i, "ordinal", out LexiconMatch marker);
            int numeral = ordinal ? marker.End : i;
            if (DocumentNumber.IsRoman(context, numeral) || (ordinal && numeral < context.Count && context.Tokens[numeral].IsNumber))
            {
                end = numeral + 1;
                found.Add(new DocumentMention(new TokenRange(type.Start, end), "document.congress")
                {
                    Type = type.Entry.Value, Term = context.Slice(numeral).ToString(), Issuer = new TokenRange(congress.Start, end),
                        TailEnd = end,
                });
                return true;
            }
        }

        return false;
    }

    private static bool Mentions(TaggedText context, int start, int end, string value)
    {
        for (int i = start; i < end; i++)
        {
            if (Marker(context, i, value, out _))
            {
                return true;
            }
        }

        return false;
    }

    // "28 Nghị quyết", "các chỉ thị": many, and none of them cited.
    private static bool IsCounted(TaggedText context, int start) =>
        start > 0 && (context.Tokens[start - 1].IsNumber
                || context.TryMatchBefore(start, LexiconClass.DocumentMarker, out LexiconMatch before) && before.Entry.Value == "plural");

    // "Chương trình quốc gia về …".
    private static bool OpensNational(TaggedText context, LexiconMatch type) =>
        type.Entry.Attribute("opening") == "national" && context.TryMatch(type.End, LexiconClass.TitleOpening, out LexiconMatch opening)
            && opening.Entry.Attribute("national") == "yes";

    // "các Nghị quyết của Ủy ban Thường vụ Quốc hội": many, but of one named body.
    private static bool HasNamedIssuer(TaggedText context, LexiconMatch type) =>
        context.Tokens[type.Start].IsCapitalized && Marker(context, type.End, "of", out LexiconMatch of)
            && context.TryMatch(of.End, LexiconClass.DocumentIssuer, out LexiconMatch body)
            && body.Entry.Attribute("national") == "yes" && !context.Tokens[type.Start - 1].IsNumber;

    internal static bool Marker(TaggedText context, int token, string value, out LexiconMatch match)
    {
        match = default;
        if ((uint)token >= (uint)context.Count)
        {
            return false;
        }

        foreach (LexiconMatch candidate in context.MatchesAt(token))
        {
            if (candidate.Class == LexiconClass.DocumentMarker && candidate.Entry.Value == value)
            {
                match = candidate;
                return true;
            }
        }

        return false;
    }
}
