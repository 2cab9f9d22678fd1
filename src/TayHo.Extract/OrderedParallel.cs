namespace TayHo.Extract;

/// <summary>Maps a sequence on several threads, results in the order of the sequence; only a window of it is in memory.</summary>
internal static class OrderedParallel
{
    private const int WindowPerThread = 8;

    /// <summary>Maps a sequence that is pulled on the caller's thread.</summary>
    public static IEnumerable<TResult> Select<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> map, int degree, CancellationToken cancellationToken)
    {
        if (degree == 1)
        {
            foreach (TSource item in source)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return map(item);
            }

            yield break;
        }

        var window = new Queue<Task<TResult>>();
        using var slots = new SemaphoreSlim(degree);
        try
        {
            foreach (TSource item in source)
            {
                cancellationToken.ThrowIfCancellationRequested();
                slots.Wait(cancellationToken);
                window.Enqueue(Task.Run(
                    () =>
                    {
                        try
                        {
                            return map(item);
                        }
                        finally
                        {
                            slots.Release();
                        }
                    },
                    CancellationToken.None));
                while (window.Count >= degree * WindowPerThread || (window.Count > 0 && window.Peek().IsCompleted))
                {
                    yield return window.Dequeue().GetAwaiter().GetResult();
                }
            }

            while (window.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return window.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            // The semaphore may go only when no task can release it any more.
            foreach (Task<TResult> task in window)
            {
                try
                {
                    task.Wait(CancellationToken.None);
                }
                catch (AggregateException)
                {
                    // The first failure is already on its way to the caller.
                }
            }
        }
    }

    /// <summary>Maps a sequence that is pulled asynchronously.</summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TSource, TResult>(
        IAsyncEnumerable<TSource> source,
        Func<TSource, TResult> map,
        int degree,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var window = new Queue<Task<TResult>>();
        await foreach (TSource item in source.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            window.Enqueue(Task.Run(() => map(item), cancellationToken));
            if (window.Count >= degree)
            {
                yield return await window.Dequeue().ConfigureAwait(false);
            }
        }

        while (window.Count > 0)
        {
            yield return await window.Dequeue().ConfigureAwait(false);
        }
    }
}
