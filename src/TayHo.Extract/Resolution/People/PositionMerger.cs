using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution.Organizations;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.People;

/// <summary>Gathers one person's posts: each once, in its fullest form.</summary>
internal sealed class PositionMerger(ResolutionContext context)
{
    // So many posts as no one person holds; a text that makes somebody the head of everything would else cost its square.
    private const int MostLookedAt = 48;

    private readonly TaggedText _text = context.Text;
    private LikeNames? _like;
    private readonly List<Position> _positions = new(1);
    private readonly List<(string Title, BodyKey Body, OrganizationMention? Named)> _keys = new(1);

    /// <summary>The posts in the order of their first mention.</summary>
    public List<Position> Positions => _positions;

    /// <summary>Adds a post as read from a mention, or completes one that is known.</summary>
    public void Add(PostMention mention, Position position)
    {
        string title = TitleKey(mention);
        OrganizationMention? named = Named(mention);
        BodyKey body = named?.AbbreviationOf is { } name ? BodyKey.Of(_text, name) : BodyKey.Of(_text, mention);
        for (int i = Math.Max(0, _positions.Count - MostLookedAt); i < _positions.Count; i++)
        {
            Position known = _positions[i];
            BodyKey other = _keys[i].Body;
            if (_keys[i].Title != title || !(body.Fits(other) || AreOne(named, _keys[i].Named)))
            {
                continue;
            }

            bool fuller = IsFuller(position, body, known, other);
            Position kept = fuller ? position : known;
            _positions[i] = kept with
            {
                Title = known.Title,
                Status = known.Status == PositionStatus.Former || position.Status == PositionStatus.Former
                    ? PositionStatus.Former : known.Status,
                Rank = known.Rank ?? position.Rank,
                StartDate = known.StartDate ?? position.StartDate,
                EndDate = known.EndDate ?? position.EndDate,
            };
            _keys[i] = fuller ? (title, body, named) : _keys[i];
            return;
        }

        _positions.Add(position);
        _keys.Add((title, body, named));
    }

    /// <summary>The named body that a post's words are; null where no body of a name stands there.</summary>
    private OrganizationMention? Named(PostMention post)
    {
        if (post.Body is not { } body)
        {
            return null;
        }

        IReadOnlyList<OrganizationMention> bodies = context.Mentions.Organizations;
        int at = Ordered.FirstFrom(bodies, body.Start, static b => b.Range.Start);
        return at < bodies.Count && bodies[at].Range == body ? bodies[at] : null;
    }

    // Công ty Cấp nước Gò Công, Công ty Cấp nước đô thị Gò Công
    private bool AreOne(OrganizationMention? one, OrganizationMention? other)
    {
        if (one is null || other is null)
        {
            return false;
        }

        _like ??= new LikeNames(context);
        return _like.AreOne(one, other) || _like.AreOne(other, one);
    }

    /// <summary>A title by the lexicon's first form, or by the one that it stands for ("full", "same").</summary>
    private string TitleKey(PostMention mention)
    {
        LexiconEntry? post = PersonNames.TitleEntry(_text, mention.Title);
        return SyllableFolding.FoldKey(post?.Attribute(PersonNames.FullTitle) ?? post?.Attribute("same") ?? post?.Surface
                ?? PersonNames.Words(_text, mention.Title));
    }

    private static bool IsFuller(Position position, BodyKey body, Position known, BodyKey other)
    {
        if (known.Organization is null || position.Organization is null)
        {
            return known.Organization is null;
        }

        if (body.IsUnit != other.IsUnit)
        {
            return other.IsUnit;
        }

        return body.Full.Length > other.Full.Length
            || (body.Full == other.Full && known.OrganizationBasis is not null && position.OrganizationBasis is null);
    }
}
