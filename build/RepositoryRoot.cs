namespace Build;

/// <summary>Finds the folder that holds <c>Figures.sln</c>, from the working folder upwards, then from the program upwards.</summary>
internal static class RepositoryRoot
{
    public static string Find() =>
        Above(Environment.CurrentDirectory) ?? Above(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("No folder above the working folder holds Figures.sln; run ./build.sh of the repository.");

    private static string? Above(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "Figures.sln")))
            {
                return candidate.FullName;
            }
        }

        return null;
    }
}
