using System.Security.Cryptography;
using System.Text.Json;
using TayHo.Extract.ConsoleApp.Inputs;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>One part that is merged: its file and what its manifest says of it.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Shard">Which part it is; null without a manifest, or when it is no part.</param>
/// <param name="Failures">Its failures; null when there were none.</param>
internal sealed record MergePart(string Path, InputShard? Shard, string? Failures)
{
    /// <summary>The parts in the order of their numbers, where every one has a number, else as they were named.</summary>
    /// <exception cref="UsageException">A part is missing, stands there twice, is not what its manifest says, or has none beside others that have one.</exception>
    public static IReadOnlyList<MergePart> Of(IReadOnlyList<string> paths)
    {
        MergePart[] parts = [.. paths.Select(Read)];
        if (Array.Find(parts, p => p.Shard is not null) is not { } known)
        {
            return parts;
        }

        // Whether it is the part that is missing, nobody can tell.
        if (Array.Find(parts, p => p.Shard is null) is { } unknown)
        {
            throw new UsageException("merge.no-part", unknown.Path, known.Path, known.Shard);
        }

        int of = parts[0].Shard!.Of;
        if (Array.Find(parts, p => p.Shard!.Of != of) is { } other)
        {
            throw new UsageException("merge.other-run", other.Path, other.Shard, parts[0].Path, parts[0].Shard);
        }

        for (int number = 1; number <= of; number++)
        {
            MergePart[] same = [.. parts.Where(p => p.Shard!.Number == number)];
            if (same.Length != 1)
            {
                var part = new InputShard(number, of);
                throw same.Length == 0 ? new UsageException("merge.missing", part) : new UsageException("merge.twice", same[0].Path, same[1].Path, part);
            }
        }

        return [.. parts.OrderBy(p => p.Shard!.Number)];
    }

    private static MergePart Read(string path)
    {
        string manifest = PartManifest.PathOf(path);
        if (!File.Exists(manifest))
        {
            return new MergePart(path, null, null);
        }

        UserFiles.Check(manifest);
        UserFiles.Check(path);
        try
        {
            using JsonDocument told = JsonDocument.Parse(File.ReadAllBytes(manifest));
            JsonElement file = told.RootElement.GetProperty("files")[0];
            using FileStream content = File.OpenRead(path);
            if (file.GetProperty("sha256").GetString() != Convert.ToHexStringLower(SHA256.HashData(content)))
            {
                throw new UsageException("merge.changed", path, manifest);
            }

            string? failures = told.RootElement.GetProperty("failures").GetString();
            return new MergePart(
                path,
                told.RootElement.GetProperty("shard").GetString() is { } shard && InputShard.TryParse(shard, out InputShard? part) ? part : null,
                failures is null ? null : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(manifest) ?? "", failures));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException("merge.no-manifest", manifest);
        }
    }
}
