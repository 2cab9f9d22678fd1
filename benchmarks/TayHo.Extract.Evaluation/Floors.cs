using System.Globalization;
using System.Text.Json;

namespace TayHo.Extract.Evaluation;

/// <summary>The least quality that may stand on main: a record type's F1, or the share of a field that is right.</summary>
public static class Floors
{
    /// <summary>0 when every floor holds, 1 when quality is below one, 2 when the file can't be used.</summary>
    public static int Check(Evaluator evaluator, FileInfo file, TextWriter errors)
    {
        Dictionary<string, double>? floors;
        try
        {
            floors = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(file.FullName));
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file}: {e.Message}");
            return 2;
        }

        if (floors is not { Count: > 0 })
        {
            errors.WriteLine($"{file} names no floor.");
            return 2;
        }

        Dictionary<string, double> reached = evaluator.Scores.ToDictionary(s => s.Type, s => s.F1);
        foreach ((string type, FieldScore field) in evaluator.Fields)
        {
            reached.Add(type + "." + field.Name, field.Share);
        }

        int result = 0;
        foreach ((string name, double least) in floors)
        {
            if (!reached.TryGetValue(name, out double value))
            {
                errors.WriteLine($"{file}: there is no record type or field '{name}'. There are: {string.Join(", ", reached.Keys)}.");
                return 2;
            }

            if (value < least)
            {
                errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:0.000} is below its floor {least:0.000}."));
                result = 1;
            }
        }

        return result;
    }
}
