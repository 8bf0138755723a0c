using System.Text;
using Figures.Tables;

namespace Figures.Authoring.Tests;

public sealed class FingerprintMemoTests
{
    private const string Memo = "store/fingerprints";
    private readonly Session session = new();

    [Fact]
    public async Task While_the_assemblies_are_the_same_no_code_is_read()
    {
        var real = await CodesAsync();
        var invented = new string('a', 64);
        Rewrite(line => line.Contains("Parabola:Run", StringComparison.Ordinal) ? $"{line.Split('\t')[0]}\t{invented}\t\t" : line);
        var remembered = Codes();
        Assert.Equal(invented, remembered["Small.Parabola"]);
        Assert.Equal(real["Small.Figure1/draw"], remembered["Small.Figure1/draw"]);
    }

    [Fact]
    public async Task What_the_code_reads_is_remembered_with_it()
    {
        await CodesAsync();
        Rewrite(line => line.Contains("Parabola:Run", StringComparison.Ordinal) ? $"{line[..^1]}{typeof(Powers)}\t" : line);
        var fault = Assert.Throws<PipelineException>(() => Codes());
        Assert.Contains("Small.Parabola reads Small.Powers", Assert.Single(fault.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_stamp_of_the_assemblies_makes_the_memo_void()
    {
        var real = await CodesAsync();
        Rewrite(line => $"{line.Split('\t')[0]}\t{new string('a', 64)}\t\t", stamp => new string('0', stamp.Length));
        Assert.Equal(real, Codes());
    }

    [Fact]
    public async Task A_memo_with_any_byte_flipped_or_cut_off_is_as_if_there_were_none()
    {
        var real = await CodesAsync();
        var memo = session.Disk.Read(Memo)!;
        for (var place = 0; place < memo.Length; place += 97)
        {
            var flipped = (byte[])memo.Clone();
            flipped[place] ^= 1;
            session.Disk.Set(Memo, flipped);
            Assert.Equal(real, Codes());
            session.Disk.Set(Memo, memo[..place]);
            Assert.Equal(real, Codes());
        }
    }

    /// <summary>Runs once, which saves the memo.</summary>
    private async Task<SortedDictionary<string, string>> CodesAsync()
    {
        await session.RunAsync(Session.Smoke(), Session.Tasks);
        Assert.Contains(Memo, session.Disk.Paths);
        return Codes();
    }

    private SortedDictionary<string, string> Codes()
    {
        var steps = session.Prepare(Session.Smoke(), Session.Tasks).Plan!.Steps;
        return new(steps.ToDictionary(step => step.Step.Name, step => step.Step.Code.Hash), StringComparer.Ordinal);
    }

    /// <summary>Changes lines of the memo, and its checksum with them.</summary>
    private void Rewrite(Func<string, string> line, Func<string, string>? stamp = null)
    {
        var lines = Encoding.UTF8.GetString(session.Disk.Read(Memo)!).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var body = string.Concat(lines.Skip(1).Select(text => line(text) + "\n"));
        var head = (stamp ?? (same => same))(lines[0].Split(' ')[0]);
        session.Disk.Set(Memo, Encoding.UTF8.GetBytes($"{head} {ContentId.OfBytes(Encoding.UTF8.GetBytes(body))}\n{body}"));
    }
}
