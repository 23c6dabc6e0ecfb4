namespace Glabella.Clinic.Storage;

/// <summary>Another process has this data folder open. SQLite here has one writer, so there can be only one.</summary>
public sealed class DatabaseInUseException(string folder, Exception inner) : InvalidOperationException(
    $"The data folder {folder} is already in use by another Glabella. Stop that one, or give this one its own folder.", inner)
{
    public string Folder { get; } = folder;
}
