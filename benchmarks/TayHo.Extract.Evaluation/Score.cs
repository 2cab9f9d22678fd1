namespace TayHo.Extract.Evaluation;

/// <summary>Matches, misses and extras of one record type, with the lines that describe them.</summary>
public sealed class Score(string type)
{
    private readonly List<string> _errors = [];

    public string Type { get; } = type;

    public int Matched { get; private set; }

    public int Missed { get; private set; }

    public int Extra { get; private set; }

    /// <summary>What was missed, extra or wrong, in reading order.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public double Precision => Matched + Extra == 0 ? 1 : (double)Matched / (Matched + Extra);

    public double Recall => Matched + Missed == 0 ? 1 : (double)Matched / (Matched + Missed);

    public double F1 => Matched == 0 ? (Missed + Extra == 0 ? 1 : 0) : 2 * Precision * Recall / (Precision + Recall);

    public void Match() => Matched++;

    public void Miss(string article, string what)
    {
        Missed++;
        _errors.Add($"{article}  miss   {what}");
    }

    public void Surplus(string article, string what)
    {
        Extra++;
        _errors.Add($"{article}  extra  {what}");
    }
}

/// <summary>How often one field of matched records is right: over all, and where the annotation gives one.</summary>
public sealed class FieldScore(string name)
{
    private readonly List<string> _errors = [];

    public string Name { get; } = name;

    public int Right { get; private set; }

    public int Total { get; private set; }

    public int GivenRight { get; private set; }

    public int Given { get; private set; }

    public double Share => Total == 0 ? 1 : (double)Right / Total;

    public IReadOnlyList<string> Errors => _errors;

    public void Count(bool given, bool right, string article, string what)
    {
        Total++;
        Right += right ? 1 : 0;
        Given += given ? 1 : 0;
        GivenRight += given && right ? 1 : 0;
        if (!right)
        {
            _errors.Add($"{article}  {Name,-10} {what}");
        }
    }
}
