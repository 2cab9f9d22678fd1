using TayHo.Extract.Recognition;

namespace TayHo.Extract.Resolution.Events;

/// <summary>
/// The one rule by which the reported event is chosen: each candidate starts with what its form says and gains or loses by
/// where it stands; the highest wins if it reaches <see cref="Least"/>. The weights are ordered, not measured: a news lead
/// names the event, dates it and comes early; the headline sums up what no clause tells better.
/// </summary>
internal static class EventScore
{
    /// <summary>Below it the article reports no event: a feature, an interview, a forecast.</summary>
    public const double Least = 2.65;

    /// <summary>A day in the clause makes a named event news.</summary>
    public const double OwnDay = 2;

    /// <summary>A name behind "tại", "sau", "của" only says where or when something else happens.</summary>
    public const double Subordinate = -2;

    /// <summary>Each sentence further on: leads tell the news first.</summary>
    public const double NamedLater = -0.7;

    /// <summary>A deed may stand behind a summary that newspapers set before the dated sentence.</summary>
    public const double DeedLater = -0.35;

    /// <summary>The headline speaks of the same thing (three words or more).</summary>
    public const double InHeadline = 1;

    /// <summary>The headline tells a deed or an incident, the name something else.</summary>
    public const double BesidesHeadline = -1.6;

    /// <summary>All of the headline's words stand in the deed's clause; a share of them gives a share of it.</summary>
    public const double HeadlineShare = 1.5;

    /// <summary>An incident told by its own clause when the headline speaks of one too.</summary>
    public const double IncidentClause = 0.4;

    /// <summary>An incident that somebody only reports the headline tells better.</summary>
    public const double IncidentReported = -1.2;

    /// <summary>The headline speaks of an accident, a crime, a storm; with a day to give it, and without.</summary>
    public const double IncidentHeadline = 3.6, UndatedIncidentHeadline = 3.1;

    /// <summary>The headline says who comes to or leaves a post, and so does the lead.</summary>
    public const double Personnel = 4.4;

    /// <summary>The headline tells a deed; with a day reported in the lead, and without.</summary>
    public const double DeedHeadline = 3.2, UndatedDeedHeadline = 2.7;

    /// <summary>The lead reports on a day and the headline sums up.</summary>
    public const double ReportHeadline = 2.66;

    /// <summary>The occasion at which the lead's news was made ("Tại buổi làm việc …").</summary>
    public const double Occasion = 2.9;

    /// <summary>What the form of a named event says: somebody organises it or it takes place, somebody attends it, the verb is the event.</summary>
    public static double Of(EventLink link) => link switch
    {
        EventLink.Organized or EventLink.Happens => 4,
        EventLink.Attended => 3.5,
        EventLink.Activity => 3,
        _ => 0,
    };

    /// <summary>What the form of a deed says: its own day most, "đã" without a day least.</summary>
    public static double Of(DeedForm form) => form switch
    {
        DeedForm.Dated => 4,
        DeedForm.Recent => 3.4,
        DeedForm.Reported => 3,
        _ => 2.3,
    };
}
