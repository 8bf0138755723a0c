namespace Figures.Authoring;

/// <summary>
/// On a parameter of a <see cref="DownloadTask{TParameters}"/> that says where on this machine files lie. Keys, captions and provenance do not
/// contain it: they have the digests of the files.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PlaceAttribute : Attribute;
