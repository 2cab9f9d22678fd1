using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <content>The phrase with a noun of measure at its head, and the words before a number without one.</content>
internal sealed partial class MeasureReader
{
    /// <summary>The phrase headed by a measure noun that ends before the number.</summary>
    private string? NounPhrase(int index, int bound, int left, StatisticKind kind)
    {
        int head = -1;
        for (int i = left - 1; i >= bound; i--)
        {
            if (_text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.End <= left && !IsNumbered(noun) && noun.Entry.Attribute("role") is null && phrases.IsLongest(noun)
                    && !IsIndefinite(noun) && !phrases.Cuts(i) && !IsTail(noun) && !IsPlainLevel(noun, left) && !(kind != StatisticKind.Percentage && noun.Entry.Attribute("sector") is not null)
                    && !_text.IsMarked(i, TokenMarks.Person | TokenMarks.Post | TokenMarks.Organization))
            {
                head = i;
            }
            else if (head >= 0 && _text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && (word.Entry.Value == "copula" || word.Entry.Attribute("ends") == "noun"))
            {
                // "tổng mức bán lẻ hàng hóa | và | doanh thu dịch vụ": two that are measured together.
                head = word.Entry.Value == "conjunction" && kind != StatisticKind.Count && _text.TryMatch(bound, LexiconClass.MeasureNoun, out LexiconMatch first)
                    && (first.End == i || _words.IsNoun(first.End - 1, i)) ? bound : head;
                break;
            }
        }

        // "thu từ | xuất nhập khẩu": what comes from where.
        if (head - 1 > bound && _text.TryMatchBefore(head, LexiconClass.PhraseEnd, out LexiconMatch from) && from.Entry.Attribute("opens") == "range"
                && _text.TryMatchBefore(from.Start, LexiconClass.MeasureNoun, out LexiconMatch source) && source.Start >= bound)
        {
            head = source.Start;
        }

        // Of a count, a share or sum further left is another number's; right beside it it says how often or how large ("tần suất 3 chuyến").
        if (head < 0 || left - head > LongestNoun || (kind == StatisticKind.Count && !IsCountable(head, index) && !IsBeside(head, phrases.Mentions[index].Range.Start))
                || (kind == StatisticKind.Count && _text.TryMatchBefore(phrases.Mentions[index].Range.Start, LexiconClass.PhraseEnd, out LexiconMatch with)
                    && with.Entry.Attribute("apart") is not null))
        {
            return null;
        }

        if (kind == StatisticKind.Count && _text.TryMatchBefore(phrases.Mentions[index].Range.Start, LexiconClass.PhraseEnd, out LexiconMatch to) && to.Entry.Attribute("receiver") is not null
                && to.Entry.Attribute("link") is null)
        {
            // "nhu cầu đào tạo nghề cho | 500 học sinh"
            return null;
        }

        // "đạt 68% kế hoạch năm với 12.663 tỷ đồng": the target is of what the number before measures.
        if (IsTargetBehind(index, head))
        {
            return null;
        }

        int end = phrases.TrimRight(head, left);
        for (int i = head + 1; i < end - 1; i++)
        {
            // "EPS | 9 tháng 2013 của NTP"
            end = _text.IsMarked(i, TokenMarks.Date) && _text.TryMatch(i + 1, LexiconClass.PhraseEnd, out LexiconMatch of) && of.Entry.Attribute("own") is not null
                ? phrases.TrimRight(head, i + 1) : end;
        }

        end = _words.BeforeLevel(head, _words.BeforePlace(head, _words.BeforeAside(head, _words.BeforeEquation(head, end))));
        while (_text.TryMatchBefore(end, LexiconClass.MeasureNoun, out LexiconMatch wide) && wide.Entry.Attribute("role") == "dimension" && wide.Start > head)
        {
            // "trên diện tích | rộng": the noun says it.
            end = wide.Start;
        }

        end = _text.TryMatch(head, LexiconClass.MeasureNoun, out LexiconMatch level) && _words.IsNegative(level.End) && level.End < end ? level.End : end;
        if (kind == StatisticKind.Count && _words.IsPointed(head, end))
        {
            // "Trong số đó có | 400 cuốn sách"
            return null;
        }

        if (end <= head || (kind == StatisticKind.Count && IsBareSum(head, end) && phrases.Mentions[index].UnitRange.Start >= phrases.Mentions[index].Range.Start))
        {
            return null;
        }

        _priced[index] = _text.TryMatch(head, LexiconClass.MeasureNoun, out LexiconMatch sum)
            && (sum.Entry.Attribute("money") ?? sum.Entry.Attribute("sum") ?? sum.Entry.Attribute("price")) is not null;
        _heads[index] = sum.Entry.Attribute("sector") is null ? new TokenRange(head, Math.Max(head + 1, sum.End)) : default;
        _bounded[index] = _text.TryMatch(head, LexiconClass.MeasureNoun, out LexiconMatch share) && share.Entry.Attribute("bounded") is not null;
        _bases[index] = phrases.Words(head, _text.TryMatchBefore(end, LexiconClass.ComparisonBefore, out LexiconMatch most) && most.Start > head ? most.Start : end);
        string phrase = phrases.Words(head, end);
        if (end != share.End)
        {
            return Quoted(head, end) ?? phrase;
        }

        return _owners.Read(index, share, _measures) is { Length: > 0 } owner ? phrase + " " + owner : phrase;
    }

