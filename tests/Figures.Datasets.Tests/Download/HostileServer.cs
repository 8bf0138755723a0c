using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Figures.Datasets.Tests;

/// <summary>A server on this machine that answers every request as the test says, byte by byte: nothing keeps it from lying.</summary>
internal sealed class HostileServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closed = new();
    private readonly Queue<Func<string, Stream, Task>> answers = new();
    private readonly List<Task> connections = [];
    private readonly Task serving;

    /// <summary>Answers, first request first; the last one answers all that follow.</summary>
    public HostileServer(params IEnumerable<Func<string, Stream, Task>> answers)
    {
        this.answers = new Queue<Func<string, Stream, Task>>(answers);
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/file");

    /// <summary>The heads of all requests.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The first byte each request asked for.</summary>
    public IEnumerable<long> Ranges => Requests.Select(RangeOf);

    public static long RangeOf(string request)
    {
        int at = request.IndexOf("Range: bytes=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : long.Parse(request.AsSpan(at + 13, request.IndexOf('-', at + 13) - at - 13), CultureInfo.InvariantCulture);
    }

    /// <summary>An honest answer, ranges included.</summary>
    public static Func<string, Stream, Task> File(byte[] content) => (request, stream) =>
    {
        int from = (int)RangeOf(request);
        string head = from == 0
            ? $"HTTP/1.1 200 OK\r\nContent-Length: {content.Length}"
            : $"HTTP/1.1 206 Partial Content\r\nContent-Range: bytes {from}-{content.Length - 1}/{content.Length}\r\n"
                + $"Content-Length: {content.Length - from}";
        return SendAsync(stream, head, content.AsMemory(from));
    };

    /// <summary>A head and bytes, whatever they have to do with each other.</summary>
    public static Func<string, Stream, Task> Text(string head, byte[] body) => (_, stream) => SendAsync(stream, head, body);

    public static Func<string, Stream, Task> Status(int code, string more = "") =>
        Text($"HTTP/1.1 {code} Hm\r\nContent-Length: 0{(more.Length == 0 ? "" : "\r\n" + more)}", []);

    public static async Task SendAsync(Stream stream, string head, ReadOnlyMemory<byte> body)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + "\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(body);
        await stream.FlushAsync();
    }

    /// <summary>Stops the server; the listener only once nobody waits for a client any more.</summary>
    public void Dispose()
    {
        closed.Cancel();
        WaitFor(serving);
        listener.Stop();
        WaitFor(Task.WhenAll(connections));
        closed.Dispose();
    }

    private static void WaitFor(Task task) => Assert.True(task.Wait(TimeSpan.FromMinutes(1)), "the server still answers");

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(closed.Token);
                connections.Add(AnswerAsync(client, answers.Count > 1 ? answers.Dequeue() : answers.Peek()));
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the test.
        }
    }

    private async Task AnswerAsync(TcpClient client, Func<string, Stream, Task> answer)
    {
        using TcpClient open = client;
        NetworkStream stream = open.GetStream();
        try
        {
            var head = new StringBuilder();
            var one = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, closed.Token) == 1)
            {
                head.Append((char)one[0]);
            }

            Requests.Add(head.ToString());
            await answer(head.ToString(), stream).WaitAsync(closed.Token);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
            Assert.True(closed.IsCancellationRequested || end.InnerException is SocketException, end.Message);
        }
    }
}
