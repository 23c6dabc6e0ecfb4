using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.Tests.Mechanics;

public class SkinStrainTests
{
    private static readonly FacePoint A = new(0, 0, 0), B = new(3, 1, 0.5), C = new(-1, 2, 1);

    [Fact]
    public void A_stretch_by_a_tenth_in_one_direction_is_a_strain_of_a_tenth_along_it_and_none_across()
    {
        var (along, across) = Axes();
        FacePoint Stretched(FacePoint p)
        {
            var amount = 0.1 * ((p.X * along.X) + (p.Y * along.Y) + (p.Z * along.Z));
            return new(along.X * amount, along.Y * amount, along.Z * amount);
        }

        Assert.Equal(0.1, SkinStrain.StrainAlong(along, A, B, C, Stretched(A), Stretched(B), Stretched(C)), 1e-12);
        Assert.Equal(0, SkinStrain.StrainAlong(across, A, B, C, Stretched(A), Stretched(B), Stretched(C)), 1e-12);
    }

    [Fact]
    public void A_shift_strains_nothing()
    {
        var shift = new FacePoint(4, -2, 7);

        Assert.Equal(0, SkinStrain.StrainAlong(Axes().Along, A, B, C, shift, shift, shift), 1e-12);
    }

    // Two unit vectors of the triangle's plane at right angles.
    private static (FacePoint Along, FacePoint Across) Axes()
    {
        var length = Math.Sqrt(9 + 1 + 0.25);
        var along = new FacePoint(3 / length, 1 / length, 0.5 / length);
        var part = (C.X * along.X) + (C.Y * along.Y) + (C.Z * along.Z);
        var rest = new FacePoint(C.X - (part * along.X), C.Y - (part * along.Y), C.Z - (part * along.Z));
        var restLength = Math.Sqrt((rest.X * rest.X) + (rest.Y * rest.Y) + (rest.Z * rest.Z));
        return (along, new(rest.X / restLength, rest.Y / restLength, rest.Z / restLength));
    }
}
