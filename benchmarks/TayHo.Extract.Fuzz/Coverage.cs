using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace TayHo.Extract.Fuzz;

/// <summary>
/// What the branches that SharpFuzz wrote into the library count in one execution, against all that was seen before: a
/// branch taken about twice as often as ever before is new too, as in AFL.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private readonly byte* _map = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] _seen = new byte[Size];

    public Coverage() => Trace.SharedMem = _map;

    /// <summary>Branches seen so far.</summary>
    public int Branches { get; private set; }

    /// <summary>Begins an execution.</summary>
    public void Clear()
    {
        new Span<byte>(_map, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the execution since <see cref="Clear"/> went where none had gone.</summary>
    public bool TakeNew()
    {
        bool found = false;
        var map = new ReadOnlySpan<byte>(_map, Size);
        for (int at = map.IndexOfAnyExcept((byte)0); at >= 0 && at < Size;)
        {
            byte bucket = Bucket(map[at]);
            if ((_seen[at] & bucket) == 0)
            {
                Branches += _seen[at] == 0 ? 1 : 0;
                _seen[at] |= bucket;
                found = true;
            }

            int next = map[(at + 1)..].IndexOfAnyExcept((byte)0);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return found;
    }

    private static byte Bucket(byte count) => count switch { 1 => 1, 2 => 2, 3 => 4, < 8 => 8, < 16 => 16, < 32 => 32, < 128 => 64, _ => 128 };
}
