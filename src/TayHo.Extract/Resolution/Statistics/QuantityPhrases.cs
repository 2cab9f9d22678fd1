using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>The clause around a quantity: where the words before it begin and the words behind it end.</summary>
internal sealed class QuantityPhrases(TaggedText text, IReadOnlyList<QuantityMention> mentions)
{
    private const int LongestLeft = 24;
    private const int LongestTail = 16;
    private const int EnoughTail = 7;
    private const int LongestOfNext = 3;
    private const int LongestNouns = 4;
    private const int LongestJoined = 6;

    private readonly int[] _tails = new int[mentions.Count];

    public TaggedText Text { get; } = text;

    public IReadOnlyList<QuantityMention> Mentions { get; } = mentions;

    /// <summary>The first token of the clause part before a mention: behind the quantity, comma, colon or bracket before it.</summary>
    /// <param name="index">The mention.</param>
    /// <param name="overCommas">Whether commas are passed (in "ở xã A, huyện B có 5 hộ").</param>
    /// <param name="overBrackets">Whether whole brackets are passed ("lượng mưa (từ đêm qua) ở xã A 90 mm").</param>
    public int LeftBound(int index, bool overCommas = false, bool overBrackets = false)
    {
        QuantityMention mention = Mentions[index];
        TokenRange sentence = Text.Sentence(Text.SentenceOf(mention.Range.Start));
        int bound = Math.Max(sentence.Start, mention.Range.Start - LongestLeft);
        if (index > 0)
        {
            bound = Math.Max(bound, Mentions[index - 1].Range.End);
        }

        for (int i = mention.Range.Start - 1; i >= bound; i--)
        {
            // "giai đoạn 2020 – 2025 đạt": the dash is the date's own.
            if (Text.Tokens[i].Kind != TokenKind.Punctuation || Text.IsMarked(i, TokenMarks.Date))
            {
                continue;
            }

            char c = Text.Text[Text.Tokens[i].Start];
            if (overBrackets && c == ')' && Text.Brackets.PartnerOf(i) is var open && open > bound && open < i)
            {
                i = open;
                continue;
            }

            if (InsideNoun(i))
            {
                continue;
            }

            if (c is ';' or ':' or '(' or ')' or '[' || (c == ',' && !overCommas)
                    || (Text.IsDash(i) && Text.Tokens[i].SpaceBefore && !(i > bound && Text.Tokens[i - 1].IsCapitalized && Text.Tokens[i + 1].IsCapitalized)
                        && !JoinsNoun(i, bound)))
            {
                return i + 1;
            }
        }

        return bound;
    }

    /// <summary>"nông, lâm nghiệp và thủy sản", "công nghiệp - xây dựng": whether a mark is part of a noun of several words.</summary>
    public bool InsideNoun(int mark)
    {
        for (int i = mark - 1; i >= Math.Max(0, mark - LongestJoined) && Text.Tokens[i].Kind != TokenKind.LineBreak; i--)
        {
            if (Text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.End > mark)
            {
                return true;
            }
        }

        return false;
    }

