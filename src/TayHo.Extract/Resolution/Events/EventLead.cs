using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>What the first sentences of the body say of the headline.</summary>
/// <param name="text">The article.</param>
/// <param name="headline">Its headline.</param>
/// <param name="body">The first sentence of the body.</param>
internal sealed class EventLead(TaggedText text, EventHeadline headline, int body)
{
    private const int NewsSentences = 3;
    private const int PostSentences = 6;

    /// <summary>"Khánh thành cầu …": whether the headline begins with the event's verb, and the lead has it too.</summary>
    public bool Holds(int verb)
    {
        if (!text.TryMatch(verb, LexiconClass.EventVerb, out LexiconMatch activity) || activity.Entry.Attribute("role") != "activity"
                || activity.Entry.Value == "other")
        {
            return false;
        }

        for (int i = text.Sentence(body).Start; i < text.Sentence(Math.Min(body + NewsSentences, text.SentenceCount) - 1).End; i++)
        {
            if (text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch again)
                    && (again.Entry.Attribute("holds") == activity.Entry.Value
                        || (again.Entry.Value == activity.Entry.Value && again.Entry.Attribute("role") == "activity")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Đánh bại A, B vươn lên …": whether the lead tells as done what the headline says.</summary>
    public bool TellsHeadline()
    {
        for (int s = body; s < Math.Min(text.SentenceCount, body + 2); s++)
        {
            if (SharedWords.In(text, headline.Range, text.Sentence(s)) * 5 >= SharedWords.Of(text, headline.Range) * 2
                    && DeedReader.Tells(text, text.Sentence(s)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without a day an incident is news only where the lead tells it as done ("… đã tử vong"), or in the headline's
    /// words.</summary>
    public bool TellsIncident()
    {
        for (int s = body; s < Math.Min(text.SentenceCount, body + 2); s++)
        {
            if (IncidentReader.TryFind(text, text.Sentence(s), out _)
                && (DeedReader.Tells(text, text.Sentence(s))
                    || SharedWords.In(text, headline.Range, text.Sentence(s)) * 2 >= SharedWords.Of(text, headline.Range)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the lead tells what has not happened; a forecast that only gives the reason ("Trước dự báo về bão, người dân …")
    /// tells what has.</summary>
    public bool IsForecast()
    {
        int number = Math.Min(body, text.SentenceCount - 1);
        TokenRange lead = text.Sentence(number);
        for (int i = lead.Start; i < lead.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.ReportVerb, out LexiconMatch verb) && verb.Entry.Value == "forecast"
                    && text.Syntax(number) is var syntax && !TellingClause.IsOpening(syntax, syntax.ClauseAt(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Appointments and punishments: whether the headline and the lead both say who comes or goes.</summary>
    public bool IsPersonnel()
    {
        if (!headline.Deed || !headline.HasPersonnel(headline.Range))
        {
            return false;
        }

        for (int s = body; s < Math.Min(text.SentenceCount, body + PostSentences); s++)
        {
            if (headline.HasPersonnel(text.Sentence(s)))
            {
                return true;
            }
        }

        return false;
    }
}
