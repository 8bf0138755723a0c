namespace Figures.Pipeline.Fingerprints;

/// <summary>Where byte offsets of a body fall among its instructions.</summary>
internal readonly struct Positions
{
    private readonly int[] byOffset;

    /// <param name="instructions">In the order of their offsets.</param>
    /// <param name="length">The length of the body in bytes.</param>
    public Positions(List<Instruction> instructions, int length)
    {
        byOffset = new int[length + 1];
        int next = instructions.Count;
        for (int offset = length; offset >= 0; offset--)
        {
            if (next > 0 && instructions[next - 1].Offset >= offset)
            {
                next--;
            }

            byOffset[offset] = next;
        }
    }

    /// <summary>The number of the first instruction at or behind an offset.</summary>
    public int this[int offset] => byOffset[offset];
}
