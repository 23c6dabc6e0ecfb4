namespace Glabella.Anatomy;

/// <summary>A measure of a muscle along its course: width, depth or thickness.</summary>
/// <param name="Mean">Mean over the course, mm: what the model of spread takes.</param>
/// <param name="Uncertainty">One standard deviation of the mean, mm, or null when unknown.</param>
/// <param name="Origin">Where the mean comes from.</param>
/// <param name="Points">Places of the course in ascending order, from 0 to 1; none where only the mean is known.</param>
public sealed record MuscleProfile(double Mean, double? Uncertainty, string Origin, IReadOnlyList<ProfilePoint> Points)
{
    /// <summary>The measure at a share of the course from origin to insertion, linear between the points, mm.</summary>
    public double At(double share)
    {
        for (var i = 1; i < Points.Count; i++)
        {
            var (from, to) = (Points[i - 1], Points[i]);
            if (share <= to.At)
            {
                return from.Value + ((to.Value - from.Value) * Math.Clamp((share - from.At) / (to.At - from.At), 0, 1));
            }
        }

        return Points.Count > 0 ? Points[^1].Value : Mean;
    }
}
