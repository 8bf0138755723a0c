namespace Figures.Datasets;

/// <summary>Addresses as messages show them: without what may be a secret.</summary>
internal static class ShownAddress
{
    /// <summary>Scheme, host and path. User, password, query and fragment are left out.</summary>
    /// <param name="address">A mirror, or where one redirects to.</param>
    public static string Of(Uri address)
    {
        if (!address.IsAbsoluteUri)
        {
            return "an address without https:";
        }

        if (address.IsFile)
        {
            return address.Host.Length == 0 ? $"file://{address.AbsolutePath}" : "file: on another machine";
        }

        // An @ behind the host means that a password with a sign of its own, such as a slash, was taken apart wrongly.
        string path = address.AbsolutePath.Contains('@', StringComparison.Ordinal) || address.AbsolutePath.Contains("%40", StringComparison.Ordinal)
            ? "/…" : address.AbsolutePath;
        string port = address.IsDefaultPort || address.Port < 0 ? "" : $":{address.Port}";
        return $"{address.Scheme}://{address.Host}{port}{path}{(address.Query.Length > 0 ? "?…" : "")}";
    }
}
