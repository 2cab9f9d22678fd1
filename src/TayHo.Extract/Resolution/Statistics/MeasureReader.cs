using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// What a number measures, in the article's words: the noun phrase before it that names a share, sum or size ("tổng mức vốn
/// đăng ký đầu tư khoảng …"); of a count the noun with what is said of it ("62 HTX | hợp tác với các DN", "bắt giữ 12 đối
/// tượng" → đối tượng bị bắt giữ); else the verb with its object ("tiêu thụ | 287.000 tấn | thịt").
/// </summary>
internal sealed partial class MeasureReader(QuantityPhrases phrases, MeasureClauses clauses, ThingFinder things, SizeReader sizes)
{
    private const int LongestNoun = 16;
    private const int LongestSubject = 7;
    private const int LongestPriced = 3;
    private const int NameReach = 4;
    private const int LongestDeed = 10;

    // The grammar of what is written: the passive, done to somebody's good or harm, and the share that a count makes.
    internal const string Passive = "được ";
    internal const string PassiveOfHarm = "bị ";
    private const string ShareOf = "tỷ lệ ";
    private const string Rating = "mức ";
    private const string SharePrice = "giá cổ phiếu";
    private const string PriceOf = "giá ";

    private readonly TaggedText _text = phrases.Text;
    private readonly CountClauses _clauses = new(phrases);
    private readonly MeasureClauses _syntax = clauses;
    private readonly MeasureWords _words = new(phrases);
    private readonly ShareNames _shares = new(phrases);
    private readonly BareMeasures _bare = new(phrases, clauses);
    private readonly SizeReader _sizes = sizes;
    private readonly HeadOwner _owners = new(phrases, clauses, things, sizes);
    private readonly CountRole _roles = new(phrases);
    private readonly GoverningVerb _verbs = new(phrases, clauses);
    private readonly CountedBefore _counted = new(phrases);
    private readonly ClauseMeasures _table = new(phrases);
    private readonly SharedHeads _shared = new(phrases);
    private readonly UnitMeasures _units = new(phrases);

    // The noun phrases without "cao nhất", "thấp nhất", for the next number of a forecast ("nhiệt độ thấp nhất 19, cao nhất 25 độ").
    private readonly string?[] _bases = new string?[phrases.Mentions.Count];

    private readonly bool[] _bounded = new bool[phrases.Mentions.Count];

    // Numbers whose noun is a sum of money.
    private readonly bool[] _priced = new bool[phrases.Mentions.Count];

    private readonly string?[] _measures = new string?[phrases.Mentions.Count];

    // The noun of measure at the head of each measure, which the items of a list share ("giá | thịt bò 220.000 đồng, thịt lợn 90.000 đồng").
    private readonly TokenRange[] _heads = new TokenRange[phrases.Mentions.Count];

    // Items whose noun goes with that of their list's head.
    private readonly bool[] _items = new bool[phrases.Mentions.Count];

    // What the counted are given, which the next of a list are too.
    private readonly string?[] _given = new string?[phrases.Mentions.Count];

    // Items of a list whose head says what they measure.
    private readonly bool[] _listed = new bool[phrases.Mentions.Count];

