namespace TayHo.Extract.Lexicons;

/// <summary>
/// The classes that lexicon files use, written there in kebab case ("day-part"). A class is part of the grammar:
/// a new one is a line here and a rule that asks for it.
/// </summary>
public enum LexiconClass
{
    /// <summary>No class; never in a file.</summary>
    None = 0,

    // Text: forms after which a full stop does not end the sentence.

    /// <summary>A form written with a full stop (TP., ThS.).</summary>
    Abbreviation,

    // Dates.

    /// <summary>tháng Giêng; value: the month's number.</summary>
    MonthName,

    /// <summary>thứ Hai, chủ nhật; value: 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>sáng, trưa, chiều; value: the contract's name.</summary>
    DayPart,

    /// <summary>ngày, tuần, tháng, quý, năm, …; value: the unit's name.</summary>
    TimeUnit,

    /// <summary>đầu, giữa, cuối, hơn; value: the contract's modifier.</summary>
    DateModifier,

    /// <summary>hôm qua, năm ngoái; value: unit and offset, day:-1.</summary>
    RelativeDate,

    /// <summary>xuân, hạ, thu, đông; value: the EDTF season code.</summary>
    Season,

    /// <summary>Quốc khánh, Tết; value: the day.</summary>
    Holiday,

    /// <summary>Giáp Thìn; value: the place in the cycle of sixty.</summary>
    CanChi,

    /// <summary>nhiệm kỳ, giai đoạn, năm học.</summary>
    PeriodNoun,

    /// <summary>Words that make a following number no date (quốc lộ, khóa, lần thứ).</summary>
    NotDate,

    /// <summary>ngày, từ, đến: words of the grammar of dates; value: the parts a word can play.</summary>
    DateWord,

    /// <summary>một, hai, mươi as dates and durations use them; value: the number, 0 to 31.</summary>
    DateNumber,

    /// <summary>đã, sẽ: words that say whether a date is past or to come; value: past or future.</summary>
    TenseMarker,

    // Numbers.

    /// <summary>một, hai, mười; value: the number.</summary>
    NumberWord,

    /// <summary>nghìn, triệu, tỷ; value: the factor.</summary>
    Magnitude,

    /// <summary>km², ha, tấn; value: the symbol.</summary>
    MeasureUnit,

    /// <summary>đồng, USD; value: the ISO code.</summary>
    Currency,

    /// <summary>%, phần trăm, điểm phần trăm.</summary>
    Percent,

    /// <summary>trên, hơn (before the number); value: the contract's comparison.</summary>
    ComparisonBefore,

    /// <summary>trở lên (after the number); value: the contract's comparison.</summary>
    ComparisonAfter,

    /// <summary>tăng, giảm; value: the contract's change, or level for where one ends (tăng lên).</summary>
    ChangeVerb,

    /// <summary>so với, cùng kỳ.</summary>
    Baseline,

    /// <summary>vượt chỉ tiêu; value: the contract's rating, or noun for the target alone (kế hoạch).</summary>
    Target,

    /// <summary>Nouns that a number counts; value: the noun.</summary>
    CountNoun,

    /// <summary>con, cái, chiếc: classifiers.</summary>
    Classifier,

    /// <summary>trong đó, gồm.</summary>
    PartMarker,

    /// <summary>toàn quận, cả nước: whose number it is.</summary>
    Scope,

    /// <summary>Words beside a number that make it no statistic (quốc lộ, lần thứ, tuổi); value: before, after, or allow for the exceptions
    /// (tổng số).</summary>
    NotQuantity,

    /// <summary>tỷ lệ, doanh thu, diện tích: heads of what is measured.</summary>
    MeasureNoun,

    /// <summary>Words at which a counted noun ends; value: their part of speech (verb, preposition, copula, …).</summary>
    PhraseEnd,

    // Places.

    /// <summary>phường, quận, TP.; value: the contract's type.</summary>
    PlaceType,

    /// <summary>A unit's bare name, from the gazetteer.</summary>
    PlaceName,

    /// <summary>TPHCM, Sài Gòn; value: the unit's bare name, attribute type when the alias says it.</summary>
    PlaceAlias,

    /// <summary>đường, thôn, hồ: words whose name is no unit; value: "head" for those, "phrase" for whole names that hold a unit's (Thái
    /// Bình Dương), "compound" for words that end in a type (hợp tác xã).</summary>
    NotPlace,

