using Glabella.Anatomy;

namespace Glabella.Measurement;

/// <summary>Emotrics' frame on the picture: x along the line of the pupils, y down, px.</summary>
internal sealed class EmotricsFrame
{
    private readonly double _cos, _sin;

    public EmotricsFrame(ImagePoint rightPupil, ImagePoint leftPupil)
    {
        var angle = Math.Atan((leftPupil.Y - rightPupil.Y) / (leftPupil.X - rightPupil.X));
        (_cos, _sin) = (Math.Cos(angle), Math.Sin(angle));
        Centre = new((rightPupil.X + leftPupil.X) / 2, (rightPupil.Y + leftPupil.Y) / 2, 0);
    }

    /// <summary>Half-way between the pupils.</summary>
    public ImagePoint Centre { get; }

    public ImagePoint Turned(ImagePoint p, ImagePoint origin) => Turn(p.X - origin.X, p.Y - origin.Y);

    /// <summary>The vector turned into the frame.</summary>
    public ImagePoint Turn(double dx, double dy) => new((_cos * dx) + (_sin * dy), (_cos * dy) - (_sin * dx), 0);

    /// <summary>A place of the frame about <see cref="Centre"/> on the picture.</summary>
    public ImagePoint Back(ImagePoint p) => new(Centre.X + (_cos * p.X) - (_sin * p.Y), Centre.Y + (_sin * p.X) + (_cos * p.Y), 0);

    /// <summary>The curve through points, as a function of x in the frame about an origin; null when they do not ascend.</summary>
    public SmoothingSpline? On(ImagePoint[] face, IReadOnlyList<int> indices, ImagePoint origin)
    {
        ImagePoint[] turned = [.. indices.Select(i => Turned(face[i], origin))];
        return SmoothingSpline.Fit([.. turned.Select(p => p.X)], [.. turned.Select(p => p.Y)], residual: 1);
    }
}
