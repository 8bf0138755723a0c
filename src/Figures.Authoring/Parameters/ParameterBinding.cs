using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Figures.Pipeline;

namespace Figures.Authoring;

/// <summary>Applies <c>--set</c> to a parameter record and checks the ranges its attributes state.</summary>
internal static class ParameterBinding
{
    /// <summary>A copy of the record with the overrides that concern the task.</summary>
    /// <param name="task">The task's name.</param>
    /// <param name="record">The values of the profile.</param>
    /// <param name="overrides">All overrides of the command line.</param>
    /// <exception cref="PipelineException">Holds every value that cannot be read or is out of range.</exception>
    public static T Apply<T>(string task, T record, IReadOnlyList<ParameterOverride> overrides)
        where T : class
    {
        var problems = new List<Problem>();
        var changed = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in ParameterSet.PropertiesOf(typeof(T)))
        {
            foreach (var change in overrides.Where(change => change.Concerns(task, property.Name)))
            {
                if (TryRead(change.Value, property.PropertyType, out var value))
                {
                    changed[property.Name] = value;
                }
                else
                {
                    problems.Add(new Problem(
                        ErrorCode.MalformedValue, $"--set {change}", $"{change.Value} is not a value for {task}.{property.Name}",
                        $"It takes {Describe(property.PropertyType)}, as {DeclarationOf(property)} says"));
                }
            }
        }

        var bound = changed.Count == 0 ? record : Rebuild(record, changed);
        Validate(task, bound, problems);
        return problems.Count == 0 ? bound : throw new PipelineException(problems);
    }

    /// <summary>What a parameter of a type takes, for messages.</summary>
    private static string Describe(Type type) => type switch
    {
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(ulong) => "a whole number from 0",
        _ when type == typeof(double) => "a number such as 0.5 or 1e-5",
        _ when type == typeof(bool) => "true or false",
        _ when type.IsEnum => "one of " + string.Join(", ", Enum.GetNames(type)),
        _ when ListElement(type) is { } element => $"values separated by commas, each {Describe(element)}",
        _ => "text",
    };

    private static bool TryRead(string text, Type type, out object value)
    {
        const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var culture = CultureInfo.InvariantCulture;
        object? read = type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(int) => int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var number) ? number : null,
            _ when type == typeof(long) => long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var number) ? number : null,
            _ when type == typeof(ulong) => ulong.TryParse(text, NumberStyles.None, culture, out var number) ? number : null,
            _ when type == typeof(double) => double.TryParse(text, Number, culture, out var number) && double.IsFinite(number) ? number : null,
            _ when type == typeof(bool) => bool.TryParse(text, out var flag) ? flag : null,
            _ when type.IsEnum => Enum.GetNames(type).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
                ? Enum.Parse(type, name) : null,
            _ when ListElement(type) is { } element => ReadList(text, element),
            _ => null,
        };
        value = read!;
        return read is not null;
    }

    private static Array? ReadList(string text, Type element)
    {
        var items = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var list = Array.CreateInstance(element, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryRead(items[i], element, out var value))
            {
                return null;
            }

            list.SetValue(value, i);
        }

        return items.Length == 0 ? null : list;
    }

    private static Type? ListElement(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0]
        : null;

    /// <summary>Calls the record's primary constructor, the one whose parameters are all properties, with the changed values.</summary>
    private static T Rebuild<T>(T record, Dictionary<string, object> changed)
        where T : class
    {
        var properties = typeof(T).GetProperties().ToDictionary(property => property.Name, StringComparer.Ordinal);
        var constructor = typeof(T).GetConstructors()
            .Where(candidate => candidate.GetParameters().All(parameter => properties.ContainsKey(parameter.Name!)))
            .MaxBy(candidate => candidate.GetParameters().Length)!;
        var values = constructor.GetParameters()
            .Select(parameter => changed.TryGetValue(parameter.Name!, out var value) ? value : properties[parameter.Name!].GetValue(record));
        var rebuilt = (T)constructor.Invoke(values.ToArray());
        foreach (var property in ParameterSet.PropertiesOf(typeof(T)).Where(property => constructor.GetParameters().All(parameter => parameter.Name != property.Name)))
        {
            property.SetValue(rebuilt, changed.TryGetValue(property.Name, out var value) ? value : property.GetValue(record));
        }

        return rebuilt;
    }

    private static string DeclarationOf(PropertyInfo property) => $"{property.DeclaringType!.FullName}.{property.Name}";

    private static void Validate<T>(string task, T record, List<Problem> problems)
        where T : class
    {
        foreach (var property in ParameterSet.PropertiesOf(typeof(T)))
        {
            var value = property.GetValue(record);
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>().Where(rule => !rule.IsValid(value)))
            {
                problems.Add(new Problem(
                    ErrorCode.ParameterOutOfRange, $"{task}.{property.Name}", $"{Convert.ToString(value, CultureInfo.InvariantCulture)} is not possible",
                    $"{rule.FormatErrorMessage(property.Name).TrimEnd('.')}, as {DeclarationOf(property)} says",
                    $"Choose another value with --set {task}.{property.Name}=…"));
            }
        }

        if (problems.Count == 0 && record is IValidatableObject self)
        {
            foreach (var fault in self.Validate(new ValidationContext(record)))
            {
                problems.Add(new Problem(
                    ErrorCode.ParameterOutOfRange, task, fault.ErrorMessage ?? "the parameters do not fit together", $"{typeof(T).FullName} says so"));
            }
        }
    }
}
