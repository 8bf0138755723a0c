using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Figures.Numerics.Tests;

/// <summary>
/// Digests of results that snapshots hang on. They hold on every machine, with and without vector instructions (run the tests with
/// <c>DOTNET_EnableAVX512=0</c> or <c>DOTNET_EnableHWIntrinsic=0</c>); a deliberate change of an algorithm replaces one here.
/// </summary>
public sealed class FingerprintTests
{
    private static readonly Matrix Sample = RandomStream.Create(99, "fingerprint").NormalMatrix(90, 90);

    public static TheoryData<string, string> Digests => new()
    {
        { "Product", "b6ee290431bcae7e" },
        { "Eigen", "37a1f0cc17ae77db" },
        { "EigenValues", "dc1cd6f7c7a269c5" },
        { "SingularValues", "5583233c473d96b6" },
        { "Functions", "9fda8bcff81a2978" },
        { "Haar", "93e104706a809580" },
    };

    [Theory]
    [MemberData(nameof(Digests))]
    public void Results_have_the_recorded_bits(string name, string digest) => Assert.Equal(digest, DigestOf(Result(name)));

    private static double[] Result(string name) => name switch
    {
        "Product" => (Normals("wide", 37, 700) * Normals("high", 700, 61)).Data.ToArray(),
        "Eigen" => SymmetricEigen.Decompose(Sample + Sample.Transpose()).Vectors.Data.ToArray(),
        "EigenValues" => SymmetricEigen.Values(Sample + Sample.Transpose()),
        "SingularValues" => SingularValues.Of(Sample),
        "Functions" => [.. Sample.Data.ToArray().SelectMany(Functions)],
        "Haar" => RandomStream.Create(96, "haar").HaarOrthogonal(20).Data.ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Matrix Normals(string name, int rows, int columns) => RandomStream.Create(98, name).NormalMatrix(rows, columns);

    private static IEnumerable<double> Functions(double x) =>
    [
        Elementary.Exp(x), Elementary.Expm1(x), Elementary.Exp10(x), Elementary.Log(Math.Abs(x)), Elementary.Log1p(Math.Abs(x)),
        Elementary.Log10(Math.Abs(x)), Elementary.Sin(1e3 * x), Elementary.Cos(1e9 * x), Elementary.Tan(x), Elementary.Tanh(x),
        Elementary.Erf(x), Elementary.Pow(Math.Abs(x), 2.7), Elementary.Hypot(x, 1),
    ];

    private static string DigestOf(double[] values) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<double>(values)))[..16];
}
