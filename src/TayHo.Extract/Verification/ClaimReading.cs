using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>
/// Reads a claim as its writer meant it: names of fields in any case, numbers and days as text, forms of address and types of units before
/// names,
/// magnitudes before units. What may be meant in two ways is read in both.
/// </summary>
internal static class ClaimReading
{
    private static readonly string[] Unsaid = ["id", "rule", "evidence", "mentions"];
    private static readonly string[] OfPost = ["title", "organization", "status", "rank"];
    private static readonly string[] Days = ["date", "period", "validUntil", "startDate", "endDate"];

    /// <summary>The claim in the form of our records, in each way in which it may be meant.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="type">Its record type.</param>
    /// <param name="fields">The fields of that type.</param>
    /// <param name="time">Reads a time in words to EDTF; null where there is none.</param>
    /// <exception cref="JsonException">It can't be read; the message names the field, what is allowed, and the nearest name.</exception>
    public static IReadOnlyList<JsonObject> Read(JsonObject claim, string type, JsonTypeInfo fields, Func<string, string?> time)
    {
        var doubtful = new Dictionary<string, decimal>(StringComparer.Ordinal);
        JsonObject first = Canonical(claim, type, fields, time, "", doubtful);
        string[] needed = Needed(type);
        if (first.Count == 0 || !needed.Any(first.ContainsKey))
        {
            throw new JsonException($"the claim says nothing that can be looked for; it needs {string.Join(" or ", needed.Select(name => $"'{name}'"))}");
        }

        List<JsonObject> readings = [first];
        if (doubtful.Count > 0)
        {
            JsonObject grouped = first.DeepClone().AsObject();
            foreach ((string name, decimal value) in doubtful)
            {
                grouped[name] = value;
            }

            readings.Add(grouped);
        }

        return [.. readings, .. readings.Select(reading => Plain(reading, type)).OfType<JsonObject>()];
    }

    private static string[] Needed(string type) => type switch
    {
        "officials" or "people" => ["name", "positions"],
        "places" => ["name", "fullName", "code"],
        "organizations" => ["name", "inferredName"],
        "statistics" => ["value"],
        "dates" => ["value", "kind", "dayPart", "modifier"],
        "documents" => ["type", "number", "title", "term", "issuer"],
        "awards" => ["award"],
        "quotes" => ["text"],
        "custom" => ["type"],
        _ => ["name"],
    };

