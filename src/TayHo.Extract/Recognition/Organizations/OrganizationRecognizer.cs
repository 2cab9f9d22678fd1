using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>
/// Finds mentions of named bodies: "Quận ủy Tây Hồ", "Ban Thường vụ Tỉnh ủy", "Sở GD-ĐT", "Công ty CP Nếp Việt", their abbreviations in
/// brackets, and names that share a word in a list ("Sở Y tế, Tài chính", "HĐND, UBND tỉnh"). Refuses bare nouns (công ty, hội nghị),
/// lists of levels (UBND các quận, huyện), venues that nobody heads and credits ("Thu Hà/VOV").
/// </summary>
internal sealed class OrganizationRecognizer : IRecognizer<OrganizationMention>
{
    private static readonly ulong Openings =
        Lexicon.ClassBit(LexiconClass.BodyName) | Lexicon.ClassBit(LexiconClass.BodyHead) | Lexicon.ClassBit(LexiconClass.Post);

    private readonly BodyReader _reader;
    private readonly BodyLists _lists;
    private readonly TitledBody _titled;

    public OrganizationRecognizer(Lexicon lexicon)
    {
        _reader = new BodyReader(lexicon);
        _lists = new BodyLists(lexicon, _reader);
        _titled = new TitledBody(lexicon);
    }

    /// <inheritdoc/>
    public IReadOnlyList<OrganizationMention> Recognize(TaggedText context)
    {
        var mentions = new List<OrganizationMention>();
        var abbreviations = new BodyAbbreviations(context);
        int credit = -1;
        for (int i = 0; (i = context.Next(i, Openings, abbreviations.Any ? TokenShape.Capitalized : TokenShape.None)) < context.Count;)
        {
            if (!context.Tokens[i].IsWord || context.IsMarked(i, TokenMarks.Document))
            {
                i++;
                continue;
            }

            if (IsOfTitle(context, i, out int title))
            {
                i = title;
                continue;
            }

            if (OfficeBody.TryRead(context, i, out OrganizationMention? office))
            {
                i = Add(context, mentions, office, office.Range);
                continue;
            }

            if (KnownNames.TryReadForeign(context, i, mentions.Count > 0 ? mentions[^1].Range.End : 0, out int start, out BodyReading foreign))
            {
                i = Add(context, mentions, MentionOf(foreign, new TokenRange(start, foreign.End)), new TokenRange(start, foreign.End));
                continue;
            }

            if (abbreviations.TryRead(i, out OrganizationMention? abbreviation))
            {
                i = Add(context, mentions, abbreviation, abbreviation.Range);
                continue;
            }

            if (!_reader.TryRead(context, i, out BodyReading reading))
            {
                i = _lists.TryReadBare(context, i, out OrganizationMention? bare) ? Add(context, mentions, bare, bare.Range) : i + 1;
                continue;
            }

            var range = new TokenRange(i, reading.End);
            if (BodyCredits.IsCredit(context, range, reading, credit))
            {
                credit = reading.End;
            }
            else if (Counts(context, i, reading))
            {
                AddRead(context, mentions, abbreviations, i, reading);
            }
            else if (reading.IsNoun && reading.Comma > 0)
            {
                // trưởng khoa sinh hóa, | Bệnh viện A
                AddOuter(context, mentions, reading);
            }

            Mark(context, range);
            i = _lists.ReadShared(context, reading, mentions);
        }

        return mentions;
    }

    /// <summary>Chánh văn phòng | UBND tỉnh: in small letters the head is the title's own word, and the body is what follows.</summary>
    private static bool IsOfTitle(TaggedText context, int token, out int end)
    {
        end = token + 2;
        return !context.Tokens[token].IsCapitalized && context.TryMatch(token, LexiconClass.BodyHead, out _)
            && context.TryMatchBefore(end, LexiconClass.Post, out LexiconMatch post) && post.Start < token
            && post.Entry.Attribute("drop") == "yes";
    }

    private void AddRead(TaggedText context, List<OrganizationMention> mentions, BodyAbbreviations abbreviations, int start,
            BodyReading reading)
    {
        bool apart = reading.Head.Entry.Attribute("apart") == "yes" && reading.End > reading.Head.End
            && NameSyllables.IsCapital(context, reading.Head.End) && !UnitWords.TryCountry(context, reading.Head.End, out _);
        OrganizationMention mention = MentionOf(reading,
                new TokenRange(apart ? reading.Head.End : start, reading.Comma > 0 ? reading.Comma : reading.End));
        mentions.Add(mention);
        if (reading.Comma == 0)
        {
            abbreviations.Learn(mention);
        }
        else
        {
            AddOuter(context, mentions, reading);
        }
    }

    private void AddOuter(TaggedText context, List<OrganizationMention> mentions, BodyReading reading)
    {
        if (_reader.TryRead(context, reading.Comma + 1, out BodyReading outer))
        {
            mentions.Add(MentionOf(outer, new TokenRange(reading.Comma + 1, outer.End)));
        }
    }

    /// <summary>Whether what was read is a named body of its own, not a noun, a bare force or a place where something happens.</summary>
    private bool Counts(TaggedText context, int start, BodyReading reading) =>
        !reading.IsNoun && (reading.Head.Entry.Attribute("record") is null || context.Tokens[reading.End - 1].IsNumber)
            && !IsOfSector(context, start, reading)
        && (reading.Head.Entry.Attribute("venue") is not { } venue || _titled.IsTitled(context, start, false, out _)
            || (context.TryMatch(reading.End, LexiconClass.SpeechVerb, out _)
                && !(start > 0 && WordLookup.Has(context, start - 1, WordTraits.Place)))
            || (venue == "small" && context.Tokens[start].IsCapitalized)
            || (venue == "works" && !context.TryMatchBefore(start, LexiconClass.PlacePreposition, out _)));

    // ngành Tổ chức xây dựng Đảng; tòa nhà Văn phòng FPT; hãng tin lớn | Reuters
    private static bool IsOfSector(TaggedText context, int start, BodyReading reading) =>
        (context.TryMatchBefore(start, LexiconClass.BodyPart, out LexiconMatch sector)
                && ((sector.Entry.Value == "site" && WordLookup.At(context, sector.Start).Start == sector.Start)
                    || (sector.Entry.Value == "sector" && !reading.NamesUnit)))
        || (reading.Head.Entry.Attribute("apart") == "yes" && context.TryMatch(reading.End, LexiconClass.BodyName, out LexiconMatch name)
            && name.Entry.Value == reading.Head.Entry.Value);

    private static OrganizationMention MentionOf(BodyReading reading, TokenRange range) =>
        new(range, reading.Head.Entry.Class == LexiconClass.BodyName ? "organization.name" : "organization.head")
        {
            Kind = KindOf(reading.OuterKind ?? reading.Head.Entry.Value),
            HeadEnd = reading.Head.End,
            UnitType = reading.UnitType,
            NamesUnit = reading.NamesUnit,
        };

    private static int Add(TaggedText context, List<OrganizationMention> mentions, OrganizationMention mention, TokenRange range)
    {
        mentions.Add(mention);
        Mark(context, range);
        return range.End;
    }

    private static void Mark(TaggedText context, TokenRange range)
    {
        context.Mark(range, TokenMarks.Organization);
        context.Mark(new TokenRange(range.Start, range.Start + 1), TokenMarks.OrganizationStart);
    }

    /// <summary>The contract's kind of a lexicon's value.</summary>
    internal static OrganizationKind KindOf(string value) => value switch
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
