using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>The roles and numbers of single words, by vocabulary id, so that the grammar asks for them at array speed.</summary>
internal sealed class DateWords
{
    private const byte Ordinal = 0x20;
    private readonly DateRole[] _roles;
    private readonly byte[] _numbers;
    private readonly byte[] _classes;

    /// <summary>Gathers the words from the lexicons.</summary>
    /// <exception cref="FormatException">A lexicon gives a word a role that the grammar doesn't know.</exception>
    public DateWords(Lexicon lexicon)
    {
        _roles = new DateRole[lexicon.Vocabulary.Count];
        _numbers = new byte[lexicon.Vocabulary.Count];
        _classes = new byte[lexicon.Vocabulary.Count];
        foreach (LexiconEntry entry in lexicon.EntriesOf(LexiconClass.DateWord))
        {
            int id = lexicon.Vocabulary.Find(entry.Surface);
            if (id != 0)
            {
                _roles[id] |= Parse(entry);
            }
        }

        foreach (LexiconEntry entry in lexicon.EntriesOf(LexiconClass.DateNumber))
        {
            int id = lexicon.Vocabulary.Find(entry.Surface);
            if (id != 0 && byte.TryParse(entry.Value, out byte value))
            {
                // Words that only end a number (lăm, mốt) are kept apart by a high bit; "mươi" by the next; "tư", which counts nothing by
                // itself, by the third.
                _numbers[id] = (byte)(value | (entry.Attribute("tail") is null
                            ? 0 : 0x80) | (entry.Attribute("tens") is null
                            ? 0 : 0x40) | (entry.Attribute("ordinal") is null ? 0 : Ordinal));
            }
        }

        MarkStarts(lexicon);
        _classes[0] = 0;
    }

    /// <summary>The roles of a word.</summary>
    public DateRole RolesOf(int id) => _roles[id];

    /// <summary>The number a word says; bits 0x40 (mươi) and 0x80 (only after mươi) qualify it; 0 when it says none.</summary>
    public byte NumberOf(int id) => (byte)(_numbers[id] & ~Ordinal);

    /// <summary>Whether a number word stands only behind others ("hai mươi tư", "tháng tư"), so that it counts nothing: "đầu tư ngày
    /// …".</summary>
    public bool IsOrdinal(int id) => (_numbers[id] & Ordinal) != 0;

    /// <summary>Whether a mention of calendar time can begin with a word.</summary>
    public bool CanStart(int id) => _classes[id] != 0;

    private static DateRole Parse(LexiconEntry entry)
    {
        DateRole roles = 0;
        foreach (string name in entry.Value.Split(','))
        {
            if (!Enum.TryParse(name, ignoreCase: true, out DateRole role))
            {
                throw new FormatException($"The date word '{entry.Surface}' has the unknown role '{name}'.");
            }

            roles |= role;
        }

        return roles;
    }

    private void MarkStarts(Lexicon lexicon)
    {
        ReadOnlySpan<LexiconClass> starting =
        [
            LexiconClass.DayPart, LexiconClass.Weekday, LexiconClass.RelativeDate, LexiconClass.DateModifier,
            LexiconClass.Season, LexiconClass.Holiday, LexiconClass.TimeUnit,
        ];
        foreach (LexiconClass lexiconClass in starting)
        {
            foreach (LexiconEntry entry in lexicon.EntriesOf(lexiconClass))
            {
                foreach (SurfaceToken token in SurfaceTokens.Split(entry.Surface))
                {
                    int id = lexicon.Vocabulary.Find(token.Folded);
                    _classes[id] = 1;
                    break;
                }
            }
        }

        const DateRole opening =
            DateRole.Day | DateRole.Hom | DateRole.Mong | DateRole.Month | DateRole.Year | DateRole.Quarter | DateRole.From
            | DateRole.Ke | DateRole.Recur | DateRole.Ago | DateRole.Half | DateRole.Ram | DateRole.Plural | DateRole.At | DateRole.Tet;
        for (int id = 1; id < _roles.Length; id++)
        {
            if ((_roles[id] & opening) != 0 || _numbers[id] != 0)
            {
                _classes[id] = 1;
            }
        }
    }
}
