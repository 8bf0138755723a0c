using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using Figures.Pipeline.Fingerprints;

namespace Figures.Pipeline.Tests.Fingerprints;

public sealed class InstructionTests
{
    [Fact]
    public void The_operands_of_all_operations_have_the_lengths_the_runtime_states()
    {
        FieldInfo[] fields = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static);
        OpCode[] codes = [.. fields.Select(field => (OpCode)field.GetValue(null)!)];
        Assert.InRange(codes.Length, 200, int.MaxValue);
        Assert.All(codes.Where(code => code.OpCodeType != OpCodeType.Nternal), code =>
            Assert.Contains(Instruction.OperandOf((ILOpCode)(ushort)code.Value), Allowed[code.OperandType]));
    }

    private static readonly ImmutableDictionary<OperandType, Operand[]> Allowed = new Dictionary<OperandType, Operand[]>
    {
        [OperandType.InlineNone] = [Operand.None],
        [OperandType.ShortInlineI] = [Operand.Byte],
        [OperandType.ShortInlineVar] = [Operand.Byte],
        [OperandType.InlineVar] = [Operand.Word],
        [OperandType.InlineI] = [Operand.Number4],
        [OperandType.ShortInlineR] = [Operand.Number4],
        [OperandType.InlineI8] = [Operand.Number8],
        [OperandType.InlineR] = [Operand.Number8],
        [OperandType.ShortInlineBrTarget] = [Operand.ShortJump],
        [OperandType.InlineBrTarget] = [Operand.Jump],
        [OperandType.InlineSwitch] = [Operand.Table],
        [OperandType.InlineString] = [Operand.Text],
        [OperandType.InlineField] = [Operand.Token],
        [OperandType.InlineMethod] = [Operand.Token],
        [OperandType.InlineSig] = [Operand.Token],
        [OperandType.InlineTok] = [Operand.Token],
        [OperandType.InlineType] = [Operand.Token],
    }.ToImmutableDictionary();
}
