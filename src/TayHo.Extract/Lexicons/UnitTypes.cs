namespace TayHo.Extract.Lexicons;

/// <summary>The types of administrative units as records and the gazetteer's table write them.</summary>
internal static class UnitTypes
{
    public const string Province = "tỉnh";
    public const string City = "thành phố";
    public const string UrbanDistrict = "quận";
    public const string RuralDistrict = "huyện";
    public const string Town = "thị xã";
    public const string Ward = "phường";
    public const string Commune = "xã";
    public const string Township = "thị trấn";
    public const string SpecialZone = "đặc khu";

    /// <summary>All types, the higher levels first.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Province, City, UrbanDistrict, RuralDistrict, Town, Ward, Commune, Township, SpecialZone];
}
