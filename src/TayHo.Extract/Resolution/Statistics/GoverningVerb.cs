using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>The verb that each number is the object of, as it is told of the counted: in the passive ("được kết nạp"), with what it is
/// wanted or to come ("sẽ được"); the items of a list share theirs.</summary>
internal sealed class GoverningVerb(QuantityPhrases phrases, MeasureClauses syntax)
{
    private const int LongestLink = 12;
    private const int VoiceReach = 10;
    private readonly TaggedText _text = phrases.Text;
    private readonly CountClauses _clauses = new(phrases);
    private readonly MeasureWords _words = new(phrases);
    private readonly string?[] _verbs = new string?[phrases.Mentions.Count];

    /// <summary>The verb of a mention; null where none governs it. Call behind <see cref="Read"/>.</summary>
    public string? Of(int index) => _verbs[index];

    /// <summary>Finds a mention's verb between two tokens, in reading order.</summary>
    public void Read(int index, int left, int bound)
    {
        int start = First(index, left, bound);
        bool shared = index > 0 && left <= bound + 1
            && IsListLink(phrases.Mentions[index - 1].Range.End, phrases.Mentions[index].Range.Start);
        _verbs[index] = start >= 0 ? Became(index, start, left) ?? Told(start, left, bound) : shared ? _verbs[index - 1] : null;
    }

    /// <summary>"sẽ được | chi": a sum is told by the deed alone.</summary>
    public static string Active(string verb)
    {
        int passive = verb.IndexOf(MeasureReader.Passive, StringComparison.Ordinal),
            harm = verb.IndexOf(MeasureReader.PassiveOfHarm, StringComparison.Ordinal);
        return passive is >= 0 and < VoiceReach
            ? verb[(passive + MeasureReader.Passive.Length)..] : harm is >= 0 and < VoiceReach
            ? verb[(harm + MeasureReader.PassiveOfHarm.Length)..] : verb;
    }

    /// <summary>Whether only an item's own words, a comma or "và" stand between two quantities.</summary>
    public bool IsListLink(int start, int end)
    {
        if (end - start > LongestLink || start >= end || _text.SentenceOf(start) != _text.SentenceOf(end - 1))
        {
            return false;
        }

        return _text.Is(end - 1, ',') || (_text.Is(end - 1, '/') && start == end - 1)
            || (_text.TryMatch(end - 1, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value == "conjunction");
    }

    // Where the verb right before the number begins; -1 where none stands there or it has another object.
    private int First(int index, int left, int bound)
    {
        int number = phrases.Mentions[index].Range.Start;

        // "2 mã giảm và | 12 mã": the verb is of the item before.
        bool listed = index > 0 && bound >= phrases.Mentions[index - 1].Range.End
            && phrases.Mentions[index - 1].Range.End > _text.Sentence(_text.SentenceOf(left)).Start
            && _text.TryMatchBefore(number, LexiconClass.PhraseEnd, out LexiconMatch and) && and.Entry.Value == "conjunction";

        // "hợp tác giữa | 2 nước": the verb has another object.
        if (listed || _clauses.IsApart(bound, number) || _words.HasCopula(left, number))
        {
            return -1;
        }

        bool verbal = _text.TryMatchBefore(left, LexiconClass.PhraseEnd, out LexiconMatch verb) && verb.Entry.Value == "verb"
            && verb.Start >= bound - 1 && !phrases.IsEndOfWord(verb) && (verb.Length > 1 || _words.IsWhole(verb.Start, verb.End));
        bool owned = verbal && phrases.TailEnd(index) <= phrases.Mentions[index].Range.End && _words.IsOwned(verb.Start);
        return verbal && !owned ? _words.WholeVerb(verb) : -1;
    }

    private string? Told(int start, int left, int bound)
    {
        if (!_text.TryMatchBefore(left, LexiconClass.PhraseEnd, out LexiconMatch verb) || verb.Entry.Attribute("voice") == "active")
        {
            return null;
        }

        // "Đội tuần tra | xử phạt": a verb inside the sentence's opening noun is no first verb.
        if (_text.TryMatchBefore(start, LexiconClass.PhraseEnd, out LexiconMatch first) && first.Entry.Value == "verb"
                && first.Start >= bound && _words.IsWhole(first.Start, first.End) && !phrases.Cuts(first.Start)
                && !_text.IsMarked(first.Start, TokenMarks.Organization) && !syntax.IsInSubject(first.Start)
            && first.Start > _text.Sentence(_text.SentenceOf(start)).Start + 1)
        {
            start = first.Start;
        }

        // "các cấp": a noun.
        if (_text.TryMatchBefore(start, LexiconClass.PhraseEnd, out LexiconMatch plural) && plural.Entry.Attribute("opens") == "noun")
        {
            return null;
        }

        // "đề nghị thu hồi": asked for, not done.
        start = _text.TryMatchBefore(start, LexiconClass.SpeechVerb, out LexiconMatch asks) && asks.Start >= bound
            && asks.Entry.Value != "no" ? asks.Start : start;
        bool already = _text.TryMatchBefore(start, LexiconClass.PhraseEnd, out LexiconMatch passive)
            && passive.Entry.Attribute("passive") is not null;
        string voice = already ? phrases.Words(passive.Start, passive.End) + " " : verb.Entry.Attribute("harm") is not null
            ? MeasureReader.PassiveOfHarm : MeasureReader.Passive;
        return Wanted(start) + voice + phrases.Words(start, End(verb, start));
    }

    // "làm chết | 31 người": what they became.
    private string? Became(int index, int start, int left) =>
        phrases.Mentions[index].Sort == "person" && _text.TryMatchBefore(left, LexiconClass.PhraseEnd, out LexiconMatch verb)
            && verb.Length > 1 && verb.Start == start
            && _text.TryMatchBetween(start, start + 1, LexiconClass.PhraseEnd, out LexiconMatch makes)
            && makes.Entry.Attribute("causes") is not null
            ? phrases.Words(start + 1, verb.End) : null;

    // "kết nạp | được": the particle tells the result and has no place in the passive; "trồng | mới": what is added goes along.
    private int End(LexiconMatch verb, int start)
    {
        if (verb.End - start > 1 && _text.TryMatchBetween(verb.End - 1, verb.End, LexiconClass.PhraseEnd, out LexiconMatch particle)
                && particle.Entry.Attribute("passive") is not null)
        {
            return verb.End - 1;
        }

        return _text.TryMatch(verb.End, LexiconClass.PhraseEnd, out LexiconMatch more) && more.Entry.Attribute("adds") is not null
            ? more.End : verb.End;
    }

    // "sẽ | di dời", "cần | thu hồi": what is to come or wanted is not told as done.
    private string Wanted(int verb)
    {
        SentenceSyntax sentence = _text.Syntax(_text.SentenceOf(verb));
        return sentence.Range.Contains(verb - 1)
            && sentence.Units[sentence.UnitAt(verb - 1)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Auxiliary } modal
            && modal.Is(WordTraits.Future | WordTraits.Modal) && modal.End == verb ? phrases.Lowered(modal.Range) + " " : "";
    }
}
