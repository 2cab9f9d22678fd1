namespace TayHo.Extract.Lexicons;

/// <summary>
/// What a word does in its sentence beyond its part of speech. A word's traits stand in its one row of <c>words.tsv</c>;
/// readers ask for a trait and hold no word lists of their own.
/// </summary>
[Flags]
internal enum WordTraits : ulong
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>đã, vừa, từng: what the verb behind it tells is over.</summary>
    Past = 1UL << 0,

    /// <summary>sẽ, sắp: what the verb behind it tells is to come.</summary>
    Future = 1UL << 1,

    /// <summary>đang, vẫn: what the verb behind it tells goes on.</summary>
    Lasting = 1UL << 2,

    /// <summary>không, chưa, chẳng: the verb behind it is denied.</summary>
    Negative = 1UL << 3,

    /// <summary>được, bị: the subject bears what the verb behind it tells.</summary>
    Passive = 1UL << 4,

    /// <summary>là: subject and predicate are one.</summary>
    Copula = 1UL << 5,

    /// <summary>phải, cần, có thể, muốn, nên: what the verb behind it tells is wanted, not told.</summary>
    Modal = 1UL << 6,

    /// <summary>nếu, khi, vì, mặc dù, để, nhằm: a clause that hangs on another begins.</summary>
    Subordinate = 1UL << 7,

    /// <summary>để, nhằm: a purpose begins.</summary>
    Purpose = 1UL << 8,

    /// <summary>nhưng, song, còn, tuy nhiên, đồng thời: a clause of equal rank begins.</summary>
    Clausal = 1UL << 9,

    /// <summary>và, hoặc, hay, cùng: equals are joined.</summary>
    Coordinate = 1UL << 10,

    /// <summary>trong đó, cụ thể, theo đó: details of what was said follow.</summary>
    Detail = 1UL << 11,

    /// <summary>gồm, bao gồm: the parts of what stands before follow.</summary>
    Comprise = 1UL << 12,

    /// <summary>lần lượt, tương ứng: what follows answers a list item by item.</summary>
    Respective = 1UL << 13,

    /// <summary>của, thuộc, do: the owner or the whole follows.</summary>
    Owner = 1UL << 14,

    /// <summary>tại, ở, trên, trong: a place may follow.</summary>
    Place = 1UL << 15,

    /// <summary>trong, vào, từ, đến, sau, trước, khi: a time may follow.</summary>
    Time = 1UL << 16,

    /// <summary>về, đối với: what it is about follows.</summary>
    About = 1UL << 17,

    /// <summary>cho, với: who receives it or goes along follows.</summary>
    Receiver = 1UL << 18,

    /// <summary>bởi, do: the doer follows.</summary>
    Doer = 1UL << 19,

    /// <summary>so với, hơn, bằng: what it is compared with follows.</summary>
    Compare = 1UL << 20,

    /// <summary>này, đó, ấy, trên (behind a noun): points at what was said.</summary>
    Demonstrative = 1UL << 21,

    /// <summary>mà, rằng, là (behind a verb of saying): what is said or a relative clause follows.</summary>
    Content = 1UL << 22,

    /// <summary>nói, cho biết, khẳng định: a verb of saying.</summary>
    Saying = 1UL << 23,

    /// <summary>tăng, giảm, đạt, còn: a verb that tells a quantity's level or change.</summary>
    Quantity = 1UL << 24,

    /// <summary>có, còn, xảy ra, xuất hiện: what exists or happens follows the verb.</summary>
    Existence = 1UL << 25,

    /// <summary>các, những, mọi: many are meant.</summary>
    Plural = 1UL << 26,

    /// <summary>toàn, cả: the whole is meant.</summary>
    Whole = 1UL << 27,

    /// <summary>việc, sự, công tác, kế hoạch: the verb behind the noun is its content and no predicate.</summary>
    Nominal = 1UL << 28,

    /// <summary>dài, rộng, cao: the number behind the word is how large the subject is.</summary>
    Size = 1UL << 29,
}
