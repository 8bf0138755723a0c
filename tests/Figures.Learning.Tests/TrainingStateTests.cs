using System.Numerics;
using Figures.Tables;

namespace Figures.Learning.Tests;

public sealed class TrainingStateTests
{
    private static readonly TrainingSetting Setting =
        new(0.7, [0.1, 1e30, 1, 3], LossKind.CrossEntropy, UpdateRule.GradientDescent, 8);

    [Fact]
    public void A_training_killed_and_resumed_from_its_tables_equals_one_that_ran_through()
    {
        AssertResumes<double>();
        AssertResumes<float>();
    }

    [Fact]
    public void A_saved_state_is_a_copy()
    {
        var sample = new Sample<double>(new MlpShape(11, 8, 5), batch: 8);
        var training = sample.Training(Setting);
        sample.Run(training, 2);
        var state = training.SaveState();
        var kept = state.Parameters[0].ToArray();
        sample.Run(training, 2);
        Assert.Equal(kept, state.Parameters[0]);
        training.RestoreState(state);
        sample.Run(training, 2);
        Assert.Equal(4, training.Steps);
    }

    [Fact]
    public void A_state_of_another_shape_is_refused()
    {
        var state = new Sample<double>(new MlpShape(11, 8, 5), batch: 8).Training(Setting).SaveState();
        var wider = new Sample<double>(new MlpShape(11, 9, 5), batch: 8).Training(Setting);
        var fewer = new Sample<double>(new MlpShape(11, 8, 5), batch: 8).Training(Setting with { LearningRates = [1] });
        Assert.Throws<ArgumentException>(() => wider.RestoreState(state));
        Assert.Throws<ArgumentException>(() => fewer.RestoreState(state));
    }

    private static void AssertResumes<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sample = new Sample<T>(new MlpShape(11, 8, 5, 4), batch: 8);
        var through = sample.Training(Setting);
        sample.Run(through, 30);

        var first = sample.Training(Setting);
        sample.Run(first, 13);
        var second = sample.Training(Setting);
        second.RestoreState(TrainingTables.Read<T>(Reread(TrainingTables.Write(first.SaveState()))));
        sample.Run(second, 17);

        Assert.Equal(through.Steps, second.Steps);
        Assert.Equal(3, second.AliveCount);
        Assert.Equal(through.Losses, second.Losses);
        for (var replica = 0; replica < through.Count; replica++)
        {
            Assert.Equal(through.Parameters(replica), second.Parameters(replica));
            Assert.Equal(through.DroppedAt(replica), second.DroppedAt(replica));
        }
    }

    /// <summary>As after a restart: through the bytes of the files.</summary>
    private static TableSet Reread(TableSet tables)
    {
        var read = new List<(string, Table)>();
        foreach (var (name, table) in tables)
        {
            using var stream = new MemoryStream();
            ParquetFile.Write(stream, table);
            stream.Position = 0;
            read.Add((name, ParquetFile.Read(stream)));
        }

        return TableSet.Of([.. read]);
    }
}
