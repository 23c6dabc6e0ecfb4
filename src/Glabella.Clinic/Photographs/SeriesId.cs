namespace Glabella.Clinic.Photographs;

/// <summary>Identifies the photographs of one sitting: the same patient, light and distance, one picture a view.</summary>
public readonly record struct SeriesId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static SeriesId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
