using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Encodings;

/// <summary>The characters of clean Vietnamese text. Most texts hold no others, so that one look spares the looks of every
/// mender.</summary>
internal static class PlainCharacters
{
    /// <summary>Whether a text holds nothing that <see cref="CharacterRepair"/>, <see cref="LookAlikes"/> or the removal of widthless
    /// characters would touch; false is no proof of the contrary.</summary>
    public static bool Only(string text, StopSign stop = default)
    {
        const int Step = 256;
        for (int at = 0; at < text.Length; at += Step)
        {
            stop.ThrowIfStoppedAt(at);
            if (!CharacterClass.AreClean(text.AsSpan(at, Math.Min(Step, text.Length - at))))
            {
                return false;
            }
        }

        return true;
    }
}
