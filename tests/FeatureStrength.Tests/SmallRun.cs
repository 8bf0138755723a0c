using System.Text.Json;

using Figures.Authoring;
using Figures.Pipeline;
using Figures.Tables;

namespace FeatureStrength.Tests;

/// <summary>A figure of the smoke profile with changed parameters, drawn in a folder of its own as the command draws it.</summary>
internal sealed class SmallRun : IDisposable
{
    private readonly StringWriter output = new();

    /// <summary>The folder that stands for the repository.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("figures-feature-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>Validates and plans.</summary>
    /// <typeparam name="TFigure">The figure.</typeparam>
    /// <param name="changes">As after <c>--set FeatureStrength.</c>.</param>
    public FigureSession Prepare<TFigure>(params string[] changes)
    {
        var request = new RunRequest
        {
            Root = Root,
            Profile = Profile.Smoke,
            Jobs = 2,
            Overrides = [.. changes.Select(text => ParameterOverride.Parse("FeatureStrength." + text)!)],
        };
        var session = new FigureSession(
            request, new FolderDisk(Path.Combine(Root, "artifacts")), new PlainReporter(output, output), CancellationToken.None);
        session.Prepare([.. TaskNames.Closure(typeof(TFigure)).Select(type => (PipelineTask)Activator.CreateInstance(type)!)]);
        return session;
    }

    /// <summary>The tables of a figure and its caption.</summary>
    public async Task<(TableSet Tables, string Caption)> DrawAsync<TFigure>(params string[] changes)
    {
        using FigureSession session = Prepare<TFigure>(changes);
        await session.CompletionAsync($"FeatureStrength.{typeof(TFigure).Name}");
        session.End();
        string recipe = Directory.GetFiles(
            Path.Combine(Root, "artifacts", "figures"), $"{typeof(TFigure).Name}.json", SearchOption.AllDirectories).Single();
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(recipe));
        return (session.TablesOf(session.Figures[0]), document.RootElement.GetProperty("caption").GetString()!);
    }
}
