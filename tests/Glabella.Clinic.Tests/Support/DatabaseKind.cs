namespace Glabella.Clinic.Tests.Support;

/// <summary>The two databases that the record runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
