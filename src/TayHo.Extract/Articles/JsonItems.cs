using System.Text.Json;

namespace TayHo.Extract.Articles;

/// <summary>Where the items of a JSON list stand, or the one object that a text is; found at the first question, for all at once.</summary>
/// <param name="json">The text.</param>
internal sealed class JsonItems(ReadOnlyMemory<byte> json)
{
    private List<Item>? _items;

    /// <summary>The one-based line on which an item begins.</summary>
    public int LineOf(int index) => Of(index).Line;

    /// <summary>Where a name stands for the second time in an item: its line and byte there, both from one.</summary>
    public (int Line, int At) SecondOf(string name, int index)
    {
        Item item = Of(index);
        ReadOnlySpan<byte> text = json.Span[item.Start..];
        Utf8JsonReader reader = Reader(text);
        for (int found = 0; found < 2 && reader.Read();)
        {
            found += reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals(name) ? 1 : 0;
        }

        ReadOnlySpan<byte> before = text[..(int)reader.TokenStartIndex];
        int newLine = before.LastIndexOf((byte)'\n');
        return (item.Line + before.Count((byte)'\n'), newLine < 0 ? item.Column + before.Length : before.Length - newLine);
    }

    private Item Of(int index) => (_items ??= Read(json.Span))[index];

    private static List<Item> Read(ReadOnlySpan<byte> json)
    {
        var items = new List<Item>();
        Utf8JsonReader reader = Reader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [At(json, new Item(0, 1, 1), (int)reader.TokenStartIndex)];
        }

        var last = new Item(0, 1, 1);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            last = At(json, last, (int)reader.TokenStartIndex);
            items.Add(last);
            reader.Skip();
        }

        return items;
    }

    /// <summary>A place by one that stands before it.</summary>
    private static Item At(ReadOnlySpan<byte> json, Item before, int start)
    {
        ReadOnlySpan<byte> between = json[before.Start..start];
        int newLine = between.LastIndexOf((byte)'\n');
        return new Item(start, before.Line + between.Count((byte)'\n'), newLine < 0
                ? before.Column + between.Length : between.Length - newLine);
    }

    private static Utf8JsonReader Reader(ReadOnlySpan<byte> json) => new(json, JsonBytes.LenientReader);

    /// <summary>A place in the text.</summary>
    /// <param name="Start">Its byte, from zero.</param>
    /// <param name="Line">Its line, from one.</param>
    /// <param name="Column">Its byte in the line, from one.</param>
    private readonly record struct Item(int Start, int Line, int Column);
}
