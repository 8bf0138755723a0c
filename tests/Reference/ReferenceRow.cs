using System.Globalization;

namespace Figures.Reference;

/// <summary>Reading of reference tables: rows of cells by column name, numbers in the culture of the files. Linked into the papers' tests.</summary>
internal static class ReferenceRow
{
    /// <summary>Rows of a CSV file without quotes.</summary>
    /// <param name="paper">The paper's folder beside the test assembly.</param>
    /// <param name="file">The file in it.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string paper, string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reference", paper, file));
        string[] names = lines[0].Split(',');
        return [.. lines.Skip(1).Where(line => line.Length > 0)
            .Select(line => names.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>A number of a row.</summary>
    public static double Number(this IReadOnlyDictionary<string, string> row, string column) =>
        double.Parse(row[column], CultureInfo.InvariantCulture);

    /// <summary>A whole number of a row.</summary>
    public static int Integer(this IReadOnlyDictionary<string, string> row, string column) =>
        int.Parse(row[column], CultureInfo.InvariantCulture);
}
