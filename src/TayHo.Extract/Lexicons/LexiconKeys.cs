using System.Globalization;

namespace TayHo.Extract.Lexicons;

/// <summary>
/// What a lexicon file may say: for each class the words that its value and its attributes may have, from
/// <c>lexicon-keys.tsv</c>. Readers ask entries for keys by name; a key or a word that no reader knows would be lost in silence.
/// </summary>
internal sealed class LexiconKeys
{
    private const string File = "lexicon-keys.tsv";
    private const string ValueKey = "value";

    private static readonly Lazy<LexiconKeys> Shared = new(() =>
    {
        using StreamReader reader = LexiconFile.OpenEmbedded(File);
        return new LexiconKeys(reader);
    });

    private readonly Dictionary<(LexiconClass Class, string Key), Rule> _rules = [];

    private LexiconKeys(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length > 2 && cells[0] != "class" && LexiconFile.TryParseClass(cells[0], out LexiconClass lexiconClass))
            {
                _rules.Add((lexiconClass, cells[1]), new Rule(cells[2]));
            }
        }
    }

    /// <summary>The keys of the library.</summary>
    public static LexiconKeys Embedded => Shared.Value;

    /// <summary>The classes and keys there are.</summary>
    public IEnumerable<(LexiconClass Class, string Key)> All => _rules.Keys;

    /// <summary>Why an entry's cells are wrong; null when they are right.</summary>
    /// <param name="lexiconClass">The entry's class.</param>
    /// <param name="value">The value column as written, empty when the file leaves it so.</param>
    /// <param name="attributes">The attributes column as written.</param>
    /// <returns>The column, what stands there, and the allowed words.</returns>
    public string? Fault(LexiconClass lexiconClass, string value, string attributes)
    {
        if (ValueFault(lexiconClass, value) is { } wrong)
        {
            return $"column value: {wrong}";
        }

        foreach (Range range in attributes.AsSpan().Split(';'))
        {
            string pair = attributes[range].Trim();
            if (pair.Length == 0)
            {
                continue;
            }

            int sign = pair.IndexOf('=', StringComparison.Ordinal);
            string key = sign < 0 ? pair : pair[..sign];
            if (sign < 0 || key == ValueKey || !_rules.TryGetValue((lexiconClass, key), out Rule? allowed))
            {
                return $"column attributes: '{pair}' is not allowed; {Known(lexiconClass)}";
            }

            if (!allowed.Allows(pair[(sign + 1)..]))
            {
                return $"column attributes: {allowed.Objection(pair[(sign + 1)..], key)}";
            }
        }

        return null;
    }

    /// <summary>Why a value is none of its class; null when it is one.</summary>
    /// <param name="lexiconClass">The class.</param>
    /// <param name="value">The value as written, empty for none.</param>
    /// <returns>The value, and what is allowed.</returns>
    public string? ValueFault(LexiconClass lexiconClass, string value) =>
        _rules.TryGetValue((lexiconClass, ValueKey), out Rule? rule) && !rule.Allows(value)
            ? rule.Objection(value, "the class's value") : null;

    private string Known(LexiconClass lexiconClass)
    {
        string[] keys = [.. _rules.Keys.Where(k => k.Class == lexiconClass && k.Key != ValueKey).Select(k => k.Key + "=")];
        return keys.Length == 0 ? "the class has no attributes" : $"the class's attributes are {string.Join(", ", keys)}";
    }

    private sealed class Rule(string allowed)
    {
        private readonly bool _several = allowed.StartsWith('+');
        private readonly string[] _words = allowed.TrimStart('+').Split('|', StringSplitOptions.RemoveEmptyEntries);

        public bool Allows(string text)
        {
            if (text.Length == 0)
            {
                return _words.Length == 0 || _words.Contains("-") || _words.Contains("*");
            }

            return _several ? text.Split(',').All(AllowsOne) : AllowsOne(text);
        }

        public string Objection(string text, string what)
        {
            if (_words.Length == 0)
            {
                return $"'{text}' is not allowed; the cell stays empty";
            }

            string words = string.Join(", ", _words.Select(w => w switch { "#" => "a number", "-" => "nothing", _ => w }));
            return $"'{text}' is not allowed; {what} is {(_words.Length > 1 ? "one of " : "")}{words}";
        }

        private bool AllowsOne(string text)
        {
            foreach (string word in _words)
            {
                if (word == "*" || word == text
                        || (word == "#" && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                                CultureInfo.InvariantCulture, out _)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
