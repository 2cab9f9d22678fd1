using System.CommandLine;
using TayHo.Extract.Export;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>schema: the JSON Schema of the documents that extract writes.</summary>
internal static class SchemaVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(ConsoleHost host)
    {
        var command = new Command("schema");
        command.SetAction(_ => host.OutputWriter.WriteLine(ExtractionJson.GetSchema()));
        return command;
    }
}
