using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>
/// Numbers in words with a magnitude: "hai trăm nghìn", "hai nghìn năm trăm tỷ" (all that is smaller goes under a larger
/// magnitude), "một triệu hai" (1.2 million), "hai triệu rưỡi"; behind a comparison the magnitude alone ("gần trăm").
/// Refused: hai, mười lăm; "hai trăm năm" is no 205.
/// </summary>
internal static class NumberWords
{
    private const decimal Largest = 1_000_000_000_000_000_000m;
    private const int MostParts = 8;
    private const decimal Five = 5;

    /// <summary>Reads the number that begins at a token.</summary>
    public static bool TryRead(TaggedText context, int start, out Amount amount, out int end)
    {
        amount = default;
        end = start + 1;
        var parts = new Parts(stackalloc decimal[MostParts], stackalloc decimal[MostParts]);
        bool opens = context.TryMatch(start, LexiconClass.NumberWord, out LexiconMatch first) && first.Entry.Attribute("part") == "first";
        if (!opens && !IsMagnitudeAlone(context, start))
        {
            return false;
        }

        parts.Digit = opens ? 0 : 1;
        int i = start;
        while (i < context.Count && TryStep(context, i, ref parts, out int next))
        {
            i = next;
        }

        if (parts.Count == 0)
        {
            return false;
        }

        end = i;
        decimal value = parts.Value;
        amount = new Amount(NumeralReader.Normalize(value), NumeralReader.Normalize(value / parts.Least), parts.Least, i,
                AmountForm.Words, false);
        return value > 0;
    }

    /// <summary>"gần trăm hộ", "hơn nghìn tỷ": one hundred, one thousand; but "hàng trăm" is no number.</summary>
    public static bool IsMagnitudeAlone(TaggedText context, int token) =>
        AmountReader.TryMagnitude(context, token, out _) && context.TryMatchBefore(token, LexiconClass.ComparisonBefore, out _);

    private static bool TryStep(TaggedText context, int token, ref Parts parts, out int next)
    {
        if (context.TryMatch(token, LexiconClass.NumberWord, out LexiconMatch word))
        {
            next = word.End;
            decimal number = decimal.Parse(word.Entry.Value, CultureInfo.InvariantCulture);
            switch (word.Entry.Attribute("part"))
            {
                case "half":
                    return parts.AddHalf();
                case "tens":
                    return parts.MakeTens();
                case "link":
                    return parts.Link();
                default:
                    // "hai trăm năm": two hundred years.
                    return !(number == Five && parts.Count > 0 && !parts.Linked && parts.IsEmpty && !GoesOn(context, next))
                        && parts.AddDigit(number);
            }
        }

        next = token;
        if (!AmountReader.TryMagnitude(context, token, out LexiconMatch magnitude))
        {
            return false;
        }

        next = magnitude.End;
        return parts.Multiply(AmountReader.Factor(magnitude));
    }

    private static bool GoesOn(TaggedText context, int token) =>
        AmountReader.TryMagnitude(context, token, out _)
            || (context.TryMatch(token, LexiconClass.NumberWord, out LexiconMatch word) && word.Entry.Attribute("part") == "tens");

    /// <summary>The parts of a number in falling order of their magnitudes, and what stands behind the last.</summary>
    private ref struct Parts(Span<decimal> values, Span<decimal> factors)
    {
        private readonly Span<decimal> _values = values;
        private readonly Span<decimal> _factors = factors;
        private decimal _tens;
        private decimal _half;
        private bool _closed;

        /// <summary>The digit behind the last magnitude.</summary>
        public decimal Digit { get; set; }

        public int Count { get; private set; }

        /// <summary>Whether "linh" or "không trăm" stands behind the last magnitude.</summary>
        public bool Linked { get; private set; }

        /// <summary>The last magnitude.</summary>
        public decimal Least { get; private set; }

        public readonly bool IsEmpty => _tens == 0 && Digit == 0;

        public readonly decimal Value
        {
            get
            {
                // "một triệu hai": a lone digit is the next place below the magnitude.
                decimal sum = _half + _tens + (Count > 0 && _tens == 0 && !Linked ? Digit * Least / 10 : Digit);
                for (int i = 0; i < Count; i++)
                {
                    sum += _values[i];
                }

                return sum;
            }
        }

        public bool AddDigit(decimal number)
        {
            // Two digits in a row are a list ("hai ba người"), not a number.
            if (Digit != 0 || _closed || (number == 10 && _tens != 0))
            {
                return false;
            }

            if (number == 10)
            {
                _tens = number;
            }
            else
            {
                Digit = number;
            }

            return true;
        }

        public bool MakeTens()
        {
            if (Digit == 0 || _tens != 0)
            {
                return false;
            }

            (_tens, Digit) = (Digit * 10, 0);
            return true;
        }

        public bool Link()
        {
            if (Count == 0 || !IsEmpty)
            {
                return false;
            }

            Linked = true;
            return true;
        }

        public bool AddHalf()
        {
            if (Count == 0 || _closed || !IsEmpty)
            {
                return false;
            }

            _half = Least / 2;
            return _closed = true;
        }

        /// <summary>Puts all that is smaller under the magnitude: "hai nghìn năm trăm | tỷ".</summary>
        public bool Multiply(decimal factor)
        {
            decimal sum = _tens + Digit + _half;
            int count = Count;
            while (count > 0 && _factors[count - 1] < factor)
            {
                sum += _values[--count];
            }

            if (sum == 0 || count == MostParts || sum > Largest / factor)
            {
                return false;
            }

            _values[count] = sum * factor;
            _factors[count] = factor;
            Count = count + 1;
            Least = factor;
            (_tens, Digit, _half, Linked, _closed) = (0, 0, 0, false, false);
            return true;
        }
    }
}
