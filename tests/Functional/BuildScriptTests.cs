namespace Functional;

/// <summary>What <c>build.sh</c> does when sources change while it compiles; the compiler is a stand-in that edits and copies.</summary>
public sealed class BuildScriptTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("figures build Größe ").FullName;

    public BuildScriptTests()
    {
        foreach (var folder in (string[])["build", "src", "figures", "tools"])
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
        }

        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "global.json"])
        {
            File.WriteAllText(Path.Combine(root, file), "");
        }

        File.WriteAllText(Path.Combine(root, "src", "Answer.cs"), "1");
        File.Copy(Path.Combine(WorkingCopy.Repository, "build.sh"), Path.Combine(root, "build.sh"));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task What_is_compiled_while_a_source_is_edited_is_compiled_again()
    {
        await CompilerAsync("if [ ! -e edited ]; then touch edited; echo 2 > src/Answer.cs; fi");
        var first = await RunAsync();
        Assert.True(first.Code == 0, first.ToString());
        Assert.Equal("2", first.Output.Trim());
        Assert.Equal(2, Compilations(first));
        Assert.Equal(0, Compilations(await RunAsync()));
    }

    [Fact]
    public async Task A_program_compiled_from_other_sources_never_gets_the_name_of_the_old_ones()
    {
        await CompilerAsync("if [ ! -e edited ]; then touch edited; echo 2 > src/Answer.cs; fi");
        await RunAsync();
        await File.WriteAllTextAsync(Path.Combine(root, "src", "Answer.cs"), "1");
        var back = await RunAsync();
        Assert.Equal("1", back.Output.Trim());
        Assert.Equal(1, Compilations(back));
    }

    [Fact]
    public async Task Sources_that_never_rest_end_in_one_clear_error()
    {
        await CompilerAsync("echo $RANDOM$RANDOM >> src/Answer.cs");
        var restless = await RunAsync();
        Assert.Equal(1, restless.Code);
        Assert.Equal(3, Compilations(restless));
        Assert.Contains("error: the sources changed during each of 3 compilations", restless.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(Path.Combine(root, "artifacts", "bin")));
    }

    [Fact]
    public async Task What_a_killed_compilation_left_goes_with_the_next_one()
    {
        await CompilerAsync("");
        var left = Directory.CreateDirectory(Path.Combine(root, "artifacts", "bin", ".staging-1"));
        await File.WriteAllTextAsync(Path.Combine(left.FullName, "figures"), "half");
        Assert.Equal(1, Compilations(await RunAsync()));
        left.Refresh();
        Assert.False(left.Exists);
    }

    /// <summary>Reads the source, then does something, then publishes a program that prints what was read.</summary>
    private async Task CompilerAsync(string meanwhile)
    {
        var path = Path.Combine(root, "tools", "dotnet");
        await File.WriteAllTextAsync(path, $"""
            #!/usr/bin/env bash
            answer=$(cat src/Answer.cs)
            {meanwhile}
            mkdir -p "$BASH_ARGV"
            printf '#!/bin/sh\necho %s\n' "$answer" > "$BASH_ARGV/figures"
            chmod +x "$BASH_ARGV/figures"
            """.ReplaceLineEndings("\n").Replace("$BASH_ARGV", "${@: -1}", StringComparison.Ordinal));
        await new Shell(root).RunAsync("chmod", ["+x", path]);
    }

    private Task<CommandResult> RunAsync() => new Shell(root).RunAsync("bash", [Path.Combine(root, "build.sh")], new Dictionary<string, string?>
    {
        ["PATH"] = $"{Path.Combine(root, "tools")}:{Environment.GetEnvironmentVariable("PATH")}",
    });

    private static int Compilations(CommandResult result) => result.Errors.Split("Compiling the build program").Length - 1;
}
