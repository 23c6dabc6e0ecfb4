namespace Glabella.Planning;

/// <summary>One site in two plans.</summary>
/// <param name="A">In the one; null when only the other has it.</param>
/// <param name="B">In the other; null when only the one has it.</param>
public sealed record SiteComparison(PlannedInjection? A, PlannedInjection? B)
{
    /// <summary>A move below it is none. Assumed: no hand is so exact.</summary>
    private const double SameMm = 0.1;

    /// <summary>Only the other plan has it.</summary>
    public bool IsAdded => A is null;

    /// <summary>Only the one plan has it.</summary>
    public bool IsRemoved => B is null;

    /// <summary>How far apart it lies in the two; 0 when only one has it.</summary>
    public double MovedMm => A is not null && B is not null && A.Point.DistanceMm(B.Point) is >= SameMm and var apart ? apart : 0;

    /// <summary>Whether its dose differs; null when its Units are of two products and do not compare, or only one plan has it.</summary>
    public bool? IsRedosed => A is null || B is null || A.Dose.Product != B.Dose.Product ? null : A.Dose != B.Dose;

    /// <summary>How much deeper it is in the other, mm.</summary>
    public double DeeperMm => A is null || B is null ? 0 : Math.Round(B.Depth.Value - A.Depth.Value, 2);

    /// <summary>Whether both plans have it alike, as far as they compare.</summary>
    public bool IsSame => A is not null && B is not null && MovedMm == 0 && IsRedosed != true && DeeperMm == 0;

    /// <summary>What differs: "added", "removed", or any of "moved", "redosed", "depth".</summary>
    public IEnumerable<string> Changes()
    {
        if (IsAdded || IsRemoved)
        {
            return [IsAdded ? "added" : "removed"];
        }

        (string Word, bool Holds)[] all = [("moved", MovedMm > 0), ("redosed", IsRedosed == true), ("depth", DeeperMm != 0)];
        return all.Where(c => c.Holds).Select(c => c.Word);
    }
}
