using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Figures.Learning.Tests;

/// <summary>
/// The bits of two short trainings, written down: another processor, register width or operating system must give the same. Tried
/// with 512-bit, 256-bit and no vector registers.
/// </summary>
public sealed class FingerprintTests
{
    [Theory]
    [InlineData(LossKind.MeanSquare, UpdateRule.GradientDescent, "cade432aa382", "26ed7e89445e")]
    [InlineData(LossKind.CrossEntropy, UpdateRule.GradientDescent, "ce9119a4ebaa", "7f6038f332b0")]
    [InlineData(LossKind.CrossEntropy, UpdateRule.SignDescent, "a6043fcc8745", "fa103aa6cf4d")]
    public void A_training_has_the_bits_it_has_everywhere(LossKind loss, UpdateRule rule, string doubles, string floats)
    {
        var rate = rule == UpdateRule.SignDescent ? 1e-3 : 0.5;
        Assert.Equal((doubles, floats), (Digest<double>(loss, rule, rate), Digest<float>(loss, rule, rate)));
    }

    private static string Digest<T>(LossKind loss, UpdateRule rule, double rate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sample = new Sample<T>(new MlpShape(301, 37, 10, 4), batch: 21);
        var training = sample.Training(new TrainingSetting(0.5, [rate, 3 * rate], loss, rule, 21));
        sample.Run(training, 20);
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(training.Losses));
        hash.AppendData(MemoryMarshal.AsBytes(training.Parameters(0)));
        hash.AppendData(MemoryMarshal.AsBytes(training.Parameters(1)));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
