using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// Which number is a part of which: behind "trong đó" or "gồm" in the sentence or at the next one's beginning, in brackets
/// behind the whole, or by a sum that comes out (58 đơn vị: 41 xã, 17 phường). A part has the whole's unit or sort and is no
/// greater than it.
/// </summary>
internal sealed class StatisticParts(QuantityPhrases phrases)
{
    private const int MostTried = 8;
    private const int ListReach = 30;
    private const int WholeReach = 8;
    private const int LongestOutOf = 26;
    private const int MostSummed = 4;
    private const int MarkerReach = 5;
    private const int LongestList = 24;
    private readonly TaggedText _text = phrases.Text;
    private readonly IReadOnlyList<QuantityMention> _mentions = phrases.Mentions;
    private readonly PartRules _rules = new(phrases);

    // Parts that befell the whole, and which may themselves have parts.
    private readonly bool[] _affected = new bool[phrases.Mentions.Count];

    /// <summary>For each mention the index of its whole; -1 when it is a part of none.</summary>
    public int[] Read()
    {
        int[] whole = new int[_mentions.Count];
        Array.Fill(whole, -1);
        for (int i = 0; i < _mentions.Count; i++)
        {
            _text.ThrowIfStopped();
            if (whole[i] < 0)
            {
                // A bracket's own number goes to the number that it stands behind, before any marker further left.
                whole[i] = InBrackets(i);
            }

            if (whole[i] < 0)
            {
                whole[i] = ByMarker(i, whole);
            }

            if (whole[i] < 0)
            {
                whole[i] = OfNext(i);
            }

            if (whole[i] < 0)
            {
                whole[i] = WhatTheyAre(i);
            }

            if (whole[i] < 0)
            {
                whole[i] = OfOpening(i);
            }

            if (whole[i] < 0)
            {
                whole[i] = ShareOfWhole(i, whole);
            }

            if (whole[i] < 0)
            {
                whole[i] = Affected(i);
                _affected[i] = whole[i] >= 0;
            }

            if (whole[i] < 0)
            {
                BySum(i, whole);
            }
        }

        return whole;
    }

    private int ByMarker(int part, int[] whole)
    {
        QuantityMention mention = _mentions[part];
        int sentence = _text.SentenceOf(mention.Range.Start);
        TokenRange bounds = _text.Sentence(sentence);
        int marker = -1;
        LexiconMatch word = default;
        for (int i = mention.Range.Start - 1; i >= bounds.Start && marker < 0; i--)
        {
            if (_text.Is(i, ')'))
            {
                i = Opening(i, bounds.Start);
            }
            else if (_text.TryMatch(i, LexiconClass.PartMarker, out word) && phrases.IsLongest(word))
            {
                if (IsDenied(i))
                {
                    // "(không bao gồm | 75 tỷ đồng …)"
                    return -1;
                }

                marker = i;
            }
        }

        if (marker < 0 || IsReached(part))
        {
            return -1;
        }

        if (IsBehindList(marker, mention.Range.Start) || IsTime(word))
        {
            return -1;
        }

        bool list = word.Entry.Value == "list";
        bool opens = marker <= bounds.Start + 1;
        int earliest = opens ? Math.Max(0, sentence - 1) : sentence;
        int tried = 0;
        for (int i = part - 1; i >= 0 && tried < MostTried; i--)
        {
            QuantityMention candidate = _mentions[i];
            if (_text.SentenceOf(candidate.Range.Start) < earliest || (list && !opens && marker - candidate.Range.End > ListReach))
            {
                break;
            }

            if (candidate.Range.End > marker)
            {
                continue;
            }

            if ((mention.Kind == StatisticKind.Percentage && candidate.Kind != StatisticKind.Percentage && !IsShareOf(candidate, mention, marker)) || IsBracketed(i, marker))
            {
                // "còn 3 xã, bao gồm: …; tỷ lệ đồng ý chiếm 96%": no share of the count.
                continue;
            }

            tried++;
            if (candidate.Value == mention.Value && _rules.SameUnit(candidate, mention))
            {
                // "xem xét 5 dự thảo. Trong đó có | 5 dự thảo …": the number told again.
                return -1;
            }

            if (whole[i] >= 0 && !_affected[i] && IsBefore(whole[i], marker) && _rules.Fits(whole[i], part) && !InOneBracket(i, marker))
            {
                return whole[i];
            }

            if (_rules.Fits(i, part))
            {
                return _rules.OfSameUnit(i, part, earliest);
            }
        }

        return list && !opens ? _rules.Named(bounds.Start, marker, part) : -1;
    }

