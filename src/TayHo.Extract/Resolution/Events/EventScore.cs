using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

namespace TayHo.Extract.Resolution.Events;

/// <summary>What speaks for or against a candidate, and how much.</summary>
/// <param name="Code">What it is called where reasons are shown.</param>
/// <param name="Value">How much it speaks for the candidate; negative when against.</param>
internal readonly record struct EventWeight(string Code, double Value);

/// <summary>
/// The one rule by which the reported event is chosen: each candidate starts with what its form says and gains or loses by
/// where it stands; the highest wins if it reaches <see cref="EventChoice.Least"/>. The weights are ordered, not measured: a news lead
/// names the event, dates it and comes early; the headline sums up what no clause tells better.
/// </summary>
internal sealed class EventScore
{
    private readonly List<EventReason> _reasons = [];

    private EventScore()
    {
    }

    /// <summary>A day in the clause makes a named event news.</summary>
    public static EventWeight OwnDay => new("own-day", 2);

    /// <summary>What takes place without a day may be a programme or a plan.</summary>
    public static EventWeight Undated => new("undated", -1);

    /// <summary>"Trước đó, …": what came before the news.</summary>
    public static EventWeight Before => new("before", -0.8);

    /// <summary>What somebody will hold on a day not told yet.</summary>
    public static EventWeight Planned => new("planned", -1.5);

    /// <summary>Behind the lead a day with its year tells how things came about: news leaves the year out.</summary>
    public static EventWeight DatedInFull => new("dated-in-full", -1.2);

    /// <summary>A name behind "tại", "sau", "của" only says where or when something else happens.</summary>
    public static EventWeight Subordinate => new("subordinate", -2);

    /// <summary>Each sentence further on: leads tell the news first.</summary>
    public static EventWeight NamedLater => new("later", -0.7);

    /// <summary>A deed may stand behind a summary that newspapers set before the dated sentence.</summary>
    public static EventWeight DeedLater => new("later", -0.35);

    /// <summary>The headline speaks of the same thing (three words or more).</summary>
    public static EventWeight InHeadline => new("in-headline", 1);

    /// <summary>The headline tells a deed or an incident, the name something else.</summary>
    public static EventWeight BesidesHeadline => new("besides-headline", -1.6);

    /// <summary>All of the headline's words stand in the deed's clause; a share of them gives a share of it.</summary>
    public static EventWeight HeadlineShare => new("headline-share", 1.5);

    /// <summary>What a body or a person did, told by the lead itself.</summary>
    public static EventWeight LeadDeed => new("lead-deed", 0.4);

    /// <summary>An incident told by its own clause when the headline speaks of one too.</summary>
    public static EventWeight IncidentClause => new("incident-clause", 0.4);

    /// <summary>An incident that somebody only reports the headline tells better.</summary>
    public static EventWeight IncidentReported => new("incident-reported", -1.2);

    /// <summary>The headline speaks of an accident, a crime, a storm; with a day to give it, and without.</summary>
    public static EventWeight IncidentHeadline => new("incident-headline", 3.6);

    /// <summary>The same without a day, told as done in the lead.</summary>
    public static EventWeight UndatedIncidentHeadline => new("undated-incident-headline", 3.1);

    /// <summary>The headline says who comes to or leaves a post, and so does the lead.</summary>
    public static EventWeight Personnel => new("personnel", 4.4);

    /// <summary>The headline begins with the event's verb ("Khánh thành cầu …"), and the lead has it too.</summary>
    public static EventWeight ActivityHeadline => new("activity-headline", 4.45);

    /// <summary>The headline tells a deed, and the lead reports on a day.</summary>
    public static EventWeight DeedHeadline => new("deed-headline", 3.2);

    /// <summary>The headline tells a deed of somebody it names, or one that the lead tells as done.</summary>
    public static EventWeight UndatedDeedHeadline => new("undated-deed-headline", 2.7);

    /// <summary>The lead reports on a day and the headline sums up.</summary>
    public static EventWeight ReportHeadline => new("report-headline", 2.66);

    /// <summary>The occasion at which the lead's news was made ("Tại buổi làm việc …").</summary>
    public static EventWeight Occasion => new("occasion", 2.9);

    /// <summary>"Đó là số liệu được đưa ra tại hội nghị …": the sentence says where the lead's news was made.</summary>
    public static EventWeight Pointing => new("pointing-back", 1.2);

    /// <summary>What came before the day on which the lead reports.</summary>
    public static EventWeight BeforeReport => new("before-report", -1.2);

    /// <summary>The headline asks or quotes, so that its words can't be met again.</summary>
    public static EventWeight NoHeadline => new("no-headline", 0.3);

    /// <summary>What somebody answers, under a headline that only quotes him.</summary>
    public static EventWeight Answered => new("answered", 2.65);

    /// <summary>What somebody does without a day, where nothing better is told.</summary>
    public static EventWeight PlainNews => new("plain-news", 2.65);

    /// <summary>"Tại phiên chất vấn …, ông A trả lời …": what is said there is the occasion's.</summary>
    public static EventWeight Answer => new("answer", -1.5);

    /// <summary>The sum.</summary>
    public double Total { get; private set; }

    /// <summary>The parts of the sum.</summary>
    public IReadOnlyList<EventReason> Reasons => _reasons;

    /// <summary>A score that begins with what a form says.</summary>
    public static EventScore Of(EventWeight form) => new EventScore().With(form);

    /// <summary>What the form of a named event says: somebody organises it or it takes place, somebody attends it, the verb is the
    /// event.</summary>
    public static EventWeight Form(EventLink link) => link switch
    {
        EventLink.Organized => new("organized", 4),
        EventLink.Happens => new("happens", 4),
        EventLink.Attended => new("attended", 3.5),
        EventLink.Activity => new("activity", 3.05),
        _ => default,
    };

    /// <summary>What the form of a deed says: its own day most, a plain verb least.</summary>
    public static EventWeight Form(DeedForm form) => form switch
    {
        DeedForm.Dated => new("deed-dated", 4),
        DeedForm.Told => new("deed-told", 3.3),
        DeedForm.Recent => new("deed-recent", 3.4),
        DeedForm.Reported => new("deed-reported", 3),
        DeedForm.Plain => new("deed-plain", 2),
        _ => new("deed-past", 2.3),
    };

    /// <summary>Adds a weight so many times; a part of nothing is none.</summary>
    public EventScore With(EventWeight weight, double times = 1)
    {
        if (times != 0)
        {
            _reasons.Add(new EventReason { Code = weight.Code, Weight = Math.Round(weight.Value * times, 2) });
            Total += weight.Value * times;
        }

        return this;
    }

    /// <summary>Adds a weight where something holds.</summary>
    public EventScore If(bool holds, EventWeight weight, double times = 1) => holds ? With(weight, times) : this;
}
