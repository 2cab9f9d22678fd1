using System.Diagnostics.CodeAnalysis;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>
/// The abbreviations and trade names that an article itself gives: behind "Trung tâm … liên ngành (ICISE)" the word ICISE is that
/// centre, behind "Tổng công ty Hàng hải … (Vinaships)" the word Vinaships is that company, there and later. Refused: places and
/// people in brackets, and words of the language ("(mới)").
/// </summary>
internal sealed class BodyAbbreviations(TaggedText context)
{
    private const int LongestTradeName = 3;
    private SpanDictionary<OrganizationMention>? _known;

    /// <summary>Whether the article has given any so far; they begin with a capital.</summary>
    public bool Any => _known is not null;

    /// <summary>Remembers the abbreviation or trade name in brackets behind a full name, if one stands there.</summary>
    public void Learn(OrganizationMention full)
    {
        int start = full.Range.End + 1;
        if (full.Kind == OrganizationKind.Company && full.Range.Length > 2 && context.IsDash(start - 1)
                && context.TryMatch(start, LexiconClass.BodyName, out LexiconMatch brand)
            && brand.Entry.Value == "company")
        {
            // CTCP Sữa Sông Vàng - Vinasua
            Remember(new TokenRange(start, brand.End), full);
            return;
        }

        if (full.Range.Length > 1 && (context.Is(start - 1, '(') || context.Is(start - 1, ','))
                && UnitWords.TryPart(context, start, "alias", out LexiconMatch alias))
        {
            // Ban quản lý dự án thủy điện 12, gọi là | Ban 12
            int last = alias.End + 1;
            bool numbered = last < context.Count && context.Tokens[alias.End].IsCapitalized && context.Tokens[last].IsNumber;
            if (numbered || (alias.End < context.Count && IsOfName(alias.End)))
            {
                Remember(new TokenRange(alias.End, numbered ? last + 1 : last), full);
            }

            return;
        }

        if (full.Range.Length < 2 || !context.Is(start - 1, '('))
        {
            return;
        }

        int end = start;
        if (context.TryMatch(start, LexiconClass.BodyHead, out LexiconMatch head)
                && full.Kind == OrganizationRecognizer.KindOf(head.Entry.Value) && head.Length < full.Range.Length)
        {
            // Công ty cổ phần Phát triển Nam Thành (Công ty | Nathaco)
            start = end = head.End;
        }

        while (end < context.Count && end - start < LongestTradeName && (IsOfName(end) || IsGluedNumber(end, start)))
        {
            end++;
        }

        if (end > start && context.Is(end, ')') && !(end - start == 1 && context.Tokens[start].Length < 2)
                && !IsOfLonger(full.Range, start))
        {
            Remember(new TokenRange(start, end), full);
        }
    }

    private void Remember(TokenRange range, OrganizationMention full)
    {
        _known ??= new SpanDictionary<OrganizationMention>(new Dictionary<string, OrganizationMention>(StringComparer.Ordinal));
        _known.Value.TryAdd(context.Slice(range), full);
    }

    // C | 46
    private bool IsGluedNumber(int token, int start) => token > start && context.Tokens[token].IsNumber && context.IsGlued(token);

    /// <summary>"trái phiếu | Chính phủ (TPCP)": the letters stand for a word before the name too.</summary>
    private bool IsOfLonger(TokenRange name, int letters)
    {
        ReadOnlySpan<char> written = context.Slice(letters);
        int before = name.Start - (written.Length - name.Length);
        if (before < 0 || before >= name.Start || !context.Tokens[letters].IsAllCaps)
        {
            return false;
        }

        for (int i = 0; i < written.Length; i++)
        {
            if (!context.Tokens[before + i].IsWord
                    || SyllableFolding.ToLower(context.Slice(before + i)[0]) != SyllableFolding.ToLower(written[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads an abbreviation or trade name that was given before, the longest first.</summary>
    public bool TryRead(int token, [NotNullWhen(true)] out OrganizationMention? mention)
    {
        mention = null;
        if (_known is not { } known)
        {
            return false;
        }

        if (context.TryMatch(token, LexiconClass.BodyHead, out LexiconMatch head) && TryReadLetters(known, head.End, out mention)
                && mention.AbbreviationOf is { } named
            && context.TryMatch(named.Start, LexiconClass.BodyHead, out LexiconMatch own)
            && own.Entry.FirstForm.StartsWith(head.Entry.FirstForm, StringComparison.Ordinal)
            && !GoesOn(mention.Range.End))
        {
            // Ủy ban Tài chính - Ngân sách (TCNS) … Ủy ban | TCNS, Ngân hàng TMCP Sông Vàng (Savabank) … Ngân hàng | Savabank
            mention = mention with { Range = new TokenRange(token, mention.Range.End) };
            return true;
        }

        return TryReadLetters(known, token, out mention);
    }

    // Ngân hàng MB | - AMC, Ngân hàng MB | chi nhánh Hà Nội: another body's name
    private bool GoesOn(int end) =>
        (context.IsDash(end) && NameSyllables.IsCapital(context, end + 1)) || BodyTail.ZoneEnd(context, end) > end;

    private bool TryReadLetters(SpanDictionary<OrganizationMention> known, int token, [NotNullWhen(true)] out OrganizationMention? mention)
    {
        mention = null;
        if (token >= context.Count || !(IsOfName(token)
                    || (context.Tokens[token].IsCapitalized && token + 1 < context.Count && context.Tokens[token + 1].IsNumber)))
        {
            return false;
        }

        for (int length = LongestTradeName; length > 0; length--)
        {
            var range = new TokenRange(token, token + length);
            if (range.End <= context.Count && known.TryGetValue(context.Slice(range), out OrganizationMention? full))
            {
                mention = new OrganizationMention(range, "organization.abbreviation")
                {
                    Kind = full.Kind,
                    HeadEnd = range.End,
                    UnitType = full.UnitType,
                    NamesUnit = full.NamesUnit,
                    AbbreviationOf = full.Range,
                };
                return true;
            }
        }

        return false;
    }

    // Capitals only, or a capitalised word that is no syllable of Vietnamese.
    private bool IsOfName(int token) =>
        context.Tokens[token] is { IsWord: true, IsCapitalized: true } word && !context.IsMarked(token, TokenMarks.Place)
        && (word.IsAllCaps || !SyllableShape.IsVietnamese(context.Slice(token)));
}