    // "trong đó 3 sản phẩm đạt | 5 sao": what the part reaches is itself none.
    private bool IsReached(int part) =>
        part > 0 && _mentions[part] is { Kind: StatisticKind.Count } level && _mentions[part - 1] is { Kind: StatisticKind.Count } counted
            && level.Range.Start - counted.Range.End == 1
        && Unit(counted.Range.End).Is(WordTraits.Quantity) && !_rules.SameUnit(counted, level);

    /// <summary>"kết nạp 96 đảng viên mới, có | 11 đảng viên | là người có đạo": what some of those just counted are; not where something
    /// else is told between.</summary>
    private int WhatTheyAre(int part)
    {
        QuantityMention mention = _mentions[part];
        int there = mention.Range.Start - 1;
        return part > 0 && mention is { Kind: StatisticKind.Count, Change: null } && there > 0 && Unit(there).Is(WordTraits.Existence)
            && Unit(there).Range.Length == 1 && _text.Is(there - 1, ',') && Unit(mention.Range.End).Is(WordTraits.Copula)
            && _mentions[part - 1].Kind == StatisticKind.Count
            && _text.SentenceOf(_mentions[part - 1].Range.Start) == _text.SentenceOf(there) && _rules.SameUnit(_mentions[part - 1], mention)
            && _rules.Fits(part - 1, part) ? part - 1 : -1;
    }

    // "Riêng trong năm 2017 | phát hiện 10 vụ": another time, no part of what was told before.
    private bool IsTime(LexiconMatch marker) =>
        marker.Entry.Value == "of" && (_text.IsMarked(marker.End, TokenMarks.Date)
                || (_text.IsMarked(marker.End + 1, TokenMarks.Date) && Unit(marker.End).PartOfSpeech == PartOfSpeech.Preposition));

