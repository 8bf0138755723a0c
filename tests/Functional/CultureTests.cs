using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Functional;

/// <summary>The program as shipped knows the invariant culture alone. Here it is run with those of ICU, which a host could switch on.</summary>
[Collection(DamagedCopy.Name)]
public sealed class CultureTests(WorkingCopy copy)
{
    private static readonly string[] Figures = ["--target=MixedDynamics.Figure1", "--target=ScalingLaws.Figure4", "--profile=smoke"];

    [RealCulturesTheory]
    [InlineData("tr_TR", "tr-TR 1,5 İ")]
    [InlineData("de_DE", "de-DE 1,5 I")]
    public async Task The_bits_are_the_same_in_real_cultures_or_the_test_is_skipped_without_icu(string language, string told)
    {
        var configuration = Path.ChangeExtension(copy.Program, ".runtimeconfig.json");
        var shipped = await File.ReadAllTextAsync(configuration);
        var expected = await ContentsAsync(new Dictionary<string, string?>(), "");
        try
        {
            var real = JsonNode.Parse(shipped)!;
            real["runtimeOptions"]!["configProperties"]!["System.Globalization.Invariant"] = false;
            await File.WriteAllTextAsync(configuration, real.ToJsonString());
            var environment = new Dictionary<string, string?>
            {
                ["LANG"] = $"{language}.UTF-8",
                ["LC_ALL"] = $"{language}.UTF-8",
                ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            };
            Assert.Equal(expected, await ContentsAsync(environment, $"{told}\n"));
        }
        finally
        {
            await File.WriteAllTextAsync(configuration, shipped);
        }
    }

    [Fact]
    public async Task The_bits_are_the_same_in_another_time_zone_and_with_one_job()
    {
        var expected = await ContentsAsync(new Dictionary<string, string?>(), "");
        Assert.Equal(expected, await ContentsAsync(new Dictionary<string, string?> { ["TZ"] = "Pacific/Kiritimati" }, "", copy.Program, [.. Figures, "--jobs=1"]));
    }

    [EmptyFontsFact]
    public async Task The_pictures_are_the_same_without_any_font_or_the_test_is_skipped_where_nothing_may_be_mounted()
    {
        var expected = await ContentsAsync(new Dictionary<string, string?>(), "");
        Assert.Equal(expected, await ContentsAsync(
            new Dictionary<string, string?>(), "", "unshare", ["--mount", "sh", "-c", $"{EmptyFontsFactAttribute.Mount} && exec \"$0\" \"$@\"", copy.Program, .. Figures]));
    }

    private Task<List<string>> ContentsAsync(IReadOnlyDictionary<string, string?> environment, string errors) =>
        ContentsAsync(environment, errors, copy.Program, Figures);

    /// <summary>Computes figures from nothing; digests of the pictures, and the names of the tables, which are their contents.</summary>
    private async Task<List<string>> ContentsAsync(IReadOnlyDictionary<string, string?> environment, string errors, string program, string[] arguments)
    {
        copy.Empty();
        var run = await copy.Shell.RunAsync(program, arguments, environment);
        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(errors, run.Errors);
        var pictures = Directory.GetFiles(copy.PathOf("artifacts/figures/smoke"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".png" or ".svg" or ".pdf");
        var tables = Directory.GetFiles(copy.PathOf("artifacts/store"), "*.parquet");
        return [.. pictures.Select(file => $"{Path.GetFileName(file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}")
            .Concat(tables.Select(file => Path.GetFileName(file))).Order(StringComparer.Ordinal)];
    }
}

/// <summary>Skipped where no file system may be mounted over the folder of fonts.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EmptyFontsFactAttribute : FactAttribute
{
    /// <summary>Hides the fonts of the machine within a mount namespace of its own.</summary>
    public const string Mount = "mkdir -p /usr/share/fonts && mount -t tmpfs none /usr/share/fonts";

    public EmptyFontsFactAttribute() => Skip = Works() ? null : "unshare and mount need the rights of an administrator on Linux";

    private static bool Works()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", ["--mount", "sh", "-c", Mount]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>Skipped where the runtime would find no ICU library.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealCulturesTheoryAttribute : TheoryAttribute
{
    public RealCulturesTheoryAttribute() =>
        Skip = Enumerable.Range(50, 100).Any(IsInstalled) ? null : "ICU is not installed (Debian: libicu followed by its version)";

    private static bool IsInstalled(int version)
    {
        var found = NativeLibrary.TryLoad($"libicuuc.so.{version}", out var library);
        if (found)
        {
            NativeLibrary.Free(library);
        }

        return found;
    }
}
