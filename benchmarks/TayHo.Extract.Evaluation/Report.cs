using System.Globalization;

namespace TayHo.Extract.Evaluation;

/// <summary>Prints scores as plain tables.</summary>
internal static class Report
{
    public static void Print(Evaluator evaluator, int articles, TextWriter writer)
    {
        IFormatProvider invariant = CultureInfo.InvariantCulture;
        writer.WriteLine($"{articles} articles");
        writer.WriteLine($"{"type",-14}{"precision",10}{"recall",8}{"F1",8}{"matched",9}{"missed",8}{"extra",7}");
        foreach (Score s in evaluator.Scores)
        {
            writer.WriteLine(string.Create(invariant, $"{s.Type,-14}{s.Precision,10:0.000}{s.Recall,8:0.000}{s.F1,8:0.000}{s.Matched,9}{s.Missed,8}{s.Extra,7}"));
        }

        writer.WriteLine();
        writer.WriteLine($"{"field",-30}{"right",8}{"of",6}{"share",8}{"where given",18}");
        foreach ((string type, FieldScore f) in evaluator.Fields)
        {
            string given = f.Given == 0 ? "-" : string.Create(invariant, $"{f.GivenRight}/{f.Given} {(double)f.GivenRight / f.Given:0.000}");
            writer.WriteLine(string.Create(invariant, $"{type + "." + f.Name,-30}{f.Right,8}{f.Total,6}{f.Share,8:0.000}{given,18}"));
        }
    }

    public static bool PrintErrors(Evaluator evaluator, string type, TextWriter writer)
    {
        IReadOnlyList<string>? lines = evaluator.Scores.FirstOrDefault(s => s.Type == type)?.Errors ?? evaluator.Fields.FirstOrDefault(f => f.Field.Name == type || f.Type + "." + f.Field.Name == type).Field?.Errors;
        if (lines is null)
        {
            return false;
        }

        writer.WriteLine();
        foreach (string line in lines)
        {
            writer.WriteLine(line);
        }

        return true;
    }
}
