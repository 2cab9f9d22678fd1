using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.People;

/// <summary>A person whom one or more mentions name, before all of them are known.</summary>
internal sealed class Person(string name, string key, bool isForeign)
{
    // Most have none of either.
    private List<PersonMention>? _later;
    private List<PersonMention>? _meant;

    public string Name { get; } = name;

    public string Key { get; } = key;

    public bool IsForeign { get; } = isForeign;

    public List<PersonMention> Mentions { get; } = [];

    /// <summary>Whether the mentions are another person's now.</summary>
    public bool IsMerged { get; set; }

    /// <summary>Pronouns that mean the person: their posts count, their words are no evidence.</summary>
    public void Means(PersonMention pronoun) => (_meant ??= []).Add(pronoun);

    public char Sex { get; private set; }

    /// <summary>Whether the person only signs the article or a picture: the text's short forms mean others.</summary>
    public bool IsWriter { get; private set; } = true;

    private static bool IsCredit(PersonMention mention) => mention.Rule is "person.byline" or "person.photo-credit";

    /// <summary>The first token of the first mention.</summary>
    public int First => Math.Min(Mentions.Count > 0
            ? Mentions[0].Range.Start : int.MaxValue, _later is { Count: > 0 } ? _later[0].Range.Start : int.MaxValue);

    /// <summary>Adds a mention. They come in reading order, but short forms when all full ones have come.</summary>
    public void Add(PersonMention mention)
    {
        List<PersonMention> to = _later is not { Count: > 0 } && (Mentions.Count == 0 || Mentions[^1].Range.Start < mention.Range.Start)
            ? Mentions : _later ??= [];
        to.Add(mention);
        IsWriter &= IsCredit(mention);
        Sex = Sex == '\0' ? mention.Sex : Sex;
    }

    /// <summary>Adds another person's mentions.</summary>
    public void AddAll(List<PersonMention> mentions)
    {
        foreach (PersonMention mention in mentions)
        {
            (_later ??= []).Add(mention);
            IsWriter &= IsCredit(mention);
            Sex = Sex == '\0' ? mention.Sex : Sex;
        }

        Settle();
    }

    /// <summary>Puts all mentions in reading order.</summary>
    public void Settle()
    {
        if (_later is { Count: > 0 })
        {
            Mentions.AddRange(_later);
            Mentions.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
            _later.Clear();
        }
    }

    public bool Agrees(char sex) => sex == '\0' || Sex == '\0' || sex == Sex;

    public int LastBefore(int token) => Math.Max(LastBefore(Mentions, token), _later is null ? -1 : LastBefore(_later, token));

    private static int LastBefore(List<PersonMention> mentions, int token)
    {
        int behind = Ordered.FirstFrom(mentions, token, static m => m.Range.Start);
        return behind > 0 ? mentions[behind - 1].Range.Start : -1;
    }

    /// <summary>The tokens of the mentions.</summary>
    public TokenRange[] Ranges()
    {
        var ranges = new TokenRange[Mentions.Count];
        for (int i = 0; i < ranges.Length; i++)
        {
            ranges[i] = Mentions[i].Range;
        }

        return ranges;
    }

    public PersonRecord ToRecord(ResolutionContext context, PositionDates dates, string id, TokenRange[] ranges)
    {
        PositionMerger? merger = null;
        string? honorific = null, rank = null;
        bool rankCounts = false;
        TokenRange? rankBody = null;
        foreach (PersonMention mention in Mentions)
        {
            honorific ??= mention.Honorific;
            rank ??= mention.Rank;
            rankCounts |= mention.RankMakesOfficial;
            rankBody ??= mention.RankBody;
        }

        // Mentions stand in their order already.
        List<PersonMention> all = _meant is null ? Mentions : [.. Mentions.Concat(_meant).OrderBy(m => m.Range.Start)];
        foreach (PersonMention mention in all)
        {
            for (int i = 0; i < mention.Posts.Count; i++)
            {
                merger ??= new PositionMerger(context);
                merger.Add(mention.Posts[i], ToPosition(context, mention.Posts[i], dates.Read(mention, i)));
            }
        }

        List<Position> positions = merger?.Positions ?? [];
        if (positions.Count > 0 && rank is not null)
        {
            positions[0] = positions[0] with { Rank = rank };
        }
        else if (rankCounts)
        {
            positions.Add(new Position { Rank = rank, Organization = rankBody is { } body ? PersonNames.Words(context.Text, body) : null });
        }

        return new PersonRecord
        {
            Id = id,
            Name = Name,
            Honorific = honorific,
            Positions = positions,
            Rule = Mentions[0].Rule,
            Evidence = context.Text.EvidenceListOf(ranges),
        };
    }

    private static Position ToPosition(ResolutionContext context, PostMention post, PostTime time)
    {
        TaggedText text = context.Text;
        string? body = post.Body is { } range ? PersonNames.Words(text, range) : null;
        return new Position
        {
            Title = PersonNames.Title(text, post.Title),
            Organization = post.BodyPrefix is { } prefix
                ? body is null ? PersonNames.Display(prefix, false) : PersonNames.Display(prefix, false) + " " + body : body,
            OrganizationBasis = post.IsCarried ? ValueBasis.Inferred : null,
            Status = post.Status == PositionStatus.Current && time.IsSpan && IsPast(time.End, context.Anchor)
                ? PositionStatus.Former : post.Status,
            StartDate = time.Start,
            EndDate = time.End,
        };
    }

    // từ 2015 đến 2020, written in 2024 or nobody knows when
    private static bool IsPast(string? end, AnchorDate anchor) =>
        Edtf.TryParse(end, out EdtfValue last) && last.Start is { HasUnspecified: false, Year: { } year }
            && anchor.TryGetEdtf(out EdtfValue today) && !(today.Start?.Year <= year);
}
