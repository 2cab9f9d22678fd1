using TayHo.Extract.Text;

namespace TayHo.Extract.Custom;

/// <summary>A rule's pattern, made ready: what stands before the trigger, and what behind it.</summary>
internal sealed class RulePattern
{
    /// <summary>How far before the trigger a pattern may begin, in tokens.</summary>
    private const int Reach = 24;

    /// <summary>What one trigger may cost; a pattern of many gaps comes to an end all the same.</summary>
    private const int MostSteps = 4000;

    private readonly Node? _before;
    private readonly Node? _behind;
    private readonly bool _hasBefore;

    public RulePattern(IReadOnlyList<PatternPart> parts)
    {
        int trigger = parts.ToList().FindIndex(p => p is PatternPart.Trigger);
        _hasBefore = trigger > 0;
        _before = Chain([.. parts.Take(trigger)], null);
        _behind = Chain([.. parts.Skip(trigger + 1)], null);
    }

    /// <summary>Tries the pattern around a trigger.</summary>
    /// <param name="text">The article.</param>
    /// <param name="start">The trigger's first token.</param>
    /// <param name="end">The token behind the trigger.</param>
    /// <param name="span">What the whole stands on.</param>
    /// <param name="fields">The fields' values.</param>
    /// <returns>Whether it fits.</returns>
    public bool TryMatch(RuleText text, int start, int end, out TextSpan span, out Dictionary<string, string> fields)
    {
        var walk = new Walk(text, start);
        fields = walk.Fields;
        span = default;
        int first = start;
        if (_hasBefore)
        {
            for (first = start - 1; first >= start - Reach; first--)
            {
                if (!text.Shares(first, start))
                {
                    return false;
                }

                if (walk.Match(_before, first, start))
                {
                    break;
                }
            }

            if (first < start - Reach)
            {
                return false;
            }
        }

        if (!walk.Match(_behind, end, until: -1))
        {
            return false;
        }

        span = new TextSpan(text.Span(first).Start, text.Span(Math.Max(walk.End, end) - 1).End);
        return true;
    }

    private static Node? Chain(IReadOnlyList<PatternPart> parts, Node? next)
    {
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            next = new Node(parts[i], next, parts[i] is PatternPart.Optional inner ? Chain(inner.Parts, next) : null);
        }

        return next;
    }

    /// <summary>A part with what must follow; of an optional part also its inside, which leads to the same.</summary>
    private sealed record Node(PatternPart Part, Node? Next, Node? Inside);

    /// <summary>One trial around one trigger.</summary>
    private sealed class Walk(RuleText text, int trigger)
    {
        private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
        private int _steps;

        public Dictionary<string, string> Fields => _fields;

        /// <summary>Where the last match ended.</summary>
        public int End { get; private set; }

        /// <summary>Whether the parts stand from a token on, and, where <paramref name="until"/> is not -1, end there.</summary>
        public bool Match(Node? node, int at, int until)
        {
            if (node is null)
            {
                End = at;
                return until < 0 || at == until;
            }

            return ++_steps <= MostSteps && node.Part switch
            {
                PatternPart.Literal literal => literal.Choices.Any(words => text.Stands(words, at) && text.Shares(at, trigger) && Match(node.Next, at + words.Length, until)),
                PatternPart.Optional => Match(node.Inside, at, until) || Match(node.Next, at, until),
                PatternPart.Gap gap => MatchGap(gap.Most, node.Next, at, until),
                PatternPart.Field field => MatchField(field, node, at, until),
                _ => false,
            };
        }

        private bool MatchGap(int most, Node? next, int at, int until)
        {
            for (int k = 0; k <= most; k++)
            {
                if (Match(next, at + k, until))
                {
                    return true;
                }

                if (!text.Shares(at + k, trigger))
                {
                    return false;
                }
            }

            return false;
        }

        private bool MatchField(PatternPart.Field field, Node node, int at, int until)
        {
            if (!text.Shares(at, trigger))
            {
                return false;
            }

            foreach (FieldReading reading in FieldReader.Read(field, text, at, (IsLast: node.Next is null && until < 0, IsBehind: until < 0)))
            {
                if (text.Shares(reading.End - 1, trigger) && Match(node.Next, reading.End, until))
                {
                    reading.Give(field.Name, _fields);
                    return true;
                }
            }

            return false;
        }
    }
}
