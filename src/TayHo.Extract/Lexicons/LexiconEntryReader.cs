using System.Buffers;
using System.Runtime.InteropServices;
using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>What stands at the end of an entry's path.</summary>
/// <param name="Entry">The entry; null for none.</param>
/// <param name="Length">The number of its tokens.</param>
/// <param name="Capitalized">A bit for each token that asks for a capital.</param>
/// <param name="AllCaps">A bit for each token that asks for capitals throughout.</param>
internal readonly record struct LexiconTerminal(LexiconEntry Entry, int Length, ulong Capitalized, ulong AllCaps)
{
    public LexiconClass Class { get; } = Entry?.Class ?? default;

    /// <summary>The capitals that tell entries of one surface apart.</summary>
    public ulong Capitals => Capitalized ^ (AllCaps << 1);

    /// <summary>Whether only one of two entries at a node can stay.</summary>
    public bool IsSameAs(in LexiconTerminal other) =>
        Class == other.Class && Capitals == other.Capitals && Entry.Payload == other.Entry.Payload;
}

/// <summary>Turns entries into vocabulary ids and what stands at the end of their path.</summary>
internal sealed class LexiconEntryReader(Vocabulary vocabulary)
{
    private readonly List<int> _ids = [];
    private readonly char[] _room = new char[64];
    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(64);

    /// <summary>The ids of the entry read last.</summary>
    public ReadOnlySpan<int> Ids => CollectionsMarshal.AsSpan(_ids);

    /// <summary>Reads an entry; its forms join the vocabulary.</summary>
    public LexiconTerminal Read(LexiconEntry entry)
    {
        _ids.Clear();
        ulong capitalized = 0, allCaps = 0;
        string surface = SurfaceTokens.Split(entry.Surface, ref _tokens, out int count);
        foreach (Token token in _tokens.AsSpan(0, count))
        {
            int position = _ids.Count;
            _ids.Add(vocabulary.Add(SurfaceTokens.Folded(surface, token, token.Length <= _room.Length ? _room : new char[token.Length])));
            if (position < 64)
            {
                capitalized |= token.IsCapitalized ? 1UL << position : 0;
                allCaps |= SurfaceTokens.AsksForCapitals(token) ? 1UL << position : 0;
            }

            if (entry.Class == LexiconClass.Abbreviation)
            {
                vocabulary.Mark(_ids[^1], entry.Value);
            }
        }

        return new LexiconTerminal(entry, _ids.Count, capitalized, allCaps);
    }

    /// <summary>Gives back what was borrowed; nothing is read any more.</summary>
    public void Close() => ArrayPool<Token>.Shared.Return(_tokens);
}
