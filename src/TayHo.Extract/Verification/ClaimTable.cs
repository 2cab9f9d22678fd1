using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TayHo.Extract.Export;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>Claims about one article, or about every article where no id is given.</summary>
/// <param name="ArticleId">The article's id; null for every article.</param>
/// <param name="Claims">The claims in the contract's form, as JSON.</param>
/// <example><code>
/// using FileStream table = File.OpenRead("statistics.csv");
/// ArticleClaims first = ClaimTable.Read(table, "statistics")[0];
/// </code></example>
public sealed record ArticleClaims(string? ArticleId, string Claims);

/// <summary>
/// Reads a table of claims, a row a claim: a colleague's spreadsheet, or one of our own tables. Columns bear the names of the fields in
/// JSON
/// (value, unit, period, …; for officials also title, organization and status of one post); "type" names the record type, "articleId" the
/// article. An empty cell claims nothing.
/// </summary>
public static class ClaimTable
{
    private static readonly string[] Ours = ["type", "articleId", "article", "recordId", "articleTitle", "articleDate", "id", "rule"];
    private static readonly string[] OfPost = ["title", "organization", "status", "rank"];

    /// <summary>Reads claims from CSV.</summary>
    /// <param name="csv">The table: UTF-8, the first row names the columns; commas, semicolons or tabs between the cells. Stays
    /// open.</param>
    /// <param name="type">The type of rows that have none, such as "statistics"; null when every row names its own.</param>
    /// <returns>The claims, grouped by article, in the order of the rows.</returns>
    /// <exception cref="FormatException">The table is malformed, or a row has no type; the message names the row. A type, column or cell
    /// that can't be read is told by the verdict on its claim.</exception>
    /// <example><code>
    /// foreach (ArticleClaims claims in ClaimTable.Read(File.OpenRead("statistics.csv"), "statistics"))
    /// {
    ///     foreach (ClaimVerdict verdict in documents.First(d =&gt; d.Article.Id == claims.ArticleId).Verify(claims.Claims)) { Console.WriteLine(verdict); }
    /// }
    /// </code></example>
    public static IReadOnlyList<ArticleClaims> Read(Stream csv, string? type = null)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var articles = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        int number = 1;
        foreach (Dictionary<string, string> row in CsvTable.Rows(csv))
        {
            number++;
            string place = string.Create(CultureInfo.InvariantCulture, $"row {number}");
            string of = row.GetValueOrDefault("type") is { Length: > 0 } own && RecordTypes.Find(own) is not null ? own : type
                ?? row.GetValueOrDefault("type") ?? "";
            if (of.Length == 0)
            {
                throw new FormatException($"{place}: there is no record type '{of}'; types are {string.Join(", ", RecordTypes.All.Select(t => t.Name))}.");
            }

            string id = row.GetValueOrDefault("articleId") ?? row.GetValueOrDefault("article") ?? "";
            if (!articles.TryGetValue(id, out JsonObject? claims))
            {
                articles.Add(id, claims = []);
            }

            if (claims[of] is not JsonArray list)
            {
                claims[of] = list = [];
            }

            list.Add((JsonNode)(RecordTypes.Find(of) is { } known
                        ? Claim(known, row, own: row.GetValueOrDefault("type") != of) : Unknown(row)));
        }

        return [.. articles.Select(a => new ArticleClaims(a.Key.Length == 0 ? null : a.Key, a.Value.ToJsonString(ExtractionJson.Options)))];
    }

    // Which type or field is meant is for the judging to say, claim by claim: a cell that can't be read spoils no other row.
    private static JsonObject Unknown(Dictionary<string, string> row)
    {
        var claim = new JsonObject();
        foreach ((string column, string cell) in row.Where(pair => pair.Value.Length > 0 && !Ours.Contains(pair.Key)))
        {
            claim[column] = cell;
        }

        return claim;
    }

    private static JsonObject Claim(RecordType type, Dictionary<string, string> row, bool own)
    {
        JsonTypeInfo fields = FieldsOf(type);
        var claim = new JsonObject();
        var post = new JsonObject();
        var more = new JsonObject();
        HashSet<string> tabled = [.. type.Tables.SelectMany(t => t.Columns).Select(c => c.Name)];
        foreach ((string column, string cell) in row.Where(pair => pair.Value.Length > 0))
        {
            JsonPropertyInfo? field = fields.Properties.FirstOrDefault(p =>
                    p.Get is not null && p.Name.Equals(column, StringComparison.OrdinalIgnoreCase));
            if (type.Name == "officials" && OfPost.Contains(column, StringComparer.OrdinalIgnoreCase))
            {
                post[column] = cell;
            }
            else if (field is not null)
            {
                bool isClaimed = field.Name is not ("evidence" or "id" or "rule") && (field.Name != "type" || own);
                if (isClaimed && Value(field.PropertyType, cell, isOurs: row.ContainsKey("rule")) is { } value)
                {
                    claim[field.Name] = value;
                }
            }
            else if (!Ours.Contains(column) && !tabled.Contains(column))
            {
                (type.Name == "custom" ? more : claim)[column] = cell;
            }
        }

        if (more.Count > 0)
        {
            claim["fields"] = more;
        }

        if (post.Count > 0)
        {
            claim["positions"] = new JsonArray(post);
        }

        return claim;
    }

    private static JsonNode? Value(Type type, string cell, bool isOurs)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(decimal))
        {
            // Our own tables write a point before a fraction; what another may mean in two ways stays as it is written.
            IReadOnlyList<decimal> numbers = ClaimNumber.Read(cell);
            return numbers.Count == 1 || (isOurs && numbers.Count > 0) ? JsonValue.Create(numbers[0]) : JsonValue.Create(cell);
        }

        return plain == typeof(string) || plain.IsEnum ? JsonValue.Create(cell)
            : typeof(IReadOnlyList<string>).IsAssignableFrom(plain)
            ? new JsonArray([.. cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(v =>
                        (JsonNode)JsonValue.Create(v)!)])
            : null;
    }

    private static JsonTypeInfo FieldsOf(RecordType type) => ExtractionJson.Options.GetTypeInfo(type.Name switch
    {
        "events" => typeof(EventRecord),
        "officials" or "people" => typeof(PersonRecord),
        "organizations" => typeof(OrganizationRecord),
        "places" => typeof(PlaceRecord),
        "statistics" => typeof(StatisticRecord),
        "dates" => typeof(DateRecord),
        "documents" => typeof(DocumentRecord),
        "awards" => typeof(AwardRecord),
        "quotes" => typeof(QuoteRecord),
        _ => typeof(CustomRecord),
    });
}
