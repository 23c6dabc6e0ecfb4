using Glabella.Planning;

namespace Glabella.Calibration;

/// <summary>What the fit needs to know of a published figure.</summary>
/// <param name="Trial">Rows of one line in one trial share its effect: hands, doses and scales differ from area to area within a trial too.</param>
/// <param name="Published">A share from 0 to 1, or days.</param>
/// <param name="Size">Subjects of whom it is the share or the median.</param>
/// <param name="IsShare">Whether it is a share.</param>
/// <param name="IsBound">Whether the truth is only known to be above it.</param>
public sealed record FitRow(string Trial, double Published, int Size, bool IsShare, bool IsBound)
{
    /// <summary>A calibration row as the fit sees it.</summary>
    public static FitRow Of(CalibrationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new($"{row.Cluster}, {FaceArea.NameOf(row.Line).ToLowerInvariant()}", row.IsShare ? row.Published / 100 : row.Published, row.Arm.Size, row.IsShare, row.IsBound);
    }
}
