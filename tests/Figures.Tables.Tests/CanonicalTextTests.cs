using FsCheck;
using FsCheck.Fluent;

namespace Figures.Tables.Tests;

public sealed class CanonicalTextTests
{
    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "-0")]
    [InlineData(1e-5, "1E-05")]
    [InlineData(123456789012345680.0, "1.2345678901234568E+17")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void A_number_is_written_in_its_shortest_digits(double value, string text) => Assert.Equal(text, CanonicalText.Format(value));

    [Fact]
    public void Any_bits_of_a_double_survive_text() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(ArbMap.Default.ArbFor<long>(), bits =>
        {
            double value = BitConverter.Int64BitsToDouble(bits * 0x5851F42D4C957F2D);
            double read = CanonicalText.ParseDouble(CanonicalText.Format(value));
            return double.IsNaN(value) ? double.IsNaN(read) : BitConverter.DoubleToInt64Bits(read) == BitConverter.DoubleToInt64Bits(value);
        }));

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1,5")]
    [InlineData("nan")]
    [InlineData("+Infinity")]
    [InlineData("1e999")]
    [InlineData("0x10")]
    [InlineData("1-2")]
    public void Other_text_is_no_number(string text) => Assert.Throws<FormatException>(() => CanonicalText.ParseDouble(text));

    [Fact]
    public void Integers_and_truth_values_are_read_strictly()
    {
        Assert.Equal(long.MinValue, CanonicalText.ParseInt64(CanonicalText.Format(long.MinValue)));
        Assert.Equal("18446744073709551615", CanonicalText.Format(ulong.MaxValue));
        Assert.True(CanonicalText.ParseBoolean(CanonicalText.Format(true)));
        Assert.Throws<FormatException>(() => CanonicalText.ParseInt64("9223372036854775808"));
        Assert.Throws<FormatException>(() => CanonicalText.ParseInt64("1.0"));
        Assert.Throws<FormatException>(() => CanonicalText.ParseBoolean("True"));
    }
}