    private static JsonObject Canonical(JsonObject claim, string type, JsonTypeInfo fields, Func<string, string?> time, string path,
            Dictionary<string, decimal> doubtful)
    {
        string[] known = [.. fields.Properties.Where(p => p.Get is not null).Select(p => p.Name).Except(Unsaid)];
        var read = new JsonObject();
        var post = new JsonObject();
        bool isPerson = type is "officials" or "people";
        foreach ((string written, JsonNode? value) in claim)
        {
            if (value is null || Unsaid.Contains(written, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            if (isPerson && OfPost.FirstOrDefault(name => name.Equals(written, StringComparison.OrdinalIgnoreCase)) is { } ofPost)
            {
                post[ofPost] = value.DeepClone();
                continue;
            }

            JsonPropertyInfo field = fields.Properties.FirstOrDefault(p =>
                    p.Name.Equals(written, StringComparison.OrdinalIgnoreCase) && known.Contains(p.Name))
                ?? throw new JsonException($"'{path}{written}' is no field of {type}{NearestName.Hint(written, isPerson ? [.. known, .. OfPost] : known)} Fields are {string.Join(", ", known)}");
            read[field.Name] = Value(field, value, type, time, path, doubtful);
        }

        if (post.Count > 0)
        {
            JsonArray posts = read["positions"] as JsonArray ?? [];
            posts.Add((JsonNode)Post(post, time, ""));
            read["positions"] = posts;
        }

        return read;
    }

    private static JsonNode Value(JsonPropertyInfo field, JsonNode value, string type, Func<string, string?> time, string path,
            Dictionary<string, decimal> doubtful)
    {
        Type plain = Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType;
        string name = path + field.Name;
        if (plain == typeof(decimal))
        {
            return Number(value, name, doubtful);
        }

        if (plain.IsEnum)
        {
            // Elsewhere "other" stands for what a later version may say, which nobody claims.
            string[] choices = [.. EnumNames.All(plain).Where(c =>
                        c != "other" || plain == typeof(OrganizationKind) || plain == typeof(EventKind))];
            string written = Text(value, name);
            return choices.FirstOrDefault(c => c.Equals(written, StringComparison.OrdinalIgnoreCase))
                ?? throw new JsonException($"field '{name}': '{written}' is none of {string.Join(", ", choices)}{NearestName.Hint(written, choices)}");
        }

        if (plain == typeof(string))
        {
            string written = Text(value, name);
            return Days.Contains(field.Name) || (type == "dates" && field.Name == "value") ? Day(written, name, time) : written;
        }

        if (typeof(IReadOnlyList<string>).IsAssignableFrom(plain))
        {
            return new JsonArray([.. Items(value).Select(item => (JsonNode)Text(item, name))]);
        }

        return typeof(IReadOnlyList<Position>).IsAssignableFrom(plain)
            ? new JsonArray([.. Items(value).Select((item, i) =>
                        (JsonNode)Post(item as JsonObject
                        ?? throw new JsonException($"field '{name}': a post is an object with {string.Join(", ", OfPost)}"), time,
                        $"{name}[{i}]."))])
            : value.DeepClone();
    }

    private static JsonObject Post(JsonObject post, Func<string, string?> time, string path) =>
        Canonical(post, "positions", ExtractionJson.Options.GetTypeInfo(typeof(Position)), time, path, []);

    private static JsonArray Items(JsonNode value) => value as JsonArray ?? new JsonArray(value.DeepClone());

    private static JsonNode Number(JsonNode value, string name, Dictionary<string, decimal> doubtful)
    {
        if (value.GetValueKind() == JsonValueKind.Number)
        {
            return value.DeepClone();
        }

        IReadOnlyList<decimal> numbers = value.GetValueKind() == JsonValueKind.String ? ClaimNumber.Read(value.GetValue<string>()) : [];
        if (numbers.Count == 0)
        {
            throw new JsonException($"field '{name}': {value.ToJsonString(ExtractionJson.Options)} is no number; write 1250, 1.250 or 12,5");
        }

        if (numbers.Count > 1)
        {
            doubtful[name] = numbers[1];
        }

        return numbers[0];
    }

    private static string Text(JsonNode? value, string name) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.ToJsonString(),
        _ => throw new JsonException($"field '{name}': {value?.ToJsonString(ExtractionJson.Options) ?? "null"} is no text"),
    };

    /// <summary>EDTF as it is; words such as "28/2/2024" as the article's own would be read.</summary>
    private static string Day(string written, string name, Func<string, string?> time)
    {
        if (Edtf.TryParse(written, out _))
        {
            return written;
        }

        return time(written)
            ?? throw new JsonException($"field '{name}': '{written}' is no time; write 2024-02-28, 2024-02, 2010/.. or 28/2/2024");
    }

    /// <summary>The claim without what records leave out; null when it has nothing of it.</summary>
    private static JsonObject? Plain(JsonObject reading, string type)
    {
        JsonObject plain = reading.DeepClone().AsObject();
        switch (type)
        {
            case "officials" or "people":
                PlainPerson(plain);
                break;
            case "places":
                PlainPlace(plain);
                break;
            case "statistics":
                PlainNumber(plain);
                break;
            case "quotes" or "awards" when (type == "quotes" ? "speakerName" : "recipient") is var person && plain[person] is { } name:
                plain[person] = ClaimWords.BareName(name.GetValue<string>());
                break;
        }

        return JsonNode.DeepEquals(plain, reading) ? null : plain;
    }

    private static void PlainPerson(JsonObject plain)
    {
        if (plain["name"] is { } name)
        {
            plain["name"] = ClaimWords.BareName(name.GetValue<string>());
        }

        foreach (JsonObject post in (plain["positions"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (post["status"] is null && post["title"] is { } title && ClaimWords.PostStatus(title.GetValue<string>()) is { } status)
            {
                (post["status"], post["title"]) = (status.Value, status.Behind);
            }
        }
    }

    private static void PlainPlace(JsonObject plain)
    {
        if ((plain["name"] ?? plain["fullName"])?.GetValue<string>() is not { } name)
        {
            return;
        }

        int parents = name.IndexOf(',', StringComparison.Ordinal);
        if (parents >= 0)
        {
            plain["fullName"] ??= name;
            name = name[..parents];
        }

        if (ClaimWords.PlaceType(name) is { } type)
        {
            plain["type"] ??= type.Value;
            name = type.Behind;
        }

        plain["name"] = name.Trim();
    }

    private static void PlainNumber(JsonObject plain)
    {
        if (plain["unit"] is not { } written)
        {
            return;
        }

        (decimal factor, string unit) = ClaimWords.Unit(written.GetValue<string>());
        if (unit.Length == 0)
        {
            plain.Remove("unit");
        }
        else
        {
            plain["unit"] = unit;
        }

        foreach (string name in (string[])["value", "high", "of"])
        {
            if (factor != 1 && plain[name] is { } number)
            {
                plain[name] = number.GetValue<decimal>() * factor;
            }
        }
    }
}
