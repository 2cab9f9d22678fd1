using System.Buffers;

namespace TayHo.Extract.Text;

/// <summary>
/// Arrays as long as a text: an article's are borrowed and given back; those of a text of megabytes are made to measure and
/// left to the collector, so that one such text does not hold its memory for good.
/// </summary>
internal static class LargeArrays
{
    private const int LongestBorrowed = 1 << 18;

    /// <summary>An array of at least so many items, with whatever stands in it.</summary>
    public static T[] Rent<T>(int length) =>
        length <= LongestBorrowed ? ArrayPool<T>.Shared.Rent(length) : GC.AllocateUninitializedArray<T>(length);

    /// <summary>Gives an array back.</summary>
    public static void Return<T>(T[] array)
    {
        if (array.Length <= LongestBorrowed)
        {
            ArrayPool<T>.Shared.Return(array);
        }
    }
}
