using System.Reflection.Metadata;

namespace Figures.Pipeline.Fingerprints;

/// <summary>What follows an operation code.</summary>
internal enum Operand
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A number or the index of a variable, 1 byte.</summary>
    Byte,

    /// <summary>The index of a variable, 2 bytes.</summary>
    Word,

    /// <summary>A number of 4 bytes, by its bits.</summary>
    Number4,

    /// <summary>A number of 8 bytes, by its bits.</summary>
    Number8,

    /// <summary>A token of the metadata.</summary>
    Token,

    /// <summary>A token of the string heap.</summary>
    Text,

    /// <summary>A jump of 1 byte, from the end of the instruction.</summary>
    ShortJump,

    /// <summary>A jump of 4 bytes, from the end of the instruction.</summary>
    Jump,

    /// <summary>A jump table.</summary>
    Table,
}

/// <summary>One IL instruction.</summary>
/// <param name="Offset">Where it starts.</param>
/// <param name="Code">The operation, jumps in their long form.</param>
/// <param name="Operand">What kind of operand it has.</param>
/// <param name="Value">The operand; of a jump, where it leads.</param>
/// <param name="Targets">Where a jump table leads.</param>
internal readonly record struct Instruction(int Offset, ILOpCode Code, Operand Operand, long Value, int[] Targets)
{
    /// <summary>
    /// For every offset of a body the number of the first instruction at or behind it, the number of all at the end.
    /// Those that do nothing are not counted: debug builds place them by the braces of the source.
    /// </summary>
    public static int[] Positions(BlobReader il)
    {
        var positions = new int[il.Length + 1];
        int count = 0;
        while (il.RemainingBytes > 0)
        {
            Instruction instruction = Next(ref il);
            positions[instruction.Offset] = count;
            count += instruction.Code == ILOpCode.Nop ? 0 : 1;
        }

        positions[il.Length] = count;
        return positions;
    }

    /// <summary>Reads one instruction.</summary>
    public static Instruction Next(ref BlobReader il)
    {
        int offset = il.Offset;
        int first = il.ReadByte();
        var code = (ILOpCode)(first == 0xFE ? 0xFE00 | il.ReadByte() : first);
        Operand operand = OperandOf(code);
        int[] targets = operand == Operand.Table ? ReadTable(ref il) : [];
        long value = operand switch
        {
            Operand.Byte => il.ReadByte(),
            Operand.Word => il.ReadUInt16(),
            Operand.Number4 or Operand.Token or Operand.Text => il.ReadInt32(),
            Operand.Number8 => il.ReadInt64(),
            Operand.ShortJump => il.ReadSByte() + (long)il.Offset,
            Operand.Jump => il.ReadInt32() + (long)il.Offset,
            _ => 0,
        };
        return new Instruction(offset, operand == Operand.ShortJump ? code.GetLongBranch() : code, operand, value, targets);
    }

    /// <summary>What follows an operation code (ECMA-335, partition III).</summary>
    public static Operand OperandOf(ILOpCode code) => code switch
    {
        >= ILOpCode.Ldarg_s and <= ILOpCode.Stloc_s or ILOpCode.Ldc_i4_s or ILOpCode.Unaligned or (ILOpCode)0xFE19 => Operand.Byte,
        >= ILOpCode.Ldarg and <= ILOpCode.Stloc => Operand.Word,
        ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 => Operand.Number4,
        ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => Operand.Number8,
        >= ILOpCode.Br_s and <= ILOpCode.Blt_un_s or ILOpCode.Leave_s => Operand.ShortJump,
        >= ILOpCode.Br and <= ILOpCode.Blt_un or ILOpCode.Leave => Operand.Jump,
        ILOpCode.Switch => Operand.Table,
        ILOpCode.Ldstr => Operand.Text,
        >= ILOpCode.Jmp and <= ILOpCode.Calli or >= ILOpCode.Callvirt and <= ILOpCode.Isinst or ILOpCode.Unbox => Operand.Token,
        >= ILOpCode.Ldfld and <= ILOpCode.Stobj or ILOpCode.Box or ILOpCode.Newarr or ILOpCode.Ldelema => Operand.Token,
        >= ILOpCode.Ldelem and <= ILOpCode.Unbox_any or ILOpCode.Refanyval or ILOpCode.Mkrefany or ILOpCode.Ldtoken => Operand.Token,
        ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Initobj or ILOpCode.Constrained or ILOpCode.Sizeof => Operand.Token,
        _ => Operand.None,
    };

    private static int[] ReadTable(ref BlobReader il)
    {
        var targets = new int[il.ReadInt32()];
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = il.ReadInt32();
        }

        int end = il.Offset;
        return Array.ConvertAll(targets, jump => end + jump);
    }
}