    /// <summary>The measure of a mention; null when the words around it name none. Call in reading order.</summary>
    /// <param name="index">The mention.</param>
    /// <param name="whole">The mention before that it is a part of; -1 when there is none.</param>
    public string? Read(int index, int whole)
    {
        string? own = InBracket(index) ?? BehindName(index) ?? Own(index);
        own = IsDetail(index, own) ? _measures[index - 1] : own;
        own = own is not null && index > 0 && _measures[index - 1] is { } told && _syntax.Pointed(index) is { Length: > 0 } pointed && own.StartsWith(phrases.Words(pointed.Start, pointed.End), StringComparison.Ordinal) ? told : own;
        string? measure = own is { Length: > 0 } ? own : IsBehindListItem(index) ? ShareOfItem(index) : Shared(index);
        if (measure is null && !IsOfTarget(index))
        {
            measure = ShareOfItem(index) ?? OverComma(index);
        }

        measure = Completed(index, whole, measure);
        measure = measure is not null && ValueOfSum(index, measure) is { } valued ? valued : measure;
        measure = measure is not null && whole >= 0 && whole < index ? _counted.WithNoun(index, whole, measure) : measure;
        bool points = measure is not null && _heads[index].Length > 0 && measure.Length == _text.Slice(_heads[index]).Length && _text.TryMatch(_heads[index].Start, LexiconClass.MeasureNoun, out LexiconMatch head) && head.Entry.Attribute("ratio") is not null;
        measure = (points || measure is null ? _counted.Repeated(index, measure, _measures) : null) ?? measure;
        _heads[index] = _heads[index].Length == 0 && measure is not null && index > 0 && measure == _measures[index - 1] ? _heads[index - 1] : _heads[index];
        _bases[index] ??= index > 0 && IsSameKind(index) ? _bases[index - 1] : null;
        if (_sizes.Thing(index) is null && index > 0 && phrases.Mentions[index].Kind == StatisticKind.Measure && phrases.Mentions[index - 1].Kind == StatisticKind.Measure && IsSameSentence(index))
        {
            _sizes.Keep(index, _sizes.Thing(index - 1));
        }

        measure = _units.WithoutHalf(phrases.Mentions[index], measure);
        measure = _units.Quality(phrases.Mentions[index], measure) ?? measure;
        _measures[index] = measure;
        return measure is not null ? measure + Rate(index, measure) : measure;
    }

    /// <summary>Whether the mention's measure is a share that can't pass the whole (tỷ lệ hộ nghèo). Call after <see cref="Read"/>.</summary>
    public bool IsShareOfWhole(int index) => _bounded[index];

    private string? Own(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (IsShareOfNext(index, phrases.TailEnd(index)))
        {
            return phrases.Words(mention.Range.End, phrases.TailEnd(index));
        }

        if (_shares.IsTickerItem(index))
        {
            return SharePrice;
        }

        if (_syntax.Label(index) is { Length: > 0 } label && (mention.Kind != StatisticKind.Count || mention.UnitRange.Length == 0))
        {
            return phrases.Words(label.Start, label.End);
        }

        if (_syntax.Worth(index) is { Length: > 0 } worth)
        {
            return (index > 0 && _heads[index - 1].Length == 0 ? _table.WorthOf(index, worth) : null) ?? phrases.Words(worth.Start, worth.End);
        }

        if (_shared.Sector(index, _heads) is { } sector)
        {
            return sector;
        }

        if (_table.Read(index, index > 0 && IsSameSentence(index) ? _measures[index - 1] : null) is { } told)
        {
            return told;
        }

        if (_sizes.Read(index) is { } size)
        {
            return size;
        }

        int bound = _syntax.Begin(index, _clauses.Begin(phrases.LeftBound(index), mention.Range.Start));
        int left = mention.ChangeRange.Length > 0 && mention.ChangeRange.Start < mention.Range.Start ? mention.ChangeRange.Start : mention.Range.Start;
        left = phrases.TrimRight(Math.Min(bound, left), left);
        int tail = phrases.TailEnd(index);
        _verbs.Read(index, left, bound);
        if (RepeatsChange(index) || IsEqual(index))
        {
            return null;
        }

        if (IsChangeBehindItsVerb(mention))
        {
            return Compared(index) ?? ChangeObject(mention) ?? ChangeSubject(index, left);
        }

        if (IsSecondLevel(index) || IsListed(index) || (index > 0 && _measures[index - 1] is not null && IsLevelBehind(index)))
        {
            return null;
        }

        if (IsOfTarget(index) || IsOfSum(index))
        {
            // "thu 420 tỷ đồng, đạt 105% dự toán": the share is of what the number before counts.
            return null;
        }

        if (mention is { Kind: StatisticKind.Percentage, Change: null } && (left == mention.Range.Start || (left == mention.Range.Start - 1 && _text.TryMatch(left, LexiconClass.PhraseEnd, out LexiconMatch result) && result.Entry.Attribute("passive") is not null)) && _words.VerbOfShare(left) is { Length: > 0 } holds
                && Object(index) is { Length: > 0 } held)
        {
            return phrases.Words(holds.Start, holds.End) + " " + phrases.Words(held.Start, held.End);
        }

        if (mention.Kind == StatisticKind.Measure && mention.Change is null && _syntax.IsRatio(left) && Object(index) is { Length: > 0 } weighed)
        {
            // "với tỷ lệ | 1 kg lúa giống | bằng 1,3 kg lúa thịt"
            return phrases.Words(weighed.Start, weighed.End);
        }

        if (mention.Kind == StatisticKind.Measure && _words.IsComprised(mention.Range.Start) && _words.IsNominal(mention.Range.End) && tail > mention.Range.End)
        {
            // "Dự án có quy mô gồm | 9,5 km | đường dây trung áp"
            return phrases.Words(mention.Range.End, tail);
        }

        bool changes = mention.Change is not null && mention.ChangeRange.Length > 0 && mention.ChangeRange.End <= mention.Range.Start;
        string? noun = mention.Kind == StatisticKind.Count && _clauses.IsOwner(bound, mention.Range.Start) ? null : NounPhrase(index, bound, left, changes ? StatisticKind.Percentage : mention.Kind);
        return mention.Kind == StatisticKind.Count && mention.UnitRange.Length > 0
            ? noun ?? CountSubject(index) ?? Apart(index, bound, left) ?? ListedCount(index, bound, left) ?? Count(index, mention, tail, bound, left)
            : Level(index, noun, bound, left) ?? Apart(index, bound, left) ?? Listed(index, bound, left) ?? Item(index, bound, left) ?? Amount(index, mention, bound, left, tail);
    }

