using System.Collections;
using System.Reflection;
using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Parameters as canonical text: the same values give the same lines in every culture and on every machine.</summary>
public sealed class ParameterSet
{
    private ParameterSet(IReadOnlyList<Parameter> values) => Values = values;

    /// <summary>No parameters.</summary>
    public static ParameterSet Empty { get; } = new([]);

    /// <summary>Names and canonical values, in the order of declaration.</summary>
    public IReadOnlyList<Parameter> Values { get; }

    /// <summary>The parameters of a record: its public properties, in the order of declaration.</summary>
    /// <exception cref="PipelineException">A property has a type without canonical text.</exception>
    public static ParameterSet Of(object record) => Of(record, static _ => true);

    /// <summary>The chosen parameters of a record.</summary>
    /// <exception cref="PipelineException">A chosen property has a type without canonical text.</exception>
    public static ParameterSet Of(object record, Func<PropertyInfo, bool> chosen) => new(
        PropertiesOf(record.GetType()).Where(chosen)
            .Select(property => new Parameter(property.Name, Canonical(property.GetValue(record), property)))
            .ToList());

    /// <summary>One parameter given as text.</summary>
    public static ParameterSet Of(string name, string value) => new([new Parameter(name, value)]);

    /// <summary>This set followed by another.</summary>
    public ParameterSet And(ParameterSet other) => new([.. Values, .. other.Values]);

    /// <summary>The properties that count as parameters of a record type.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.MetadataToken);

    private static string Canonical(object? value, PropertyInfo property) => value switch
    {
        null => "null",
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => CanonicalText.Format(number),
        Enum name => name.ToString(),
        IFormattable integer when property.PropertyType.IsPrimitive || integer is int or long or ulong or uint => integer.ToString(null, null)!,
        IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(item => Canonical(item, property))) + "]",
        _ => throw new PipelineException(new Problem(
            ErrorCode.UnsupportedParameter,
            property.DeclaringType?.Name ?? "parameter record",
            $"parameter {property.Name} has the type {property.PropertyType.Name}, which has no canonical text",
            Next: "Use numbers, booleans, strings, enumerations or lists of them")),
    };
}
