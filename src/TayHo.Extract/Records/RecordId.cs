using System.Globalization;

namespace TayHo.Extract.Records;

/// <summary>The ids of records: the letter of the type and a number ("s3"). Those that most articles have are made once.</summary>
internal static class RecordId
{
    private const string Types = "acdehopqs";
    private const int Usual = 64;
    private static readonly string[] Known = Build();

    /// <summary>The id of a record.</summary>
    /// <param name="type">The letter of its type.</param>
    /// <param name="number">Its number among the article's records of the type, from 1 on.</param>
    public static string Of(char type, int number) =>
        number < Usual && Types.IndexOf(type, StringComparison.Ordinal) is >= 0 and var row
            ? Known[(row * Usual) + number] : Make(type, number);

    private static string Make(char type, int number) => string.Create(CultureInfo.InvariantCulture, $"{type}{number}");

    private static string[] Build()
    {
        string[] known = new string[Types.Length * Usual];
        for (int i = 0; i < known.Length; i++)
        {
            known[i] = Make(Types[i / Usual], i % Usual);
        }

        return known;
    }
}
