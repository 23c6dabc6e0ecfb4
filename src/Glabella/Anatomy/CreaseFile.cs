using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>One file of <c>data/creases</c>: a group of lines, how deep it is by age, and its curves on the reference head.</summary>
/// <remarks><c>grades</c> is missing where grades by age are parameters of the model; <c>maleLess</c> is by how much men's lie below those of women.</remarks>
internal sealed record CreaseFile(
    string Id, string Name, bool Paired, string Expression, string Origin, CreaseProfile Profile, CreaseCurve[] Creases,
    GradesByAge? Grades = null, SourcedNumber? MaleLess = null)
{
    private static readonly Lazy<IReadOnlyList<CreaseFile>> Files = new(() => [.. ReferenceData.List("creases").Select(ReferenceData.Read<CreaseFile>)]);

    /// <summary>All groups in the order of their ids.</summary>
    public static IReadOnlyList<CreaseFile> All => Files.Value;

    /// <summary>The curves of all groups.</summary>
    public static IEnumerable<CreaseCurve> Curves => All.SelectMany(file => file.Creases);

    /// <summary>Whether the atlas has a crease on that side.</summary>
    public static bool Has(string id, string line, Side side) =>
        All.Any(file => file.Id == line && file.Creases.Any(curve => curve.Id == id && curve.DrawnSides.Contains(side)));

    /// <summary>The group as it is graded.</summary>
    public WrinkleLine ToLine() => new(Id, Name, Paired, Expression) { Grades = Grades, MaleLess = MaleLess?.Value ?? 0 };
}

/// <summary>What the grooves of a group are like across, at the worst grade.</summary>
internal sealed record CreaseProfile(SourcedNumber HalfWidthMm, SourcedNumber DepthMm, SourcedNumber Shoulder);

/// <summary>One curve of the right side, of both sides, of the left drawn as on the right, or across the midline.</summary>
/// <remarks>
/// <c>sides</c> is "both", "right", "left" or "midline"; points are of the right side unless it crosses the midline. It shows from the grade <c>fromGrade</c> of its line on;
/// <c>width</c> and <c>depth</c> multiply those of the group, <c>lean</c> is <see cref="Crease.Lean"/>.
/// </remarks>
internal sealed record CreaseCurve(
    string Id, string Sides, double[][] Points,
    double FromGrade = 0, double Width = 1, double Depth = 1, double Lean = 0, CreaseShape Shape = CreaseShape.Groove)
{
    /// <summary>The sides it is drawn on.</summary>
    public IReadOnlyList<Side> DrawnSides => Sides switch
    {
        "both" => [Side.Right, Side.Left],
        "right" => [Side.Right],
        "left" => [Side.Left],
        "midline" => [Side.Midline],
        _ => throw new InvalidDataException($"The crease {Id} is on no side '{Sides}'."),
    };
}
