using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.Tests.Mechanics;

public class SkinVolumeTests
{
    private const double ThicknessMm = 6;
    private static readonly FaceSurface Skin = PatientFace.Canonical.Surface;
    private static readonly double[] Thickness = [.. Enumerable.Repeat(ThicknessMm, Skin.Vertices.Count)];

    [Fact]
    public void A_triangle_squeezed_to_nine_tenths_loses_a_tenth_of_its_area()
    {
        var (area, change) = SkinVolume.Areas(new(0, 0, 0), new(4, 0, 0), new(0, 3, 0), default, new(-0.4, 0, 0), default);

        Assert.Equal(6, area, 1e-12);
        Assert.Equal(-0.6, change, 1e-12);
    }

    [Fact]
    public void Skin_that_turns_as_a_whole_neither_bulges_nor_thins()
    {
        var spin = Skin.Vertices.Select(p => new FacePoint(0, 0, 0.01).Cross(p)).ToArray();

        Assert.All(SkinVolume.Bulge(Skin, spin, Thickness), mm => Assert.Equal(0, mm, 1e-9));
    }

    // Second way: the slab of tissue under each triangle as a prism of area × thickness, before and after a small step, with exact areas.
    [Theory]
    [InlineData(12, -10)]
    [InlineData(25, 30)]
    public void Keeps_the_volume_under_squeezed_skin(double radiusMm, double heightMm)
    {
        const double step = 1e-3;
        var middle = Skin.Vertices.MinBy(p => p.DistanceMm(new(-38, heightMm, 45)));
        var squeeze = Skin.Vertices.Select(p => middle.Minus(p).Times(step * Fade.Weight(p.Minus(middle), radiusMm, radiusMm))).ToArray();
        var bulge = SkinVolume.Bulge(Skin, squeeze, Thickness);

        var (lost, gained) = (0.0, 0.0);
        for (var t = 0; t < Skin.Triangles.Count; t += 3)
        {
            var (a, b, c) = (Skin.Triangles[t], Skin.Triangles[t + 1], Skin.Triangles[t + 2]);
            var before = Area(Skin.Vertices[a], Skin.Vertices[b], Skin.Vertices[c]);
            var after = Area(Skin.Vertices[a].Plus(squeeze[a]), Skin.Vertices[b].Plus(squeeze[b]), Skin.Vertices[c].Plus(squeeze[c]));
            lost += ThicknessMm * Math.Max(0, before - after);
            gained += (ThicknessMm * (after - before)) + (before * (bulge[a] + bulge[b] + bulge[c]) / 3);
        }

        Assert.True(lost > 0.1, $"squeezed volume {lost}");
        Assert.Equal(0, gained / lost, 0.02);
    }

    [Fact]
    public void Bulges_outward_in_the_middle_of_what_is_squeezed_and_twice_as_far_for_twice_the_squeeze()
    {
        var middle = Skin.Vertices[205];
        FacePoint[] Squeeze(double share) => [.. Skin.Vertices.Select(p => middle.Minus(p).Times(share * Fade.Weight(p.Minus(middle), 15, 15)))];

        var (once, twice) = (SkinVolume.Bulge(Skin, Squeeze(0.1), Thickness), SkinVolume.Bulge(Skin, Squeeze(0.2), Thickness));

        Assert.InRange(once[205], 0.6, 1.25);
        Assert.Equal(2 * once[205], twice[205], 1e-9);
    }

    private static double Area(FacePoint a, FacePoint b, FacePoint c) => b.Minus(a).Cross(c.Minus(a)).Length() / 2;
}