    /// <summary>"0,6% diện tích và | 8,56% dân số": the share is of the noun behind it.</summary>
    private bool IsShareOfNext(int index, int tail)
    {
        QuantityMention mention = phrases.Mentions[index];
        return index > 0 && mention.Kind == StatisticKind.Percentage && tail > mention.Range.End
            && _text.TryMatch(mention.Range.End, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.End <= tail
            && _text.TryMatchBefore(mention.Range.Start, LexiconClass.PhraseEnd, out LexiconMatch and) && and.Entry.Value == "conjunction";
    }

    /// <summary>"tặng Giấy khen cho | 6 tập thể | và | 10 cá nhân | có thành tích": what the counted are given, as those before them in
    /// their list.</summary>
    private string? GivenTo(int index, int bound)
    {
        int number = phrases.Mentions[index].Range.Start;
        bool listed = index > 0 && _given[index - 1] is not null && _verbs.IsListLink(phrases.Mentions[index - 1].Range.End, number)
            && phrases.Mentions[index - 1].Sort is "person" or "body" && phrases.Mentions[index].Sort is "person" or "body";
        return _given[index] = _clauses.Indirect(bound, number) ?? (listed ? _given[index - 1] : null);
    }

    /// <summary>"lượng hành khách chỉ đạt | 550.090 lượt", "Lao động hợp đồng là | 412 chỉ tiêu", "Tai nạn giao thông giảm | 21 vụ": what is measured in so many turns, or is so many.</summary>
    private string? CountSubject(int index)
    {
        if (_syntax.LevelSubject(index) is not { Length: > 0 } subject)
        {
            return null;
        }

        bool measured = _text.TryMatch(subject.Start, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Entry.Attribute("counts") is not "yes" and not "điểm" && noun.Entry.Attribute("role") is null && phrases.IsLongest(noun);
        bool equal = subject.Length > 1 && !measured && _words.IsEquation(phrases.Mentions[index].Range.Start - 1) && phrases.TailEnd(index) <= phrases.Mentions[index].Range.End;
        bool visits = subject.Length > 1 && phrases.Mentions[index].UnitRange.Length == 1
            && (IsTurn(phrases.Mentions[index].UnitRange.Start) || _counted.IsCounter(index, happenings: true));
        return measured || equal || visits ? phrases.Words(subject.Start, subject.End) : null;
    }

    // "Du khách đến tỉnh đạt | 1,05 triệu lượt": turns are of the subject.
    private bool IsTurn(int unit) => _text.TryMatch(unit, LexiconClass.CountNoun, out LexiconMatch turn) && turn.Entry.Attribute("turn") is not null;

    /// <summary>"giảm giá vé | 20%": what stands between the verb and its number.</summary>
    private string? ChangeObject(QuantityMention mention)
    {
        TokenRange verb = mention.ChangeRange;
        int end = phrases.TrimRight(verb.End, mention.Range.Start);
        if (end <= verb.End || !_text.TryMatch(verb.Start, LexiconClass.ChangeVerb, out LexiconMatch change)
                || change.Entry.Attribute("compares") is not null)
        {
            return null;
        }

        // "giảm giá | vé": the verb's own noun heads the phrase.
        int start = verb.Length > 1 && _text.TryMatch(verb.End - 1, LexiconClass.MeasureNoun, out _) ? verb.End - 1 : verb.End;
        return _text.TryMatch(start, LexiconClass.MeasureNoun, out _) ? phrases.Words(start, end) : null;
    }

    /// <summary>What rose or fell: the subject before the change verb, over a bracket ("chỉ số giá tiêu dùng (CPI) | tăng").</summary>
    private string? ChangeSubject(int index, int left)
    {
        TokenRange sentence = _text.Sentence(_text.SentenceOf(phrases.Mentions[index].Range.Start));
        int bound = Math.Max(sentence.Start, left - LongestNoun);
        bound = index > 0 ? Math.Max(bound, phrases.Mentions[index - 1].Range.End) : bound;
        int start = left;
        bool inBracket = false;
        for (int i = left - 1; i >= bound; i--)
        {
            bool wasIn = inBracket;
            inBracket = _text.Is(i, ')') || (inBracket && !_text.Is(i, '('));
            bool ends = !phrases.InsideNoun(i) && (_text.Is(i, '(') && !wasIn || _text.Is(i, ',') || _text.Is(i, ';') || _text.Is(i, ':') || (_text.IsDash(i) && _text.Tokens[i].SpaceBefore));
            if (!inBracket && (ends || _text.TryMatch(i, LexiconClass.SpeechVerb, out _)))
            {
                break;
            }

            start = inBracket ? start : i;
        }

        if (Behind(index, sums: false) is { } cut)
        {
            return cut;
        }

        if (index > 0 && _text.TryMatch(start, LexiconClass.Baseline, out _))
        {
            // "tăng 7,5% (cùng kỳ tăng 6,2%)"
            return _measures[index - 1];
        }

        if (_shares.IsTicker(SkipLeft(start, left), left, index) || (left - 1 > start && _words.IsEquation(left - 2) && _shares.IsTicker(left - 1, left, index))
                || (_syntax.LevelSubject(index) is { Length: > 0 } letters && _shares.IsTicker(letters.Start, letters.End, index)))
        {
            return SharePrice;
        }

        if (_syntax.LevelSubject(index) is { Length: > 0 } subject && !(index > 0 && subject.End <= phrases.Mentions[index - 1].Range.Start && SkipLeft(start, left) < left - 1))
        {
            if (index > 0 && IsSameSentence(index) && subject.End <= phrases.Mentions[index - 1].Range.Start && _measures[index - 1] is { } before
                    && ((_heads[index - 1].Length > 0 && subject.End <= _heads[index - 1].Start && _text.Is(phrases.Mentions[index - 1].Range.End, ','))
                        || before.StartsWith(phrases.Words(subject.Start, subject.End), StringComparison.Ordinal)
                        || (phrases.Mentions[index - 1].Change is null && _text.Is(phrases.Mentions[index - 1].Range.End, ',')
                            && before.Contains(phrases.Words(subject.Start, subject.End), StringComparison.Ordinal))))
            {
                return before;
            }

            bool scope = (_text.IsMarked(subject.End - 1, TokenMarks.Place) || _words.IsName(subject.End - 1)) && !_text.TryMatch(subject.Start, LexiconClass.MeasureNoun, out _);
            return scope && index > 0 && IsSameSentence(index) ? _measures[index - 1] : phrases.Words(subject.Start, subject.End);
        }

        if (NounPhrase(index, start, left, StatisticKind.Percentage) is { } noun)
        {
            return noun;
        }

        start = SkipLeft(_words.AfterExistence(start, left), left);
        return left > start ? phrases.Words(start, left) : Behind(index, sums: true);
    }

    /// <summary>"Sở đồng ý giảm 40% | giá vé xe buýt": what is lowered stands behind the number.</summary>
    private string? Behind(int index, bool sums)
    {
        QuantityMention mention = phrases.Mentions[index];
        int end = mention.Range.End, tail = phrases.TailEnd(index);
        bool beside = mention.Kind == StatisticKind.Percentage && mention.ChangeRange.End == mention.Range.Start;
        if (tail <= end || !(sums || beside))
        {
            return null;
        }

        // "giảm 10% | quân số biên chế", "giảm 12% | lượt tiếp công dân": any noun right behind is what is lowered, but "số vụ".
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(mention.Range.Start));
        bool measured = _text.TryMatch(end, LexiconClass.MeasureNoun, out LexiconMatch noun);
        bool lowered = measured
            ? sums || (noun.Entry.Attribute("role") is null && (noun.Entry.Attribute("counts") is null || noun.Length > 1))
            : beside
                && syntax.Units[syntax.UnitAt(end)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier }
                && !_text.TryMatch(end, LexiconClass.Baseline, out _) && !_text.TryMatch(end, LexiconClass.Target, out _);
        return lowered ? phrases.Words(end, measured ? tail : _words.BeforeCoordinate(end, _words.BeforeRelative(end, tail))) : null;
    }

    /// <summary>"ở | mức khá cao": how high it is, and no measure.</summary>
    private bool IsPlainLevel(LexiconMatch noun, int left)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(noun.Start));
        int end = _text.Is(left - 1, ',') ? left - 1 : left;
        bool plain = noun.Entry.Attribute("plain") is not null && noun.End < end;
        for (int i = noun.End; i < end && plain; i++)
        {
            plain = syntax.Units[syntax.UnitAt(i)].PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.Adverb
                && !_text.TryMatch(i, LexiconClass.ComparisonBefore, out _);
        }

