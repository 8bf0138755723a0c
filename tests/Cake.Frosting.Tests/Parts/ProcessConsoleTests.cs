using Cake.Core;

namespace Cake.Frosting.Tests.Parts;

public sealed class ProcessConsoleTests
{
    [Theory]
    [InlineData(true, "TERM=xterm-256color")]
    [InlineData(true, "TERM=screen")]
    [InlineData(true, "GITHUB_ACTION=build")]
    [InlineData(true, "TF_BUILD=True")]
    [InlineData(true, "WT_SESSION=1")]
    [InlineData(false, "TERM=dumb")]
    [InlineData(false)]
    [InlineData(false, "TERM=xterm", "NO_COLOR=1")]
    [InlineData(false, "GITHUB_ACTION=build", "NO_COLOR=1")]
    [InlineData(true, "TERM=xterm", "NO_COLOR=")]
    public void The_environment_decides_on_ansi_codes(bool expected, params string[] variables)
    {
        var environment = variables.Select(variable => variable.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        Assert.Equal(expected, new ProcessConsole(environment.GetValueOrDefault).SupportAnsiEscapeCodes);
    }
}
