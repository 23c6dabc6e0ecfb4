using Glabella.Anatomy;
using Glabella.Clinic;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Web.Treatments;

/// <summary>A muscle of one side, as chosen for a site that the plan does not name.</summary>
/// <param name="Area">The area that a site over this muscle treats.</param>
public sealed record MusclePlace(string Muscle, Side Side, string Area)
{
    private static readonly Lazy<IReadOnlyList<MusclePlace>> Known = new(() =>
        [.. from muscle in FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 40)).Muscles
            where !muscle.BehindSeptum && muscle.Endplates.Count > 0
            orderby muscle.Name, muscle.Side
            select new MusclePlace(muscle.Id, muscle.Side, FaceArea.OfMuscle(muscle.Id))]);

    /// <summary>Every muscle that an injection can be meant for; the same on each face.</summary>
    public static IReadOnlyList<MusclePlace> All => Known.Value;

    /// <summary>For example "procerus Midline".</summary>
    public string Key => $"{Muscle} {Side}";

    public static Result<MusclePlace> Choose(string? key) =>
        All.FirstOrDefault(place => place.Key == key) is { } place ? place : new NotChosen();

    /// <summary>The skin over the muscle's strongest motor endplate on a face.</summary>
    public ExtraSite On(PatientFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        var strongest = FaceAtlas.Fit(face).Find(Muscle, Side).Endplates.MaxBy(endplate => endplate.Weight)!;
        return new ExtraSite(Area, face.Surface.Project(strongest.Point).Point, Side, Muscle);
    }

    public sealed record NotChosen() : Refusal("muscle-not-chosen", "Choose the muscle and its side.", "Muscle");
}