        return plain;
    }

    private bool IsTargetBehind(int index, int head) =>
        index > 0 && head == phrases.Mentions[index - 1].Range.End && phrases.Mentions[index - 1].Kind == StatisticKind.Percentage
            && _text.TryMatch(head, LexiconClass.Target, out LexiconMatch target) && target.Entry.Value == "noun";

    /// <summary>"hoạt động “rửa tiền”": the whole of the words in quotes.</summary>
    private string? Quoted(int head, int end)
    {
        if (!_text.Is(end - 1, '”') && !_text.Is(end - 1, '"'))
        {
            return null;
        }

        for (int i = head; i >= Math.Max(0, head - LongestSubject) && _text.Tokens[i].Kind != TokenKind.LineBreak; i--)
        {
            if (_text.Is(i, '“') || (_text.Is(i, '"') && i < end - 1))
            {
                return phrases.Words(i + 1, end - 1);
            }
        }

        return null;
    }

    /// <summary>"trong tổng số | 36 dự án mới": the count's own noun says more.</summary>
    private bool IsBareSum(int head, int end) =>
        _text.TryMatch(head, LexiconClass.MeasureNoun, out LexiconMatch sum) && sum.Entry.Attribute("counts") == "yes"
        && (sum.Length == 1 || sum.Entry.Attribute("sum") is not null) && sum.End == end;

    private bool IsBeside(int head, int number) =>
        _text.TryMatch(head, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.End == number && noun.Length > 1
            && noun.Entry.Attribute("money") is null && noun.Entry.Attribute("counts") is null
        && !(_text.TryMatch(head, LexiconClass.PhraseEnd, out LexiconMatch verb) && verb.Entry.Value == "verb");

    // "dự án số 1", "quyết định số 84": the number of an order.
    private bool IsNumbered(LexiconMatch noun) =>
        noun.Length == 1 && noun.End < _text.Count && _text.Tokens[noun.End].Kind == TokenKind.Number
            && !_text.IsMarked(noun.End, TokenMarks.Quantity);

    private bool IsCountable(int head, int index) =>
        _text.TryMatch(head, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Entry.Attribute("counts") is { } what
        && (what == "yes" || (phrases.Mentions[index].UnitRange.Length > 0
                && _text.Slice(phrases.Mentions[index].UnitRange).Equals(what, StringComparison.OrdinalIgnoreCase)));

    /// <summary>"một số", "con số": no sum.</summary>
    private bool IsIndefinite(LexiconMatch noun) =>
        noun.Length == 1 && noun.Entry.Attribute("counts") is not null && _text.TryMatchBefore(noun.Start, LexiconClass.NumberWord, out _);

    // "lực lượng": the noun is the end of another word.
    private bool IsTail(LexiconMatch noun) =>
        _text.TryMatchBefore(noun.End, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Length > noun.Length
            && word.Entry.Value == "noun";

    /// <summary>"đạt 105% | dự toán", "vượt 15% | chỉ tiêu" behind another number of the sentence.</summary>
    private bool IsOfTarget(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        return index > 0 && _measures[index - 1] is not null && mention.Kind == StatisticKind.Percentage
            && mention.Range.Start - phrases.Mentions[index - 1].Range.End <= LongestSubject
            && _text.SentenceOf(phrases.Mentions[index - 1].Range.Start) == _text.SentenceOf(mention.Range.Start)
            && _text.TryMatch(mention.Range.End
                + (_text.TryMatch(mention.Range.End, LexiconClass.MeasureNoun, out LexiconMatch sum) && sum is { Length: 1 }
                    && sum.Entry.Attribute("counts") is not null ? 1 : 0), LexiconClass.Target, out LexiconMatch target)
            && target.Entry.Value == "noun";
    }

    /// <summary>"cách trạm bơm | 5 km".</summary>
    private string? Apart(int index, int bound, int left)
    {
        if (Distance(bound, left) is var far and >= 0)
        {
            return phrases.Words(far, left);
        }

        return phrases.Mentions[index].Kind == StatisticKind.Measure ? DistanceOver(index, left) : null;
    }

    /// <summary>"| cách thành phố | Srinagar, thủ phủ tỉnh, 185 km": how far it is, over what more is said of the goal.</summary>
    private string? DistanceOver(int index, int left)
    {
        int bound = phrases.LeftBound(index, overCommas: true), comma = -1;
        for (int i = left - 1; i >= Math.Max(bound, left - LongestNoun); i--)
        {
            comma = _text.Is(i, ',') ? i : comma;
            if (comma > i && _text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch from)
                    && from.Entry.Attribute("role") == "distance" && !phrases.Cuts(i))
            {
                return comma > from.End && _words.NounsBefore(from.End, comma) == from.End ? phrases.Words(i, comma) : null;
            }

            if (!_text.Is(i, ',') && !_words.IsNominal(i))
            {
                return null;
            }
        }

        return null;
    }

    // Where "cách" begins, from which the words before the number tell how far it is; -1 where they don't.
    private int Distance(int bound, int left)
    {
        for (int i = left - 2; i >= Math.Max(bound, left - LongestSubject); i--)
        {
            if (_text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch from) && from.Entry.Attribute("role") == "distance"
                    && !phrases.Cuts(i))
            {
                return _words.NounsBefore(from.End, left) == from.End ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>Leaves out names of places and bodies and function words at a phrase's beginning.</summary>
    private int SkipLeft(int start, int end)
    {
        // "thậm | chí", "huyện Tây | Hòa": a cut by length goes through no word and no name.
        while (start > 0 && start < end
                && (phrases.Cuts(start) || (_text.Tokens[start].IsCapitalized && _text.Tokens[start - 1].IsCapitalized
                        && !_text.Tokens[start].StartsSentence && _text.Tokens[start - 1].IsWord)))
        {
            start++;
        }

        while (start < end)
        {
            if (_text.Tokens[start].Kind == TokenKind.Punctuation
                    || _text.IsMarked(start,
                        TokenMarks.Date | TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person | TokenMarks.Quantity))
            {
                start++;
            }
            else if (_text.TryMatch(start, LexiconClass.PlaceType, out LexiconMatch unit) && unit.End <= end && phrases.IsLongest(unit)
                    && !_text.Tokens[unit.End].IsCapitalized)
            {
                // "Tỉnh | chiếm 0,6% diện tích": whose it is tells the scope.
                start = unit.End;
            }
            else if (_text.TryMatch(start, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is not ("verb" or "adjective")
                    && word.End <= end && phrases.IsLongest(word))
            {
                start = word.End;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    /// <summary>"cho 280.000 người (đạt 68% | tổng số)": the share of those counted before.</summary>
    private bool IsOfSum(int index) =>
        index > 0 && phrases.Mentions[index] is { Kind: StatisticKind.Percentage, Change: null } mention
        && (IsShareBehindComma(index) || (_text.TryMatch(mention.Range.End, LexiconClass.MeasureNoun, out LexiconMatch sum)
        && sum.Entry.Attribute("counts") is not null && (sum.Length == 1 || sum.Entry.Attribute("sum") is not null)
        && phrases.TailEnd(index) <= sum.End));

    /// <summary>"7.120 hộ đạt danh hiệu, chiếm | 38% | số hộ", "415 trường đạt chuẩn, đạt tỷ lệ | 81%": of what the number before counts;
    /// not "dân số thành thị chiếm 41%".</summary>
    private bool IsShareBehindComma(int index)
    {
        int start = phrases.Mentions[index].Range.Start, left = start;
        left = _text.TryMatchBefore(left, LexiconClass.MeasureNoun, out LexiconMatch ratio) && ratio.Entry.Attribute("ratio") is not null
            ? ratio.Start : left;
        left = _text.TryMatchBefore(left, LexiconClass.PhraseEnd, out LexiconMatch makes)
            && (left < start ? makes.Entry.Value == "copula" : makes.Entry.Attribute("share") is not null) ? makes.Start : left;
        return left < start && _text.Is(left - 1, ',') && left > phrases.Mentions[index - 1].Range.End && _measures[index - 1] is not null
            && !IsOfOthers(index);
    }

    // "cho 100.000 hộ dân, chiếm 10% | số dân | sử dụng nước sạch": of others than the number before counts.
    private bool IsOfOthers(int index)
    {
        TokenRange unit = phrases.Mentions[index - 1].UnitRange, whole = new(phrases.Mentions[index].Range.End, phrases.TailEnd(index));
        return unit.Length > 0 && phrases.Mentions[index - 1].Kind == StatisticKind.Count
            && _text.TryMatch(whole.Start, LexiconClass.MeasureNoun, out LexiconMatch sum) && whole.End > sum.End
            && !_text.Slice(whole).Contains(_text.Slice(new TokenRange(unit.Start, unit.Start + 1)), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"tăng 26,8 USD (2%) lên | 1.342,6 USD": where the change before ends; not "tăng 6%; dư nợ đạt | 118 tỷ", which has a
    /// subject of its own.</summary>
    private bool IsLevelBehind(int index)
    {
        int start = phrases.Mentions[index].Range.Start;
        return _text.SentenceOf(phrases.Mentions[index - 1].Range.Start) == _text.SentenceOf(start)
            && (phrases.Mentions[index - 1].Change is not null || (index > 1 && RepeatsChange(index - 1)))
            && _text.TryMatchBefore(start, LexiconClass.ChangeVerb, out LexiconMatch verb) && verb.Entry.Value == "level"
            && verb.Start >= phrases.Mentions[index - 1].Range.End
            && !(_syntax.LevelSubject(index).Start >= phrases.Mentions[index - 1].Range.End);
    }
}
