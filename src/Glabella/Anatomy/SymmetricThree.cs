using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>A symmetric 3×3 matrix as a sum of weighted outer products, solved by Cramer's rule.</summary>
internal sealed class SymmetricThree
{
    private double _xx, _xy, _xz, _yy, _yz, _zz;

    public void Add(FacePoint a, double weight)
    {
        _xx += weight * a.X * a.X;
        _xy += weight * a.X * a.Y;
        _xz += weight * a.X * a.Z;
        _yy += weight * a.Y * a.Y;
        _yz += weight * a.Y * a.Z;
        _zz += weight * a.Z * a.Z;
    }

    public FacePoint Solve(FacePoint right)
    {
        var (first, second, third) = (new FacePoint(_xx, _xy, _xz), new FacePoint(_xy, _yy, _yz), new FacePoint(_xz, _yz, _zz));
        var inverse = 1 / first.Dot(second.Cross(third));
        return new(
            right.Dot(second.Cross(third)) * inverse,
            first.Dot(right.Cross(third)) * inverse,
            first.Dot(second.Cross(right)) * inverse);
    }
}
