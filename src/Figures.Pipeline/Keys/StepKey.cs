using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Figures.Pipeline;

/// <summary>The identity of a step's result: SHA-256 over its named parts.</summary>
/// <remarks>
/// Two steps with equal keys have equal results, so a store may serve one for the other. This is the only place where a key is made. Inputs
/// count as a set: what was added or removed changes the key, the order in which they are declared does not.
/// </remarks>
public sealed class StepKey
{
    private StepKey(IReadOnlyList<KeyPart> parts)
    {
        Parts = parts;
        var text = new ArrayBufferWriter<byte>(2048);
        foreach (var part in parts)
        {
            Append(text, part.Label);
            Append(text, part.Value);
        }

        Hex = Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan));
    }

    /// <summary>The parts, in the order they are hashed.</summary>
    public IReadOnlyList<KeyPart> Parts { get; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Hex { get; }

    /// <summary>The key of a step whose inputs have the given content.</summary>
    /// <param name="step">The step.</param>
    /// <param name="tablesOf">For every input step its tables, by name.</param>
    public static StepKey Of(Step step, Func<string, IReadOnlyList<StoredOutput>> tablesOf)
    {
        var parts = new List<KeyPart> { new FormatPart(), new NamePart(step.KeyName.Length > 0 ? step.KeyName : step.Name) };
        parts.AddRange(step.Parameters.Values.Select(parameter => new ParameterPart(parameter.Name, parameter.Text)));
        foreach (var input in step.Inputs.Order(StringComparer.Ordinal))
        {
            var tables = tablesOf(input);
            parts.AddRange(tables.Count == 0
                ? [new InputPart(input, "", default)]
                : tables.Select(table => new InputPart(input, table.Name, table.Id)));
        }

        parts.Add(new CodePart(step.Code.Hash));
        return new StepKey(parts);
    }

    /// <summary>The length in bytes (32 bits, little endian), then the text in UTF-8: no two lists of texts give the same bytes.</summary>
    private static void Append(ArrayBufferWriter<byte> buffer, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(sizeof(int)), length);
        buffer.Advance(sizeof(int));
        buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.GetSpan(length)));
    }
}
