namespace TayHo.Extract.Fuzz;

/// <summary>Changes inputs at random; the seed tells all.</summary>
/// <param name="seed">What the changes follow from.</param>
/// <param name="longest">The most bytes of an input.</param>
internal sealed class Mutator(int seed, int longest)
{
    private const int MostChanges = 6;

    private readonly Random _random = new(seed);

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    /// <summary>A changed copy.</summary>
    /// <param name="input">What is changed.</param>
    /// <param name="other">What pieces are taken from.</param>
    /// <param name="words">Pieces that mean something to what is tried.</param>
    public byte[] Change(byte[] input, byte[] other, IReadOnlyList<byte[]> words)
    {
        var bytes = new List<byte>(input);
        for (int changes = 1 + _random.Next(MostChanges); changes > 0; changes--)
        {
            ChangeOnce(bytes, other, words);
        }

        if (bytes.Count > longest)
        {
            bytes.RemoveRange(longest, bytes.Count - longest);
        }

        return [.. bytes];
    }

    private void ChangeOnce(List<byte> bytes, byte[] other, IReadOnlyList<byte[]> words)
    {
        int at = _random.Next(bytes.Count + 1);
        int length = Math.Min(bytes.Count - at, 1 + _random.Next(_random.Next(4) == 0 ? 64 : 8));
        switch (_random.Next(8))
        {
            case 0 when length > 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when length > 0:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2 when length > 0:
                bytes.RemoveRange(at, length);
                break;
            case 3 when length > 0:
                bytes.InsertRange(_random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 4 when other.Length > 0:
                int from = _random.Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + 1 + _random.Next(120))]);
                break;
            case 5 when length > 0:
                byte[] word = Pick(words);
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, word);
                break;
            default:
                bytes.InsertRange(at, Pick(words));
                break;
        }
    }
}
