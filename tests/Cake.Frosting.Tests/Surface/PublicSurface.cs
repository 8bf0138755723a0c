using System.Globalization;
using System.Reflection;

namespace Cake.Frosting.Tests.Surface;

/// <summary>
/// The public surface of an assembly as lines: <c>T</c> types with bases and interfaces, <c>M</c> methods and constructors,
/// <c>P</c> properties, <c>E</c> events, <c>F</c> fields. What a derived class can reach counts as public.
/// </summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(Of).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Of(Type type)
    {
        yield return Heading(type);
        foreach (var constructor in type.GetConstructors(Declared).Where(IsReachable))
        {
            yield return $"M {Name(type)}..ctor({Parameters(constructor)})";
        }

        foreach (var method in type.GetMethods(Declared).Where(method => IsReachable(method) && !method.IsSpecialName))
        {
            var name = $"{Name(type)}.{method.Name}{Generics(method)}";
            yield return $"M {name}({Parameters(method)}) -> {Name(method.ReturnType)}{Modifier(method)}";
        }

        foreach (var property in type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsReachable)))
        {
            yield return $"P {Name(type)}.{property.Name} {Name(property.PropertyType)} {{ {Accessors(property)}}}";
        }

        foreach (var @event in type.GetEvents(Declared).Where(@event => IsReachable(@event.AddMethod!)))
        {
            yield return $"E {Name(type)}.{@event.Name} {Name(@event.EventHandlerType!)}";
        }

        foreach (var field in type.GetFields(Declared).Where(field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName))
        {
            yield return $"F {Name(type)}.{field.Name} {Name(field.FieldType)}{Constant(field)}";
        }
    }

    private static bool IsReachable(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Heading(Type type)
    {
        IEnumerable<string> interfaces = type.IsEnum ? [] : type.GetInterfaces().Select(Name).Order(StringComparer.Ordinal);
        var bases = type.BaseType is { } parent && parent != typeof(object) && !type.IsEnum ? interfaces.Prepend(Name(parent)) : interfaces;
        var list = string.Join(", ", bases);
        return list.Length == 0 ? $"T {Name(type)}" : $"T {Name(type)} : {list}";
    }

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        var name = $"{type.Namespace}.{type.Name.Split('`')[0]}";
        return type.IsGenericType ? $"{name}<{string.Join(',', type.GetGenericArguments().Select(Name))}>" : name;
    }

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(',', method.GetGenericArguments().Select(Name))}>" : string.Empty;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty)}{Name(parameter.ParameterType)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {DefaultValue(parameter)}" : string.Empty)));

    private static string DefaultValue(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => "null",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Modifier(MethodInfo method) =>
        method.IsStatic ? " static"
        : method.IsAbstract ? " abstract"
        : method.IsVirtual && !method.IsFinal ? " virtual"
        : string.Empty;

    private static string Accessors(PropertyInfo property) =>
        (property.GetMethod is { } get && IsReachable(get) ? "get; " : string.Empty)
        + (property.SetMethod is { } set && IsReachable(set) ? "set; " : string.Empty);

    private static string Constant(FieldInfo field) =>
        field.IsLiteral ? string.Create(CultureInfo.InvariantCulture, $" = {field.GetRawConstantValue()}") : string.Empty;
}
