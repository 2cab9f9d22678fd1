using TayHo.Extract.Text;

namespace TayHo.Extract.Custom;

/// <summary>Finds what the rules of the user's files describe: where a trigger stands, its rule's pattern is tried around it.</summary>
internal sealed class RuleRecognizer : ICustomRecognizer
{
    private readonly Dictionary<string,
        List<(string[] Words, CustomRule Rule, RulePattern Pattern)>> _triggers = new(StringComparer.Ordinal);

    public RuleRecognizer(IEnumerable<CustomRule> rules)
    {
        foreach (CustomRule rule in rules)
        {
            var pattern = new RulePattern(rule.Pattern);
            foreach (string[] words in rule.Triggers)
            {
                if (!_triggers.TryGetValue(words[0], out List<(string[] Words, CustomRule Rule, RulePattern Pattern)>? same))
                {
                    _triggers.Add(words[0], same = []);
                }

                same.Add((words, rule, pattern));
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<CustomMention> Recognize(CustomContext context)
    {
        var text = new RuleText(context);
        var found = new List<CustomMention>();
        for (int i = 0; i < text.Count; i++)
        {
            if (!_triggers.TryGetValue(text.Folded(i), out List<(string[] Words, CustomRule Rule, RulePattern Pattern)>? here))
            {
                continue;
            }

            context.CancellationToken.ThrowIfCancellationRequested();
            foreach ((string[] words, CustomRule rule, RulePattern pattern) in here)
            {
                if (text.Stands(words, i) && pattern.TryMatch(text, i, i + words.Length, out TextSpan span, out Dictionary<string,
                            string> fields))
                {
                    foreach ((string name, string value) in rule.Constants)
                    {
                        fields.TryAdd(name, value);
                    }

                    found.Add(new CustomMention(rule.Type, rule.Id, span) { Fields = fields });
                }
            }
        }

        return Apart(found);
    }

    /// <summary>Of mentions of one type that overlap the first is kept, of those that begin together the longest.</summary>
    private static IEnumerable<CustomMention> Apart(List<CustomMention> found)
    {
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (CustomMention mention in found.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End))
        {
            if (mention.Span.Start >= ends.GetValueOrDefault(mention.Type))
            {
                ends[mention.Type] = mention.Span.End;
                yield return mention;
            }
        }
    }
}
