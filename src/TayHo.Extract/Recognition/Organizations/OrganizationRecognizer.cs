using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>
/// Finds mentions of named bodies: "Quận ủy Tây Hồ", "Ban Thường vụ Tỉnh ủy", "Sở GD-ĐT", "Công ty CP Nếp Việt". Refuses
/// bare nouns (công ty, hội nghị) and lists of levels (UBND các quận, huyện).
/// </summary>
internal sealed class OrganizationRecognizer : IRecognizer<OrganizationMention>
{
    private readonly BodyReader _reader;

    public OrganizationRecognizer(Lexicon lexicon) => _reader = new BodyReader(lexicon);

    /// <inheritdoc/>
    public IReadOnlyList<OrganizationMention> Recognize(TaggedText context)
    {
        var mentions = new List<OrganizationMention>();
        for (int i = 0; i < context.Count;)
        {
            if (!context.Tokens[i].IsWord || context.IsMarked(i, TokenMarks.Document) || !_reader.TryRead(context, i, out BodyReading reading))
            {
                i++;
                continue;
            }

            var range = new TokenRange(i, reading.End);
            LexiconEntry entry = reading.Head.Entry;
            bool named = entry.Class == LexiconClass.BodyName;
            if (!reading.IsNoun)
            {
                mentions.Add(new OrganizationMention(range, named ? "organization.name" : "organization.head")
                {
                    Kind = KindOf(reading.OuterKind ?? entry.Value),
                    HeadEnd = reading.Head.End,
                    UnitType = reading.UnitType,
                    NamesUnit = reading.NamesUnit,
                });
            }

            context.Mark(range, TokenMarks.Organization);
            context.Mark(new TokenRange(i, i + 1), TokenMarks.OrganizationStart);
            i = reading.End;
        }

        return mentions;
    }

    private static OrganizationKind KindOf(string value) => value switch
    {
        "party" => OrganizationKind.Party,
        "council" => OrganizationKind.Council,
        "government" => OrganizationKind.Government,
        "front" => OrganizationKind.Front,
        "union" => OrganizationKind.Union,
        "ministry" => OrganizationKind.Ministry,
        "department" => OrganizationKind.Department,
        "court" => OrganizationKind.Court,
        "police" => OrganizationKind.Police,
        "military" => OrganizationKind.Military,
        "school" => OrganizationKind.School,
        "hospital" => OrganizationKind.Hospital,
        "company" => OrganizationKind.Company,
        "association" => OrganizationKind.Association,
        "media" => OrganizationKind.Media,
        _ => OrganizationKind.Other,
    };
}
