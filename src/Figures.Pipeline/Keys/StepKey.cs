using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>The identity of a step's result: SHA-256 over its named parts.</summary>
/// <remarks>
/// Two steps with equal keys have equal results, so a store may serve one for the other. This is the only place where a key is made. Inputs
/// count as a set: what was added or removed changes the key, the order in which they are declared does not. A run asks every step for its
/// key and few for its parts, so the key is hashed straight from the step, and the parts are listed when somebody wants to read them.
/// </remarks>
public sealed class StepKey
{
    private readonly Step step;
    private readonly string[] inputs;
    private readonly IReadOnlyList<StoredOutput>[] tables;
    private string? hex;
    private IReadOnlyList<KeyPart>? parts;

    /// <param name="step">The step.</param>
    /// <param name="tables">For each of its inputs the tables, by name; sorted here.</param>
    private StepKey(Step step, IReadOnlyList<StoredOutput>[] tables)
    {
        (this.step, this.tables, inputs) = (step, tables, [.. step.Inputs]);
        Sort(inputs, tables);
        Id = Hash();
    }

    /// <summary>The digest.</summary>
    public ContentId Id { get; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Hex => hex ??= Id.ToString();

    /// <summary>The parts, in the order they are hashed.</summary>
    public IReadOnlyList<KeyPart> Parts => parts ??= ListParts();

    private string Name => step.KeyName.Length > 0 ? step.KeyName : step.Name;

    /// <summary>The key of a step whose inputs have the given content.</summary>
    /// <param name="step">The step.</param>
    /// <param name="tablesOf">For every input step its tables, by name.</param>
    public static StepKey Of(Step step, Func<string, IReadOnlyList<StoredOutput>> tablesOf)
    {
        var tables = new IReadOnlyList<StoredOutput>[step.Inputs.Count];
        for (var input = 0; input < tables.Length; input++)
        {
            tables[input] = tablesOf(step.Inputs[input]);
        }

        return new StepKey(step, tables);
    }

    /// <summary>The key of a step whose inputs have the given content.</summary>
    /// <param name="step">The step.</param>
    /// <param name="tables">For each of its inputs the tables, by name. The array is the key's from now on.</param>
    internal static StepKey Of(Step step, IReadOnlyList<StoredOutput>[] tables) => new(step, tables);

    /// <summary>Sorts by name. Few names, as most steps have, are put in place one by one.</summary>
    private static void Sort(string[] names, IReadOnlyList<StoredOutput>[] tables)
    {
        const int Few = 16;
        if (names.Length > Few)
        {
            Array.Sort(names, tables, StringComparer.Ordinal);
            return;
        }

        for (var next = 1; next < names.Length; next++)
        {
            for (var place = next; place > 0 && string.CompareOrdinal(names[place - 1], names[place]) > 0; place--)
            {
                (names[place - 1], names[place]) = (names[place], names[place - 1]);
                (tables[place - 1], tables[place]) = (tables[place], tables[place - 1]);
            }
        }
    }

    private List<KeyPart> ListParts()
    {
        var listed = new List<KeyPart> { new FormatPart(), new NamePart(Name) };
        listed.AddRange(step.Parameters.Values.Select(parameter => new ParameterPart(parameter.Name, parameter.Text)));
        for (var input = 0; input < inputs.Length; input++)
        {
            var name = inputs[input];
            listed.AddRange(tables[input].Count == 0
                ? [new InputPart(name, "", default)]
                : tables[input].Select(table => new InputPart(name, table.Name, table.Id)));
        }

        listed.Add(new CodePart(step.Code.Hash));
        return listed;
    }

    /// <summary>Label and value of each of the <see cref="Parts"/>, put together without them.</summary>
    private ContentId Hash()
    {
        var text = KeyText.Begin();
        text.Add(FormatPart.FormatLabel, FormatPart.CurrentVersion);
        text.Add(NamePart.NameLabel, Name);
        foreach (var parameter in step.Parameters.Values)
        {
            text.Add(ParameterPart.LabelPrefix, parameter.Name, parameter.Text);
        }

        for (var input = 0; input < inputs.Length; input++)
        {
            for (var table = 0; table < tables[input].Count; table++)
            {
                text.Add(inputs[input], tables[input][table].Name, tables[input][table].Id);
            }

            if (tables[input].Count == 0)
            {
                text.Add(inputs[input], "", default(ContentId));
            }
        }

        text.Add(CodePart.CodeLabel, step.Code.Hash);
        return text.Hash();
    }
}