    /// <summary>"95% | cổ phần của công ty": the noun that a share is of, which is no target.</summary>
    private TokenRange Object(int index)
    {
        int start = phrases.Mentions[index].Range.End, tail = _words.BeforeCoordinate(start, _words.BeforeRelative(start, phrases.TailEnd(index)));
        return tail > start && !_text.TryMatch(start, LexiconClass.Target, out _) && _text.Syntax(_text.SentenceOf(start)) is var syntax && syntax.Units[syntax.UnitAt(start)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun }
            ? new TokenRange(start, tail) : default;
    }

    /// <summary>The phrase of a measure noun, or the whole subject that holds it.</summary>
    private string? Level(int index, string? noun, int bound, int left)
    {
        if ((noun is null || left - bound <= 1) && left - bound <= 2 && left > bound && _text.Is(bound - 1, ',') && phrases.LeftBound(index, overCommas: true) is var wide && wide < bound && NounPhrase(index, wide, left, phrases.Mentions[index].Kind) is { } listed)
        {
            // "tỷ lệ huy động từ thuế, phí | 17%"
            return listed;
        }

        if (_syntax.LevelSubject(index) is { Length: > 0 } share && noun is null && phrases.Mentions[index] is { Kind: StatisticKind.Percentage, Change: null } && !_text.TryMatch(share.Start, LexiconClass.MeasureNoun, out _)
            && Object(index) is { Length: > 0 } whole && _text.TryMatch(whole.Start, LexiconClass.MeasureNoun, out _) && !(share.Length <= LongestSubject && _text.TryMatchBefore(phrases.Mentions[index].Range.Start, LexiconClass.PhraseEnd, out LexiconMatch makes) && makes.Entry.Attribute("share") is not null))
        {
            // "dự án đạt | 22% | tổng khối lượng thi công": the subject has no measure of its own; what makes a share has.
            return phrases.Words(whole.Start, whole.End);
        }

        if (_syntax.Equated(index) is { Length: > 0 } equated && (noun is null || (equated.Length > WordsOf(noun) && _text.Slice(equated).Contains(noun, StringComparison.Ordinal))))
        {
            return phrases.Words(equated.Start, _words.BeforePlace(equated.Start, equated.End));
        }

        if (_syntax.LevelSubject(index) is { Length: > 0 } subject && (noun is null || (subject.Length > WordsOf(noun) && !_words.IsDenied(subject) && _text.Slice(subject).Contains(noun, StringComparison.Ordinal))))
        {
            _heads[index] = _text.TryMatch(subject.Start, LexiconClass.MeasureNoun, out LexiconMatch opens) && opens.Entry.Attribute("sector") is null ? new TokenRange(opens.Start, opens.End) : default;
            return phrases.Words(subject.Start, _words.BeforeLevel(subject.Start, _words.BeforePlace(subject.Start, subject.End)));
        }

        // "Lập bản đồ các loại tỷ lệ | 6,5 tỷ đồng": a sum is paid for what is done.
        bool paid = noun is not null && phrases.Mentions[index].Kind == StatisticKind.Money && !_priced[index] && _syntax.Deed(index, left) is { Length: > 0 } deed && _syntax.OpensClause(deed.Start);
        return paid ? null : noun;
    }

