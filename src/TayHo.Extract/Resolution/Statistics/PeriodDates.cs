using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>Which of an article's dates can tell when a number was so, and which are another thing's: a document's, an event's name, a
/// baseline, a saying.</summary>
internal sealed class PeriodDates(ResolutionContext context)
{
    private const int LongestBehind = 16;
    private const int LongestStretchBehind = 34;
    private const int BaselineReach = 5;
    private const int HeadReach = 2;
    private const int MostOfSame = 2;
    private const int ListReach = 6;
    private readonly TaggedText _text = context.Text;
    private string?[]? _reports;

    /// <summary>Whether the value is a day, and no stretch of time.</summary>
    public static bool IsDay(DateRecord date) =>
        date.Kind is DateKind.Date or DateKind.Time && date.TryGetEdtf(out EdtfValue value) && value.Start?.Precision >= EdtfPrecision.Day;

    /// <summary>The value as a period: of a time of day, its day.</summary>
    public static string Value(DateRecord date) =>
        date.Kind == DateKind.Time && date.TryGetEdtf(out EdtfValue value) && value is { Kind: EdtfKind.Date, Start: { } moment }
            ? moment.WithoutTime().ToString() : date.Value!;

    /// <summary>"Đến 17h30, | tỷ lệ đi bầu đạt 99 %", "Lúc 9h30, | chỉ số đứng ở 503 điểm": a level holds at its hour, a happening belongs
    /// to its day.</summary>
    public string ValueOf(DateRecord date, TokenRange range, QuantityMention mention, TokenRange sentence)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(range.Start));
        bool level = date.Kind == DateKind.Time && IsHead(range, sentence) && syntax.ClauseAt(mention.Range.Start) is >= 0 and var clause
            && ((IsCutoff(range) && syntax.Clauses[clause].Subject.Contains(mention.Range.Start))
                || (syntax.Clauses[clause].Is(WordTraits.Quantity | WordTraits.Copula)
                    && syntax.Clauses[clause].Predicate.End <= mention.Range.Start));
        return level ? date.Value! : Value(date);
    }

    /// <summary>Whether the date can tell when this number was so: sizes have no day, and what recurs behind a number is its
    /// rate.</summary>
    public bool CanDate(DateRecord date, TokenRange range, QuantityMention mention) =>
        CanDate(date, range) && !(IsDay(date) && IsSize(mention)) && !IsDistance(mention)
            && !(date.Kind == DateKind.Set && range.End <= mention.Range.Start && IsOfNumberBefore(range, mention));

    // "2.000 m³ mỗi ngày, cho 10.000 người": what recurs is the number's before it.
    private bool IsOfNumberBefore(TokenRange date, QuantityMention mention) =>
        _text.IsMarked(date.Start - 1, TokenMarks.Quantity) && !_text.IsMarked(mention.Range.Start - 1, TokenMarks.Date);

    /// <summary>Whether a date before a number belongs to something else in its sentence.</summary>
    public bool IsElsewhere(DateRecord date, TokenRange range, QuantityMention mention, TokenRange sentence) =>
        !TellsLevel(range, mention) && IsAnothers(date, range, mention, sentence);

    private bool IsAnothers(DateRecord date, TokenRange range, QuantityMention mention, TokenRange sentence) =>
        IsComparedWith(mention, range) || IsDateOfSaying(date, range, mention.Range.Start) || IsTermOfBody(range, sentence)
            || IsOfOther(date, range, mention, sentence);

    /// <summary>"đến ngày 17.4", "tính đến 30/6": numbers are counted up to the day, and go on being so.</summary>
    public bool IsCutoff(TokenRange date) =>
        _text.TryMatchBefore(date.Start, LexiconClass.PhraseEnd, out LexiconMatch until) && until.Entry.Attribute("cutoff") is not null;

    /// <summary>"tỉnh Bình Định 2025", "kế hoạch 2025": a bare year behind a name belongs to the name.</summary>
    public bool IsOfName(TokenRange date) =>
        date.Length == 1 && date.Start > 0 && (_text.IsMarked(date.Start - 1, TokenMarks.Place | TokenMarks.Organization)
                || (_text.Tokens[date.Start - 1].IsWord && _text.Tokens[date.Start - 1].IsCapitalized
                    && !_text.Tokens[date.Start - 1].StartsSentence));

    /// <summary>Whether the date stands in brackets.</summary>
    public bool IsBracketed(TokenRange date, TokenRange sentence)
    {
        for (int i = date.Start - 1; i >= Math.Max(sentence.Start, date.Start - LongestBehind); i--)
        {
            if (_text.Is(i, '(') || _text.Is(i, ')'))
            {
                return _text.Is(i, '(');
            }
        }

        return false;
    }

    /// <summary>"Hiện", "đến nay": from here on the time before is left.</summary>
    public bool SpeaksOfNow(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            // But not in "thực hiện", "phát hiện".
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Attribute("time") == "now" && StartsWord(i)
                && !(_text.TryMatchBefore(word.End, LexiconClass.PhraseEnd, out LexiconMatch longer) && longer.Length > word.Length))
            {
                return true;
            }
        }

        return false;
    }

    // No half of "xuất | hiện".
    private bool StartsWord(int token) =>
        _text.Syntax(_text.SentenceOf(token)) is var syntax
        && (!syntax.Range.Contains(token) || syntax.Units[syntax.UnitAt(token)] is { Kind: not UnitKind.Word }
            || syntax.Units[syntax.UnitAt(token)].Start == token);

    /// <summary>Whether the date lies behind the article's own year ("đến năm 2045").</summary>
    public bool IsToCome(DateRecord date) =>
        context.Anchor.TryGetEdtf(out EdtfValue anchor) && date.TryGetEdtf(out EdtfValue value) && value.Start?.Year > anchor.Start?.Year;

    /// <summary>Whether the date ended before the year before the article's.</summary>
    public bool IsBygone(DateRecord date) =>
        context.Anchor.TryGetEdtf(out EdtfValue anchor) && date.TryGetEdtf(out EdtfValue value)
            && (value.End?.Year ?? value.Start?.Year) < anchor.Start?.Year - 1;

    /// <summary>Whether the number is a size (dài 5 km, chiều cao 40 m) or how far two places lie apart, which lasts.</summary>
    public bool IsSize(QuantityMention mention) =>
        mention.Change is null && (IsDistance(mention) || IsCapacity(mention)
                || _text.TryMatchBefore(mention.Range.Start, LexiconClass.MeasureNoun, out LexiconMatch noun)
                && (noun.Entry.Attribute("role") == "dimension" || noun.Entry.Attribute("size") is not null));

    // "ô tô 7 chỗ", "xe 12 bánh"
    private bool IsCapacity(QuantityMention mention) =>
        mention.UnitRange.Length > 0 && _text.TryMatch(mention.UnitRange.Start, LexiconClass.CountNoun, out LexiconMatch unit)
        && unit.End == mention.UnitRange.End && unit.Entry.Attribute("size") is not null;

    // "cách | thị trấn A | 5 km"
    private bool IsDistance(QuantityMention mention)
    {
        for (int i = mention.Range.Start - 1; mention.Kind == StatisticKind.Measure && i >= Math.Max(0, mention.Range.Start - LongestBehind)
                && _text.Tokens[i].IsWord && !_text.IsMarked(i, TokenMarks.Quantity); i--)
        {
            if (_text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch apart) && apart.Entry.Attribute("role") == "distance"
                    && StartsWord(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the date can tell when a number was so at all.</summary>
    public bool CanDate(DateRecord date, TokenRange range) =>
        ((date.Value is not null && date.Kind != DateKind.Duration) || Cumulated(date, range) is not null)
        && !_text.IsMarked(range, TokenMarks.Document) && !_text.IsMarked(range.Start, TokenMarks.Event) && !IsBaseline(range)
        && !IsOfRecord(range)
        && !(_text.TryMatchBefore(range.Start, LexiconClass.PostLink, out LexiconMatch birth) && birth.Entry.Attribute("tells") == "birth")
        && !(_text.Is(range.End, ':') && IsDay(date)) && date.Modifier != DateModifier.Before
        && date.Value?.StartsWith("XXXX-XX", StringComparison.Ordinal) is not true;

    /// <summary>"lũy kế 9 tháng": the year's months up to the ninth, where the article's year is known.</summary>
    public string? Cumulated(DateRecord date, TokenRange range)
    {
        if (date.Kind != DateKind.Duration || !date.TryGetEdtf(out EdtfValue length)
                || length.Length is not { Years: 0, Days: 0, Months: >= 2 and <= 12 and var months })
        {
            return null;
        }

        if (!_text.TryMatchBefore(range.Start, LexiconClass.PhraseEnd, out LexiconMatch word)
                || word.Entry.Attribute("time") != "cumulative")
        {
            return Reported((int)months, range);
        }

        return context.Anchor.TryGetEdtf(out EdtfValue anchor) && anchor.Start?.Year is { } year
            ? Edtf.Month(year, 1) + "/" + Edtf.Month(year, (int)months) : null;
    }

    /// <summary>"GRDP | 9 tháng | ước tăng 7%" where the article reports on "9 tháng đầu năm 2025": the months that the report is of; not
    /// "vay trong 9 tháng", "9 tháng qua".</summary>
    private string? Reported(int months, TokenRange range)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(range.Start));
        bool measured = range.Start > syntax.Range.Start
            && (_text.Is(range.Start - 1, ')') || _text.IsMarked(range.Start - 1, TokenMarks.Place));
        for (int i = range.Start - 1; !measured && i >= Math.Max(syntax.Range.Start, range.Start - BaselineReach)
                && _text.Tokens[i].IsWord; i--)
        {
            measured = _text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Length > 1;
        }

        return (measured || range.Start == syntax.Range.Start) && !IsPast(range.End) ? (_reports ??= Reports())[months] : null;
    }

    // By their number, the months from January on that the article names of one year; none where it names two years'.
    private string?[] Reports()
    {
        const int Months = 12;
        const string FirstHalf = "-40";
        string?[] reports = new string?[Months + 1];
        bool[] several = new bool[Months + 1];
        foreach (Resolved<DateRecord> date in context.Dates)
        {
            if (date.Record is { Kind: DateKind.Interval or DateKind.Date, Value: { } value } && date.Record.TryGetEdtf(out EdtfValue told))
            {
                int months = told is { Kind: EdtfKind.Interval, Start: { Precision: EdtfPrecision.Month, Month: 1, Year: { } first },
                        End: { Precision: EdtfPrecision.Month, Year: { } last, Month: { } end } } && first == last ? end : 0;
                months = told is { Kind: EdtfKind.Date, Start.Year: not null } && value.EndsWith(FirstHalf, StringComparison.Ordinal)
                    ? Months / 2 : months;
                several[months] |= reports[months] is { } other && other != value;
                reports[months] = months == 0 || several[months] ? null : value;
            }
        }

        return reports;
    }

    /// <summary>Whether the date stands at the beginning of a sentence or clause, behind no more than function words.</summary>
    public bool IsHead(TokenRange date, TokenRange sentence)
    {
        int i = date.Start;
        while (i > sentence.Start)
        {
            if (_text.Is(i - 1, ',') || _text.Is(i - 1, ':') || _text.Is(i - 1, ';') || _text.Is(i - 1, '"') || _text.Is(i - 1, '“')
                    || _text.IsDash(i - 1) || _text.TryMatchBefore(i, LexiconClass.SpeechVerb, out _))
            {
                return true;
            }

            if ((_text.TryMatchBefore(i, LexiconClass.PhraseEnd, out LexiconMatch word)
                        && word.Entry.Value is "preposition" or "auxiliary" or "conjunction" or "determiner")
                || _text.TryMatchBefore(i, LexiconClass.PeriodNoun, out word))
            {
                i = word.Start;
            }
            else
            {
                return i <= sentence.Start + HeadReach;
            }
        }

        return true;
    }

    /// <summary>"Chi tiết ngày và đêm 21/10 như sau: …": the date covers the list.</summary>
    public bool LeadsList(TokenRange date, TokenRange sentence)
    {
        for (int i = date.End; i < Math.Min(sentence.End, date.End + ListReach); i++)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Attribute("leads") is not null
                    && _text.Is(word.End, ':'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"HĐND tỉnh nhiệm kỳ 2016 - 2021 bầu …": the term names the body; only at the sentence's beginning does it date the
    /// number.</summary>
    public bool IsTermOfBody(TokenRange date, TokenRange sentence) =>
        date.Start > sentence.Start + HeadReach && IsTerm(date) && !OpensWithTerm(date.Start, sentence.Start);

    // "Trong | nhiệm kỳ | 2020 - 2025, Đảng bộ xã kết nạp": nobody's name stands before it.
    private bool OpensWithTerm(int date, int sentence)
    {
        int start = _text.TryMatchBefore(date, LexiconClass.PeriodNoun, out LexiconMatch term) ? term.Start : date;
        start = _text.TryMatchBefore(start, LexiconClass.PhraseEnd, out LexiconMatch link) && link.Entry.Value == "preposition"
            ? link.Start : start;
        return start == sentence || _text.Is(start - 1, ':') || (start < date && _text.Is(start - 1, ',') && link.Start == start);
    }

    /// <summary>Whether the date is a body's term (nhiệm kỳ 2020 - 2025).</summary>
    public bool IsTerm(TokenRange date) =>
        (_text.TryMatch(date.Start, LexiconClass.PeriodNoun, out LexiconMatch noun)
                || _text.TryMatchBefore(date.Start, LexiconClass.PeriodNoun, out noun)) && noun.Entry.Attribute("of") == "body";

    /// <summary>Whether a date before a number is what the number is compared with ("cao hơn lũ lịch sử tháng 5/2011 1,1 m").</summary>
    public bool IsComparedWith(QuantityMention mention, TokenRange date)
    {
        if (mention.ChangeRange.Length > 0 && date.Start >= mention.ChangeRange.End && date.End <= mention.Range.Start)
        {
            return true;
        }

        for (int i = date.Start - 1; i >= Math.Max(0, date.Start - BaselineReach) && _text.Tokens[i].IsWord; i--)
        {
            if (_text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch more) && more.Entry.Attribute("compares") is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a date in mid-sentence before a number belongs to something else: it stands outside the number's bracket, is the
    /// day of another verb ("ra mắt hôm 5/11 gồm 7 bài"), or of a beginning ("khởi công từ năm 2013 với kinh phí …").
    /// </summary>
    public bool IsOfOther(DateRecord date, TokenRange range, QuantityMention mention, TokenRange sentence)
    {
        if (IsHead(range, sentence) || LeadsList(range, sentence))
        {
            return IsDay(date) && !IsCutoff(range) && Opens(range.End, mention.Range.Start);
        }

        if (IsOfOpening(range, mention) || IsOfItemBefore(range, mention, sentence))
        {
            return true;
        }

        if (IsDay(date) && (IsBehindPlace(range, mention) || Introduces(range, mention)))
        {
            return false;
        }

        if (range.End < mention.Range.Start && IsDay(date))
        {
            // "được thành lập ngày 7/2/2025 | với | 58 tổ chức": what it had on that day.
            return mention.Kind != StatisticKind.Count || range.End + 1 != mention.Range.Start
                || !(_text.TryMatch(range.End, LexiconClass.PhraseEnd, out LexiconMatch has) && has.Entry.Attribute("link") == "with");
        }

        return IsBeginning(date, range) || Opens(range.End, mention.Range.Start);
    }

    // "sản lượng đạt 900 tấn do lũ | từ ngày 3/5 đến ngày 5/5; | thu ngân sách đạt": behind an item's number it dates that item.
    private bool IsOfItemBefore(TokenRange date, QuantityMention mention, TokenRange sentence)
    {
        int start = date.Start, end = date.End;
        for (; end < mention.Range.Start && !_text.Is(end, ';'); end++)
        {
        }

        for (; end < mention.Range.Start && start > sentence.Start && !_text.Is(start - 1, ';'); start--)
        {
        }

        return start < date.Start && _text.IsMarked(new TokenRange(start, date.Start), TokenMarks.Quantity);
    }

    // "khởi công | từ năm 2013 | với kinh phí …"; "đưa vào sử dụng | từ tháng 7/2010, | cầu dài 100 m": since when, and not when it was so.
    private bool IsBeginning(DateRecord date, TokenRange range) =>
        _text.TryMatchBefore(range.Start, LexiconClass.PhraseEnd, out LexiconMatch before)
        && ((before.Entry.Value == "preposition" && _text.TryMatch(range.End, LexiconClass.PhraseEnd, out LexiconMatch with)
                && with.Entry.Attribute("link") == "with") || (date.Kind == DateKind.Date && before.Entry.Attribute("opens") == "range"));

    // "Được động thổ | vào tháng 3/2012, | tuyến đường có chiều dài 70 km": since when it is there.
    private bool IsOfOpening(TokenRange date, QuantityMention mention)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(date.Start));
        return _text.Is(date.End, ',') && syntax.Units[syntax.UnitAt(syntax.Range.Start)] is var opens && opens.Is(WordTraits.Passive)
            && opens.End <= date.Start && mention.Range.Start > date.End
            && syntax.ClauseAt(mention.Range.Start) is >= 0 and var clause && syntax.Clauses[clause].Subject.Start == date.End + 1;
    }

    // "đỉnh triều | ngày 20/10 | đạt 1,68 m": the time of what the verb of level right behind it tells.
    private bool TellsLevel(TokenRange date, QuantityMention mention)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(date.Start));
        int unit = syntax.UnitAt(date.Start);
        return syntax.TryBefore(unit, out int noun) && (syntax.Units[noun].IsNominal || syntax.Units[noun].Is(WordTraits.Time))
            && syntax.TryAfter(unit, out int verb)
            && syntax.Units[verb].Is(IsComparedWith(mention, date) ? WordTraits.Quantity : WordTraits.Quantity | WordTraits.Copula)
            && mention.Range.Start - syntax.Units[verb].End is >= 0 and <= HeadReach && !_text.Is(mention.Range.Start - 1, ',');
    }

    // "tại xã A (huyện B) | sáng 4/7 | mái chợ bị tốc": behind the place that the clause begins with.
    private bool IsBehindPlace(TokenRange date, QuantityMention mention)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(date.Start));
        return syntax.TryBefore(syntax.UnitAt(date.Start), out int before)
            && syntax.Units[before].Kind is UnitKind.Place or UnitKind.Enclosed
            && syntax.Units[syntax.UnitAt(syntax.Range.Start)] is { PartOfSpeech: PartOfSpeech.Preposition } opens
            && opens.Is(WordTraits.Place)
            && syntax.ClauseAt(date.Start) == syntax.ClauseAt(syntax.Range.Start) && syntax.ClauseAt(date.Start) is >= 0 and var clause
            && syntax.Clauses[clause] is { IsVerbal: true } told && told.Subject.Start == date.End && mention.Range.Start > date.End;
    }

    // "tại kỳ họp diễn ra | ngày 8-1, | ủy ban đã kỷ luật 3 cán bộ": the day of what the sentence begins with, where its clause counts what
    // was done there.
    private bool Introduces(TokenRange date, QuantityMention mention)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(date.Start));
        return mention.Kind == StatisticKind.Count && _text.Is(date.End, ',') && syntax.ClauseAt(mention.Range.Start) is >= 0 and var clause
            && syntax.Clauses[clause] is { IsVerbal: true } told && told.Subject.Start == date.End + 1
            && told.Predicate.End <= mention.Range.Start
            && told.Is(WordTraits.Past) && syntax.Units[syntax.UnitAt(syntax.Range.Start)] is { PartOfSpeech: PartOfSpeech.Preposition } opens
            && opens.Is(WordTraits.Place);
    }

    /// <summary>"trong 3 tháng | qua", "trong vòng 1 tháng | qua": a length that ends with the news.</summary>
    public bool IsLately(TokenRange length)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(length.Start));
        if (!syntax.TryBefore(syntax.UnitAt(length.Start), out int within)
                || (syntax.Units[within].PartOfSpeech == PartOfSpeech.Noun && !syntax.TryBefore(within, out within)))
        {
            return false;
        }

        // "lần đầu tiên trong 40 năm qua", "cao nhất trong 5 năm qua": how far back a record reaches.
        bool record = syntax.TryBefore(within, out int before)
            && syntax.Units[before].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Number
            || (_text.TryMatchBefore(syntax.Units[within].Start, LexiconClass.PhraseEnd, out LexiconMatch most)
                && most.Entry.Attribute("ranks") is not null);
        return !record && syntax.Units[within] is { PartOfSpeech: PartOfSpeech.Preposition } word && word.Is(WordTraits.Time)
            && (IsPast(length.End) || (_text.TryMatchBefore(length.End, LexiconClass.PhraseEnd, out LexiconMatch past)
                    && past.Entry.Attribute("time") == "past"));
    }

    private bool IsPast(int token) =>
        _text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch past) && past.Entry.Attribute("time") == "past";

    // "mức thấp nhất | kể từ | tháng 11/2008": how far back a record reaches.
    private bool IsOfRecord(TokenRange date) =>
        _text.TryMatchBefore(date.Start, LexiconClass.PhraseEnd, out LexiconMatch since) && since.Entry.Attribute("opens") == "range"
            && _text.TryMatchBefore(since.Start, LexiconClass.PhraseEnd, out LexiconMatch most)
            && most.Entry.Attribute("ranks") is not null;

    // "tăng 2,8 điểm (0,57%)": the same number in another unit; "187 giải (gồm 60 huy chương, 40 bằng khen)": its parts.
    private bool Opens(int start, int end) =>
        BracketIn(start, end) is >= 0 and var open && end - open > MostOfSame && !_text.IsMarked(open + 1, TokenMarks.Quantity)
        && !(_text.Syntax(_text.SentenceOf(open + 1)) is var syntax && syntax.Range.Contains(open + 1)
            && syntax.Units[syntax.UnitAt(open + 1)].Is(WordTraits.Comprise | WordTraits.Detail));

    /// <summary>Whether a bracket opens in a range that the number at its end stands in.</summary>
    public bool IsEnclosed(int start, int end) => BracketIn(start, end) >= 0;

    private int BracketIn(int start, int end)
    {
        int open = -1;
        for (int i = start; i < end; i++)
        {
            open = _text.Is(i, '(') ? i : _text.Is(i, ')') ? -1 : open;
        }

        return open;
    }

    /// <summary>Whether the day tells when someone spoke rather than when the counted was so ("Ngày 23.4, Trưởng Công an xã cho
    /// biết").</summary>
    public bool IsDateOfSaying(DateRecord date, TokenRange range, int until)
    {
        if (!IsDay(date))
        {
            return false;
        }

        for (int i = range.End; i < until; i++)
        {
            if (_text.TryMatch(i, LexiconClass.SpeechVerb, out LexiconMatch verb) && verb.Entry.Value != "no"
                    && verb.Entry.Attribute("link") is null && !IsActOf(verb) && !IsSource(i))
            {
                return true;
            }
        }

        return false;
    }

    // "theo | chỉ đạo | của Bộ, đơn vị đã lấy 25 mẫu": on whose word it was done.
    private bool IsSource(int verb) =>
        _text.Syntax(_text.SentenceOf(verb)) is var syntax && syntax.TryBefore(syntax.UnitAt(verb), out int by)
        && syntax.Units[by] is { PartOfSpeech: PartOfSpeech.Preposition } source && source.Is(WordTraits.Content);

    /// <summary>Whether an event is named in a range: a day before it is the event's.</summary>
    public bool NamesEvent(int start, int end)
    {
        while (start < end && !_text.TryMatch(start, LexiconClass.EventNoun, out _))
        {
            start++;
        }

        return start < end;
    }

    /// <summary>A date behind the number counts within its clause ("1.200 hộ năm 2024", "45 ủy viên … nhiệm kỳ 2013 - 2018", "30 đại biểu
    /// (từ ngày 3 đến 7/12)").</summary>
    public bool IsBehind(QuantityMention mention, DateRecord record, TokenRange date)
    {
        if ((IsDay(record) && IsCutoff(date))
                || date.Start - mention.Range.End > (record.Kind == DateKind.Interval ? LongestStretchBehind : LongestBehind)
                || _text.IsMarked(mention.Range.Start - 1, TokenMarks.Date))
        {
            return false;
        }

        for (int i = mention.Range.End; i < date.Start; i++)
        {
            // "so với năm 2023": the time of what it is compared with.
            if (_text.IsMarked(i, TokenMarks.Quantity) || _text.TryMatch(i, LexiconClass.Baseline, out _)
                || (_text.Tokens[i].Kind == TokenKind.Punctuation && _text.Text[_text.Tokens[i].Start] is var c
                    && (c is ',' or ';' or ':' or ')' || (c == '(' && i < date.Start - 2))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"tổ chức thông báo về việc": the word names an act, and nobody's words follow.</summary>
    private bool IsActOf(LexiconMatch verb) =>
        (_text.TryMatch(verb.End, LexiconClass.PhraseEnd, out LexiconMatch link) && link.Entry.Value == "preposition")
        || (_text.TryMatchBefore(verb.Start, LexiconClass.PhraseEnd, out LexiconMatch act) && act.Entry.Value is "copula" or "verb");

    /// <summary>Whether the date is what a change is against ("so với cùng kỳ năm 2012") and not when the number was so.</summary>
    private bool IsBaseline(TokenRange date)
    {
        for (int i = date.Start - 1; i >= Math.Max(0, date.Start - BaselineReach) && _text.Tokens[i].IsWord; i--)
        {
            if (_text.TryMatch(i, LexiconClass.Baseline, out LexiconMatch against))
            {
                // "(cùng kỳ quý I/2024 tăng 6,26%)": the number behind is that time's own.
                bool own = against.Entry.Attribute("drops") is null && (i == 0 || !_text.TryMatchBefore(i, LexiconClass.Baseline, out _))
                    && (_text.TryMatch(date.End, LexiconClass.ChangeVerb, out _)
                        || _text.TryMatch(date.End, LexiconClass.PhraseEnd, out LexiconMatch be) && be.Entry.Value == "copula");
                return !own;
            }
        }

        return false;
    }
}
