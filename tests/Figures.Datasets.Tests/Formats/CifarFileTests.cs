namespace Figures.Datasets.Tests;

public sealed class CifarFileTests
{
    [Fact]
    public void Records_are_label_then_three_planes()
    {
        LabelledImages read = CifarFile.Read(new MemoryStream([.. Record(3, 10), .. Record(9, 20)]), "test.bin");
        Assert.Equal([3, 9], read.Labels);
        Assert.Equal((2, 3, 32, 32), (read.Images.Count, read.Images.Channels, read.Images.Height, read.Images.Width));
        Assert.Equal((20, 21, 22), (read.Images[1][0], read.Images[1][1024], read.Images[1][2048]));
    }

    [Fact]
    public void A_cut_record_is_refused() =>
        Assert.Contains("record 1", Assert.Throws<DatasetFormatException>(() =>
            CifarFile.Read(new MemoryStream([.. Record(3, 10), .. Record(9, 20)[..^1]]), "test.bin")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_label_above_9_is_refused() =>
        Assert.Throws<DatasetFormatException>(() => CifarFile.Read(new MemoryStream(Record(10, 0)), "test.bin"));

    [Fact]
    public void An_empty_file_holds_no_images() => Assert.Equal(0, CifarFile.Read(new MemoryStream(), "test.bin").Images.Count);

    private static byte[] Record(byte label, byte red) =>
        [label, .. Enumerable.Range(0, 3).SelectMany(channel => Enumerable.Repeat((byte)(red + channel), 1024))];
}
