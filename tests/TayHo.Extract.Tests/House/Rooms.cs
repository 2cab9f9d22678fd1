namespace TayHo.Extract.Tests.House;

/// <summary>
/// The rooms of the library and what each may use: only rooms of a lower number. Recognition's kinds are siblings that use
/// only what Recognition itself shares.
/// </summary>
internal static class Rooms
{
    private static readonly string[] InOrder = ["Text", "Records", "Lexicons", "Articles", "Syntax", "Recognition", "Resolution", "Custom", "Export", "Verification"];

    /// <summary>The namespaces under TayHo.Extract, root as "".</summary>
    public static string Of(string ns) => ns.StartsWith("TayHo.Extract.", StringComparison.Ordinal) ? ns["TayHo.Extract.".Length..] : "";

    /// <summary>Whether the name is a namespace of the library.</summary>
    public static bool IsOurs(string ns) => ns == "TayHo.Extract" || (ns.StartsWith("TayHo.Extract.", StringComparison.Ordinal) && Number(Of(ns)) < InOrder.Length);

    /// <summary>Why code in one room may not use another; null when it may.</summary>
    public static string? Objection(string from, string to)
    {
        if (from == to)
        {
            return null;
        }

        string fromRoom = First(from), toRoom = First(to);
        if (fromRoom != toRoom)
        {
            return Number(from) > Number(to) ? null : $"{Show(from)} reaches up to {Show(to)}";
        }

        // Within a room a folder may use what the room itself holds, and the room its folders; kinds of mention stay apart.
        bool siblings = from.Contains('.', StringComparison.Ordinal) && to.Contains('.', StringComparison.Ordinal);
        return siblings && fromRoom == "Recognition" ? $"{Show(from)} uses its sibling {Show(to)}" : null;
    }

    private static string First(string room) => room.Split('.')[0];

    private static int Number(string room) => room.Length == 0 ? int.MaxValue - 1 : Array.IndexOf(InOrder, First(room)) is var n and >= 0 ? n : int.MaxValue;

    private static string Show(string room) => room.Length == 0 ? "the root" : room;
}
