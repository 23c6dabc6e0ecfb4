using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>An eyeball, set behind the lids of one face.</summary>
/// <remarks>The radius is that of an adult eye, which hardly differs between people; the centre is where such a sphere touches the lid margins from behind.</remarks>
/// <param name="Side">The patient's side.</param>
/// <param name="Centre">Its centre, mm.</param>
public sealed record Eyeball(Side Side, FacePoint Centre)
{
    // Axial length 23–24 mm in adults (standard anatomy, recalled).
    /// <summary>Radius of an adult eyeball, mm.</summary>
    public const double RadiusMm = 12;

    // Lid thickness in front of the eyeball, assumed: some tenths of a millimetre keep the drawn surfaces apart.
    private const double LidGapMm = 0.4;

    internal static Eyeball Behind(Side side, IReadOnlyList<FacePoint> margin)
    {
        var middle = Vector.Mean(margin);
        const double reach = RadiusMm + LidGapMm;
        var depths = margin
            .Select(p => (p.Z, Squared: ((p.X - middle.X) * (p.X - middle.X)) + ((p.Y - middle.Y) * (p.Y - middle.Y))))
            .Where(p => p.Squared < 0.81 * reach * reach)
            .Select(p => p.Z - Math.Sqrt((reach * reach) - p.Squared))
            .Order()
            .ToArray();
        return new Eyeball(side, middle with { Z = depths.Length > 0 ? depths[depths.Length / 6] : middle.Z - reach });
    }
}
