namespace Cake.Core;

/// <summary>The end of a build by an exception, with the report of what ran until then. Its inner exception is the cause.</summary>
public sealed class CakeReportException : Exception
{
    /// <summary>A failure with an empty report.</summary>
    public CakeReportException()
        : this(new CakeReport())
    {
    }

    /// <summary>A failure with a message and an empty report.</summary>
    /// <param name="message">What is shown to the user.</param>
    public CakeReportException(string message)
        : this(new CakeReport(), message)
    {
    }

    /// <summary>A failure with a message, its cause and an empty report.</summary>
    /// <param name="message">What is shown to the user.</param>
    /// <param name="innerException">The cause.</param>
    public CakeReportException(string message, Exception innerException)
        : this(new CakeReport(), message, innerException)
    {
    }

    /// <summary>A failure with a report.</summary>
    /// <param name="report">What ran until then.</param>
    public CakeReportException(CakeReport report) => Report = report;

    /// <summary>A failure with a report and a message.</summary>
    /// <param name="report">What ran until then.</param>
    /// <param name="message">What is shown to the user.</param>
    public CakeReportException(CakeReport report, string message)
        : base(message) => Report = report;

    /// <summary>A failure with a report, a message and its cause.</summary>
    /// <param name="report">What ran until then.</param>
    /// <param name="message">What is shown to the user.</param>
    /// <param name="innerException">The cause.</param>
    public CakeReportException(CakeReport report, string message, Exception innerException)
        : base(message, innerException) => Report = report;

    /// <summary>What ran until the failure.</summary>
    public CakeReport Report { get; set; }
}
