using Figures.Authoring;
using Figures.Pipeline;

namespace Build.CommandLine;

/// <summary>The command line after checking: a request for the pipeline and the arguments Cake gets.</summary>
/// <param name="Request">Our part.</param>
/// <param name="CakeArguments">What is passed on to Cake's host, normalised.</param>
/// <param name="Problems">Everything that is wrong, in the order typed.</param>
/// <param name="Options">Arguments that only some targets read.</param>
internal sealed record ParsedArguments(RunRequest Request, IReadOnlyList<string> CakeArguments, IReadOnlyList<Problem> Problems, TargetOptions Options);
