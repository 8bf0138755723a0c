using System.Globalization;
using System.Text;

namespace Figures.Pipeline.Fingerprints;

/// <summary>Turns canonical names into what a reader of <c>--why</c> recognises.</summary>
internal static class ReadableNames
{
    /// <summary><c>Space.Outer.Inner&lt;,&gt;</c>.</summary>
    public static string Of(TypeNode type)
    {
        var text = new StringBuilder(type.FullName.Length);
        foreach (string part in type.FullName.Split('+'))
        {
            string[] name = part.Split('`');
            text.Append(text.Length > 0 ? "." : "").Append(name[0]);
            if (name.Length > 1)
            {
                text.Append('<').Append(',', int.Parse(name[1], CultureInfo.InvariantCulture) - 1).Append('>');
            }
        }

        return text.ToString();
    }

    /// <summary><c>Space.Flow.Step(double,Point)</c>; constructors are <c>new(…)</c>, static initialisers <c>static()</c>.</summary>
    public static string Of(MethodNode method)
    {
        string type = Of(method.Type);
        var signature = method.Decode(null);
        string parameters = string.Join(',', signature.ParameterTypes.Select(parameter => Short(parameter.Text)));
        string result = method.Name is "op_Implicit" or "op_Explicit" ? " to " + Short(signature.ReturnType.Text) : "";
        string name = method.IsConstructor ? "new" : method.IsStaticConstructor ? "static" : method.Name;
        return type == "<Module>" ? $"module initialiser of {AssemblyOf(method)}" : $"{type}.{name}({parameters}){result}";
    }

    private static string AssemblyOf(MethodNode method) =>
        method.Image.Reader.GetString(method.Image.Reader.GetAssemblyDefinition().Name);

    /// <summary>A type without name spaces and arity: <c>IReadOnlyList&lt;Point&gt;[]</c>.</summary>
    private static string Short(string canonical)
    {
        var text = new StringBuilder(canonical.Length);
        int word = 0;
        for (int i = 0; i < canonical.Length; i++)
        {
            char c = canonical[i];
            switch (c)
            {
                case '.':
                    text.Length = word;
                    break;
                case '+':
                    text.Append('.');
                    break;
                case '`':
                    i++;
                    break;
                case '!':
                    text.Append(i > 0 && canonical[i - 1] == '!' ? "" : "T");
                    break;
                default:
                    text.Append(c);
                    word = c is '<' or ',' or ' ' or '(' ? text.Length : word;
                    break;
            }
        }

        return text.ToString();
    }
}