    private bool IsDenied(int marker)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(marker));
        return syntax.TryBefore(syntax.UnitAt(marker), out int denial) && syntax.Units[denial].Is(WordTraits.Negative);
    }

    /// <summary>"Trong đó … và 3.400 người dự phòng; Tổng biên chế là …": a sum of its own ends the list.</summary>
    private bool IsBehindList(int marker, int token)
    {
        for (int i = marker; i < token; i++)
        {
            if (_text.Is(i, ';') && _text.TryMatch(i + 1, LexiconClass.MeasureNoun, out LexiconMatch sum)
                    && (sum.Entry.Attribute("sum") is not null || _text.Tokens[i + 1].IsCapitalized))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"hơn 50 khách hàng, trong đó 30% khách hàng là …", "trong đó 90% là …": a share of those counted before.</summary>
    private bool IsShareOf(QuantityMention whole, QuantityMention share, int marker)
    {
        if (whole.Kind is StatisticKind.Money or StatisticKind.Measure)
        {
            return share.Change is null && whole.Change is null && (_rules.SharesUpTo(share, marker) || IsBorne(share, marker));
        }

        if (whole.Kind != StatisticKind.Count || share.Range.Start - marker > MarkerReach)
        {
            return false;
        }

        int behind = share.Range.End;
        return (_text.TryMatch(behind, LexiconClass.PhraseEnd, out LexiconMatch be) && be.Entry.Value == "copula")
            || (whole.UnitRange.Length > 0 && behind < _text.Count
                && _text.Slice(behind).Equals(_text.Slice(whole.UnitRange.Start), StringComparison.OrdinalIgnoreCase));
    }

    // "900 tấn rác, trong đó có 60% | được chôn lấp": a share without a noun of its own that something befell.
    private bool IsBorne(QuantityMention share, int marker) =>
        share.Range.Start - marker <= MarkerReach && _text.TryMatch(share.Range.End, LexiconClass.PhraseEnd, out LexiconMatch borne)
            && (borne.Entry.Attribute("passive") is not null || Unit(share.Range.End).Is(WordTraits.Copula));

    /// <summary>"tăng 7,5% (cùng kỳ tăng 6,2%). Trong đó, …": what a bracket before the marker holds is no whole.</summary>
    private bool IsBracketed(int candidate, int marker)
    {
        int sentence = _text.SentenceOf(_mentions[candidate].Range.Start);
        for (int i = _mentions[candidate].Range.End; i < marker && _text.SentenceOf(i) == sentence; i++)
        {
            if (_text.Is(i, '('))
            {
                return false;
            }

            if (_text.Is(i, ')'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"1.580 tỷ đồng (chiếm 59,4%)", "520 đảng viên nữ, chiếm 37,6%" behind their whole: the share is of the whole too.</summary>
    private int ShareOfWhole(int part, int[] whole)
    {
        if (part == 0 || whole[part - 1] < 0)
        {
            return -1;
        }

        QuantityMention mention = _mentions[part], before = _mentions[part - 1];
        bool bracketed = _text.Is(before.Range.End, '(') && mention.Range.Start - before.Range.End <= 3 && _text.Is(mention.Range.End, ')');
        bool told = _text.TryMatchBefore(mention.Range.Start, LexiconClass.PhraseEnd, out LexiconMatch verb)
            && verb.Entry.Attribute("share") is not null && mention.Range.Start - before.Range.End <= WholeReach
            && _text.SentenceOf(before.Range.Start) == _text.SentenceOf(mention.Range.Start);
        return (bracketed || told) && mention is { Kind: StatisticKind.Percentage, Change: null } && before.Kind != StatisticKind.Percentage
            ? whole[part - 1] : -1;
    }

    /// <summary>
    /// "Nhà bà canh tác 7.500 m² ruộng thì có tới | 5.000 m² bị ngập", "cả tỉnh có 606.640 ha, đến nay | 565.339 ha đã được đo đạc": what
    /// befell so
    /// much of the same thing, which the part itself does not name.
    /// </summary>
    private int Affected(int part)
    {
        QuantityMention mention = _mentions[part];
        if (part == 0 || mention.Kind != StatisticKind.Measure || mention.Change is not null || mention.Range.End >= _text.Count)
        {
            return -1;
        }

        QuantityMention before = _mentions[part - 1];
        bool borne = _text.TryMatch(mention.Range.End, LexiconClass.PhraseEnd, out LexiconMatch verb) && verb.Entry.Value == "auxiliary";
        return borne && before.Change is null && _text.SentenceOf(before.Range.Start) == _text.SentenceOf(mention.Range.Start)
            && mention.Value < before.Value && _rules.Fits(part - 1, part) ? part - 1 : -1;
    }

    /// <summary>"370 người trong số | 600 giáo viên": the number behind "trong số" is the whole of the one before it.</summary>
    private int OfNext(int part)
    {
        if (part + 1 >= _mentions.Count)
        {
            return -1;
        }

        QuantityMention mention = _mentions[part], next = _mentions[part + 1];
        if (next.Value <= mention.Value || _text.SentenceOf(next.Range.Start) != _text.SentenceOf(mention.Range.Start)
                || next.Range.Start - mention.Range.End > LongestOutOf || next.Change is not null || !_rules.Fits(part + 1, part))
        {
            return -1;
        }

        for (int i = mention.Range.End; i < next.Range.Start; i++)
        {
            if (_text.Is(i, ';') || (_text.Is(i, ',') && !IsOutOf(i + 1)))
            {
                return -1;
            }

            if (IsOutOf(i) && next.Range.Start - i <= WholeReach)
            {
                return part + 1;
            }
        }

        return -1;
    }

    /// <summary>"Trong tổng số 36 dự án mới, | có 25 dự án …": the number that the sentence opens with is the whole of those behind
    /// it.</summary>
    private int OfOpening(int part)
    {
        TokenRange sentence = _text.Sentence(_text.SentenceOf(_mentions[part].Range.Start));
        bool outOf = IsOutOf(sentence.Start);
        if (!outOf && !_text.IsMarked(sentence.Start + 1, TokenMarks.Quantity))
        {
            return -1;
        }

        int first = part;
        while (first > 0 && part - first < LongestList && _mentions[first - 1].Range.Start > sentence.Start)
        {
            first--;
        }

        // "Trong 40 trường hợp được xét, có | 12 người".
        bool whole = outOf || (_mentions[first].Range.Start == sentence.Start + 1 && Unit(sentence.Start).Is(WordTraits.Place)
                && _mentions[part].Kind == StatisticKind.Count && Unit(_mentions[part].Range.Start - 1).Is(WordTraits.Existence));
        return whole && first < part && _mentions[first].Range.Start - sentence.Start <= WholeReach && _rules.Fits(first, part)
            ? first : -1;
    }

    private Unit Unit(int token) =>
        _text.Syntax(_text.SentenceOf(token)) is var syntax && syntax.Range.Contains(token) ? syntax.Units[syntax.UnitAt(token)] : default;

    // "trong số", "trong tổng số"
    private bool IsOutOf(int token) =>
        _text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Attribute("whole") == "next";

    private bool IsBefore(int mention, int token) => _mentions[mention].Range.End <= token;

    /// <summary>Whether the part and the marker stand in a bracket of their own behind the candidate.</summary>
    private bool InOneBracket(int candidate, int marker)
    {
        for (int i = _mentions[candidate].Range.End; i < marker; i++)
        {
            if (_text.Is(i, '('))
            {
                return true;
            }
        }

        return false;
    }

    private int InBrackets(int part)
    {
        if (part == 0)
        {
            return -1;
        }

        QuantityMention mention = _mentions[part];
        int open = BracketAround(mention.Range.Start);
        if (open < 0)
        {
            return -1;
        }

        int before = part - 1;
        while (before >= 0 && _mentions[before].Range.Start > open)
        {
            before--;
        }

        // "ITA (980.540 đơn vị), HAG (| 352.130 đơn vị)": each bracket is of its own item.
        for (int i = before < 0 ? open : _mentions[before].Range.End; i < open; i++)
        {
            if (_text.Is(i, ')') || _text.Is(i, ';'))
            {
                return -1;
            }
        }

        if (before >= 0 && IsShareInBracket(_mentions[before], mention, open))
        {
            return before;
        }

        // The bracket explains the number it stands behind, and a percentage in it rates that number.
        return before >= 0 && _text.SentenceOf(_mentions[before].Range.Start) == _text.SentenceOf(open)
            && open - _mentions[before].Range.End <= 12
            && mention.Kind == StatisticKind.Count && mention.Of is null && _rules.Fits(before, part) && !SameNumber(before, part)
            ? before : -1;
    }

    private int BracketAround(int token)
    {
        int start = _text.Sentence(_text.SentenceOf(token)).Start, open = token - 1;
        while (open >= start && !_text.Is(open, '(') && !_text.Is(open, ')'))
        {
            open--;
        }

        return open >= start && _text.Is(open, '(') ? open : -1;
    }

    // "40 tỷ đồng (| 70% | vốn nhà nước)": so much of the sum before the bracket is what the noun says.
    private bool IsShareInBracket(QuantityMention whole, QuantityMention share, int open) =>
        whole is { Kind: StatisticKind.Money or StatisticKind.Measure, Change: null } && whole.Range.End == open
            && share is { Kind: StatisticKind.Percentage, Change: null, Value: < 100 } && share.Range.Start == open + 1
        && Unit(share.Range.End) is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun };

    /// <summary>Marks the counts behind a number that add up to it in the same sentence.</summary>
    private void BySum(int index, int[] whole)
    {
        QuantityMention total = _mentions[index];
        if (total.Kind == StatisticKind.Percentage || total.High is not null || total.Value < 2)
        {
            return;
        }

        int sentence = _text.SentenceOf(total.Range.Start);
        decimal sum = 0;
        for (int i = index + 1; i < _mentions.Count && i <= index + MostTried; i++)
        {
            QuantityMention part = _mentions[i];
            if (!IsInReach(sentence, _text.SentenceOf(part.Range.Start)) || part.Kind != total.Kind || part.Symbol != total.Symbol
                    || part.High is not null || part.Value <= 0)
            {
                return;
            }

            sum += part.Value;
            if (sum > total.Value || (i == index + 1 && ClosesBracket(total.Range.End, part.Range.Start)))
            {
                return;
            }

            if (sum == total.Value && i > index + 1)
            {
                for (int k = index + 1; k <= i; k++)
                {
                    whole[k] = whole[k] < 0 ? index : whole[k];
                }

                return;
            }
        }
    }

    // "vô địch (12.000 USD), hạng nhì (| 7.000 USD), hạng ba (| 5.000 USD)": items of one list.
    private bool ClosesBracket(int start, int end)
    {
        while (start < end && !_text.Is(start, '('))
        {
            if (_text.Is(start, ')'))
            {
                return true;
            }

            start++;
        }

        return false;
    }

    /// <summary>The sentence of the sum, and those behind it when the first of them lists its parts ("Trong đó, …").</summary>
    private bool IsInReach(int sentence, int other) =>
        other == sentence || (other <= sentence + MostSummed
                && (_text.TryMatch(_text.Sentence(sentence + 1).Start, LexiconClass.PartMarker, out _)
                    || Lists(_text.Sentence(sentence + 1))));

    // "Các khoản chi gồm: …"
    private bool Lists(TokenRange sentence)
    {
        for (int i = sentence.Start; i < Math.Min(sentence.End, sentence.Start + MarkerReach)
                && !_text.IsMarked(i, TokenMarks.Quantity); i++)
        {
            if (_text.TryMatch(i, LexiconClass.PartMarker, out LexiconMatch gom) && gom.Entry.Value == "list")
            {
                return true;
            }
        }

        return false;
    }

    private int Opening(int close, int start)
    {
        int depth = 0;
        for (int i = close; i >= start; i--)
        {
            depth += _text.Is(i, ')') ? 1 : _text.Is(i, '(') ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return start;
    }

    private bool SameNumber(int a, int b) => _mentions[a].Value == _mentions[b].Value;
}
