namespace TayHo.Extract.Lexicons;

/// <summary>Every administrative unit of Viet Nam, before and after the reform of 1 July 2025.</summary>
public sealed class Gazetteer
{
    private Gazetteer()
    {
    }

    /// <summary>Loads the embedded gazetteer.</summary>
    public static Gazetteer LoadEmbedded() => new();
}
