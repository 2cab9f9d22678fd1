using System.Text;
using TayHo.Extract.Custom;
using TayHo.Extract.Text;

namespace TayHo.Extract.Samples;

/// <summary>Vietnamese mobile numbers: ten digits that begin with 0, in groups or not.</summary>
internal sealed class PhoneRecognizer : ICustomRecognizer
{
    private const int Digits = 10;

    /// <inheritdoc/>
    public IEnumerable<CustomMention> Recognize(CustomContext context)
    {
        IReadOnlyList<TextSpan> tokens = context.Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            var number = new StringBuilder();
            int end = i;
            while (end < tokens.Count && number.Length < Digits && IsDigits(context, tokens[end]))
            {
                number.Append(context.Text.AsSpan(tokens[end].Start, tokens[end].Length));
                end++;
            }

            if (number.Length == Digits && number[0] == '0')
            {
                yield return new CustomMention("phone", "phone.mobile", new TextSpan(tokens[i].Start, tokens[end - 1].End))
                {
                    Fields = new Dictionary<string, string> { ["number"] = number.ToString() },
                };
                i = end - 1;
            }
        }
    }

    private static bool IsDigits(CustomContext context, TextSpan token) => char.IsAsciiDigit(context.Text[token.Start]);
}