    // "tỷ trọng công nghiệp - xây dựng": the dash joins two words of one noun, whose head stands just before.
    private bool JoinsNoun(int dash, int bound)
    {
        for (int i = dash - 1; i >= Math.Max(bound, dash - 4) && Text.Tokens[i].IsWord; i--)
        {
            if (Text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.End <= dash && IsLongest(noun) && noun.Entry.Attribute("role") is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token behind the words that belong to a mention on its right.</summary>
    public int TailEnd(int index)
    {
        // Asked by half a dozen rules of each number.
        ref int tail = ref _tails[index];
        return tail > 0 ? tail : tail = TailFrom(index, Mentions[index].Range.End);
    }

    /// <summary>"9 vụ | vi phạm | tại thôn Đông": the token behind the words of two nouns at most, adjectives and bare verbs that stand right behind a mention.</summary>
    public int NounsEnd(int index)
    {
        int start = Mentions[index].Range.End, end = start;
        SentenceSyntax syntax = Text.Syntax(Text.SentenceOf(start - 1));
        for (int u = syntax.Range.Contains(start)
                ? syntax.UnitAt(start) : syntax.Units.Length; u < syntax.Units.Length && end - start < LongestNouns
                && syntax.Units[u] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Verb } word && word.Start == end; u++)
        {
            end = word.End;
        }

        return end;
    }

    /// <summary>The token behind the words that belong to a mention on its right, from a token of theirs on.</summary>
    public int TailFrom(int index, int start)
    {
        TokenRange sentence = Text.Sentence(Text.SentenceOf(Mentions[index].Range.End - 1));
        int limit = Math.Min(sentence.End, start + LongestTail);
        if (index + 1 < Mentions.Count)
        {
            limit = Math.Min(limit, Mentions[index + 1].Range.Start);
        }

        limit = Math.Min(limit, OwnerOnly(index, start) ? start : PredicateOfAnother(index, limit));
        int i = start;
        bool opened = false;
        while (i < limit)
        {
            // The names of a list count as one word.
            limit = Text.IsMarked(i, TokenMarks.Place) && limit < sentence.End && !(index + 1 < Mentions.Count && limit >= Mentions[index + 1].Range.Start) ? limit + 1 : limit;
            if (Text.Tokens[i].Kind == TokenKind.Punctuation)
            {
                char c = Text.Text[Text.Tokens[i].Start];
                if (c is '”' && !opened)
                {
                    break;
                }

                opened |= c is '“';
                if (c == ',' && Text.IsMarked(i - 1, TokenMarks.Place) && Text.IsMarked(i + 1, TokenMarks.Place))
                {
                    // "thuộc các huyện A, B và C"
                    i++;
                    continue;
                }

                if (c is ',' or ';' or ':' or '(' or ')' or '.' or '!' or '?' or '…' || (Text.IsDash(i) && Text.Tokens[i].SpaceBefore && !JoinsNames(i, start, limit)))
                {
                    break;
                }
            }
            else if ((Text.TryMatch(i, LexiconClass.PartMarker, out _) && !Cuts(i)) || Text.TryMatch(i, LexiconClass.Baseline, out _)
                    || Text.TryMatch(i, LexiconClass.Target, out LexiconMatch target) && target.Entry.Value != "noun" || IsClauseLink(i) || IsSaying(i) || IsLike(i)
                    || (i > start && (IsSource(i) || IsPurpose(index, i) || IsOutward(index, i))) || (i > start && (RunsOn(i) || TellsLevel(i)))
                    || ((i > start || NamesThem(i + 1)) && Mentions[index].Kind != StatisticKind.Percentage && IsEquation(i)))
            {
                break;
            }

            i++;
        }

        int end = TrimRight(start, i == start + LongestTail ? LastLink(start, i) : i);

        if (index + 1 < Mentions.Count && Text.TryMatchBefore(end, LexiconClass.MeasureNoun, out LexiconMatch size)
                && (size.Entry.Attribute("role") == "dimension"
                    || (size.Start >= start && size.Entry.Attribute("role") is null && Mentions[index + 1].Kind is StatisticKind.Measure or StatisticKind.Money))
            && size.Start >= start && Mentions[index + 1].Range.Start - size.End <= 1)
        {
            // "qua 9 xã | dài 16 km": the size is the next number's; "17 nước kiểm soát tổng GDP | 48.000 tỷ" tell what they do.
            return size.Entry.Attribute("role") is null && IsObject(size.Start, start) ? end : TrimRight(start, size.Start);
        }

        if (index + 1 < Mentions.Count && i == Mentions[index + 1].Range.Start && end == i && Mentions[index].Kind == StatisticKind.Count)
        {
            end = BeforeVerbOfNext(start, end);
        }

        // "mua 3 xe máy | với giá 30 triệu đồng": what the next number measures.
        return index + 1 < Mentions.Count && Mentions[index + 1].Range.Start - end <= 3 && Text.TryMatchBefore(end, LexiconClass.MeasureNoun, out LexiconMatch next)
            && Text.TryMatchBefore(next.Start, LexiconClass.PhraseEnd, out LexiconMatch with)
            && (with.Entry.Attribute("link") == "with" || with.Entry.Value == "copula") && with.Start >= start ? TrimRight(start, with.Start) : end;
    }

    private bool IsObject(int noun, int start)
    {
        SentenceSyntax syntax = Text.Syntax(Text.SentenceOf(noun));
        int u = syntax.UnitAt(noun);
        while (syntax.TryBefore(u, out int before) && syntax.Units[before].Start >= start
                && syntax.Units[before] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier })
        {
            u = before;
        }

        return syntax.TryBefore(u, out int verb) && syntax.Units[verb].Start >= start && syntax.Units[verb] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb } does
            && !does.Is(WordTraits.Existence | WordTraits.Quantity | WordTraits.Comprise)
            && !(syntax.TryBefore(verb, out int voice) && syntax.Units[voice].Is(WordTraits.Passive));
    }

