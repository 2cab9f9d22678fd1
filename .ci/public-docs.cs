// Leaves in a documentation file only what users of the package can see: dotnet run .ci/public-docs.cs -- ASSEMBLY DOCUMENTATION
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RunAnalyzers=false
#:property EnforceCodeStyleInBuild=false
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

using var file = new PEReader(File.OpenRead(args[0]));
MetadataReader metadata = file.GetMetadataReader();
HashSet<string> visible = [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(IsVisible).SelectMany(Ids)];
XDocument documentation = XDocument.Load(args[1], LoadOptions.PreserveWhitespace);
XElement[] hidden = [.. documentation.Descendants("member").Where(member => !visible.Contains((string)member.Attribute("name")!))];
foreach (XElement member in hidden)
{
    (member.NextNode as XText)?.Remove();
    member.Remove();
}

using var writer = new StreamWriter(args[1]);
documentation.Save(writer, SaveOptions.DisableFormatting);

bool IsVisible(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
{
    TypeAttributes.Public => true,
    TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(metadata.GetTypeDefinition(type.GetDeclaringType())),
    _ => false,
};

IEnumerable<string> Ids(TypeDefinition type)
{
    string name = Names.Of(metadata, type);
    yield return "T:" + name;
    foreach (FieldDefinition field in type.GetFields().Select(metadata.GetFieldDefinition).Where(f => (f.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem))
    {
        yield return $"F:{name}.{metadata.GetString(field.Name)}";
    }

    foreach (MethodDefinition method in type.GetMethods().Select(metadata.GetMethodDefinition).Where(IsSeen))
    {
        int generic = method.GetGenericParameters().Count;
        MethodSignature<string> signature = method.DecodeSignature(new Names(), null);
        string own = metadata.GetString(method.Name), id = $"M:{name}.{own.Replace('.', '#')}{(generic > 0 ? $"``{generic}" : "")}{Parameters(signature)}";
        yield return own is "op_Implicit" or "op_Explicit" ? $"{id}~{signature.ReturnType}" : id;
    }

    foreach (PropertyDefinition property in type.GetProperties().Select(metadata.GetPropertyDefinition))
    {
        if (new[] { property.GetAccessors().Getter, property.GetAccessors().Setter }.Any(a => !a.IsNil && IsSeen(metadata.GetMethodDefinition(a))))
        {
            yield return $"P:{name}.{metadata.GetString(property.Name)}{Parameters(property.DecodeSignature(new Names(), null))}";
        }
    }

    foreach (EventDefinition happening in type.GetEvents().Select(metadata.GetEventDefinition).Where(e => IsSeen(metadata.GetMethodDefinition(e.GetAccessors().Adder))))
    {
        yield return $"E:{name}.{metadata.GetString(happening.Name)}";
    }
}

static bool IsSeen(MethodDefinition method) => (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

static string Parameters(MethodSignature<string> signature) => signature.ParameterTypes.Length == 0 ? "" : $"({string.Join(',', signature.ParameterTypes)})";

// Types as documentation files write them.
internal sealed class Names : ISignatureTypeProvider<string, object?>
{
    public static string Of(MetadataReader reader, TypeDefinition type) => type.GetDeclaringType() is { IsNil: false } outer
        ? $"{Of(reader, reader.GetTypeDefinition(outer))}.{reader.GetString(type.Name)}"
        : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte kind) => Of(reader, reader.GetTypeDefinition(handle));

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte kind)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name), ns = reader.GetString(type.Namespace);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? $"{GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0)}.{name}" : $"{ns}.{name}";
    }

    public string GetGenericInstantiation(string type, ImmutableArray<string> arguments)
    {
        // Each type takes as many of the arguments as it has parameters of its own.
        int taken = 0;
        return string.Join('.', type.Split('.').Select(part =>
        {
            string[] halves = part.Split('`');
            int count = halves.Length > 1 ? int.Parse(halves[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
            string own = count == 0 ? part : $"{halves[0]}{{{string.Join(',', arguments.Skip(taken).Take(count))}}}";
            taken += count;
            return own;
        }));
    }

    public string GetPrimitiveType(PrimitiveTypeCode code) => $"System.{code}";

    public string GetGenericMethodParameter(object? context, int index) => $"``{index}";

    public string GetGenericTypeParameter(object? context, int index) => $"`{index}";

    public string GetSZArrayType(string element) => element + "[]";

    public string GetArrayType(string element, ArrayShape shape) => $"{element}[{string.Join(',', Enumerable.Repeat("0:", shape.Rank))}]";

    public string GetByReferenceType(string element) => element + "@";

    public string GetPointerType(string element) => element + "*";

    public string GetPinnedType(string element) => element;

    public string GetModifiedType(string modifier, string type, bool isRequired) => type;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "";

    public string GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte kind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, context);
}
