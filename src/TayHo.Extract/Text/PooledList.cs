using System.Buffers;

namespace TayHo.Extract.Text;

/// <summary>A list of numbers and places in a rented array: what was put together in it leaves nothing behind.</summary>
internal sealed class PooledList<T> : IDisposable
    where T : unmanaged
{
    private T[] _items = ArrayPool<T>.Shared.Rent(16);

    /// <summary>The number of items.</summary>
    public int Count { get; private set; }

    /// <summary>An item where it lies, until the next one is added.</summary>
    public ref T this[int index] => ref _items[index];

    /// <summary>All items, until the next one is added.</summary>
    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    /// <summary>Adds an item.</summary>
    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(2 * Count);
            Items.CopyTo(larger);
            ArrayPool<T>.Shared.Return(_items);
            _items = larger;
        }

        _items[Count++] = item;
    }

    /// <summary>Takes all items out.</summary>
    public void Clear() => Count = 0;

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }
}
