using System.Numerics;
using System.Runtime.InteropServices;

using Figures.Learning;

namespace FeatureStrength.Model;

/// <summary>A window of step sizes in the middle of its training.</summary>
/// <typeparam name="T">double or float.</typeparam>
/// <param name="Step">Steps taken.</param>
/// <param name="Trainings">The state of every ensemble.</param>
/// <param name="Losses">For each ensemble and step size the losses so far.</param>
internal sealed record WindowState<T>(int Step, TrainingState<T>[] Trainings, List<double>[][] Losses)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Writes all of it; weights of runs that have ended are left out, since nothing reads them again.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Step);
        writer.Write(Trainings.Length);
        foreach ((TrainingState<T> training, List<double>[] losses) in Trainings.Zip(Losses))
        {
            writer.Write(training.Steps);
            writer.Write(training.Losses.Length);
            for (int replica = 0; replica < training.Losses.Length; replica++)
            {
                writer.Write(training.DroppedAt[replica]);
                writer.Write(training.Losses[replica]);
                Write(writer, CollectionsMarshal.AsSpan(losses[replica]));
                Write<T>(writer, training.DroppedAt[replica] < 0 ? training.Parameters[replica] : []);
            }
        }
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter)"/> wrote.</summary>
    /// <param name="reader">At its place.</param>
    /// <param name="parameters">Weights of a network.</param>
    public static WindowState<T> Read(BinaryReader reader, int parameters)
    {
        int step = reader.ReadInt32();
        var trainings = new TrainingState<T>[reader.ReadInt32()];
        var losses = new List<double>[trainings.Length][];
        for (int ensemble = 0; ensemble < trainings.Length; ensemble++)
        {
            long steps = reader.ReadInt64();
            int count = reader.ReadInt32();
            (long[] droppedAt, double[] last, T[][] weights) = (new long[count], new double[count], new T[count][]);
            losses[ensemble] = new List<double>[count];
            for (int replica = 0; replica < count; replica++)
            {
                (droppedAt[replica], last[replica]) = (reader.ReadInt64(), reader.ReadDouble());
                losses[ensemble][replica] = [.. Numbers<double>(reader)];
                T[] kept = Numbers<T>(reader);
                weights[replica] = kept.Length > 0 ? kept : new T[parameters];
            }

            trainings[ensemble] = new TrainingState<T>(steps, droppedAt, last, weights);
        }

        return new WindowState<T>(step, trainings, losses);
    }

    private static void Write<TNumber>(BinaryWriter writer, ReadOnlySpan<TNumber> numbers)
        where TNumber : unmanaged
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers));
    }

    private static TNumber[] Numbers<TNumber>(BinaryReader reader)
        where TNumber : unmanaged
    {
        var numbers = new TNumber[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
