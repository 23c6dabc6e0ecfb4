using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>The smooth fall-off of everything that holds at one place: (1 − r²)², r the distance in half axes of an ellipsoid.</summary>
internal static class Fade
{
    /// <param name="offset">From the place.</param>
    /// <param name="radiusX">Half axis across, mm.</param>
    /// <param name="radiusY">Half axis up and down, mm; in depth it is one and a half times the larger one.</param>
    public static double Weight(FacePoint offset, double radiusX, double radiusY)
    {
        if (Math.Abs(offset.X) >= radiusX || Math.Abs(offset.Y) >= radiusY)
        {
            return 0;
        }

        var (x, y, z) = (offset.X / radiusX, offset.Y / radiusY, offset.Z / (1.5 * Math.Max(radiusX, radiusY)));
        return Over((x * x) + (y * y) + (z * z));
    }

    /// <summary>(1 − s)² of a squared distance s below 1, else 0.</summary>
    public static double Over(double squared) => squared >= 1 ? 0 : (1 - squared) * (1 - squared);
}
