namespace Glabella.Clinic.Supervision;

/// <summary>Identifies one recorded examination in person.</summary>
public readonly record struct ExaminationId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static ExaminationId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