    private bool IsSameKind(int index) =>
        phrases.Mentions[index].Kind == phrases.Mentions[index - 1].Kind && phrases.Mentions[index].Symbol == phrases.Mentions[index - 1].Symbol && IsSameSentence(index);

    private bool IsSameSentence(int index) => _text.SentenceOf(phrases.Mentions[index].Range.Start) == _text.SentenceOf(phrases.Mentions[index - 1].Range.Start);

    internal static int WordsOf(string phrase) => 1 + phrase.AsSpan().Count(' ');

    private bool IsChangeBehindItsVerb(QuantityMention mention) =>
        mention.Change is not null && mention.ChangeRange.Length > 0 && (IsTimes(mention) || (IsPoints(mention) && mention.ChangeRange.End <= mention.Range.Start) || (mention.Kind != StatisticKind.Count && mention.ChangeRange.End <= mention.Range.Start));

    // "gấp 2,5 lần": how many times, no count of things.
    private bool IsTimes(QuantityMention mention) =>
        mention.UnitRange.Length > 0 && _text.TryMatch(mention.UnitRange.Start, LexiconClass.CountNoun, out LexiconMatch unit) && unit.Entry.Attribute("times") is not null && unit.End == mention.UnitRange.End;

    private string? Count(int index, QuantityMention mention, int tail, int bound, int left)
    {
        int from = mention.UnitRange.Start, unitEnd = mention.UnitRange.End;
        bool behind = tail > mention.Range.End && from >= mention.Range.Start && !OpensWithPlace(mention.Range.End);
        if (_text.TryMatch(from, LexiconClass.CountNoun, out LexiconMatch size) && size.Entry.Attribute("size") is not null && size.End == unitEnd && _syntax.Beside(bound, mention.Range.Start, mention.Range.Start) is { Length: > 0 } thing)
        {
            // "ô tô | 4 chỗ": how large the noun before is.
            return phrases.Words(from, unitEnd) + " " + phrases.Lowered(thing);
        }

        if (size.Entry is not null && size.Entry.Attribute("size") is not null && size.End == unitEnd && index > 0 && phrases.Mentions[index - 1] is { Kind: StatisticKind.Count, UnitRange.Length: > 0 } counted && counted.Range.End == mention.Range.Start)
        {
            // "914 xe | dưới 9 chỗ"
            return phrases.Words(from, unitEnd) + " " + phrases.Words(counted.UnitRange.Start, counted.UnitRange.End);
        }

        if (_counted.PointedAt(index, _measures) is { } pointed)
        {
            return pointed;
        }

        if (BehindBracket(index) is { } borne)
        {
            return phrases.Words(from, unitEnd) + " " + borne;
        }

        if (_bare.Group(index, bound) is { Length: > 0 } group)
        {
            // "đàn trâu hoang | 9 con", "Nhóm thợ săn | 4 người"
            return phrases.Lowered(group);
        }

        string unit = phrases.Words(from, unitEnd);
        if (from >= mention.Range.Start && _roles.Names(index) is { Length: > 0 } names)
        {
            int rest = phrases.TailFrom(index, names.End);
            bool person = _text.IsMarked(names, TokenMarks.Person);
            if (rest > names.End && !_words.IsPurpose(names.End) && !_words.IsParticle(names.End) | _verbs.Of(index) is null && !_words.HasCoordinate(names.End, names.End + 1) && (person || !_words.IsParticle(mention.Range.Start - 1)))
            {
                return phrases.Words(from, names.Start) + " " + phrases.Words(names.End, rest);
            }

            if (rest == names.End && _roles.IsOwner(names) && _bare.Said(index) is { Length: > 0 } said && said.End <= mention.Range.Start)
            {
                // "đi qua | 4 xã | của huyện Phú An": whose they are tells the scope.
                return unit + " " + (_bare.IsSuffered(index, said) ? Passive : "") + phrases.Lowered(said);
            }

            tail = person ? names.Start : tail;
            behind = tail > mention.Range.End;
        }

        if (from >= mention.Range.Start && _verbs.Of(index) is null && _clauses.Coordinated(index) is var more and > 0)
        {
            return phrases.Words(from, more);
        }

        if (behind && (!OpensWith(mention.Range.End, _verbs.Of(index) is null ? "conjunction" : "preposition") || (_words.IsAbout(mention.Range.End) && mention.Sort != "person")))
        {
            if (_verbs.Of(index) is null && !OpensWithLink(mention.Range.Start - 1, "with") && GivenTo(index, bound) is { } given)
            {
                return unit + " " + given;
            }

            if (_verbs.Of(index) is { } deed && !_words.IsPivot(mention.Range.Start) && _words.NounsEnd(mention.Range.End, tail) is var nouns && tail - nouns > LongestPriced && _words.IsRelative(nouns))
            {
                // "thành lập mới 15 HTX | hoạt động theo hướng …": what was done to them says more than how they are.
                return phrases.Words(from, Math.Max(_words.RelativeEnd(nouns, tail), unitEnd)) + " " + deed;
            }

            string told = phrases.Words(from, tail);
            if (_verbs.Of(index) is null && tail - mention.Range.End <= 2 && !_clauses.HasVerb(mention.Range.End, tail) && _clauses.Direct(bound, mention.Range.Start) is { } suffered)
            {
                // "lấy phiếu tín nhiệm | 37 chức danh | chủ chốt"
                return told + " " + suffered;
            }

            if (_verbs.Of(index) is not { } also)
            {
                return told;
            }

            if (tail - mention.Range.End <= LongestSubject && !_clauses.HasVerb(mention.Range.End, tail))
            {
                return told + " " + also;
            }

            // "giải đáp 13 ý kiến | của bà con về …": what is done to them says more than whose they are; not "được xây trên | 2 lô".
            int kinds = Math.Max(unitEnd, _words.NounsEnd(mention.Range.End, tail));
            return kinds < tail && _words.IsLinked(kinds) && !_words.IsPivot(mention.Range.Start) && !_words.IsLinked(mention.Range.Start - 1)
                ? phrases.Words(from, kinds) + " " + also : told;
        }

        if (tail > mention.Range.End && OpensWithPlace(phrases.NounsEnd(index)) && !_clauses.HasVerb(mention.Range.End, tail) && _roles.Predicate(index) is { Length: > 0 } befell)
        {
            // "9 vụ vi phạm | tại thôn Đông, xã Phú Lâm | sẽ bị phạt"
            return phrases.Words(from, phrases.NounsEnd(index)) + " " + phrases.Words(befell.Start, befell.End);
        }

        if (tail > mention.Range.End && _clauses.BehindPlace(mention.Range.End, tail) is var verbal and > 0)
        {
            return unit + " " + phrases.Words(verbal, tail);
        }

        if (_verbs.Of(index) is null && mention.Change is null)
        {
            if (GivenTo(index, bound) is { } done)
            {
                return unit + " " + done;
            }

            if (_text.TryMatchBefore(left, LexiconClass.SpeechVerb, out LexiconMatch said) && said.Start >= bound)
            {
                // "dẫn lời | 1 người hàng xóm"
                return unit;
            }

            if (!behind && _clauses.Direct(bound, mention.Range.Start) is { } direct)
            {
                return unit + " " + direct;
            }

            if (!behind && _words.DeedOfPerson(mention.Range.Start, left) is { Length: > 0 } taught)
            {
                // "Cô dạy | 230 học sinh"
                return unit + " " + Passive + phrases.Words(taught.Start, taught.End);
            }

            if (!behind && _syntax.Happening(index) is { Length: > 0 } happening)
            {
                // "Tai nạn giao thông xảy ra | 64 vụ"
                return unit + " " + phrases.Lowered(happening);
            }

            if (!behind && _clauses.Subject(bound, mention.Range.Start, unitEnd - from) is var begin and >= 0)
            {
                return unit + " " + (_roles.Shared(index) is { Length: > 0 } shared ? phrases.Words(shared.Start, shared.End)
                    : (_words.IsDone(begin) ? Passive : "") + phrases.Words(begin, left));
            }
        }

        string measure = _verbs.Of(index) is { } verb ? unit + " " + verb : unit;
        if (_verbs.Of(index) is not null && tail - mention.Range.End is > 1 and <= LongestSubject && _words.IsPurpose(mention.Range.End))
        {
            // "sử dụng 200 căn hộ | để đón dân vùng ngập"
            return measure + " " + phrases.Words(mention.Range.End, tail);
        }

        if (measure == unit && index > 0 && IsSameSentence(index) && _measures[index - 1] is { } out_ && !CountsOther(phrases.Mentions[index - 1], mention) && _words.IsOutOf(bound, mention.Range.Start))
        {
            // "nâng số trâu hoang lên 3 con trong tổng số | 9 con"
            return out_;
        }

        if (measure == unit && _counted.SameThings(index, _measures) is { } same)
        {
            return same;
        }

        // "85 ca sốt xuất huyết, tăng 20 ca": of the same things.
        return mention.Change is not null && index > 0 && measure == unit && _measures[index - 1] is { } earlier && (earlier.Contains(unit + " ", StringComparison.OrdinalIgnoreCase) || (measure == unit && !CountsOther(phrases.Mentions[index - 1], mention) && phrases.Mentions[index - 1].Kind == mention.Kind))
            && _text.SentenceOf(phrases.Mentions[index - 1].Range.Start) == _text.SentenceOf(mention.Range.Start) ? earlier : measure;
    }

