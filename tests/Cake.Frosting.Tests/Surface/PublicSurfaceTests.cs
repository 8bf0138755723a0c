namespace Cake.Frosting.Tests.Surface;

/// <summary>
/// The copied signature list is exactly the subset declared here. Member lines must match to the letter. A type line is the original's,
/// with all its interfaces: the subset must have the same base class and may leave interfaces out.
/// </summary>
public sealed class PublicSurfaceTests
{
    private static readonly string[] Listed =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reference", "cake-frosting-api.txt"))
            .Where(line => line.Length > 0 && line[0] != '#'),
    ];

    private static readonly string[] Declared = [.. PublicSurface.Of(typeof(CakeHost).Assembly)];

    [Fact]
    public void Every_public_member_stands_on_the_list_of_the_original() =>
        Assert.Empty(Members(Declared).Except(Members(Listed)));

    [Fact]
    public void Every_listed_member_is_declared() =>
        Assert.Empty(Members(Listed).Except(Members(Declared)));

    [Fact]
    public void The_declared_types_are_the_listed_types() =>
        Assert.Equal(Types(Listed).Keys.Order(StringComparer.Ordinal), Types(Declared).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_type_has_a_subset_of_the_bases_and_interfaces_of_the_original()
    {
        var listed = Types(Listed);
        Assert.Empty(
            from type in Types(Declared)
            from @base in type.Value
            where !listed[type.Key].Contains(@base)
            select $"{type.Key} : {@base}");
    }

    [Fact]
    public void Every_class_has_the_base_class_of_the_original() => Assert.Empty(
        from type in typeof(CakeHost).Assembly.GetExportedTypes()
        where type.IsClass && type.BaseType != typeof(object)
        let declared = Types(Declared).Single(line => line.Key == KeyOf(type))
        let listed = Types(Listed)[declared.Key]
        where listed.First() != declared.Value.First()
        select $"{declared.Key} : {declared.Value.First()} instead of {listed.First()}");

    [Fact]
    public void No_line_is_listed_twice() => Assert.Equal(Listed.Length, Listed.Distinct().Count());

    private static IEnumerable<string> Members(IEnumerable<string> lines) => lines.Where(line => line[0] != 'T');

    private static Dictionary<string, string[]> Types(IEnumerable<string> lines) => lines
        .Where(line => line[0] == 'T')
        .Select(line => line[2..].Split(" : "))
        .ToDictionary(parts => parts[0], parts => parts.Length == 1 ? [] : parts[1].Split(", "));

    private static string KeyOf(Type type) =>
        $"{type.Namespace}.{type.Name.Split('`')[0]}"
        + (type.IsGenericType ? $"<{string.Join(',', type.GetGenericArguments().Select(argument => argument.Name))}>" : string.Empty);
}
