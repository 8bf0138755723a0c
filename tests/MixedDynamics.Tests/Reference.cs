using System.Globalization;

namespace MixedDynamics.Tests;

/// <summary>The reference tables beside the test assembly, as rows of cells.</summary>
internal static class Reference
{
    /// <summary>Rows of a CSV file by column name; comment lines (#) and the header are left out.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        string[] lines = [.. File.ReadLines(PathOf(file)).Where(line => line.Length > 0 && line[0] != '#')];
        string[] names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>The comment line at the top of a file.</summary>
    public static string Comment(string file) => File.ReadLines(PathOf(file)).First();

    /// <summary>A number of a row.</summary>
    public static double Number(this IReadOnlyDictionary<string, string> row, string column) => Parse(row[column]);

    /// <summary>A number in the culture of the files.</summary>
    public static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Where a reference file lies.</summary>
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Reference", "MixedDynamics", file);

    private static IEnumerable<string> Cells(string line)
    {
        // Quotes only ever enclose a whole cell in these files.
        string[] parts = line.Split('"');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
            {
                yield return parts[i];
            }
            else
            {
                string plain = parts[i];
                plain = i > 0 && plain.StartsWith(',') ? plain[1..] : plain;
                plain = i < parts.Length - 1 && plain.EndsWith(',') ? plain[..^1] : plain;
                if (plain.Length > 0)
                {
                    foreach (string cell in plain.Split(','))
                    {
                        yield return cell;
                    }
                }
            }
        }
    }
}
