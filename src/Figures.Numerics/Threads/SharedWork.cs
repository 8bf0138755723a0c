using System.Runtime.CompilerServices;

namespace Figures.Numerics;

/// <summary>
/// The helper threads of the kernels, for loops above them: parts that share nothing they write. When the helpers are busy,
/// with this caller's own kernels or another's, the caller works alone. Nothing is allocated when the delegate is kept.
/// </summary>
public static unsafe class SharedWork
{
    /// <summary>Runs <paramref name="part"/> for every number below <paramref name="parts"/>, in any order, and waits.</summary>
    /// <param name="threads">Threads that may share the parts; 1 runs them in order on this thread.</param>
    /// <param name="parts">Number of parts.</param>
    /// <param name="part">The work of one part; an exception it throws is thrown again here, after the other parts have ended.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is not positive.</exception>
    public static void Run(int threads, int parts, Action<int> part)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);

        // The delegate's place on this stack frame outlives the parts; a moving collector keeps it up to date.
        WorkTeam.Run<Delegated>(threads, parts, Unsafe.AsPointer(ref part));
    }

    private readonly struct Delegated : IParts
    {
        public static void Run(void* context, int index) => Unsafe.AsRef<Action<int>>(context)(index);
    }
}
