namespace Glabella.Clinic.Storage;

/// <summary>The connection string cannot be read. It is not repeated, because it may hold a password.</summary>
public sealed class DatabaseSettingException(Exception inner) : InvalidOperationException(
    $"The connection string of the database cannot be read: {inner.Message}", inner);
