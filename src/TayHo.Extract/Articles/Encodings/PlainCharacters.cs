using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Encodings;

/// <summary>The characters of clean Vietnamese text. Most texts hold no others, so that one look spares the looks of every mender.</summary>
internal static class PlainCharacters
{
    /// <summary>Whether a text holds nothing that <see cref="CharacterRepair"/>, <see cref="LookAlikes"/> or the removal of widthless characters would touch; false is no proof of the contrary.</summary>
    public static bool Only(string text, StopSign stop = default)
    {
        for (int i = 0; i < text.Length; i++)
        {
            stop.ThrowIfStoppedAt(i);
            char c = text[i];
            if (!(c is (>= ' ' and <= '~') or (>= '\u1EA0' and <= '\u1EF9') || IsLetterOrMark(c)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetterOrMark(char c) =>
        c is (>= 'À' and <= 'ư' and not ('Ð' or 'ð' or 'Ɖ')) or '\n' or '\r' or '\t' or '–' or '—' or '‘' or '’' or '“' or '”' or '…';
}
