using Cake.Core.IO;

namespace Cake.Frosting;

/// <summary>The working directory the host asks for; the command line may override it.</summary>
internal sealed record WorkingDirectory(DirectoryPath Path);
