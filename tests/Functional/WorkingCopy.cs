using System.Diagnostics;

namespace Functional;

/// <summary>
/// A throw-away copy of this repository, in a folder with a space and letters outside ASCII. What the repository's <c>build.sh</c> has
/// compiled from the same sources runs here too; anything else is compiled once.
/// </summary>
public sealed class WorkingCopy : IAsyncLifetime
{
    private static readonly string[] Sources =
    [
        "build", "src", "figures", "snapshots", "tests/Directory.Build.props", "build.sh", "build.ps1", "Figures.sln", "Figures.targets", "global.json", "Directory.Build.props",
        "Directory.Build.targets", "Directory.Packages.props", "Directory.Solution.targets", ".editorconfig",
    ];

    private static readonly string[] Results = ["figures", "store", "quarantine", "journal"];

    /// <summary>The root of the repository under test.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    private readonly string gallery = Directory.CreateTempSubdirectory("figures gallery ").FullName;

    /// <summary>The root of the copy.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("figures Größe ").FullName;

    /// <summary>Runs commands in the copy.</summary>
    public Shell Shell => new(Root);

    /// <summary>The compiled program in the copy.</summary>
    public string Program { get; private set; } = "";

    public async Task InitializeAsync()
    {
        foreach (var source in Sources.Where(source => Path.Exists(Path.Combine(Repository, source))))
        {
            Copy(Path.Combine(Repository, source), Path.Combine(Root, source));
        }

        if (Programs(Repository).FirstOrDefault() is { } shipped)
        {
            // By a process of its own: a program that this one has open for writing while it starts another cannot be run yet.
            Directory.CreateDirectory(PathOf("artifacts/bin"));
            var copied = await Shell.RunAsync("cp", ["-r", Path.GetDirectoryName(shipped)!, PathOf("artifacts/bin")]);
            Assert.True(copied.Code == 0, copied.ToString());
        }

        var compiled = await BuildAsync("--description");
        Assert.True(compiled.Code == 0, compiled.ToString());
        Program = Programs(Root).First();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        Directory.Delete(gallery, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs <c>./build.sh</c>.</summary>
    public Task<CommandResult> BuildAsync(params string[] arguments) =>
        BuildAsync(new Dictionary<string, string?>(), arguments);

    /// <summary>Runs <c>./build.sh</c> in another environment.</summary>
    public Task<CommandResult> BuildAsync(IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        Shell.RunAsync("bash", [Path.Combine(Root, "build.sh"), .. arguments], environment);

    /// <summary>Starts the program itself, so that a signal reaches it.</summary>
    public Process Start(params string[] arguments) => Shell.Start(Program, arguments);

    /// <summary>A path in the copy.</summary>
    public string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Removes store, journal and pictures.</summary>
    public void Empty()
    {
        foreach (var name in Results.Select(name => PathOf($"artifacts/{name}")).Where(Path.Exists))
        {
            if (Directory.Exists(name))
            {
                Directory.Delete(name, recursive: true);
            }
            else
            {
                File.Delete(name);
            }
        }
    }

    /// <summary>Puts store, journal and pictures of the whole smoke gallery in place, computed once for all tests by one job at a time.</summary>
    /// <returns>The folder of the pictures as the computation left them.</returns>
    public async Task<string> FillAsync()
    {
        Empty();
        if (!Path.Exists(Path.Combine(gallery, "journal")))
        {
            var computed = await BuildAsync("--profile=smoke", "--jobs=1");
            Assert.True(computed.Code == 0, computed.ToString());
            Keep(PathOf("artifacts"), gallery);
        }
        else
        {
            Keep(gallery, PathOf("artifacts"));
        }

        return Path.Combine(gallery, "figures");
    }

    /// <summary>Copies store, journal and pictures from one <c>artifacts</c> to another.</summary>
    public static void Keep(string from, string to)
    {
        foreach (var name in Results.Where(name => Path.Exists(Path.Combine(from, name))))
        {
            Copy(Path.Combine(from, name), Path.Combine(to, name));
        }
    }

    /// <summary>The compiled programs of a clone, the newest first.</summary>
    private static IEnumerable<string> Programs(string root) =>
        new DirectoryInfo(Path.Combine(root, "artifacts", "bin")) is { Exists: true } folder
        ? folder.EnumerateDirectories().Where(compiled => !compiled.Name.StartsWith('.'))
            .OrderByDescending(compiled => compiled.LastWriteTimeUtc)
            .Select(compiled => Path.Combine(compiled.FullName, "figures")).Where(File.Exists)
        : [];

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.Contains(".received.", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Above(string folder)
    {
        var candidate = new DirectoryInfo(folder);
        while (!File.Exists(Path.Combine(candidate.FullName, "Figures.sln")))
        {
            candidate = candidate.Parent!;
        }

        return candidate.FullName;
    }
}

/// <summary>Tests that share the working copy run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class SharedCopy : ICollectionFixture<WorkingCopy>
{
    public const string Name = "working copy";
}

/// <summary>Tests that kill the program and damage what it keeps do so one after another, in a copy of their own.</summary>
[CollectionDefinition(Name)]
public sealed class DamagedCopy : ICollectionFixture<WorkingCopy>
{
    public const string Name = "damaged copy";
}
