using System.Text;

namespace Figures.Tables;

/// <summary>Names of columns from names of properties.</summary>
internal static class SnakeCase
{
    /// <summary>
    /// <c>VarianceExponent</c> is <c>variance_exponent</c>, <c>RMSError</c> is <c>rms_error</c>, <c>L2Norm</c> is <c>l2_norm</c>.
    /// </summary>
    /// <param name="name">A name in Pascal case.</param>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            bool beginsWord = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))) && name[i - 1] != '_';
            text.Append(beginsWord ? "_" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
