using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Muscles, motor endplates, creases and danger zones, fitted to one face.</summary>
public sealed class FaceAtlas
{
    private FaceAtlas(PatientFace face, IReadOnlyList<FittedMuscle> muscles, IReadOnlyList<Crease> creases, IReadOnlyList<DangerZone> zones) =>
        (Face, Muscles, Creases, Zones) = (face, muscles, creases, zones);

    /// <summary>The face it is fitted to.</summary>
    public PatientFace Face { get; }

    /// <summary>Each muscle once a side, midline muscles once.</summary>
    public IReadOnlyList<FittedMuscle> Muscles { get; }

    /// <summary>The creases of both sides.</summary>
    public IReadOnlyList<Crease> Creases { get; }

    /// <summary>The areas to keep away from.</summary>
    public IReadOnlyList<DangerZone> Zones { get; }

    /// <summary>Fits the atlas files of <c>data/</c> to a face.</summary>
    public static FaceAtlas Fit(PatientFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        return new(face, [], [], []);
    }

    /// <summary>The muscle an injection at a skin point reaches first; null where no muscle of the atlas lies.</summary>
    public FittedMuscle? MuscleAt(FacePoint p) => Muscles.FirstOrDefault(muscle => muscle.Course.Any(at => at.DistanceMm(p) < muscle.WidthMm / 2));

    /// <summary>A muscle by id and side.</summary>
    /// <exception cref="ArgumentException">There is no such muscle on that side.</exception>
    public FittedMuscle Find(string id, Side side) =>
        Muscles.FirstOrDefault(muscle => muscle.Id == id && muscle.Side == side)
            ?? throw new ArgumentException($"The atlas has no muscle {id} ({side}).", nameof(id));

    /// <summary>Height of a skin point above the supraorbital rim of its own side, mm; negative below it.</summary>
    public double HeightAboveRimMm(FacePoint p) =>
        p.Y - Face.Landmark(p.X < 0 ? Landmark.SupraorbitalRimRight : Landmark.SupraorbitalRimLeft).Y;
}
