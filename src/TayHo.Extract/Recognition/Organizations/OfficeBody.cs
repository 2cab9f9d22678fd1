using System.Diagnostics.CodeAnalysis;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>
/// Reads the body that an office names by its field alone: "Bộ trưởng | Công Thương" is the head of Bộ Công Thương, "Bộ trưởng | Công an"
/// of Bộ Công an, "Cục phó | Hải quan" of
/// Cục Hải quan; the title's own word is the body's head. "Bộ trưởng Bộ Công Thương" names it itself.
/// </summary>
internal static class OfficeBody
{
    /// <summary>Reads the field behind the title that begins at a token.</summary>
    public static bool TryRead(TaggedText context, int token, [NotNullWhen(true)] out OrganizationMention? mention)
    {
        mention = null;
        if (!context.TryMatch(token, LexiconClass.Post, out LexiconMatch title) || title.Entry.Attribute("field") is null
                || !TryHead(context, title, out LexiconMatch head))
        {
            return false;
        }

        int start = title.End;
        if (!NameSyllables.IsCapital(context, start) || NameSyllables.StartsFullName(context, start)
            || !context.TryMatch(start, LexiconClass.BodyField, out LexiconMatch field) || field.Entry.Attribute("field") != "whole"
            || (context.TryMatch(start, LexiconClass.BodyHead, out LexiconMatch other)
                && !(head.Entry.Value == "ministry" && other.End == field.End
                    && (NameSyllables.StartsFullName(context, field.End) || UnitWords.TryCountry(context, field.End, out _)))))
        {
            return false;
        }

        string? unit = null;
        bool named = false;
        int end = BodyTail.Read(context, field.End, false, ref unit, ref named);
        mention = new OrganizationMention(new TokenRange(start, end), "organization.shared-head")
        {
            Kind = OrganizationRecognizer.KindOf(head.Entry.Value == "ministry" ? head.Entry.Value : field.Entry.Attribute("kind")
                    ?? head.Entry.Value),
            HeadEnd = start,
            UnitType = unit,
            NamesUnit = named,
            SharedHead = new TokenRange(head.Start, head.End),
        };
        return true;
    }

    // phó | bộ trưởng
    private static bool TryHead(TaggedText context, LexiconMatch title, out LexiconMatch head) =>
        (context.TryMatch(title.Start, LexiconClass.BodyHead, out head)
                || context.TryMatch(title.Start + 1, LexiconClass.BodyHead, out head)) && head.End < title.End;
}
