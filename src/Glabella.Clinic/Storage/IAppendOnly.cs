namespace Glabella.Clinic.Storage;

/// <summary>Marks a record type whose rows are added and never changed or removed; the context and a trigger in the database both refuse it.</summary>
internal interface IAppendOnly;
