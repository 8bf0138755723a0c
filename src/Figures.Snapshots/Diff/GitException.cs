namespace Figures.Snapshots;

/// <summary>git is not there, or the folder is no repository that it reads: nothing about any one commit.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="cause">The lower error, or null.</param>
public sealed class GitException(string message, Exception? cause = null) : Exception(message, cause);