    /// <summary>Quận ủy, Thành đoàn: bodies named by the unit that follows; value: the unit's type.</summary>
    PlaceBody,

    // People and bodies.

    /// <summary>Surnames.</summary>
    Surname,

    /// <summary>Middle names.</summary>
    MiddleName,

    /// <summary>Given names that are also common words.</summary>
    GivenName,

    /// <summary>ông, bà, đồng chí; value: the contract's form.</summary>
    Honorific,

    /// <summary>Bí thư, Giám đốc; value: the title.</summary>
    Post,

    /// <summary>Ủy viên, đại biểu: memberships.</summary>
    Membership,

    /// <summary>Thượng tá, TS, NSND; value: the rank.</summary>
    Rank,

    /// <summary>nguyên, cựu, quyền; value: the contract's status.</summary>
    PostStatus,

    /// <summary>là, giữ chức, thôi giữ chức, kiêm: words between a name and a post; value: what they say of it.</summary>
    PostLink,

    /// <summary>ca sĩ, tài xế: occupations that make no official.</summary>
    Occupation,

    /// <summary>Heads of bodies' names (Sở, Bộ, Công ty); value: the contract's kind.</summary>
    BodyHead,

    /// <summary>Whole bodies (Quốc hội, VCCI); value: the contract's kind.</summary>
    BodyName,

    /// <summary>Words that follow in bodies' names (Ban Thường vụ, Đảng ủy).</summary>
    BodyPart,

    /// <summary>Fields of work in bodies' names (Nông nghiệp và Phát triển nông thôn).</summary>
    BodyField,

    /// <summary>đường, trường, giải: words whose person's name is no person.</summary>
    NotPerson,

    /// <summary>tại, của, khi: words of grammar that stand in no name.</summary>
    FunctionWord,

    /// <summary>Foreign names and transcriptions known as such.</summary>
    ForeignName,

    /// <summary>Words beside a name that tell a person: value credit (ảnh:, video:), quality (ca sĩ nổi tiếng …), deed (… ghi
    /// bàn).</summary>
    PersonCue,

    // Documents, events, awards, quotes.

    /// <summary>Nghị quyết, Luật; value: the contract's type.</summary>
    DocumentType,

    /// <summary>số, khóa, về việc: the words inside a citation; value: what they introduce.</summary>
    DocumentMarker,

    /// <summary>Bodies that issue documents, for citations that name one no other lexicon knows.</summary>
    DocumentIssuer,

    /// <summary>Names of laws, without "Luật".</summary>
    LawName,

    /// <summary>phát triển, xây dựng: words with which a scheme's unquoted title begins.</summary>
    TitleOpening,

    /// <summary>kỷ luật, luật sư: words that hold a document type and mean none.</summary>
    NotDocument,

    /// <summary>đã, nhằm, qua: words with which a new clause begins; value: "any", "comma" when only after a comma, "no" for compounds that
    /// begin none.</summary>
    ClauseStart,

    /// <summary>hội nghị, lễ; value: the contract's kind.</summary>
    EventNoun,

    /// <summary>tổ chức, khai mạc, diễn ra.</summary>
    EventVerb,

    /// <summary>Words for accidents, crimes and natural events.</summary>
    IncidentNoun,

    /// <summary>vụ, trận, đợt, cơn: classifiers of incidents.</summary>
    IncidentClassifier,

    /// <summary>cho biết, cho hay, thông tin: verbs that report and are no event.</summary>
    ReportVerb,

    /// <summary>Huân chương, Bằng khen; value: the award.</summary>
    AwardNoun,

    /// <summary>tặng, trao, đạt.</summary>
    AwardVerb,

    /// <summary>nói, cho biết, nhấn mạnh.</summary>
    SpeechVerb,

    /// <summary>ông, bà, vị này: words that alone stand for a speaker named before.</summary>
    SpeakerPronoun,

    /// <summary>rằng, theo: words that link a speaker and the words.</summary>
    SpeechLink,

    /// <summary>tại, ở: words before a place of an event.</summary>
    PlacePreposition,

    /// <summary>Cách mạng tháng Tám, bão Haiyan: days that everybody knows; value: YYYY-MM-DD, of a name that recurs split by
    /// ",".</summary>
    HistoricDay,
}
