namespace Glabella.Clinic.Faces;

/// <summary>Identifies one face: landmarks in millimetres and where they came from.</summary>
public readonly record struct FaceId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static FaceId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