    /// <summary>"2.400 xã (69%) | được công nhận đạt chuẩn": what is said of the counted goes on behind the bracket.</summary>
    private string? BehindBracket(int index)
    {
        int open = phrases.Mentions[index].Range.End;
        if (!_text.Is(open, '(') || _text.Brackets.PartnerOf(open) is not (> 0 and var close) || close - open > LongestSubject
            || !(_words.IsTold(close + 1) || (_text.TryMatch(close + 1, LexiconClass.PhraseEnd, out LexiconMatch borne) && borne.Entry.Attribute("passive") is not null)))
        {
            return null;
        }

        int next = index + 1;
        while (next < phrases.Mentions.Count && phrases.Mentions[next].Range.Start < close)
        {
            next++;
        }

        int tail = phrases.TailFrom(next - 1, close + 1);
        return tail > close + 1 ? phrases.Words(close + 1, tail) : null;
    }

    private bool OpensWith(int token, string part) =>
        (_text.TryMatch(token, LexiconClass.Scope, out LexiconMatch all) && all.Length > 2 && _text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch on) && on.Entry.Value == "preposition")
        || !phrases.IsLasting(token) && _text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word)
        && ((word.Entry.Attribute("link") == "owner" && word.End + 1 < _text.Count && word.Length == 1 && _words.IsPlural(word.End) && _text.IsMarked(word.End + 1, TokenMarks.Place)) || word.Entry.Value == "conjunction" || (word.Entry.Value == part && word.Entry.Attribute("link") != "owner")
            || word.Entry.Attribute("link") is "place" or "with");

    private bool OpensWithLink(int token, string link) => _text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Attribute("link") == link;

    private string? Amount(int index, QuantityMention mention, int bound, int left, int tail)
    {
        int end = mention.Range.End;
        tail = _clauses.Joined(index) is var joined and > 0 ? joined : _words.BeforeRelative(end, tail);
        tail = mention.Kind == StatisticKind.Money && tail - end > LongestSubject ? _words.BeforeDeed(end, tail) : tail;
        string? behind = tail > end && !_text.Is(end, '/') && !OpensWithPlace(end) ? phrases.Words(end, tail) : null;
        if (behind is not null && mention.Kind is StatisticKind.Percentage or StatisticKind.Measure && OpensWithLink(mention.Range.Start - 1, "with") && Object(index).Length > 0)
        {
            // "được bầu với | 53% | phiếu bầu": of what the share is; "44 vụ phá rừng với 98 ha rừng".
            return behind;
        }

        if (_verbs.Of(index) is { } verb)
        {
            string active = GoverningVerb.Active(verb);
            if (mention.Kind == StatisticKind.Money && _text.TryMatchBefore(left, LexiconClass.PhraseEnd, out LexiconMatch punishes) && punishes.Entry.Attribute("fine") is not null)
            {
                active = Rating + phrases.Words(punishes.Start, punishes.End);
            }

            if (behind is null && mention is { Kind: StatisticKind.Money, PerRange.Length: > 0 } && _syntax.Thing(index) is { Length: > 0 } sold && sold.End <= left)
            {
                // "Thịt bò | bán | 240.000 đồng/kg"
                return PriceOf + active + " " + phrases.Lowered(sold);
            }

            if (behind is null && WordsOf(active) <= 2 && mention.Kind is StatisticKind.Money or StatisticKind.Measure && !active.StartsWith(Rating, StringComparison.Ordinal) && _syntax.Thing(index) is { Length: > 0 } doer && doer.End < left
                && (doer.Length == 1 || _words.IsNoun(doer.Start, doer.End)) && !_words.HasName(doer.Start, left))
            {
                // "Các hộ trồng vải thu về | 4.200 tỷ đồng"
                int last = mention.Range.Start - left == 1 && _words.IsParticle(left) ? left + 1 : left;
                return left - doer.Start <= LongestSubject ? phrases.Lowered(new TokenRange(doer.Start, last)) : phrases.Lowered(doer) + " " + active;
            }

            return behind is null ? active : active + " " + behind;
        }

        // Whatever stands before the number in its clause, without the names that are its scope; behind "với" what goes with it.
        int start = SkipLeft(_words.AfterLink(Math.Max(bound, left - LongestSubject), left), left);
        if (IsTargetBehind(index, start))
        {
            return null;
        }

        if (_syntax.Deed(index, left) is { Length: > 0 } deed && (deed.Start >= start - LongestSubject || _syntax.OpensClause(deed.Start)))
        {
            return phrases.Words(deed.Start, deed.End) + (behind is null ? "" : " " + behind);
        }

        // "Ngành nông nghiệp có | 4.500 ha | lúa bị ngập": whose it is tells the scope.
        bool superlative = left > start && _text.TryMatch(start, LexiconClass.ComparisonBefore, out LexiconMatch most) && most.End == left && most.Entry.Attribute("superlative") is not null;
        if (superlative && index > 0 && _bases[index - 1] is { } shared)
        {
            _bases[index] = shared;
            return shared + " " + phrases.Words(start, left);
        }

        TokenRange beside = superlative ? new TokenRange(start, left) : _syntax.Beside(start, left, mention.Range.Start);
        beside = beside.Length == 1 && _text.TryMatch(beside.Start, LexiconClass.FunctionWord, out _) ? default : _words.WithEach(beside);
        string? before = beside.Length > 0 && !(behind is not null && (_words.HasCopula(left, mention.Range.Start) || _syntax.Exists(index))) ? phrases.Words(beside.Start, beside.End) : null;
        if (before is not null && behind is not null && !_words.GoesOn(end))
        {
            // "bình khí | 20 kg | đã có thể bơm", "ô tô | 4 chỗ | bất ngờ đâm": what the thing does is told, not measured.
            behind = null;
        }

        if (behind is not null && index > 0 && start == phrases.Mentions[index - 1].Range.End && _verbs.IsListLink(start, mention.Range.Start))
        {
            // "52 ha đất lúa và | 34 ha | đất vườn": the words before are the number before's.
            before = null;
        }

        return before is null ? behind : behind is null || (_words.IsNoun(beside.Start, left) && mention.Kind != StatisticKind.Percentage) || mention.Kind is StatisticKind.Money && end < _text.Count && OpensWith(end, "conjunction") ? before : before + " " + behind;
    }

    private bool OpensWithPlace(int token) =>
        !phrases.IsLasting(token) && _text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word) && (word.Entry.Value == "conjunction" || word.Entry.Attribute("link") == "place") || _text.TryMatch(token, LexiconClass.Baseline, out _);
}
