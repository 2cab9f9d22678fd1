using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>Who is named where, in reading order: what a pronoun is looked up in.</summary>
/// <typeparam name="T">What is named.</typeparam>
internal sealed class Referents<T>
    where T : class
{
    private const int Farthest = 6;

    private readonly List<(int Token, T Who, char Sex)> _named = [];
    private readonly List<(int Token, T Who)> _speakers = [];
    private readonly Dictionary<T, char> _sexes = new(ReferenceEqualityComparer.Instance);
    private bool _sorted = true;

    /// <summary>Adds a mention; mentions come nearly in order.</summary>
    public void Add(int token, T who, char sex)
    {
        _sorted &= _named.Count == 0 || _named[^1].Token <= token;
        _named.Add((token, who, sex));
        _sexes.Clear();
    }

    /// <summary>Remembers who speaks at a token: a sentence's speaker is whom the next one's pronoun means.</summary>
    public void Speaks(int token, T who) => _speakers.Add((token, who));

    /// <summary>
    /// Whom a pronoun means: in the nearest sentence that names anybody of its sex who speaks there, else who is named first (its
    /// subject: "Ông A là em trai ông B. Ông từng là …" tells of A). Headlines and captions are no sentences before those of the text.
    /// </summary>
    public T? Before(TaggedText text, int token, char sex)
    {
        int own = text.SentenceOf(token);
        for (int s = own; s >= 0 && s >= own - Farthest; s--)
        {
            TokenRange sentence = text.Sentence(s);
            if (text.RoleOf(sentence.Start) is BlockRole.Caption or BlockRole.Title or BlockRole.Byline
                    && text.RoleOf(sentence.Start) != text.RoleOf(token))
            {
                continue;
            }

            if ((SpokeIn(sentence, token, sex) ?? FirstIn(sentence, token, sex)) is { } who)
            {
                return who;
            }
        }

        return null;
    }

    private T? SpokeIn(TokenRange sentence, int token, char sex)
    {
        for (int i = _speakers.Count - 1; i >= 0 && _speakers[i].Token >= sentence.Start; i--)
        {
            if (_speakers[i].Token < token && _speakers[i].Token < sentence.End && Agrees(SexOf(_speakers[i].Who), sex))
            {
                return _speakers[i].Who;
            }
        }

        return null;
    }

    private T? FirstIn(TokenRange sentence, int token, char sex)
    {
        for (int i = FirstFrom(sentence.Start); i < _named.Count && _named[i].Token < Math.Min(sentence.End, token); i++)
        {
            if (Agrees(_named[i].Sex, sex))
            {
                return _named[i].Who;
            }
        }

        return null;
    }

    private char SexOf(T who)
    {
        if (_sexes.Count == 0)
        {
            foreach ((int _, T named, char sex) in _named)
            {
                _sexes.TryAdd(named, sex);
            }
        }

        return _sexes.GetValueOrDefault(who);
    }

    private int FirstFrom(int token)
    {
        if (!_sorted)
        {
            _named.Sort((a, b) => a.Token.CompareTo(b.Token));
            _sorted = true;
        }

        return Ordered.FirstFrom(_named, token, static n => n.Token);
    }

    private static bool Agrees(char one, char other) => one == '\0' || other == '\0' || one == other;
}
