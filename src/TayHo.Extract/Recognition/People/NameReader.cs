using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Reads a person's name with the words before it: "ông Lê Văn A", "TS Trần B", "ca sĩ Tùng Dương", "Nguyễn Thị C",
/// "Vladimir Putin", "bà Hằng", "Phạm Thị H.". Refuses names of streets, schools, prizes and units.
/// </summary>
internal static partial class NameReader
{
    /// <summary>Whether a word before a list makes it one of several persons (các, hai, 4).</summary>
    public static bool IsPlural(TaggedText context, int token) =>
        (uint)token < (uint)context.Count
        && (context.Tokens[token].IsNumber
            ? context.Slice(token) is not "1" && !context.IsMarked(token, TokenMarks.Date)
            : context.TryMatch(token, LexiconClass.PersonCue, out LexiconMatch word) && word.Entry.Value == "plural");

    /// <summary>Reads prefix and name from a token.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="token">Index of the first token.</param>
    /// <param name="trusted">Whether the words before (a post, a list of artists) already tell that a person follows.</param>
    /// <param name="reading">Receives the name.</param>
    public static bool TryRead(TaggedText context, int token, bool trusted, out NameReading reading)
    {
        reading = default;
        NamePrefix prefix = default;
        int at = IsWholeName(context, token) ? token : ReadPrefix(context, token, out prefix);
        at = SkipLink(context, at, ref prefix);

        if (!TryName(context, at, token, prefix, trusted, out TokenRange name, out NameForm form, out bool foreign, out string rule))
        {
            return false;
        }

        reading = new NameReading { Name = name, Start = prefix.Any
                ? token : name.Start, Rule = rule, Form = form, IsForeign = foreign, Prefix = prefix };
        return true;
    }

    /// <summary>
    /// Reads a form of address that stands alone for the person named before and opens a clause about a post: "Tháng 3/2021,
    /// ông được bầu làm …". Refuses "cha ông là …", where the words before make it another person.
    /// </summary>
    public static bool TryPronoun(TaggedText context, int token, out NameReading reading)
    {
        reading = default;
        if (!context.TryMatch(token, LexiconClass.Honorific, out LexiconMatch address) || address.Entry.Attribute("pronoun") != "yes"
            || !context.TryMatch(address.End, LexiconClass.PostLink, out LexiconMatch link)
            || link.Entry.Value is not ("hold" or "start" or "end" or "filler" or "join")
            || !OpensClauseHere(context, token))
        {
            return false;
        }

        var range = new TokenRange(token, address.End);
        string? sex = address.Entry.Attribute("sex");
        reading = new NameReading
        {
            Name = range,
            Start = token,
            Rule = "person.pronoun",
            Form = NameForm.Pronoun,
            Prefix = new NamePrefix { Honorific = address.Entry.Value, Sex = sex is null ? '\0' : sex[0] },
        };
        return true;
    }

    private static bool OpensClauseHere(TaggedText context, int token) =>
        token == 0 || context.Tokens[token].StartsSentence || !context.Tokens[token - 1].IsWord
            || context.IsMarked(token - 1, TokenMarks.Date)
        || context.TryMatchBefore(token, LexiconClass.PostLink, out _);

