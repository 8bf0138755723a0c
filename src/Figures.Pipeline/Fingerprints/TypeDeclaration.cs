using System.Reflection.Metadata;

namespace Figures.Pipeline.Fingerprints;

/// <summary>What reflection reads of a type: parameters of its constructors, their properties, and the attributes that declare columns.</summary>
internal static class TypeDeclaration
{
    /// <summary>The named argument of an attribute that explains others and does not count.</summary>
    private const string Explanation = "Reason";

    /// <summary>Whether a property of the type or its base types carries an attribute that counts.</summary>
    public static bool IsOf(TypeNode type) =>
        type.Image.Scope.DeclaringAttributes.Count > 0
        && type.Chain.Any(ancestor => Properties(ancestor).Any(property => Attributes(ancestor, property).Any()));

    /// <summary>The parameters in order, then the properties of their names by name.</summary>
    public static IEnumerable<Part> PartsOf(TypeNode type)
    {
        foreach (MethodNode constructor in type.Constructors.OrderBy(constructor => constructor.Signature.Text, StringComparer.Ordinal))
        {
            yield return new Part(string.Join(',', Parameters(constructor)), constructor.Signature);
        }

        foreach ((TypeNode owner, PropertyDefinition property) in ReadBack(type))
        {
            string attributes = string.Join(' ', Attributes(owner, property).Select(attribute => Text(owner, attribute)));
            yield return new Part(
                $"{owner.Image.Reader.GetString(property.Name)} {attributes}",
                property.DecodeSignature(owner.Image.Names, null).ReturnType);
        }
    }

    /// <summary>The constructors and the accessors that read the properties.</summary>
    public static IEnumerable<MethodNode> MethodsOf(TypeNode type) => type.Constructors.Concat(
        from part in ReadBack(type)
        let getter = part.Property.GetAccessors().Getter
        where !getter.IsNil
        select part.Owner.Image.Method(getter));

    private static IEnumerable<(TypeNode Owner, PropertyDefinition Property)> ReadBack(TypeNode type)
    {
        HashSet<string> parameters = [.. type.Constructors.SelectMany(Parameters)];
        return type.Chain
            .SelectMany(owner => Properties(owner).Select(property => (owner, property, owner.Image.Reader.GetString(property.Name))))
            .Where(found => parameters.Contains(found.Item3))
            .OrderBy(found => found.Item3, StringComparer.Ordinal)
            .Select(found => (found.owner, found.property));
    }

    private static IEnumerable<string> Parameters(MethodNode method)
    {
        MetadataReader reader = method.Image.Reader;
        return
            from handle in reader.GetMethodDefinition(method.Handle).GetParameters()
            let parameter = reader.GetParameter(handle)
            where parameter.SequenceNumber > 0
            orderby parameter.SequenceNumber
            select reader.GetString(parameter.Name);
    }

    private static IEnumerable<PropertyDefinition> Properties(TypeNode type) =>
        type.Image.Reader.GetTypeDefinition(type.Handle).GetProperties().Select(type.Image.Reader.GetPropertyDefinition);

    private static IEnumerable<CustomAttribute> Attributes(TypeNode owner, PropertyDefinition property) =>
        property.GetCustomAttributes().Select(owner.Image.Reader.GetCustomAttribute).Where(attribute =>
            owner.Image.Scope.DeclaringAttributes.Contains(owner.Image.Reader.NameOfConstructed(attribute.Constructor)));

    /// <summary>Name and arguments; the order of named arguments does not show.</summary>
    private static string Text(TypeNode owner, CustomAttribute attribute)
    {
        CustomAttributeValue<string> value = attribute.DecodeValue(new AttributeTypes(owner.Image.Reader));
        IEnumerable<string> positional = value.FixedArguments.Select(argument => Quoted(argument.Value));
        IEnumerable<string> named = value.NamedArguments.Where(argument => argument.Name != Explanation)
            .Select(argument => $"{argument.Name}={Quoted(argument.Value)}").Order(StringComparer.Ordinal);
        return $"{owner.Image.Reader.NameOfConstructed(attribute.Constructor)}({string.Join(',', positional.Concat(named))})";
    }

    /// <summary>A text with its length, so that no two lists of values look alike.</summary>
    private static string Quoted(object? value) => value switch
    {
        null => "null",
        string text => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text.Length}:{text}"),
        System.Collections.IEnumerable items => $"[{string.Join(',', items.Cast<CustomAttributeTypedArgument<string>>()
            .Select(item => Quoted(item.Value)))}]",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    /// <summary>A piece of text and a type that belongs to it.</summary>
    /// <param name="Text">Names and values.</param>
    /// <param name="Type">The type of the property, or the signature of the constructor.</param>
    internal sealed record Part(string Text, CanonicalName Type);

    /// <summary>Types of attribute arguments by name; enumerations are taken for what C# makes them unless told otherwise.</summary>
    private sealed class AttributeTypes(MetadataReader own) : ICustomAttributeTypeProvider<string>
    {
        private const string SystemType = "System.Type";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSystemType() => SystemType;

        public bool IsSystemType(string type) => type == SystemType;

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => own.FullName(handle);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => own.FullName(handle);

        public string GetTypeFromSerializedName(string name) => name;

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;
    }
}
