using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// A size that an adjective right before the number tells ("con đường bê tông | dài | 130 m"): the adjective's noun with the
/// thing that is so large ("chiều dài con đường bê tông"). The next size without a thing of its own is of the same.
/// </summary>
internal sealed class SizeReader(QuantityPhrases phrases, ThingFinder things)
{
    private readonly TaggedText _text = phrases.Text;

    // What each size is of, for the next size of it ("Đường băng dài 3.000 m, rộng 45 m").
    private readonly string?[] _things = new string?[phrases.Mentions.Count];

    /// <summary>What a mention's size is of; null for no size.</summary>
    public string? Thing(int index) => _things[index];

    /// <summary>Keeps what a mention's size is of, where another reader found it.</summary>
    public void Keep(int index, string? thing) => _things[index] = thing;

    /// <summary>The measure; null where no adjective of size stands before the number.</summary>
    public string? Read(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        int end = phrases.TrimRight(Math.Max(0, mention.Range.Start - 3), mention.Range.Start);
        if (mention.Change is not null || !_text.TryMatchBefore(end, LexiconClass.MeasureNoun, out LexiconMatch size) || size.Entry.Attribute("role") != "dimension" || phrases.Cuts(size.Start)
            || (mention.Kind != StatisticKind.Measure && mention.Kind != StatisticKind.Count))
        {
            return null;
        }

        TokenRange before = things.Before(index, size.Start, beside: true);
        if (before.Length > 0 && _text.TryMatch(before.Start, LexiconClass.MeasureNoun, out LexiconMatch sized) && sized.Entry.Attribute("thing") is not null)
        {
            // "mặt cắt | ngang"
            return null;
        }

        string? thing = things.IsSomebody(before.Length > 0 ? before : mention.Range) ? null : Words(before);
        if (mention.UnitRange.Length > 0 && mention.Kind == StatisticKind.Count && _text.TryMatch(mention.UnitRange.Start, LexiconClass.CountNoun, out LexiconMatch storeys) && storeys.Entry.Attribute("size") is not null && (thing ?? Words(things.Subject(index))) is { } tall)
        {
            // "khu chính xây cao | 10 tầng": so many storeys of it.
            return phrases.Words(mention.UnitRange.Start, mention.UnitRange.End) + " " + tall;
        }

        if (mention.Kind == StatisticKind.Count && thing is null)
        {
            // "đánh giá cao | 3 đại diện"
            return null;
        }

        thing ??= index > 0 && IsSameSentence(index) ? _things[index - 1] : null;
        thing ??= Words(things.Subject(index));
        _things[index] = thing;
        string noun = IsArea(mention) ? size.Entry.Attribute("area") ?? size.Entry.Attribute("noun")! : size.Entry.Attribute("noun")!;
        return thing is null ? noun : noun + " " + thing;
    }

    private string? Words(TokenRange thing) => thing.Length > 0 ? phrases.Lowered(thing) : null;

    private bool IsSameSentence(int index) => _text.SentenceOf(phrases.Mentions[index].Range.Start) == _text.SentenceOf(phrases.Mentions[index - 1].Range.Start);

    private bool IsArea(QuantityMention mention) =>
        mention.UnitRange.Length > 0 && _text.TryMatch(mention.UnitRange.Start, LexiconClass.MeasureUnit, out LexiconMatch unit) && unit.Entry.Attribute("area") is not null;
}
