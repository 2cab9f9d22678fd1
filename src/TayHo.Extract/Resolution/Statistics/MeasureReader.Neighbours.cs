using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <content>Measures that a number has from its neighbours: the number before, the words before its bracket or comma, what it is per.</content>
internal sealed partial class MeasureReader
{
    /// <summary>"thu nhập bình quân | 4 triệu đồng/người/tháng": a sum of money for each.</summary>
    private string? Rate(int index, string measure)
    {
        QuantityMention mention = phrases.Mentions[index];
        bool share = mention.PerRange.Length > 0 && IsTraded(mention);
        if (mention.Kind != StatisticKind.Money || mention.PerRange.Length == 0 || measure.Contains("mỗi ", StringComparison.OrdinalIgnoreCase) || (share && (measure == SharePrice || _heads[index].Length > 0 && _text.Tokens[_heads[index].Start].IsAllCaps)))
        {
            // "EPS 4.805 đồng/cổ phiếu": a share's own price or earnings.
            return null;
        }

        var words = new System.Text.StringBuilder();
        int start = mention.PerRange.Start;
        for (int i = start; i <= mention.PerRange.End; i++)
        {
            if (i == mention.PerRange.End || _text.Is(i, '/'))
            {
                if (i > start && !_text.TryMatch(start, LexiconClass.Currency, out _))
                {
                    words.Append(" mỗi ").Append(phrases.Words(start, i));
                }

                start = i + 1;
            }
        }

        return words.ToString();
    }

    private bool IsTraded(QuantityMention mention) => _text.TryMatch(mention.PerRange.Start, LexiconClass.CountNoun, out LexiconMatch traded) && traded.Entry.Attribute("traded") is not null && traded.End == mention.PerRange.End;

    // "tăng 3 điểm": an index's points.
    private bool IsPoints(QuantityMention mention) =>
        mention is { Kind: StatisticKind.Count, UnitRange.Length: > 0 } && _text.TryMatch(mention.UnitRange.Start, LexiconClass.CountNoun, out LexiconMatch points) && points.Entry.Attribute("points") is not null && points.End == mention.UnitRange.End;

    /// <summary>"Nhà ông Ba | cao hơn | mặt đường 4 m": what is so much higher than what.</summary>
    private string? Compared(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (mention.Kind != StatisticKind.Measure || !_text.TryMatch(mention.ChangeRange.Start, LexiconClass.MeasureNoun, out LexiconMatch size) || size.Entry.Attribute("role") != "dimension"
                || phrases.TrimRight(mention.ChangeRange.End, mention.Range.Start) is var end && end <= mention.ChangeRange.End)
        {
            return null;
        }

        return (_syntax.Thing(index) is { Length: > 0 } thing ? phrases.Lowered(thing) + " " : "") + phrases.Words(mention.ChangeRange.Start, end);
    }

    /// <summary>"giấy (1,9%), kim loại (2,1%)": an item of a list stands between the number before and the bracket.</summary>
    private bool IsBehindListItem(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (mention.Kind != StatisticKind.Percentage || mention.Change is not null || !_text.Is(mention.Range.Start - 1, '(') || !_text.Is(mention.Range.End, ')'))
        {
            return false;
        }

        for (int i = mention.Range.Start - 2; i >= Math.Max(0, mention.Range.Start - LongestSubject) && !_text.IsMarked(i, TokenMarks.Quantity); i--)
        {
            if (_text.Is(i, ',') || _text.Is(i, ')'))
            {
                return i < mention.Range.Start - 2;
            }
        }

        return false;
    }

