using System.Runtime.CompilerServices;

namespace TayHo.Extract;

/// <summary>Maps a sequence on several threads, results in the order of the sequence; only a window of it is in memory.</summary>
internal static class OrderedParallel
{
    private const int WindowPerThread = 8;

    // How long who leaves the loop waits for a source to notice.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Maps a sequence that is pulled on the caller's thread.</summary>
    public static IEnumerable<TResult> Select<TSource, TResult>(
        IEnumerable<TSource> source,
        Func<TSource, CancellationToken, TResult> map,
        int degree,
        CancellationToken cancellationToken)
    {
        if (degree == 1)
        {
            foreach (TSource item in source)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return map(item, cancellationToken);
            }

            yield break;
        }

        // Who leaves the loop early waits for what is under way; the token makes that short.
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        CancellationToken stop = left.Token;
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
                            return map(item, stop);
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
            left.Cancel();

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

    /// <summary>
    /// Maps a sequence that is pulled asynchronously. A result is given as soon as it and those before it are ready, also while
    /// the sequence has nothing new; no item is pulled while the window is full.
    /// </summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<TSource, TResult>(
        IAsyncEnumerable<TSource> source,
        Func<TSource, CancellationToken, TResult> map,
        int degree,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Who leaves the loop early waits for what is under way; the token makes that short.
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(degree);
        var window = new Queue<Task<TResult>>();
        IAsyncEnumerator<TSource> items = source.GetAsyncEnumerator(left.Token);
        Task<bool>? pull = null;
        try
        {
            bool ended = false;
            while (!ended || window.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!ended && pull is null && window.Count < degree * WindowPerThread)
                {
                    pull = items.MoveNextAsync().AsTask();
                }

                await FirstOf(pull, window).WaitAsync(cancellationToken).ConfigureAwait(false);
                if (window.TryPeek(out Task<TResult>? head) && head.IsCompleted)
                {
                    yield return await window.Dequeue().ConfigureAwait(false);
                }
                else if (pull is { IsCompleted: true } && (window.Count == 0 || !HasFailed(pull)))
                {
                    ended = !await pull.ConfigureAwait(false);
                    pull = null;
                    if (!ended)
                    {
                        window.Enqueue(RunAsync(items.Current, map, slots, left.Token));
                    }
                }
            }
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
            await Settled(window).ConfigureAwait(false);
            Task closed = CloseAsync(items, pull);
            if (await Task.WhenAny(closed, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false) == closed)
            {
                await closed.ConfigureAwait(false);
            }
        }
    }

    /// <summary>A source that does not listen to its token may stay in a pull for ever; it is closed when that ends, and nobody waits long
    /// for it.</summary>
    private static async Task CloseAsync<TSource>(IAsyncEnumerator<TSource> items, Task? pull)
    {
        if (pull is not null)
        {
            await Settled([pull]).ConfigureAwait(false);
        }

        await items.DisposeAsync().ConfigureAwait(false);
    }

    // The results before a failure of the source are given first.
    private static Task FirstOf<TResult>(Task? pull, Queue<Task<TResult>> window) =>
        pull is null || (window.Count > 0 && HasFailed(pull))
            ? Settled([window.Peek()]) : window.Count == 0 ? Settled([pull]) : Task.WhenAny(pull, window.Peek());

    private static bool HasFailed(Task task) => task.IsFaulted || task.IsCanceled;

    private static async Task<TResult> RunAsync<TSource,
        TResult>(TSource item, Func<TSource, CancellationToken, TResult> map, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => map(item, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>Waits for tasks and leaves their failures to who awaits them.</summary>
    private static Task Settled(IEnumerable<Task> tasks) =>
        Task.WhenAll(tasks).ContinueWith(_ =>
            { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
