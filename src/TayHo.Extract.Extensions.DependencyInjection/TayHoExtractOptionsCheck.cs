using Microsoft.Extensions.Options;

namespace TayHo.Extract.Extensions.DependencyInjection;

/// <summary>Tells options that no extractor could be built from, all of them at once and by their names.</summary>
internal sealed class TayHoExtractOptionsCheck : IValidateOptions<TayHoExtractOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TayHoExtractOptions options)
    {
        var faults = new List<string>();
        if (options.MaxInputBytes <= 0)
        {
            faults.Add($"{nameof(TayHoExtractOptions.MaxInputBytes)} is {options.MaxInputBytes}; it is a number of bytes over 0.");
        }

        if (options.MaxReadingTime is { } time && time <= TimeSpan.Zero)
        {
            faults.Add($"{nameof(TayHoExtractOptions.MaxReadingTime)} is {time}; it is a time over 0, or null for no limit.");
        }

        if ((options.Kinds & RecordKinds.All) == 0 || (options.Kinds & ~RecordKinds.All) != 0)
        {
            faults.Add($"{nameof(TayHoExtractOptions.Kinds)} is {options.Kinds}; ask for at least one record type, and for none that there isn't.");
        }

        Find(nameof(TayHoExtractOptions.Lexicons), options.Lexicons);
        Find(nameof(TayHoExtractOptions.Sites), options.Sites);
        Find(nameof(TayHoExtractOptions.Rules), options.Rules);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Find(string option, IEnumerable<string> paths) =>
            faults.AddRange(paths.Where(path => !File.Exists(path)).Select(path => $"{option}: there is no file '{path}'."));
    }
}