    /// <summary>"chai Natri Clorid (500 ml)": a number alone in a bracket is of what stands before the bracket.</summary>
    private string? InBracket(int index, bool share = false)
    {
        QuantityMention mention = phrases.Mentions[index];
        // "nhựa (chiếm | 40% |)"
        int open = share && _text.Is(mention.Range.Start - 2, '(') && _words.IsDeed(mention.Range.Start - 1) ? mention.Range.Start - 2 : mention.Range.Start - 1;
        if (mention.Change is not null || !_text.Is(open, '(') || !_text.Is(mention.Range.End, ')') || (mention.Kind == StatisticKind.Count && mention.UnitRange.Length > 0) || (mention.Kind == StatisticKind.Percentage && !share))
        {
            return null;
        }

        TokenRange sentence = _text.Sentence(_text.SentenceOf(open));
        if (!share && index > 0 && phrases.Mentions[index - 1].Range.End > sentence.Start && open - phrases.Mentions[index - 1].Range.End <= 6)
        {
            bool same = phrases.TrimRight(phrases.Mentions[index - 1].Range.End, open) <= phrases.Mentions[index - 1].Range.End || _measures[index - 1] is not null;
            for (int i = phrases.Mentions[index - 1].Range.End; i < open; i++)
            {
                same &= !_text.Is(i, ')') && !_text.Is(i, ',') && !_text.Is(i, ':');
            }

            if (same)
            {
                return _measures[index - 1];
            }
        }

        // "Đội hạng nhì: Sao Mai (7.000 USD)": the label.
        int bound = index > 0 ? Math.Max(sentence.Start, phrases.Mentions[index - 1].Range.End) : sentence.Start;
        bound = Math.Max(bound, open - LongestNoun);
        int colon = -1;
        for (int i = open - 1; i >= bound; i--)
        {
            if (_text.Is(i, ';') || _text.Is(i, ')') || (colon < 0 && _text.Is(i, ',')))
            {
                bound = i + 1;
                break;
            }

            colon = _text.Is(i, ':') ? i : colon;
        }

        int end = colon > bound ? colon : open;
        for (int i = end - 1; i > bound; i--)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is "copula" or "verb" && word.End < end && phrases.IsLongest(word))
            {
                bound = word.End;
            }
        }

        int start = SkipLeft(bound, end);
        // "cao hơn | bình quân cả nước (| 30,5% |)": the level that it is held against.
        start = _text.TryMatch(start, LexiconClass.ChangeVerb, out LexiconMatch than) && than.Entry.Attribute("compares") is not null ? than.End : start;
        return end > start ? phrases.Words(start, end) : null;
    }

    /// <summary>"trên tàu có | 5 ngư dân": a counted noun with what its clause says of it.</summary>
    private string? Completed(int index, int whole, string? measure)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (mention is { Kind: StatisticKind.Money, PerRange.Length: > 0 } && IsTraded(mention) && measure is not null && _heads[index].Length > 0 && measure.Length == _text.Slice(_heads[index]).Length
                && _text.TryMatch(_heads[index].Start, LexiconClass.MeasureNoun, out LexiconMatch price) && price.Entry.Attribute("price") is not null)
        {
            // "ở mức giá | 12.000 đồng/cổ phiếu"
            return SharePrice;
        }

        if (whole >= 0 && whole < index && measure is not null && mention.Kind is StatisticKind.Money or StatisticKind.Measure && mention.Kind == phrases.Mentions[whole].Kind && mention.Symbol == phrases.Mentions[whole].Symbol && mention.Change is null
            && _heads[index].Length == 0 && _heads[whole].Length > 0 && WordsOf(measure) <= LongestPriced && _syntax.Beside(mention.Range.Start - LongestPriced, mention.Range.Start, mention.Range.Start) is { Length: > 0 } item
            && _text.Slice(item).Equals(measure, StringComparison.OrdinalIgnoreCase))
        {
            // "xuất khẩu nông sản đạt 36 tỷ USD. Trong đó đồ gỗ | 8 tỷ USD": a part is of the same kind as its whole.
            return phrases.Lowered(_heads[whole]) + " " + measure;
        }

        if (IsPoints(mention) && mention.Change is null && index > 0 && IsSameSentence(index) && _measures[index - 1] is { } indexed && measure is not null && measure.Length == _text.Slice(mention.UnitRange).Length
                && !indexed.StartsWith(measure, StringComparison.OrdinalIgnoreCase) && (phrases.Mentions[index - 1].Change is not null || IsPoints(phrases.Mentions[index - 1])))
        {
            // "Chỉ số Sao Mai tăng 0,2% (| 4 điểm), đạt | 1.900 điểm"
            return indexed;
        }

        if (measure is null && mention is { Kind: StatisticKind.Count, UnitRange.Length: > 0, Change: null } && IsEqual(index) && !IsTimes(mention))
        {
            // "43 em, tương đương | 1 lớp | ở trường công"
            measure = phrases.Words(mention.UnitRange.Start, mention.UnitRange.End);
        }

        if (mention.Kind != StatisticKind.Count || mention.UnitRange.Length == 0 || mention.Change is not null || measure is null || !_counted.IsBare(index, measure)
            || (_text.TryMatch(mention.UnitRange.Start, LexiconClass.CountNoun, out LexiconMatch size) && size.Entry.Attribute("size") is not null))
        {
            return measure;
        }

        if ((_bare.Comprising(index) is { Length: > 0 } body ? body : _bare.Reached(index) is { Length: > 0 } reached ? reached : _roles.Predicate(index)) is { Length: > 0 } predicate)
        {
            return measure + " " + phrases.Words(predicate.Start, predicate.End);
        }

        if (_roles.Deed(index) is { Length: > 0 } done)
        {
            return measure + " " + Passive + phrases.Words(done.Start, done.End);
        }

        if (_bare.DeedOver(index) is { } over)
        {
            return measure + " " + over;
        }

        return !(whole >= 0 && whole < index) && _roles.Shared(index) is { Length: > 0 } shared ? measure + " " + phrases.Words(shared.Start, shared.End)
            : _bare.Said(index) is { Length: > 0 } said ? measure + " " + (_bare.IsSuffered(index, said) ? Passive : "") + phrases.Lowered(said) : whole >= 0 && whole < index ? measure + _counted.OfWhole(index, whole, _measures) : measure;
    }

    /// <summary>"tổng khối lượng rác đạt 30 tấn, tương đương | giá trị | 5 tỷ đồng", "…, | trị giá | 43 tỷ": the value of what the number before measures.</summary>
    private string? ValueOfSum(int index, string measure)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (index == 0 || mention.Kind != StatisticKind.Money || phrases.Mentions[index - 1].Kind == StatisticKind.Money || !IsSameSentence(index) || _heads[index - 1].Length == 0 || _measures[index - 1] is not { } sum || phrases.Mentions[index - 1].Change is not null
            || !_text.TryMatchBefore(mention.Range.Start, LexiconClass.MeasureNoun, out LexiconMatch value) || (value.Entry.Attribute("price") ?? value.Entry.Attribute("money")) is null || value.Start - phrases.Mentions[index - 1].Range.End > LongestPriced
            || _text.Slice(new TokenRange(value.Start, value.End)).Length != measure.Length)
        {
            return null;
        }

        int end = _heads[index - 1].End;
        for (int i = _heads[index - 1].Start; i <= _heads[index - 1].End; i++)
        {
            // "tổng khối lượng | rác"
            end = _text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch amount) && amount.Length > 1 && amount.Entry.Attribute("size") is not null ? amount.End : end;
        }

        ReadOnlySpan<char> head = _text.Slice(new TokenRange(_heads[index - 1].Start, end));
        return sum.Length > head.Length && sum.AsSpan().StartsWith(head, StringComparison.OrdinalIgnoreCase) ? measure + sum[head.Length..] : null;
    }

    /// <summary>"giấy (| 1,9% |), kim loại (2,1%)": the share that a list's item makes.</summary>
    private string? ShareOfItem(int index) =>
        InBracket(index, share: true) is not { } item ? null : WordsOf(item) <= 2 && !_words.IsName(phrases.Mentions[index].Range.Start - 2) && !item.StartsWith(ShareOf, StringComparison.OrdinalIgnoreCase) ? ShareOf + item : item;

    /// <summary>"Giá nước là 8.600 đồng/m³, trong đó | vùng ven | là 7.600 đồng/m³": the detail of a number that has the same unit measures the same.</summary>
    private bool IsDetail(int index, string? own)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (index == 0 || own is null || mention.Kind == StatisticKind.Count || mention.Change is not null || mention.PerRange.Length == 0 || phrases.Mentions[index - 1].PerRange.Length == 0
                || !(mention.Kind == phrases.Mentions[index - 1].Kind && mention.Symbol == phrases.Mentions[index - 1].Symbol) || _heads[index].Length > 0 || _heads[index - 1].Length == 0
            || !_text.Slice(mention.PerRange).Equals(_text.Slice(phrases.Mentions[index - 1].PerRange), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        bool detail = _syntax.IsDetail(mention.Range.Start);
        _heads[index] = detail ? _heads[index - 1] : default;
        return detail;
    }

    /// <summary>"… đạt chỉ số trên 90%. Đứng cuối là 3 huyện: huyện A (| 81% |), huyện B (80%)", "khớp trên 1 triệu đơn vị là mã SHA (| 2 triệu đơn vị |)": a number in brackets behind a name is of what the last of its unit was of.</summary>
    private string? BehindName(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (mention is not { Kind: StatisticKind.Percentage or StatisticKind.Count, Change: null } || (mention.Kind == StatisticKind.Count && mention.UnitRange.Length == 0) || !_text.Is(mention.Range.Start - 1, '(') || !_text.Is(mention.Range.End, ')')
                || !_words.IsName(mention.Range.Start - 2))
        {
            return null;
        }

        for (int i = index - 1; i >= Math.Max(0, index - NameReach); i--)
        {
            if (phrases.Mentions[i] is { Change: null } other && other.Kind == mention.Kind && !CountsOther(other, mention) && _measures[i] is { } measure && (mention.Kind == StatisticKind.Percentage || !_counted.IsBare(i, measure))
                    && _text.SentenceOf(mention.Range.Start) - _text.SentenceOf(phrases.Mentions[i].Range.Start) <= 1)
            {
                return measure;
            }
        }

        return null;
    }

    /// <summary>"tổng dung tích của 21 hồ chứa | là 194 triệu m³": the head stands before another number of its phrase.</summary>
    private string? OverNumber(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        TokenRange sentence = _text.Sentence(_text.SentenceOf(mention.Range.Start));
        int left = phrases.TrimRight(sentence.Start, mention.Range.Start);
        if (index == 0 || mention.Kind == StatisticKind.Count || phrases.Mentions[index - 1].Range.Start < sentence.Start || left < phrases.Mentions[index - 1].Range.End
            || (!(_text.TryMatchBefore(mention.Range.Start, LexiconClass.PhraseEnd, out LexiconMatch copula) && copula.Entry.Value == "copula") && !_clauses.IsOwner(sentence.Start, phrases.Mentions[index - 1].Range.Start)))
        {
            return null;
        }

        int bound = Math.Max(sentence.Start, left - LongestNoun);
        for (int i = left - 1; i >= bound; i--)
        {
            if (_text.Tokens[i].Kind == TokenKind.Punctuation && !_text.IsMarked(i, TokenMarks.Quantity))
            {
                bound = i + 1;
            }
        }

        return bound < phrases.Mentions[index - 1].Range.Start ? NounPhrase(index, bound, left, mention.Kind) : null;
    }

    /// <summary>"Chính sách hỗ trợ …, với mức cao nhất 200 triệu đồng": the clause part before the comma names what the number is of.</summary>
    private string? OverComma(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        int bound = phrases.LeftBound(index, overCommas: true, overBrackets: true);
        int comma = phrases.LeftBound(index) - 1;
        bool bracket = _text.Is(comma, ')') && _text.Brackets.PartnerOf(comma) is var open && open > bound;
        comma = bracket ? _text.Brackets.PartnerOf(comma) : comma;
        if (OverNumber(index) is { } whole)
        {
            return whole;
        }

        if (comma <= bound || !(bracket || _text.Is(comma, ',')))
        {
            return null;
        }

        int end = phrases.TrimRight(bound, comma);
        if (NounPhrase(index, bound, end, mention.Kind) is { } noun)
        {
            return noun;
        }

        return _syntax.Opening(bound, end) is { Length: > 0 } thing ? phrases.Words(thing.Start, thing.End) : null;
    }

    /// <summary>"tăng 8 tỷ đồng, tương đương | 2%": the number before in another unit.</summary>
    private bool IsEqual(int index) => IsSameInBracket(index) ||
        index > 0 && _measures[index - 1] is not null && phrases.Mentions[index].Range.Start - phrases.Mentions[index - 1].Range.End <= 2
        && _text.TryMatch(phrases.Mentions[index].Range.Start, LexiconClass.ComparisonBefore, out LexiconMatch equals) && equals.Entry.Attribute("equals") is not null;

    // "5,3% GDP (tương ứng | 224.000 tỷ đồng)"
    private bool IsSameInBracket(int index) =>
        index > 0 && _measures[index - 1] is not null && phrases.Mentions[index].Range.Start is var start && start - phrases.Mentions[index - 1].Range.End < LongestSubject && IsSameSentence(index) && _words.IsBracketedLink(start);

    /// <summary>"giảm 0,28 điểm (-0,45%)": the bracket tells the number before in another unit.</summary>
    private bool RepeatsChange(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        return index > 0 && _measures[index - 1] is not null && mention.Kind == StatisticKind.Percentage && _text.Is(mention.Range.Start - 1, '(') && mention.Range.Start - phrases.Mentions[index - 1].Range.End <= 3
            && (mention.Change is not null || phrases.Mentions[index - 1].Change is not null);
    }

    /// <summary>"40.000 đồng/lần/người lớn và 20.000 đồng/lần/trẻ em": sums of one list.</summary>
    private bool IsListed(int index)
    {
        if (index == 0 || phrases.Mentions[index - 1] is not { Kind: StatisticKind.Money, PerRange.Length: > 0 } before || phrases.Mentions[index].Kind != StatisticKind.Money)
        {
            return false;
        }

        int start = phrases.Mentions[index].Range.Start;
        return start - before.Range.End <= 3 && _text.TryMatchBefore(start, LexiconClass.PhraseEnd, out LexiconMatch and) && and.Entry.Value == "conjunction";
    }

    /// <summary>"Số ca mắc sởi: | quận 8 có | 62 ca", "Điểm chuẩn: | Trường A | 27 điểm": the counted as the list's head names them.</summary>
    private string? ListedCount(int index, int bound, int left)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (phrases.TailEnd(index) > mention.Range.End || !_syntax.NamesOnly(bound, left) || _syntax.HeadMeasure(index) is not { Length: > 0 } head)
        {
            return null;
        }

        string words = phrases.Words(head.Start, head.End), unit = phrases.Words(mention.UnitRange.Start, mention.UnitRange.End);
        int at = words.IndexOf(unit, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : at > 0 && words.Length > at + unit.Length ? words[at..] : words;
    }

    /// <summary>"Giá thịt: | thịt bò | 220.000 đồng", "diện tích rừng phòng hộ 63 ha, | rừng sản xuất | 36 ha": a noun's number measures what its list does; a sum for a kilogram is a price.</summary>
    private string? Item(int index, int bound, int left)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (_verbs.Of(index) is not null || mention.Change is not null || mention.Kind == StatisticKind.Count || phrases.TailEnd(index) > mention.Range.End)
        {
            return null;
        }

        bool follows = index > 0 && IsSameKind(index) && phrases.Mentions[index - 1].Change is null && phrases.Mentions[index - 1].Range.End <= bound;
        TokenRange head = _syntax.ListHead(mention.Range.Start);
        bool listed = head.Length > 0 || (follows && _items[index - 1]);
        TokenRange item = listed && left - bound <= LongestSubject && _words.FirstOfNouns(bound - 1, left) == bound ? new TokenRange(bound, left) : _syntax.Beside(SkipLeft(bound, left), left, mention.Range.Start);
        if (item.Length == 0 || _text.IsMarked(item, TokenMarks.Quantity) || (item.Start != bound && !_words.OpensItem(bound, item)) || (item.Start == bound && !listed && !_words.OpensItem(bound, item)))
        {
            return null;
        }

        int first = follows && (_items[index - 1] || listed) ? _words.FirstOfNouns(phrases.Mentions[index - 1].Range.End, item.Start) : item.Start;
        head = head.Length == 0 && follows && (listed || bound - phrases.Mentions[index - 1].Range.End <= LongestPriced) ? _heads[index - 1] : head;
        if (head.Length > 0 && !_text.Tokens[head.Start].IsAllCaps)
        {
            _heads[index] = head;
            _items[index] = true;
            return phrases.Lowered(head) + " " + phrases.Lowered(new TokenRange(first, item.End));
        }

        bool priced = mention is { Kind: StatisticKind.Money, PerRange.Length: > 0 }
            && (_text.TryMatch(mention.PerRange.Start, LexiconClass.MeasureUnit, out _) || (_text.TryMatch(mention.PerRange.Start, LexiconClass.CountNoun, out LexiconMatch thing) && thing.Entry.Value is not ("person" or "household" or "body" or "event")));
        return priced ? PriceOf + phrases.Lowered(item) : null;
    }

    /// <summary>"Lượng mưa: | An Nhơn | 45 mm", "tiếp đến là | huyện Y | 26%": a name's number measures what its list does.</summary>
    private string? Listed(int index, int bound, int left)
    {
        if (!_syntax.NamesOnly(bound, left))
        {
            return null;
        }

        _listed[index] = true;
        QuantityMention mention = phrases.Mentions[index];
        if (_syntax.HeadMeasure(index) is { Length: > 0 } head)
        {
            return phrases.Words(head.Start, head.End);
        }

        bool follows = index > 0 && _measures[index - 1] is not null && phrases.Mentions[index - 1].Kind == mention.Kind && phrases.Mentions[index - 1].Symbol == mention.Symbol
            && (_listed[index - 1] || !IsSameSentence(index) || _words.IsPlaceAlone(bound, left)) && _text.SentenceOf(mention.Range.Start) - _text.SentenceOf(phrases.Mentions[index - 1].Range.Start) <= 1;
        return follows ? _measures[index - 1] : null;
    }

    /// <summary>"giảm từ 155 vụ | xuống 58 vụ": the level behind another is of the same measure.</summary>
    private bool IsSecondLevel(int index)
    {
        if (index == 0 || _measures[index - 1] is null)
        {
            return false;
        }

        QuantityMention before = phrases.Mentions[index - 1], mention = phrases.Mentions[index];
        if (before.Kind != mention.Kind || before.Symbol != mention.Symbol || mention.Range.Start - before.Range.End > LongestPriced + 2 || !IsSameSentence(index) || CountsOther(before, mention))
        {
            return false;
        }

        for (int i = before.Range.End; i <= mention.Range.Start && mention.Range.Start - before.Range.End <= LongestPriced; i++)
        {
            if (_text.TryMatch(i, LexiconClass.ChangeVerb, out LexiconMatch verb) && verb.Entry.Value == "level")
            {
                return true;
            }
        }

        // "từ 3,4 m | thành | 3,3 m"
        bool from = _text.TryMatchBefore(before.Range.Start, LexiconClass.PhraseEnd, out LexiconMatch range) && range.Entry.Attribute("opens") == "range";
        return from && mention.Range.Start > before.Range.End && (mention.Range.Start == before.Range.End + 1 || _words.IsDeed(mention.Range.Start - 1)) && _text.Tokens[before.Range.End].IsWord && !_words.HasCoordinate(before.Range.End, mention.Range.Start);
    }

    /// <summary>"từ 7 thị trấn còn | 3 đơn vị cấp xã": each counts what it says.</summary>
    private bool CountsOther(QuantityMention before, QuantityMention mention) =>
        mention.Kind == StatisticKind.Count && before.Kind == StatisticKind.Count && before.UnitRange.Length > 0 && mention.UnitRange.Length > 0 && !_text.Slice(before.UnitRange).Equals(_text.Slice(mention.UnitRange), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The measure that a number without one shares with the number just before it: a change behind its amount ("đạt 900 tấn,
    /// tăng 5%"), the next of a list in one unit (63 mm, 60 mm), the share that a count makes ("78/79 phiếu, đạt 98%").
    /// </summary>
    private string? Shared(int index)
    {
        if (index == 0 || _shared.OverBracket(index, _measures) is var earlier && _measures[earlier] is not { } measure)
        {
            return null;
        }

        QuantityMention before = phrases.Mentions[earlier], mention = phrases.Mentions[index];
        bool same = mention.Kind == StatisticKind.Money && mention.Kind == before.Kind && mention.Symbol == before.Symbol && !_text.Is(mention.Range.Start - 1, '(') && !HasMeasureNoun(before.Range.End, mention.Range.Start);
        bool share = IsOfSum(index), far = mention.Kind == StatisticKind.Percentage ? share || mention.Change is not null : mention.Change is not null && IsTimes(mention);
        int reach = far ? LongestNoun : same ? LongestDeed : LongestSubject;
        if (mention.Range.Start - phrases.Mentions[index - 1].Range.End > reach || _text.SentenceOf(before.Range.Start) != _text.SentenceOf(mention.Range.Start))
        {
            return null;
        }

        if (CountsOther(before, mention) && mention.UnitRange.Start >= mention.Range.Start)
        {
            return null;
        }

        bool ratio = mention is { Kind: StatisticKind.Percentage, Change: null } && _syntax.IsRatio(mention.Range.Start);
        if (mention.Change is not null || IsEqual(index) || (IsOfTarget(index) && !ratio) || RepeatsChange(index) || IsLevelBehind(index) || IsTargetBehind(index, before.Range.End) || (mention.Kind == before.Kind && mention.Symbol == before.Symbol))
        {
            return measure;
        }

        share |= before.Kind == StatisticKind.Count || (_text.Is(before.Range.End, '(') && _text.Is(mention.Range.End, ')'));
        return mention.Kind != StatisticKind.Percentage || !share ? null : measure.StartsWith(ShareOf, StringComparison.OrdinalIgnoreCase) ? measure : ShareOf + measure;
    }

    private bool HasMeasureNoun(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && phrases.IsLongest(noun))
            {
                return true;
            }
        }

        return false;
    }
}
