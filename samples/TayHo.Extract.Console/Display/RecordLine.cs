using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Display;

/// <summary>A record as people read it: its type, what was found, and the details beside it.</summary>
internal sealed record RecordLine(string Type, IExtractedRecord Record, string Found, string Details);
