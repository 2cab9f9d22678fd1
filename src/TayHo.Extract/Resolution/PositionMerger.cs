using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>Gathers one person's posts: each once, in its fullest form.</summary>
internal sealed class PositionMerger
{
    private static readonly string[] UnitWords = ["tỉnh", "thành phố", "tp", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn", "tx"];

    private readonly List<Position> _positions = [];

    /// <summary>The posts in the order of their first mention.</summary>
    public List<Position> Positions => _positions;

    /// <summary>Adds a post, or completes one that is known.</summary>
    public void Add(Position position)
    {
        string title = TitleKey(position.Title);
        string body = BodyKey(position.Organization);
        for (int i = 0; i < _positions.Count; i++)
        {
            Position known = _positions[i];
            if (TitleKey(known.Title) != title)
            {
                continue;
            }

            string other = BodyKey(known.Organization);
            if (!SameBody(body, other))
            {
                continue;
            }

            bool fuller = IsFuller(position, body, known, other);
            Position kept = fuller ? position : known;
            _positions[i] = kept with
            {
                Title = known.Title,
                Status = known.Status == PositionStatus.Former || position.Status == PositionStatus.Former ? PositionStatus.Former : known.Status,
                Rank = known.Rank ?? position.Rank,
                StartDate = known.StartDate ?? position.StartDate,
                EndDate = known.EndDate ?? position.EndDate,
            };
            return;
        }

        _positions.Add(position);
    }

    private static string TitleKey(string? title) =>
        title is null ? "" : SyllableFolding.FoldKey(title).Replace("hđtv", "hội đồng thành viên", StringComparison.Ordinal).Replace("hđqt", "hội đồng quản trị", StringComparison.Ordinal)
            .Replace("đbqh", "đại biểu", StringComparison.Ordinal).Replace("bí thư thứ nhất", "bí thư", StringComparison.Ordinal);

    private static bool IsFuller(Position position, string body, Position known, string other)
    {
        if (known.Organization is null || position.Organization is null)
        {
            return known.Organization is null;
        }

        if (IsUnit(other) != IsUnit(body))
        {
            return IsUnit(other);
        }

        return body.Length > other.Length || (body == other && known.OrganizationBasis is not null && position.OrganizationBasis is null);
    }

    private static bool SameBody(string a, string b) =>
        a.Length == 0 || b.Length == 0 || a == b || (a + " ").StartsWith(b + " ", StringComparison.Ordinal) || (b + " ").StartsWith(a + " ", StringComparison.Ordinal)
        || a.EndsWith(" " + b, StringComparison.Ordinal) || b.EndsWith(" " + a, StringComparison.Ordinal) || IsUnit(a) != IsUnit(b) || WithoutTypes(a) == WithoutTypes(b);

    // UBND Sóc Trăng is UBND tỉnh Sóc Trăng.
    private static string WithoutTypes(string key)
    {
        key = " " + key + " ";
        foreach (string unit in UnitWords)
        {
            key = key.Replace(" " + unit + " ", " ", StringComparison.Ordinal);
        }

        return key;
    }

    /// <summary>Whether the text names a unit (tỉnh Quảng Nam) in the place of its body.</summary>
    private static bool IsUnit(string key)
    {
        foreach (string unit in UnitWords)
        {
            if (key.StartsWith(unit, StringComparison.Ordinal) && (key.Length == unit.Length || key[unit.Length] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static string BodyKey(string? organization)
    {
        if (organization is null)
        {
            return "";
        }

        string key = SyllableFolding.FoldKey(organization).Replace("tp.", "thành phố ", StringComparison.Ordinal)
            .Replace("hđtv", "hội đồng thành viên", StringComparison.Ordinal).Replace("hđqt", "hội đồng quản trị", StringComparison.Ordinal);
        key = PersonNames.Spaced((" " + key + " ").Replace(" tp ", " thành phố ", StringComparison.Ordinal).Replace(" tphcm ", " thành phố hcm ", StringComparison.Ordinal)
            .Replace(" hồ chí minh ", " hcm ", StringComparison.Ordinal).Replace(" uỷ ", " ủy ", StringComparison.Ordinal)).Trim();
        return key;
    }
}
