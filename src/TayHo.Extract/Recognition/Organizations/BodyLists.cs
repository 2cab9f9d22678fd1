using System.Diagnostics.CodeAnalysis;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>
/// Names in a list that share a word: fields behind one head ("Sở Y tế, Tài chính và Nội vụ"), heads before one unit ("HĐND, UBND tỉnh").
/// "Sở Y tế, Công an tỉnh" shares nothing.
/// </summary>
internal sealed class BodyLists(Lexicon lexicon, BodyReader reader)
{
    private const int MostHeads = 4;

    private readonly int _and = lexicon.Vocabulary.Find(GrammarWord.And);

    /// <summary>Adds the departments that share the head of the one just read.</summary>
    /// <returns>Index after the last of them.</returns>
    public int ReadShared(TaggedText context, BodyReading first, List<OrganizationMention> mentions)
    {
        int end = first.End;
        if (first.Head.Entry.Attribute("list") is null || first.NamesUnit || first.Comma > 0 || mentions.Count == 0
                || mentions[^1].Range.End != end)
        {
            return end;
        }

        OrganizationMention model = mentions[^1];
        var head = new TokenRange(model.Range.Start, first.Head.End);
        while (true)
        {
            int next = end;
            next += context.Is(next, ',') || context.Is(next, ';') ? 1 : 0;
            next += context.Is(next, _and) ? 1 : 0;
            if (next == end || !context.TryMatch(next, LexiconClass.BodyField, out LexiconMatch field)
                    || field.Entry.Attribute("field") != "whole" || !context.Tokens[next].IsCapitalized
                || (context.TryMatch(next, LexiconClass.BodyHead, out LexiconMatch other) && other.Length >= field.Length)
                || context.TryMatch(next, LexiconClass.BodyName, out _) || context.TryMatch(next, LexiconClass.Post, out _))
            {
                return end;
            }

            var range = new TokenRange(next, field.End);
            mentions.Add(model with { Range = range, HeadEnd = next, SharedHead = head, Rule = "organization.shared-head" });
            context.Mark(range, TokenMarks.Organization);
            context.Mark(new TokenRange(next, next + 1), TokenMarks.OrganizationStart);
            end = field.End;
        }
    }

    /// <summary>Reads a head that names no unit, before others that do.</summary>
    public bool TryReadBare(TaggedText context, int token, [NotNullWhen(true)] out OrganizationMention? mention)
    {
        mention = null;
        if (!IsBareHead(context, token, out LexiconMatch first))
        {
            return false;
        }

        int end = first.End;
        for (int n = 0; n < MostHeads; n++)
        {
            int next = end;
            next += context.Is(next, ',') || context.IsDash(next) || context.Is(next, '/') ? 1 : 0;
            next += context.Is(next, _and) ? 1 : 0;
            if (next == end)
            {
                return false;
            }

            if (reader.TryRead(context, next, out BodyReading last))
            {
                bool shares = last.Head.Entry.Attribute("tail") == "place" && (last.UnitType is not null || last.NamesUnit)
                    && last.End > last.Head.End && last.Head.Entry.Value is "council" or "government" or "front";
                mention = !shares ? null : new OrganizationMention(new TokenRange(token, first.End), "organization.shared-unit")
                {
                    Kind = OrganizationRecognizer.KindOf(first.Entry.Value),
                    HeadEnd = first.End,
                    UnitType = last.UnitType,
                    NamesUnit = last.NamesUnit,
                    SharedTail = new TokenRange(last.Head.End, last.End),
                };
                return shares;
            }

            if (!IsBareHead(context, next, out LexiconMatch further))
            {
                return false;
            }

            end = further.End;
        }

        return false;
    }

    private static bool IsBareHead(TaggedText context, int token, out LexiconMatch head) =>
        context.TryMatch(token, LexiconClass.BodyHead, out head) && head.Entry.Attribute("tail") == "place"
            && head.Entry.Value is "council" or "government" or "front"
        && BodyWords.HasCapital(context, head.Start, head.End);
}
