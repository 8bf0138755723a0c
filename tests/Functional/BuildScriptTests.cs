using System.Diagnostics;

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

    [Theory]
    [InlineData("rm artifacts/bin/*/figures")]
    [InlineData("chmod -x artifacts/bin/*/figures")]
    [InlineData("rm artifacts/bin/*/part.dll")]
    [InlineData("echo longer >> artifacts/bin/*/part.dll")]
    [InlineData("rm artifacts/bin/*/.files")]
    public async Task A_program_that_has_lost_a_file_or_may_not_be_executed_is_compiled_anew(string loss)
    {
        await CompilerAsync("");
        Assert.Equal(1, Compilations(await RunAsync()));
        Assert.Equal(0, Compilations(await RunAsync()));
        await new Shell(root).RunAsync("bash", ["-c", loss]);
        var healed = await RunAsync();
        Assert.True(healed.Code == 0, healed.ToString());
        Assert.Equal("1", healed.Output.Trim());
        Assert.Equal(1, Compilations(healed));
        Assert.Equal(0, Compilations(await RunAsync()));
    }

    [Theory]
    [InlineData("src/Text/new.glyphs", 1)]
    [InlineData("src/Library/Extra.targets", 1)]
    [InlineData("build/Templates/Figure.cs.txt", 1)]
    [InlineData("figures/Paper/Data/table.tsv", 1)]
    [InlineData("nuget.config", 1)]
    [InlineData("Directory.Build.rsp", 1)]
    [InlineData("build/Templates/README.md", 1)]
    [InlineData("src/README.md", 0)]
    [InlineData("figures/Paper/gallery/Figure1.png", 0)]
    public async Task A_file_of_any_kind_that_may_shape_the_program_makes_it_another(string path, int compilations)
    {
        await CompilerAsync("");
        await RunAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        await File.WriteAllTextAsync(Path.Combine(root, path), "");
        Assert.Equal(compilations, Compilations(await RunAsync()));
    }

    [Fact]
    public async Task A_compilation_that_waits_for_another_says_for_which_process()
    {
        await CompilerAsync("");
        Directory.CreateDirectory(Path.Combine(root, "artifacts", "bin"));
        using var holder = new Shell(root).Start(
            "bash", ["-c", "exec 9<>artifacts/bin/.lock; flock 9; echo 4711 >artifacts/bin/.lock; echo held; exec sleep 600"]);
        Assert.Equal("held", await holder.StandardOutput.ReadLineAsync());
        using var waiting = Start();
        while (await waiting.StandardError.ReadLineAsync() is { } line && !line.Contains("waits for", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("Compiling", line, StringComparison.Ordinal);
        }

        holder.Kill();
        var errors = await waiting.StandardError.ReadToEndAsync();
        await waiting.WaitForExitAsync();
        Assert.True(waiting.ExitCode == 0, errors);
        Assert.Contains("Compiling", errors, StringComparison.Ordinal);
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
            echo part > "$BASH_ARGV/part.dll"
            """.ReplaceLineEndings("\n").Replace("$BASH_ARGV", "${@: -1}", StringComparison.Ordinal));
        await new Shell(root).RunAsync("chmod", ["+x", path]);
    }

    private Task<CommandResult> RunAsync() => new Shell(root).RunAsync("bash", [Path.Combine(root, "build.sh")], Tools);

    private Process Start() => new Shell(root).Start("bash", [Path.Combine(root, "build.sh")], Tools);

    private Dictionary<string, string?> Tools => new()
    {
        ["PATH"] = $"{Path.Combine(root, "tools")}:{Environment.GetEnvironmentVariable("PATH")}",
    };

    private static int Compilations(CommandResult result) => result.Errors.Split("Compiling the build program").Length - 1;
}
