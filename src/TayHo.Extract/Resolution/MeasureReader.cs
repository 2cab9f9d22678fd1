using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>
/// What a number measures, in the article's words: the noun phrase before it that names a share, sum or size ("tổng mức vốn
/// đăng ký đầu tư khoảng …"); of a count the noun with what is said of it ("62 HTX | hợp tác với các DN", "bắt giữ 12 đối
/// tượng" → đối tượng bị bắt giữ); else the verb with its object ("tiêu thụ | 287.000 tấn | thịt").
/// </summary>
internal sealed class MeasureReader(QuantityPhrases phrases)
{
    private const int LongestNoun = 16;
    private const int LongestSubject = 7;

    // The grammar of what is written: the passive, done to somebody's good or harm, and the share that a count makes.
    private const string Passive = "được ";
    private const string PassiveOfHarm = "bị ";
    private const string ShareOf = "tỷ lệ ";

    private readonly RecognitionContext _text = phrases.Text;

    // The verb before each mention, for the items of a list that share it (xây tặng trên 200 nhà, trên 20.000 sổ tiết kiệm).
    private readonly string?[] _verbs = new string?[phrases.Mentions.Count];

    // The noun phrases without "cao nhất", "thấp nhất", for the next number of a forecast ("nhiệt độ thấp nhất 19, cao nhất 25 độ").
    private readonly string?[] _bases = new string?[phrases.Mentions.Count];

    private readonly bool[] _bounded = new bool[phrases.Mentions.Count];

    private readonly string?[] _measures = new string?[phrases.Mentions.Count];

    /// <summary>The measure of a mention; null when the words around it name none. Call in reading order.</summary>
    public string? Read(int index) => _measures[index] = Own(index) is { Length: > 0 } own ? own : Shared(index);

    /// <summary>Whether the mention's measure is a share that can't pass the whole (tỷ lệ hộ nghèo). Call after <see cref="Read"/>.</summary>
    public bool IsShareOfWhole(int index) => _bounded[index];

    private string? Own(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        int bound = phrases.LeftBound(index);
        int left = mention.ChangeRange.Length > 0 && mention.ChangeRange.Start < mention.Range.Start ? mention.ChangeRange.Start : mention.Range.Start;
        left = phrases.TrimRight(Math.Min(bound, left), left);
        int tail = phrases.TailEnd(index);
        _verbs[index] = VerbBefore(index, left, bound);
        if (IsChangeBehindItsVerb(mention))
        {
            return ChangeSubject(index, left);
        }

        if (IsSecondLevel(index))
        {
            return null;
        }

        if (IsOfTarget(index))
        {
            // "thu 420 tỷ đồng, đạt 105% dự toán": the share is of what the number before counts.
            return null;
        }

        string? noun = NounPhrase(index, bound, left, mention.Kind);
        return mention.Kind == StatisticKind.Count && mention.UnitRange.Length > 0
            ? noun ?? Count(index, mention, tail)
            : noun ?? Dimension(bound, left) ?? Amount(index, mention, bound, left, tail);
    }

    private bool IsChangeBehindItsVerb(QuantityMention mention) =>
        mention.Change is not null && mention.ChangeRange.Length > 0 && (IsTimes(mention) || (mention.Kind != StatisticKind.Count && mention.ChangeRange.End <= mention.Range.Start));

    // "gấp 2,5 lần": how many times, no count of things.
    private bool IsTimes(QuantityMention mention) =>
        mention.UnitRange.Length > 0 && _text.TryMatch(mention.UnitRange.Start, LexiconClass.CountNoun, out LexiconMatch unit) && unit.Entry.Attribute("times") is not null && unit.End == mention.UnitRange.End;

    /// <summary>"giảm từ 155 vụ | xuống 58 vụ": the level behind another is of the same measure.</summary>
    private bool IsSecondLevel(int index)
    {
        if (index == 0 || _measures[index - 1] is null)
        {
            return false;
        }

        QuantityMention before = phrases.Mentions[index - 1], mention = phrases.Mentions[index];
        if (before.Kind != mention.Kind || before.Symbol != mention.Symbol || mention.Range.Start - before.Range.End > 3)
        {
            return false;
        }

        for (int i = before.Range.End; i <= mention.Range.Start; i++)
        {
            if (_text.TryMatch(i, LexiconClass.ChangeVerb, out LexiconMatch verb) && verb.Entry.Value == "level")
            {
                return true;
            }
        }

        return false;
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
            inBracket = _text.Is(i, ')') || (inBracket && !_text.Is(i, '('));
            bool ends = _text.Is(i, ',') || _text.Is(i, ';') || _text.Is(i, ':') || (_text.IsDash(i) && _text.Tokens[i].SpaceBefore);
            if (!inBracket && (ends || _text.TryMatch(i, LexiconClass.SpeechVerb, out _)))
            {
                break;
            }

            start = inBracket ? start : i;
        }

        if (NounPhrase(index, start, left, StatisticKind.Percentage) is { } noun)
        {
            return noun;
        }

