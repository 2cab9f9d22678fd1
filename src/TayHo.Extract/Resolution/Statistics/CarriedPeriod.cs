using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>How far a time reaches beyond its sentence.</summary>
internal enum Carriage
{
    /// <summary>A day on which something happened: to the next sentence where that tells of the happening.</summary>
    Day,

    /// <summary>The day of an event: to the next sentence where that tells of the event.</summary>
    Event,

    /// <summary>A stretch behind a number that it dates: to the next sentence where that elaborates it.</summary>
    Planned,

    /// <summary>A stretch that is only mentioned: to sentences that elaborate it or go on about the same nouns.</summary>
    Mentioned,

    /// <summary>A stretch that opens a sentence without numbers ("9 tháng đầu năm, kinh tế của huyện khởi sắc"): to the sentences of the
    /// paragraph that it is the topic of, four at most that go on about other things.</summary>
    Topic,

    /// <summary>A stretch, or a day up to which numbers are counted: while the paragraph or its topic lasts.</summary>
    Stretch,

    /// <summary>What leads a list: to its end.</summary>
    List,
}

/// <summary>
/// The time that earlier sentences leave to the one being read. It lasts in its paragraph; the next paragraph takes it over
/// where it elaborates ("Trong đó, …") or measures and counts the same things.
/// </summary>
internal sealed class CarriedPeriod(TaggedText text)
{
    private const int MostTopics = 24;

    // How many sentences of a paragraph a time lasts that go on about other things.
    private const int MostUntold = 2;

    // "Năm 2024, …": a time that its paragraph's sentence begins with lasts longer.
    private const int MostUntoldBehindHead = 4;

    // A subject of so many syllables is told of by name; a shorter one may be any article's.
    private const int FewestRepeated = 4;
    private const int LongestRepeated = 12;
    private const int LongestTold = 120;
    private readonly List<LexiconEntry> _topics = [];
    private string? _value;
    private Carriage _carriage;
    private int _sentence = -2;
    private int _untold = MostUntold;

    // The last sentence that the time has reached.
    private int _reached = -2;

    /// <summary>Takes over a time that dates a number, or that leads its sentence.</summary>
    public void Set(string value, int sentence, Carriage carriage, bool heads = false)
    {
        if (sentence == _sentence && carriage < _carriage)
        {
            return;
        }

        (_value, _sentence, _reached, _carriage, _untold) =
            (value, sentence, sentence, carriage, heads ? MostUntoldBehindHead : MostUntold);
        _topics.Clear();
        Collect(sentence);
    }

    /// <summary>Whether the sentence itself says the time, or a list goes on in it.</summary>
    public bool IsOf(int sentence) => _value is not null && (sentence == _sentence || _carriage == Carriage.List);

    /// <summary>The time that holds for a sentence; null when none does.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="bounds">Its tokens.</param>
    /// <param name="state">Whether the number tells what there is ("huyện có 14 trường"), which no day of a happening dates.</param>
    public string? For(int sentence, TokenRange bounds, bool state)
    {
        if (_value is null || sentence < _sentence
                || (state && sentence > _sentence && _carriage is Carriage.Day or Carriage.Mentioned && !Repeats(sentence)))
        {
            return null;
        }

        if (sentence == _sentence)
        {
            return _carriage is Carriage.Stretch or Carriage.List or Carriage.Day ? _value : null;
        }

        if (_carriage != Carriage.List && sentence > _reached + _untold)
        {
            return null;
        }

        bool block = SentenceLines.Breaks(text, text.Sentence(_reached).End, bounds.Start) == 0;
        bool topic = sentence <= _reached + 1 + (block ? 1 : 0) && (Elaborates(bounds) || SharesTopic(bounds) || Repeats(sentence));
        if (!Lasts(sentence, bounds, block, topic))
        {
            return null;
        }

        if (_carriage is Carriage.Stretch or Carriage.Mentioned or Carriage.Topic && topic && _reached < sentence)
        {
            // A stretch that was only mentioned dates numbers from here on.
            _carriage = Carriage.Stretch;
            _reached = sentence;
            Collect(sentence);
        }
        else if (_carriage is Carriage.List)
        {
            _reached = sentence;
        }

        return _value;
    }

    private bool Lasts(int sentence, TokenRange bounds, bool block, bool topic) => _carriage switch
    {
        Carriage.List => block,
        Carriage.Day => sentence == _sentence + 1
            && (Elaborates(bounds) || Contrasts(bounds) || text.TryMatch(bounds.Start, LexiconClass.EventNoun, out _)),
        Carriage.Event => sentence == _sentence + 1 && block && text.TryMatch(bounds.Start, LexiconClass.EventNoun, out _),
        Carriage.Planned => sentence == _sentence + 1 && Elaborates(bounds),
        Carriage.Topic when block => sentence <= _reached + _untold,
        Carriage.Mentioned or Carriage.Topic => sentence == _sentence + 1 && topic,
        _ => topic || (block && sentence <= _reached + _untold),
    };

    /// <summary>"Theo đó", "Cụ thể", "Trong đó": the sentence tells the one before in detail, whatever paragraph it stands in.</summary>
    private bool Elaborates(TokenRange sentence) =>
        text.TryMatch(sentence.Start, LexiconClass.PartMarker, out _)
        || (text.TryMatch(sentence.Start, LexiconClass.PhraseEnd, out LexiconMatch whole) && whole.Entry.Attribute("whole") is not null)
        || (text.TryMatch(sentence.Start, LexiconClass.ClauseStart, out LexiconMatch link) && link.Entry.Attribute("link") == "detail");

    /// <summary>"Tuy không gây thiệt hại …": the sentence goes on about the happening before.</summary>
    private bool Contrasts(TokenRange sentence) =>
        text.TryMatch(sentence.Start, LexiconClass.PhraseEnd, out LexiconMatch link) && link.Entry.Value == "conjunction";

    private bool SharesTopic(TokenRange sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (Topic(i) is { } topic && _topics.Contains(topic))
            {
                return true;
            }
        }

        return false;
    }

    private void Collect(int sentence)
    {
        TokenRange bounds = text.Sentence(sentence);
        for (int i = bounds.Start; i < bounds.End && _topics.Count < MostTopics; i++)
        {
            if (Topic(i) is { } topic && !_topics.Contains(topic))
            {
                _topics.Add(topic);
            }
        }
    }

    // Nouns of two syllables or more: "số" and "người" are every paragraph's.
    private LexiconEntry? Topic(int token) =>
        text.TryMatch(token, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Length > 1 ? noun.Entry
        : text.TryMatch(token, LexiconClass.CountNoun, out noun) && noun.Length > 1 ? noun.Entry : null;

    /// <summary>"… thông qua số người trong các | đơn vị sự nghiệp công lập | năm 2017. Các | đơn vị sự nghiệp công lập | là": what the
    /// sentence is about was named beside the time.</summary>
    private bool Repeats(int sentence)
    {
        SentenceSyntax syntax = text.Syntax(sentence);
        TokenRange subject = syntax.Clauses.Length > 0 ? syntax.SubjectOf(0) : default, told = text.Sentence(_sentence);
        if (subject.Length > 0 && syntax.Units[syntax.UnitAt(subject.Start)] is { PartOfSpeech: PartOfSpeech.Determiner } all)
        {
            subject = new TokenRange(Math.Min(all.End, subject.End), subject.End);
        }

        return sentence == _sentence + 1 && subject.Length is >= FewestRepeated and <= LongestRepeated && told.Length <= LongestTold
            && text.Slice(told).Contains(text.Slice(subject), StringComparison.OrdinalIgnoreCase);
    }
}
