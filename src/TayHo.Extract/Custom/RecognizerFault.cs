namespace TayHo.Extract.Custom;

/// <summary>A recogniser of the caller's own failed: no fault of the article, nor of this program.</summary>
internal sealed class RecognizerFault(string message, Exception? cause) : InvalidOperationException(message, cause);