        start = SkipLeft(start, left);
        return left > start ? phrases.Words(start, left) : null;
    }

    /// <summary>
    /// The measure that a number without one shares with the number just before it: a change behind its amount ("đạt 900 tấn,
    /// tăng 5%"), the next of a list in one unit (63 mm, 60 mm), the share that a count makes ("78/79 phiếu, đạt 98%").
    /// </summary>
    private string? Shared(int index)
    {
        if (index == 0 || _measures[index - 1] is not { } measure)
        {
            return null;
        }

        QuantityMention before = phrases.Mentions[index - 1], mention = phrases.Mentions[index];
        if (mention.Range.Start - before.Range.End > LongestSubject || _text.SentenceOf(before.Range.Start) != _text.SentenceOf(mention.Range.Start))
        {
            return null;
        }

        if (mention.Change is not null || IsOfTarget(index) || (mention.Kind == before.Kind && mention.Symbol == before.Symbol))
        {
            return measure;
        }

        return mention.Kind == StatisticKind.Percentage && before.Kind == StatisticKind.Count ? ShareOf + measure : null;
    }

    /// <summary>The phrase headed by a measure noun that ends before the number.</summary>
    private string? NounPhrase(int index, int bound, int left, StatisticKind kind)
    {
        int head = -1;
        for (int i = left - 1; i >= bound; i--)
        {
            if (_text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.End <= left && noun.Entry.Attribute("role") is null && phrases.IsLongest(noun) && !IsIndefinite(noun) && !IsTail(noun))
            {
                head = i;
            }
            else if (head >= 0 && _text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && (word.Entry.Value == "copula" || word.Entry.Attribute("ends") == "noun"))
            {
                break;
            }
        }

        // Of a count, a share or sum further left is another number's.
        if (head < 0 || left - head > LongestNoun || (kind == StatisticKind.Count && !IsCountable(head)))
        {
            return null;
        }

        int end = phrases.TrimRight(head, left);
        if (end <= head)
        {
            return null;
        }

        _bounded[index] = _text.TryMatch(head, LexiconClass.MeasureNoun, out LexiconMatch share) && share.Entry.Attribute("bounded") is not null;
        _bases[index] = phrases.Words(head, _text.TryMatchBefore(end, LexiconClass.ComparisonBefore, 3, out LexiconMatch most) && most.Start > head ? most.Start : end);
        return phrases.Words(head, end) + (end == share.End && end == left ? Complement(index) : null);
    }

    /// <summary>"doanh thu | hơn 10 tỷ đồng | từ việc bán lúa giống": what a bare head behind its number is of.</summary>
    private string? Complement(int index)
    {
        int start = phrases.Mentions[index].Range.End, tail = phrases.TailEnd(index);
        return tail > start + 1 && _text.TryMatch(start, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value == "preposition"
            && word.Entry.Attribute("link") is null or "owner" && !_text.TryMatch(start, LexiconClass.Baseline, out _) ? " " + phrases.Words(start, tail) : null;
    }

    private bool IsCountable(int head) =>
        _text.TryMatch(head, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Entry.Attribute("counts") is not null;

    /// <summary>"một số", "con số": no sum.</summary>
    private bool IsIndefinite(LexiconMatch noun) =>
        noun.Length == 1 && noun.Entry.Attribute("counts") is not null && _text.TryMatchBefore(noun.Start, LexiconClass.NumberWord, 1, out _);

    // "lực lượng": the noun is the end of another word.
    private bool IsTail(LexiconMatch noun) =>
        _text.TryMatchBefore(noun.End, LexiconClass.PhraseEnd, noun.Length + 1, out LexiconMatch word) && word.Length > noun.Length && word.Entry.Value == "noun";

    /// <summary>"đạt 105% | dự toán", "vượt 15% | chỉ tiêu" behind another number of the sentence.</summary>
    private bool IsOfTarget(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        return index > 0 && _measures[index - 1] is not null && mention.Kind == StatisticKind.Percentage
            && mention.Range.Start - phrases.Mentions[index - 1].Range.End <= LongestSubject
            && _text.SentenceOf(phrases.Mentions[index - 1].Range.Start) == _text.SentenceOf(mention.Range.Start)
            && _text.TryMatch(mention.Range.End, LexiconClass.Target, out LexiconMatch target) && target.Entry.Value == "noun";
    }

    private string? Count(int index, QuantityMention mention, int tail)
    {
        int from = mention.UnitRange.Start, unitEnd = mention.UnitRange.End;
        bool behind = tail > mention.Range.End && from >= mention.Range.Start;
        string unit = phrases.Words(from, unitEnd);
        if (behind && !OpensWith(mention.Range.End, _verbs[index] is null ? "conjunction" : "preposition"))
        {
            return phrases.Words(from, tail);
        }

        string measure = _verbs[index] is { } verb ? unit + " " + verb : unit;

        // "85 ca sốt xuất huyết, tăng 20 ca": of the same things.
        return mention.Change is not null && index > 0 && measure == unit && _measures[index - 1] is { } earlier && (earlier.StartsWith(unit + " ", StringComparison.OrdinalIgnoreCase) || phrases.Mentions[index - 1].Symbol == mention.Symbol)
            && _text.SentenceOf(phrases.Mentions[index - 1].Range.Start) == _text.SentenceOf(mention.Range.Start) ? earlier : measure;
    }

    private bool OpensWith(int token, string part) =>
        _text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word)
        && (word.Entry.Value == "conjunction" || (word.Entry.Value == part && word.Entry.Attribute("link") != "owner") || word.Entry.Attribute("link") is "place" or "with");

    /// <summary>"tòa nhà | cao | 43 m".</summary>
    private string? Dimension(int bound, int left)
    {
        for (int length = 1; length <= 1 && left - length >= bound; length++)
        {
            if (_text.TryMatch(left - length, LexiconClass.MeasureNoun, out LexiconMatch size) && size.Entry.Attribute("role") == "dimension" && size.End == left)
            {
                int start = Math.Max(bound, left - LongestSubject - 1);
                return phrases.Words(SkipLeft(start, left), left);
            }
        }

        return null;
    }

    private string? Amount(int index, QuantityMention mention, int bound, int left, int tail)
    {
        int end = mention.Range.End;
        string? behind = tail > end && !OpensWithPlace(end) ? phrases.Words(end, tail) : null;
        if (_verbs[index] is { } verb)
        {
            string active = verb.StartsWith(Passive, StringComparison.Ordinal) ? verb[Passive.Length..] : verb.StartsWith(PassiveOfHarm, StringComparison.Ordinal) ? verb[PassiveOfHarm.Length..] : verb;
            return behind is null ? active : active + " " + behind;
        }

        // Whatever stands before the number in its clause, without the names that are its scope.
        int start = SkipLeft(Math.Max(bound, left - LongestSubject), left);
        string? before = left > start ? phrases.Words(start, left) : null;
        if (before is not null && index > 0 && _bases[index - 1] is { } shared && _text.TryMatch(start, LexiconClass.ComparisonBefore, out LexiconMatch most) && most.End == left && most.Entry.Attribute("superlative") is not null)
        {
            _bases[index] = shared;
            return shared + " " + before;
        }

        return before is null ? behind : behind is null || mention.Kind is StatisticKind.Money && end < _text.Count && OpensWith(end, "conjunction") ? before : before + " " + behind;
    }

    private bool OpensWithPlace(int token) =>
        _text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word) && (word.Entry.Value == "conjunction" || word.Entry.Attribute("link") == "place") || _text.TryMatch(token, LexiconClass.Baseline, out _);

    /// <summary>Leaves out names of places and bodies and function words at a phrase's beginning.</summary>
    private int SkipLeft(int start, int end)
    {
        while (start < end)
        {
            if (_text.Tokens[start].Kind == TokenKind.Punctuation || _text.IsMarked(start, TokenMarks.Date | TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person | TokenMarks.Quantity))
            {
                start++;
            }
            else if (_text.TryMatch(start, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is not ("verb" or "adjective") && word.End <= end && phrases.IsLongest(word))
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

    /// <summary>The verb before the number, in the passive ("được kết nạp"); in a list the one that the items share.</summary>
    private string? VerbBefore(int index, int left, int bound)
    {
        // "kết nạp được": the particle tells the result and has no place in the passive.
        if (_text.TryMatchBefore(left, LexiconClass.PhraseEnd, 4, out LexiconMatch verb) && verb.Entry.Value == "verb" && verb.Start >= bound - 1)
        {
            int start = verb.Start;
            if (verb.Entry.Attribute("voice") == "active")
            {
                return null;
            }

            // "Đội tuần tra | xử phạt": a verb inside the sentence's opening noun is no first verb.
            if (_text.TryMatchBefore(start, LexiconClass.PhraseEnd, 4, out LexiconMatch first) && first.Entry.Value == "verb" && first.Start >= bound
                && first.Start > _text.Sentence(_text.SentenceOf(start)).Start + 1)
            {
                start = first.Start;
            }

            bool harm = verb.Entry.Attribute("harm") is not null;
            bool already = _text.TryMatchBefore(start, LexiconClass.PhraseEnd, 1, out LexiconMatch passive) && passive.Entry.Attribute("passive") is not null;
            int end = verb.End - start > 1 && _text.TryMatchBefore(verb.End, LexiconClass.PhraseEnd, 1, out LexiconMatch particle) && particle.Entry.Attribute("passive") is not null ? verb.End - 1 : verb.End;
            string words = phrases.Words(start, end);
            return already ? words : (harm ? PassiveOfHarm : Passive) + words;
        }

        if (index > 0 && left <= bound + 1 && IsListLink(phrases.Mentions[index - 1].Range.End, phrases.Mentions[index].Range.Start))
        {
            return _verbs[index - 1];
        }

        return null;
    }

    /// <summary>Whether only an item's own words, a comma or "và" stand between two quantities.</summary>
    private bool IsListLink(int start, int end)
    {
        if (end - start > 12 || start >= end || _text.SentenceOf(start) != _text.SentenceOf(end - 1))
        {
            return false;
        }

        return _text.Is(end - 1, ',') || (_text.TryMatch(end - 1, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value == "conjunction");
    }
}