    /// <summary>Reads forms of address, ranks and occupations in any order.</summary>
    public static int ReadPrefix(TaggedText context, int token, out NamePrefix prefix)
    {
        prefix = default;
        int at = token;
        bool kin = false;
        for (int n = 0; n < 4; n++)
        {
            if (context.TryMatch(at, LexiconClass.Rank, out LexiconMatch rank) && IsFree(context, rank))
            {
                prefix.Rank ??= rank.Entry.Value;
                prefix.RankMakesOfficial |= rank.Entry.Attribute("official") == "yes";
                at = SkipStop(context, rank.End);
                if (context.Is(at, ',') && (context.TryMatch(at + 1, LexiconClass.Rank, out _)
                            || context.TryMatch(at + 1, LexiconClass.Occupation, out _)))
                {
                    // giáo sư, tiến sĩ, nhà giáo ưu tú | Trần Văn A
                    at++;
                }
            }
            else if (context.TryMatch(at, LexiconClass.Honorific, out LexiconMatch address) && !IsJoined(context, address.End)
                    && !LongerOccupation(context, at, address.Length) && !InCompound(context, address) && !IsNameBehind(context, at, token))
            {
                // mẹ | chị Lan: a word of kinship before the form of address is somebody else
                bool other = kin && prefix.Honorific is not null;
                kin = address.Entry.Attribute("kin") == "yes";
                prefix.Honorific = other ? address.Entry.Value : prefix.Honorific ?? address.Entry.Value;
                string? sex = address.Entry.Attribute("sex");
                prefix.Sex = other || prefix.Sex == '\0' ? sex is null ? '\0' : sex[0] : prefix.Sex;
                prefix.IsPlural |= IsPlural(context, at - 1);
                at = context.Is(address.End - 1, '.') || !context.Tokens[address.Start].IsAllCaps ? address.End : SkipStop(context, address.End);
            }
            else if (context.TryMatch(at, LexiconClass.Occupation, out LexiconMatch job) && !InCompound(context, job)
                    && !(job.Length > 1 && IsNameInside(context, job) && NameSyllables.IsCapital(context, job.End)))
            {
                prefix.HasOccupation = true;
                bool named = job.Entry.Attribute("given") == "named";
                if (named && !IsOfPerson(context, job.Start))
                {
                    if (!NameSyllables.StartsFullName(context, job.End))
                    {
                        break;
                    }

                    named = false;
                }

                prefix.TakesGiven |= named || job.Entry.Attribute("given") == "yes";
                prefix.IsKinship |= job.Entry.Attribute("kin") == "yes";
                prefix.Strict |= !named && job.Entry.Attribute("strict") == "yes";
                prefix.IsPlural |= IsPlural(context, at - 1) || job.Entry.Attribute("plural") == "yes";
                at = SkipQualities(context, job.End);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // tài xế | tên Lân, người phụ nữ | tên Hạnh, kẻ trộm là | tên Hải (chưa rõ lai lịch), một người Campuchia | tên Sam; not con tàu | tên
    // Sông Gianh
    private static bool IsOfPerson(TaggedText context, int name)
    {
        int end = context.TryMatchBefore(name, LexiconClass.BodyPart, out LexiconMatch people) && people.Entry.Value == "country"
            ? people.Start : name;
        bool told = context.Is(name + 2, '(') && name > 0 && WordLookup.Has(context, name - 1, WordTraits.Copula);
        return told || context.TryMatchBefore(end, LexiconClass.Occupation, out _)
            || (context.TryMatchBefore(end, LexiconClass.CountNoun, out LexiconMatch noun) && noun.Entry.Attribute("of") == "person");
    }

    // ca sĩ nổi tiếng | Thu Vân, các nhạc sĩ trẻ | Hoàng Kha, cầu thủ Việt Nam xuất sắc nhất | : Đình Bảo
    private static int SkipQualities(TaggedText context, int at)
    {
        int end = at;
        for (int n = 0; n < 3; n++)
        {
            if (context.TryMatch(end, LexiconClass.PersonCue, out LexiconMatch quality) && quality.Entry.Value == "quality")
            {
                end = quality.End;
            }
            else if (UnitWords.TryCountry(context, end, out int country) && context.TryMatch(country, LexiconClass.PersonCue, out quality)
                    && quality.Entry.Value == "quality")
            {
                end = quality.End;
            }
            else
            {
                break;
            }
        }

        // nhạc trưởng Canada | Charles Munro; but ca sĩ Anh Thơ, Mỹ Linh.
        bool nation = UnitWords.TryCountry(context, end, out int people) && NameSyllables.IsCapital(context, people)
            && (people > end + 1 || !SyllableShape.IsVietnamese(context.Slice(end)) || !SyllableShape.IsVietnamese(context.Slice(people)));
        return nation ? people : end;
    }

    // các đồng chí: …; bốn cầu thủ là …; các ca sĩ như …; Đạo diễn: …
    private static int SkipLink(TaggedText context, int at, ref NamePrefix prefix)
    {
        int end = at;
        if (prefix.Any && prefix.IsPlural)
        {
            for (int n = 0; n < 2 && context.TryMatch(end, LexiconClass.PersonCue, out LexiconMatch list)
                    && list.Entry.Value == "list"; n++)
            {
                end = list.End;
            }
        }

        end += (prefix.Any && prefix.IsPlural) || (prefix.HasOccupation && !prefix.Strict) ? context.Is(end, ':') ? 1 : 0 : 0;
        if (end == at || !NameSyllables.IsCapital(context, end))
        {
            return at;
        }

        prefix.IsLinked = true;
        return end;
    }

    private static bool IsFree(TaggedText context, LexiconMatch rank) =>
        !context.IsMarked(new TokenRange(rank.Start, rank.End), TokenMarks.Organization | TokenMarks.Document);

    // bé Anh, chị Cô: behind a form of address in small letters a capital is the name's.
    private static bool IsNameBehind(TaggedText context, int at, int start) =>
        at > start && context.Tokens[at].IsCapitalized && !context.Tokens[at].IsAllCaps && !context.Tokens[at - 1].IsCapitalized;

    // Em-ma-nu-en: a syllable of a name
    private static bool IsJoined(TaggedText context, int dash) =>
        context.IsDash(dash) && context.IsGlued(dash) && context.IsGlued(dash + 1) && dash + 1 < context.Count
        && context.Tokens[dash + 1].IsWord;

    // công cụ, nhạc cụ; máy bay có tên X
    private static bool InCompound(TaggedText context, LexiconMatch address) =>
        context.TryMatchBefore(address.End, LexiconClass.NotPerson, out LexiconMatch word) && word.Start < address.Start
            && word.Entry.Value is ("compound" or "before");

    private static bool LongerOccupation(TaggedText context, int at, int length) =>
        context.TryMatch(at, LexiconClass.Occupation, out LexiconMatch job) && job.Length > length
            && !(IsNameInside(context, job) && !NameSyllables.IsCapital(context, job.End));

    // "ThS.", "Đ/c."
    private static int SkipStop(TaggedText context, int at) => context.Is(at, '.') && context.IsGlued(at) ? at + 1 : at;

    private static bool TryName(TaggedText context, int at, int prefixStart, NamePrefix prefix, bool trusted, out TokenRange name, out NameForm form, out bool foreign, out string rule)
    {
        name = default;
        form = NameForm.Full;
        foreign = false;
        rule = "person.full-name";
        if ((prefix.Any || trusted) && TryHyphened(context, at, prefix.Any, out name, out foreign))
        {
            return true;
        }

        if (prefix.Any && TryLetters(context, at, out name, out form, out foreign, out rule))
        {
            return true;
        }

        rule = "person.full-name";
        if (!NameSyllables.IsCapital(context, at) || context.IsMarked(at, TokenMarks.Organization | TokenMarks.Document) || OpensBody(context, at) || OpensPost(context, at))
        {
            return false;
        }

        if (!prefix.Any && IsWholeName(context, at) && context.TryMatch(at, LexiconClass.ForeignName, out LexiconMatch known))
        {
            name = new TokenRange(at, known.End);
            rule = "person.known-name";
            return true;
        }

        // "Giám đốc Formosa Hà Tĩnh Thái Chi Pháp": the post's place before the name.
        if (trusted && !prefix.Any && UnitWords.TryPart(context, at, "province", out LexiconMatch seat) && NameSyllables.RunEnd(context, seat.End, NameSyllables.LongestName) - seat.End >= 2)
        {
            at = seat.End;
        }

        // "Phát ngôn viên Nhà Trắng Jay Carney": what stands before a given name of abroad is the post's.
        if (trusted && !prefix.Any && !NameSyllables.IsNameSyllable(context, at) && SyllableShape.IsVietnamese(context.Slice(at)))
        {
            int run = NameSyllables.RunEnd(context, at, NameSyllables.LongestName);
            for (int i = at + 1; i + 1 < run; i++)
            {
                if (IsForeignGiven(context, i) && !SyllableShape.IsVietnamese(context.Slice(run - 1)))
                {
                    at = i;
                    break;
                }
            }
        }

        // "Thị trưởng thành phố Tulle", "Phó TGĐ Quốc Cường Gia Lai - ông …": the post's town or company.
        if (trusted && !prefix.Any && !NameSyllables.StartsFullName(context, at) && (UnitWords.TryTypeBefore(context, at, out _) || NamesHolderBehind(context, at)))
        {
            return false;
        }

        // "Trưởng buôn Akô Dhông": without a person's surname the name is the hamlet's.
        if ((trusted || prefix.Any) && IsHamletOfTitle(context, at, prefix.Any))
        {
            return false;
        }

        // "Chủ tịch nước CHDCND Lào": letters of a state or a body.
        if (context.Tokens[at].IsAllCaps && context.Tokens[at].Length > 3 && NameSyllables.IsCapital(context, at + 1) && !context.Tokens[at + 1].IsAllCaps
                && !SyllableShape.IsVietnamese(context.Slice(at)))
        {
            return false;
        }

        bool introduced = trusted || prefix.Any;
        if (context.TryMatch(at, LexiconClass.NotPerson, out LexiconMatch not)
            && (not.Entry.Value switch { "house" => !NameSyllables.IsCapital(context, not.End), "whole" => !prefix.Any && !NameSyllables.IsCapital(context, not.End), "title" =>
                    !introduced, _ => false }))
        {
            return false;
        }

        if (prefix.Honorific is not null && (CapitalInside(context, at, prefixStart) || IsPlaceWithTitle(context, at, prefixStart)) && !NameSyllables.StartsFullName(context, at))
        {
            return false;
        }

        int end = NameEnd(context, at);
        if (end == at)
        {
            return false;
        }

        if (IsMasked(context, at, end))
        {
            rule = "person.masked-name";
            name = new TokenRange(at, end);
            return (NameSyllables.SurnameStrength(context, at) != '\0' || (prefix.Honorific is not null && NameSyllables.IsNameSyllable(context, at)))
                && (introduced || ((NameSyllables.StartsFullName(context, at) || NameSyllables.IsGenderMiddle(context, at + 1)) && !IsElsewhere(context, at, end)));
        }

        if (introduced && IsTranscription(context, at, end, trusted))
        {
            // ông Xi-xu-lít, Thoong-lun Xi-xu-lít
            foreign = true;
            name = new TokenRange(at, end);
            form = HasSpace(context, at, end) ? NameForm.Full : NameForm.Given;
            rule = "person.transcribed-name";
            return form == NameForm.Full || trusted || prefix.Any;
        }

        int words = end - at;
        bool full = NameSyllables.StartsFullName(context, at) && words >= 2;
        if (full)
        {
            if (!introduced && (IsElsewhere(context, at, end) || IsLunarYear(context, at, end)))
            {
                return false;
            }

            name = new TokenRange(at, end);
            return true;
        }

        if (!introduced)
        {
            name = new TokenRange(at, end);
            return TryUnintroduced(context, at, end, out foreign, out rule);
        }

        if (InCapitals(context, at, end) && SyllableShape.IsVietnamese(context.Slice(at)) && SyllableShape.IsVietnamese(context.Slice(end - 1)) && !prefix.HasOccupation)
        {
            // Where everything is in capitals, only a surname tells a name from a verb.
            return false;
        }

        foreign = !SyllableShape.IsVietnamese(context.Slice(at)) || IsKoreanShaped(context, at, end) || (words > 1 && !SyllableShape.IsVietnamese(context.Slice(end - 1)));
        if (words == 1)
        {
            return TryGivenName(context, at, prefix, foreign, out name, out form, out rule);
        }

        if ((prefix.Strict && !prefix.IsLinked) || (IsUnit(context, at, end) && (!prefix.Any || prefix.Honorific is null)) || (UnitWords.TryCountry(context, at, out int country) && country == end))
        {
            return false;
        }

        if (!foreign && NameSyllables.SurnameStrength(context, at) == '\0' && !NameSyllables.IsNameSyllable(context, at) && !NameSyllables.IsNameSyllable(context, end - 1)
            && !HasGenderMiddle(context, at, end))
        {
            return false;
        }

        rule = prefix.HasOccupation || !prefix.Any ? "person.stage-name" : "person.addressed-name";

        // ông Xuân Anh: a middle and a given name, as long as no surname opens them.
        form = !foreign && prefix.Honorific is not null && words == 2 && NameSyllables.SurnameStrength(context, at) is not ('s' or 'w') ? NameForm.Given : NameForm.Full;
        name = new TokenRange(at, end);
        return true;
    }

    // Theo, Khi: also at a sentence's beginning; Tuy is a name too.
    private static bool IsFunctionWord(TaggedText context, int token) =>
        context.TryMatch(token, LexiconClass.FunctionWord, out _) && !NameSyllables.IsGivenName(context, token, rareToo: false);

    private static bool NamesHolderBehind(TaggedText context, int at)
    {
        int end = NameSyllables.RunEnd(context, at, NameSyllables.LongestName);
        return (context.IsDash(end) || context.Is(end, ',')) && context.TryMatch(end + 1, LexiconClass.Honorific, out LexiconMatch address)
            && NameSyllables.StartsFullName(context, address.End);
    }

    private static bool TryGivenName(TaggedText context, int at, NamePrefix prefix, bool foreign, out TokenRange name, out NameForm form,
            out string rule)
    {
        name = new TokenRange(at, at + 1);
        form = NameForm.Given;
        rule = "person.given-name";
        Token token = context.Tokens[at];
        if (token.Length < 2 || (token.IsAllCaps && !context.Tokens[Math.Max(0, at - 1)].IsAllCaps)
                || (token.IsAllCaps ? context.TryMatch(at, LexiconClass.FunctionWord, out _)
                    : IsFunctionWord(context, at) && (prefix.Honorific is null || NameSyllables.IsCapital(context, at + 1))))
        {
            return false;
        }

        // "các cầu thủ Milan", "cặp đôi Hiphop": one foreign word behind a word for several is a club or a style, unless another name
        // follows.
        if (foreign && prefix.Honorific is null && prefix.IsPlural && !prefix.IsLinked && !context.Is(at + 1, ',')
                && !NameSyllables.IsCapital(context, at + 2))
        {
            return false;
        }

        // "phóng viên Tinmoi.vn": an address on the web.
        if (foreign && context.Is(at + 1, '.') && context.IsGlued(at + 1) && context.IsGlued(at + 2))
        {
            return false;
        }

        // "Công ty Sông Vàng - Savaco": one foreign word behind a dash is the body's short name.
        if (prefix is { TakesGiven: true, IsPlural: false } && !foreign)
        {
            // nạn nhân Huyền, bị cáo Hải
            return NameSyllables.IsGivenName(context, at, rareToo: false) && !context.IsMarked(at, TokenMarks.Place)
                && !NameSyllables.IsCapital(context, at + 1);
        }

        if (prefix.Honorific is null && (!foreign || (!prefix.Any && at > 0 && context.IsDash(at - 1))))
        {
            return false;
        }

        return foreign ? token.Length > 2 && !context.IsMarked(at, TokenMarks.Place) && !IsCountry(context, at)
            : !context.IsMarked(at, TokenMarks.Place) || prefix.Honorific is not null;
    }

    // Bác Hồ: the form of address is part of the name.
    private static bool IsWholeName(TaggedText context, int token) =>
        context.TryMatch(token, LexiconClass.ForeignName, out LexiconMatch known) && known.Entry.Attribute("person") == "whole";

    private static bool OpensBody(TaggedText context, int token) =>
        UnitWords.TryType(context, token, out _, out _) || context.TryMatch(token, LexiconClass.BodyName, out _)
        || (context.TryMatch(token, LexiconClass.BodyHead, out LexiconMatch head)
            && (head.Length > 1 || !(NameSyllables.IsNameSyllable(context, token) || IsKoreanShaped(context, token, token + 4))));

    private static bool InCapitals(TaggedText context, int at, int end) =>
        context.Tokens[at].IsAllCaps && context.Tokens[end - 1].IsAllCaps && at > 0 && context.Tokens[at - 1].IsAllCaps
            && context.Tokens[at - 1].Length > 1;

    private static bool OpensPost(TaggedText context, int token) =>
        (context.TryMatch(token, LexiconClass.Post, out LexiconMatch post) && post.Length > 1)
        || (context.TryMatch(token, LexiconClass.Membership, out LexiconMatch member) && member.Length > 1)
        || (context.TryMatch(token, LexiconClass.BodyHead, out LexiconMatch head) && head.Length > 1)
        || (context.TryMatch(token, LexiconClass.Occupation, out LexiconMatch job) && job.Length > 1 && !IsNameInside(context, job));

    // Nguyễn Anh Hùng: in mixed case an occupation's second word is written small.
    private static bool IsNameInside(TaggedText context, LexiconMatch job)
    {
        for (int i = job.Start; i < job.End; i++)
        {
            if (!context.Tokens[i].IsCapitalized || context.Tokens[i].IsAllCaps || !NameSyllables.IsNameSyllable(context, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCountry(TaggedText context, int token) =>
        UnitWords.TryCountry(context, token, out _);
}