    /// <summary>"việc trao chứng nhận 2 kỷ lục | sẽ rất có ý nghĩa": what a clause tells of its subject is not said of what is counted inside it.</summary>
    private int PredicateOfAnother(int index, int limit)
    {
        TokenRange number = Mentions[index].Range;
        SentenceSyntax syntax = Text.Syntax(Text.SentenceOf(number.End - 1));
        int clause = syntax.ClauseAt(number.Start);
        return clause >= 0 && syntax.Clauses[clause] is { IsVerbal: true } told && told.Subject.Contains(number.Start) && told.Subject.Start < number.Start
            && told.Predicate.Start >= number.End
            && (syntax.Units[syntax.UnitAt(told.Subject.Start)].Is(WordTraits.Nominal) ? IsOneNoun(syntax, told.Subject.Start, number.Start)
                : syntax.TryBefore(syntax.UnitAt(number.Start), out int of) && syntax.Units[of] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Preposition } link
                && !link.Is(WordTraits.Receiver) && of > syntax.UnitAt(told.Subject.Start)) ? told.Predicate.Start : limit;
    }

    /// <summary>"Không khí ngày hội của 2 nước | được thể hiện": behind an owner the verb is its thing's.</summary>
    private bool OwnerOnly(int index, int start)
    {
        TokenRange number = Mentions[index].Range;
        SentenceSyntax syntax = Text.Syntax(Text.SentenceOf(number.End - 1));
        return start == number.End && syntax.Range.Contains(number.Start) && syntax.Range.Contains(start) && syntax.TryBefore(syntax.UnitAt(number.Start), out int of)
            && syntax.Units[of] is { PartOfSpeech: PartOfSpeech.Preposition } owner && owner.Is(WordTraits.Owner) && !owner.Is(WordTraits.Doer)
            && syntax.Units[syntax.UnitAt(start)] is { IsBeforeVerb: true } aspect
            && aspect.Is(Mentions[index].Sort == "person" ? WordTraits.Past : WordTraits.Passive | WordTraits.Past);
    }

    // "Hội thảo | có | 120 đại biểu tham dự", "Quá trình mổ, tim …": more than one noun with what goes with it.
    private static bool IsOneNoun(SentenceSyntax syntax, int start, int end)
    {
        for (int u = syntax.UnitAt(start); u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            if (syntax.Units[u].Kind == UnitKind.Punctuation || syntax.Units[u].Is(WordTraits.Existence | WordTraits.Quantity | WordTraits.Copula))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"thi thể được tìm thấy | Theo tin từ hãng", "máy bay tại Lào | Trước đó": a function word's capital begins a sentence that has lost its full stop.</summary>
    private bool RunsOn(int token) =>
        Text.Tokens[token] is { IsCapitalized: true, IsAllCaps: false }
        && !Text.IsMarked(token, TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person | TokenMarks.Post | TokenMarks.Document)
        && Text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is "preposition" or "auxiliary" or "conjunction" && IsLongest(word)
        && !(word.End < Text.Count && Text.Tokens[word.End].IsCapitalized) && Text.Tokens[token - 1].IsWord;

    // "3 nhân viên | là | chị Lê Thị Vân": who they are; "19 em là nữ" tells which.
    private bool NamesThem(int token) => token < Text.Count && (Text.IsMarked(token, TokenMarks.Person) || Text.TryMatch(token, LexiconClass.Honorific, out _));

    /// <summary>"2 giáo viên | chia làm | 2 xe": the verb right before the next number is told of that.</summary>
    private int BeforeVerbOfNext(int start, int end)
    {
        if (end <= start || Text.Syntax(Text.SentenceOf(start)) is not { } syntax
                || syntax.Units[syntax.UnitAt(end - 1)] is not { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb } verb || verb.Start < start)
        {
            return end;
        }

        int cut = verb.Start;
        while (cut > start && syntax.Units[syntax.UnitAt(cut - 1)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb } chain && chain.Start >= start)
        {
            cut = chain.Start;
        }

        // "đã tham gia thực hiện liên kết sản xuất | 170 ha": what they did is told whole.
        bool told = cut > start ? cut < verb.Start || syntax.Units[syntax.UnitAt(cut - 1)].IsBeforeVerb : end - cut > LongestOfNext;
        cut = told ? end : cut;
        return cut < end ? TrimRight(start, cut) : end;
    }

    // "88 doanh nghiệp quân đội | còn 17"
    private bool TellsLevel(int token) =>
        Text.TryMatch(token, LexiconClass.ChangeVerb, out LexiconMatch level) && level.Entry.Value == "level" && level.End < Text.Count
            && Text.Tokens[level.End].Kind == TokenKind.Number;

    // "kỳ liên hoan Việt Nam | - | Ấn Độ"
    private bool JoinsNames(int dash, int start, int limit) =>
        dash > start && dash + 1 < limit && Text.Tokens[dash - 1] is { IsCapitalized: true, IsWord: true }
            && Text.Tokens[dash + 1] is { IsCapitalized: true, IsWord: true, SpaceBefore: true } && !Text.Is(dash + 2, ':')
            && !Text.IsMarked(dash + 1, TokenMarks.Person | TokenMarks.Post);

    /// <summary>"thu hồi 16.000 tỷ đồng | như Thanh tra yêu cầu", "20 loại cây | như cam, quýt": what it is like.</summary>
    private bool IsLike(int token) =>
        Text.Syntax(Text.SentenceOf(token)) is var syntax && syntax.Units[syntax.UnitAt(token)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Conjunction } like
        && like.Start == token && like.Is(WordTraits.Compare);

    /// <summary>"làm việc với 3 hộ còn lại | để sớm có mặt bằng": what something is done for that the counted don't do themselves; "bình khí dùng để bơm bóng" tells of
    /// them.</summary>
    private bool IsPurpose(int index, int token) =>
        Mentions[index].Kind == StatisticKind.Count && Text.Syntax(Text.SentenceOf(token)) is var syntax && syntax.Units[syntax.UnitAt(token)] is { Kind: UnitKind.Word } purpose
        && purpose.Start == token && purpose.Is(WordTraits.Purpose) && purpose.Is(WordTraits.Subordinate)
        && IsObject(syntax, index) && syntax.TryBefore(syntax.UnitAt(token), out int deed)
        && (syntax.Units[deed].PartOfSpeech != PartOfSpeech.Verb
            || (Text.TryMatchBefore(token, LexiconClass.PhraseEnd, out LexiconMatch rest) && rest.Entry.Value == "determiner"));

    // Whether the number's clause has told its verb before the number.
    private bool IsObject(SentenceSyntax syntax, int index) =>
        syntax.ClauseAt(Mentions[index].Range.Start) is >= 0 and var clause && syntax.Clauses[clause] is { IsVerbal: true } told
        && told.Predicate.End <= Mentions[index].Range.Start;

    /// <summary>"đưa 7 vụ án lớn | ra xét xử": where to goes with the verb before the number.</summary>
    private bool IsOutward(int index, int token) =>
        Text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch way) && way.Entry.Value == "preposition" && way.Entry.Attribute("fills") is not null && !Cuts(token)
        && Text.Syntax(Text.SentenceOf(token)) is var syntax && IsObject(syntax, index)
        && syntax.TryBefore(syntax.UnitAt(token), out int noun) && (syntax.Units[noun].IsNominal || syntax.Units[noun].PartOfSpeech == PartOfSpeech.Adjective)
        && syntax.TryAfter(syntax.UnitAt(token), out int verb) && syntax.Units[verb] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb };

    // "47 người lần này, | theo ông Ba", "… | theo lãnh đạo tỉnh": who says so.
    private bool IsSource(int token) =>
        token + 1 < Text.Count && (Text.IsMarked(token + 1, TokenMarks.Person | TokenMarks.Post | TokenMarks.Organization)
            || (Text.TryMatch(token + 1, LexiconClass.CountNoun, out LexiconMatch somebody) && somebody.Entry.Attribute("of") == "person"))
        && Text.Syntax(Text.SentenceOf(token)) is var syntax && syntax.Units[syntax.UnitAt(token)] is { PartOfSpeech: PartOfSpeech.Preposition } source
        && source.Is(WordTraits.Content);

    // "1 người hàng xóm | cho biết …"; "20 cá nhân bị | đề nghị | kiểm điểm" tells of them.
    private bool IsSaying(int token) =>
        Text.TryMatch(token, LexiconClass.SpeechVerb, out LexiconMatch verb) && verb.Entry.Value != "no" && verb.Length > 1 && IsLongest(verb)
        && Text.Syntax(Text.SentenceOf(token)) is var syntax && syntax.Units[syntax.UnitAt(token)].Is(WordTraits.Saying)
        && !(syntax.TryBefore(syntax.UnitAt(token), out int voice) && syntax.Units[voice].Is(WordTraits.Passive));

    /// <summary>"3 xã của huyện | là xã A, xã B", "bờ biển này | là khu kinh tế": who or what they are; not "được coi là".</summary>
    private bool IsEquation(int token)
    {
        SentenceSyntax syntax = Text.Syntax(Text.SentenceOf(token));
        Unit unit = syntax.Units[syntax.UnitAt(token)];
        return unit.Start == token && unit.Is(WordTraits.Copula) && unit.Is(WordTraits.Content) && syntax.TryBefore(syntax.UnitAt(token), out int before)
            && (syntax.Units[before].IsNominal || syntax.Units[before].Is(WordTraits.Demonstrative)
                || (syntax.Units[before] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Adjective } && !Text.IsMarked(token - 1, TokenMarks.Quantity)))
            && !Text.TryMatch(syntax.Units[before].Start, LexiconClass.PostStatus, out _);
    }

    /// <summary>Of words that go on for too long the first preposition or conjunction behind enough of them; else the whole word's beginning.</summary>
    private int LastLink(int start, int end)
    {
        for (int i = start + EnoughTail; i < end; i++)
        {
            if (Text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is "preposition" or "conjunction" && IsLongest(word) && !Cuts(i)
                    && !Text.TryMatchBefore(i, LexiconClass.SpeechVerb, out _))
            {
                return i;
            }
        }

        while (end > start + EnoughTail && Cuts(end))
        {
            end--;
        }

        return end;
    }

    /// <summary>Drops function words, dates and punctuation from a phrase's end.</summary>
    public int TrimRight(int start, int end)
    {
        while (end > start)
        {
            // "huyện Ba Vì", "tỉnh Bình Định": the syllable of a name is no function word.
            if (Text.IsMarked(end - 1, TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person)
                    || (end - 2 >= start && Text.Tokens[end - 1].IsAllCaps && !Text.Tokens[end - 2].IsAllCaps && !Text.IsMarked(end - 1, TokenMarks.Date)))
            {
                break;
            }

            Token last = Text.Tokens[end - 1];
            if (Text.Is(end - 1, ')') && Opening(start, end - 1) is var open and >= 0)
            {
                // "chỉ số giá tiêu dùng (CPI)": a bracket goes as a whole.
                end = open;
            }
            else if (Text.IsMarked(end - 1, TokenMarks.Date))
            {
                // "giai đoạn | 2021 - 2025": the noun of the period goes with it.
                end--;
                if (Text.TryMatchBefore(end, LexiconClass.PeriodNoun, out LexiconMatch period) && period.Start > start)
                {
                    end = period.Start;
                }
            }
            else if (last.Kind == TokenKind.Punctuation && (Text.Text[last.Start] is not ('”' or '"' or '%') || (Text.Text[last.Start] != '%' && !OpensQuote(start, end - 1))))
            {
                end--;
            }
            else if (Text.TryMatchBefore(end, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Start >= start
                    && word.Entry.Value is "preposition" or "conjunction" or "copula" or "auxiliary"
                    && (!EndsNoun(word, end) || (word.Length > 1 && Text.TryMatchBetween(word.Start + 1, end, LexiconClass.PhraseEnd, out word) && !EndsNoun(word, end))))
            {
                // "cổ tức | là": no "tức là".
                end = word.Start;
            }
            else if (Text.TryMatchBefore(end, LexiconClass.ComparisonBefore, out word) && word.Start >= start && word.Entry.Attribute("superlative") is null && !EndsNoun(word, end)
                    && !(Text.TryMatchBefore(end, LexiconClass.PhraseEnd, out LexiconMatch points) && points.Length > word.Length && points.Entry.Value == "determiner"))
            {
                end = word.Start;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private bool OpensQuote(int start, int close)
    {
        for (int i = close - 1; i >= start; i--)
        {
            if (Text.Is(i, '“') || Text.Is(i, '"'))
            {
                return true;
            }
        }

        return false;
    }

    private int Opening(int start, int close)
    {
        for (int i = close - 1; i > start; i--)
        {
            if (Text.Is(i, '('))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the longest entry at a token is of the class, so that "phần quà" is no "phần".</summary>
    public bool IsLongest(LexiconMatch match)
    {
        foreach (LexiconMatch other in Text.MatchesAt(match.Start))
        {
            if (other.Length > match.Length && other.Class is LexiconClass.CountNoun or LexiconClass.MeasureNoun or LexiconClass.PhraseEnd or LexiconClass.Target)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word is the end of a longer one ("xuất" of "đề xuất", "giữ" of "nắm giữ").</summary>
    public bool IsEndOfWord(LexiconMatch word)
    {
        foreach (LexiconClass kind in LongerKinds)
        {
            if (Text.TryMatchBefore(word.End, kind, out LexiconMatch longer) && longer.Length > word.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly LexiconClass[] LongerKinds = [LexiconClass.SpeechVerb, LexiconClass.PhraseEnd, LexiconClass.CountNoun, LexiconClass.MeasureNoun];

    /// <summary>The words of a range as written; empty when the range is.</summary>
    public string Words(int start, int end) => end > start ? Text.Slice(new TokenRange(start, end)).ToString() : "";

    /// <summary>The words of a range; a word that opens a sentence or a list's item is no name because of its capital.</summary>
    public string Lowered(TokenRange range)
    {
        string words = Words(range.Start, range.End);
        bool opens = Text.Tokens[range.Start].StartsSentence || Text.Is(range.Start - 1, ':');
        bool named = IsName(range.Start) || (range.Length > 1 && Text.Tokens[range.Start + 1] is { IsCapitalized: true, IsAllCaps: false } && Cuts(range.Start + 1));
        return opens && !Text.Tokens[range.Start].IsAllCaps && !named ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    private bool IsName(int token) => Text.Syntax(Text.SentenceOf(token)) is var syntax && syntax.Range.Contains(token) && syntax.Units[syntax.UnitAt(token)].IsName;

    /// <summary>"tư | cách": whether a cut before the token goes through a word.</summary>
    public bool Cuts(int token)
    {
        SentenceSyntax syntax = Text.Syntax(Text.SentenceOf(token));
        return syntax.Range.Contains(token) && syntax.Units[syntax.UnitAt(token)] is { Kind: UnitKind.Word } word && word.Start < token;
    }

    // "kế hoạch | vốn": a noun here, and no "once".
    private bool IsNounHere(LexiconMatch word) =>
        word is { Length: 1, Entry.Value: "auxiliary" } && Text.Syntax(Text.SentenceOf(word.Start)) is var syntax && syntax.Range.Contains(word.Start)
            && syntax.Units[syntax.UnitAt(word.Start)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun };

    // "với | trị giá | lên đến": a noun behind "với", and no verb.
    private bool IsWorth(LexiconMatch word) =>
        word.Entry.Value == "copula" && Text.TryMatchBefore(word.Start, LexiconClass.PhraseEnd, out LexiconMatch with) && with.Entry.Attribute("link") == "with"
        && Text.TryMatch(word.Start, LexiconClass.MeasureNoun, out LexiconMatch worth) && worth.End == word.End && worth.Entry.Attribute("price") is not null;

    // "tổng sản phẩm trên địa bàn", "gió mạnh nhất": the end of a noun of several words.
    private bool EndsNoun(LexiconMatch word, int end) =>
        Cuts(word.Start) || IsNounHere(word) || IsWorth(word) || (Text.TryMatchBefore(end, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Length > word.Length)
            || (Text.TryMatchBefore(end, LexiconClass.CountNoun, out noun) && noun.Length > word.Length);

    /// <summary>"nên", "nhưng": the next clause; "bị can là Lê Tấn A": who they are, no part of what is counted.</summary>
    public bool IsClauseLink(int token) =>
        Text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch link) && link.Entry.Attribute("tail") is { } tail && IsLongest(link) && !Cuts(token) && !IsEndOfWord(link)
            && !Text.Tokens[token].IsCapitalized && !IsLasting(token)
        && (tail != "name" || (link.End < Text.Count && Text.Tokens[link.End].IsCapitalized));

    /// <summary>"4 người | còn sống": what the counted still are or do, and no other clause.</summary>
    public bool IsLasting(int token) =>
        Text.Syntax(Text.SentenceOf(token)) is var syntax && syntax.Range.Contains(token) && syntax.Units[syntax.UnitAt(token)] is { PartOfSpeech: PartOfSpeech.Adverb } still
        && still.Is(WordTraits.Lasting)
        && syntax.TryBefore(syntax.UnitAt(token), out int counted) && syntax.Units[counted].Kind == UnitKind.Quantity;
}
