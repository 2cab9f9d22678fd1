using System.Globalization;

namespace TayHo.Extract.Records;

/// <summary>An amount of money.</summary>
/// <param name="Amount">The amount in whole units of the currency, magnitudes multiplied in: 13,596 tỷ đồng is 13596000000.</param>
/// <param name="Currency">The currency's ISO 4217 code: "VND", "USD".</param>
/// <example><code>
/// Money? amount = document.Statistics[0].Money;
/// Console.WriteLine($"{amount?.Amount} {amount?.Currency}"); // 1500000000 VND
/// </code></example>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>"13596000000 VND": the amount without group separators, and the currency.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.############} {Currency}");
}
