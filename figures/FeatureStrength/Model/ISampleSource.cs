namespace FeatureStrength.Model;

/// <summary>A stream of labelled images that can be read at any place; a pure function of the sample's number.</summary>
internal interface ISampleSource
{
    /// <summary>Numbers of a sample.</summary>
    int Inputs { get; }

    /// <summary>Classes of the labels.</summary>
    int Classes { get; }

    /// <summary>Reads consecutive samples, normalised as they enter a network.</summary>
    /// <param name="first">Number of the first sample since the start of training.</param>
    /// <param name="inputs">Receives samples × <see cref="Inputs"/>, one for each label.</param>
    /// <param name="labels">Receives the classes.</param>
    void Read(long first, Span<double> inputs, Span<byte> labels);
}
