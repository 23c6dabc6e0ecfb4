namespace Glabella.Clinic.Appointments;

/// <summary>Identifies one appointment.</summary>
public readonly record struct AppointmentId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static AppointmentId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
