using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>How a sentence tells a deed.</summary>
internal enum DeedForm
{
    /// <summary>With its day ("Ngày 1/11, người dân phát hiện …").</summary>
    Dated,

    /// <summary>With its day, by a verb that is news of no kind ("Sáng 17/8, nhóm thợ săn bẫy được một con trâu").</summary>
    Told,

    /// <summary>As just done ("UBND TP vừa đề xuất …").</summary>
    Recent,

    /// <summary>As done, without a day ("… đã sụp xuống sông").</summary>
    Past,

    /// <summary>As what somebody reports ("Ngày 12/11, Sở … cho biết đã có văn bản đề xuất …"); the day is the report's.</summary>
    Reported,

    /// <summary>A body's or an official's deed without a word of time ("UBND TP yêu cầu …").</summary>
    Plain,
}

/// <summary>What a sentence says somebody did or what happened, when it is no event with a noun of its own.</summary>
/// <param name="Name">The clause, or of a body's or person's deed the verb with its objects.</param>
/// <param name="Clause">The whole clause, its subject included.</param>
/// <param name="Date">The day; null when the sentence tells none.</param>
/// <param name="Form">How it is told.</param>
/// <param name="Verb">The first token of the verb.</param>
/// <param name="Befalls">Whether the clause tells what befell somebody: an accident's, a crime's or a storm's word stands at its
/// verb.</param>
internal readonly record struct Deed(TokenRange Name, TokenRange Clause, DateRecord? Date, DeedForm Form, int Verb, bool Befalls);
