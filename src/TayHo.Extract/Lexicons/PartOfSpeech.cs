namespace TayHo.Extract.Lexicons;

/// <summary>The coarse part of speech of a word.</summary>
internal enum PartOfSpeech : byte
{
    /// <summary>A noun of any sort (hội nghị, kinh tế).</summary>
    Noun,

    /// <summary>A word that counts nouns (chiếc, vụ, lượt).</summary>
    Classifier,

    /// <summary>A full verb (tổ chức, đạt).</summary>
    Verb,

    /// <summary>A word of aspect, mood or voice before a verb (đã, sẽ, phải, được, bị) and the copula (là).</summary>
    Auxiliary,

    /// <summary>An adjective (cao, hiệu quả).</summary>
    Adjective,

    /// <summary>An adverb (không, rất, cũng, lại).</summary>
    Adverb,

    /// <summary>A preposition (của, tại, cho).</summary>
    Preposition,

    /// <summary>A joining word, of equals or of clauses (và, nhưng, nếu).</summary>
    Conjunction,

    /// <summary>A pronoun, and a demonstrative (họ, này, đó).</summary>
    Pronoun,

    /// <summary>A word before a noun that tells how many are meant (các, mỗi, toàn).</summary>
    Determiner,

    /// <summary>A number in digits or words.</summary>
    Number,

    /// <summary>A proper name.</summary>
    ProperName,

    /// <summary>A punctuation mark.</summary>
    Punctuation,

    /// <summary>A particle, an interjection, a foreign word or a sign.</summary>
    Other,
}
