using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>The entries while they are gathered: edges of the trie by their keys, and what ends at its nodes.</summary>
internal sealed class LexiconGathering(Vocabulary vocabulary, int usual)
{
    private readonly Dictionary<long, int> _edges = new(usual * 2);
    private readonly List<(int Node, LexiconTerminal Terminal)> _terminals = new(usual);
    private readonly Dictionary<(int Node, LexiconClass Class, ulong Caps, int Payload), int> _seen = new(usual);
    private readonly LexiconEntryReader _reader = new(vocabulary);
    private int _nodes = 1;

    /// <summary>The lexicon of the entries and words.</summary>
    public Lexicon Freeze(IEnumerable<LexiconEntry> entries, WordTables? words)
    {
        foreach (LexiconEntry entry in entries)
        {
            LexiconTerminal terminal = _reader.Read(entry);
            int node = 0;
            foreach (int id in _reader.Ids)
            {
                node = Step(node, id);
            }

            if (node > 0)
            {
                AddTerminal(node, terminal);
            }
        }

        _reader.Close();
        return new Lexicon(vocabulary, WordLexicon.Build(words, vocabulary), _edges, _nodes, _terminals);
    }

    private int Step(int node, int id)
    {
        long key = SyllableTrie.Key(node, id);
        if (!_edges.TryGetValue(key, out int target))
        {
            target = _nodes++;
            _edges.Add(key, target);
        }

        return target;
    }

    // Of two entries with one surface and class the user's wins, else the first.
    private void AddTerminal(int node, LexiconTerminal terminal)
    {
        LexiconEntry entry = terminal.Entry;
        var identity = (node, entry.Class, terminal.Capitals, entry.Payload);
        if (_seen.TryGetValue(identity, out int earlier))
        {
            if (entry.FromUser && !_terminals[earlier].Terminal.Entry.FromUser)
            {
                _terminals[earlier] = (node, terminal);
            }

            return;
        }

        _seen.Add(identity, _terminals.Count);
        _terminals.Add((node, terminal));
    }
}
