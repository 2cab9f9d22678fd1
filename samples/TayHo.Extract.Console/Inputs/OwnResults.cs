using System.Text;
using TayHo.Extract.ConsoleApp.Verbs;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>Knows our settings by their name and the JSON files of earlier runs by their beginnings: in a folder of articles they are no articles.</summary>
internal static class OwnResults
{
    private const int Head = 256;

    /// <summary>How what we write begins, without white space: results, a run's manifest, the description of tables, Popolo, nothing at all.</summary>
    private static readonly string[] Beginnings =
        ["{\"schemaVersion\":", "[{\"schemaVersion\":", "{\"program\":\"tayho\"", "{\"profile\":\"tabular-data-package\"", "{\"persons\":[", "[]"];

    /// <summary>Whether a file is such a one.</summary>
    public static bool Is(string file)
    {
        if (!Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (Path.GetFileName(file).Equals(Settings.FileName, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        try
        {
            using FileStream stream = File.OpenRead(file);
            var head = new byte[Head];
            int read = stream.ReadAtLeast(head, Head, throwOnEndOfStream: false);
            string begins = new([.. Encoding.Latin1.GetString(head, 0, read).Where(c => !char.IsWhiteSpace(c))]);
            return Array.Exists(Beginnings, beginning => begins.StartsWith(beginning, StringComparison.Ordinal));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // That it can't be read is said when its turn comes.
            return false;
        }
    }
}
