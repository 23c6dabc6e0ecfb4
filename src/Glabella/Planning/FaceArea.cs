namespace Glabella.Planning;

/// <summary>The areas of the face that a site may belong to: the ids of the lines they treat.</summary>
public static class FaceArea
{
    /// <summary>Lines between the brows.</summary>
    public const string GlabellarLines = "glabellar-lines";

    /// <summary>Horizontal lines of the forehead.</summary>
    public const string ForeheadLines = "forehead-lines";

    /// <summary>Crow's feet.</summary>
    public const string LateralCanthalLines = "lateral-canthal-lines";

    /// <summary>Anywhere else: always off-label here.</summary>
    public const string Other = "other";

    /// <summary>Every area id.</summary>
    public static IReadOnlyList<string> All { get; } = [GlabellarLines, ForeheadLines, LateralCanthalLines, Other];

    /// <summary>The area's name for a reader.</summary>
    public static string NameOf(string area) => area switch
    {
        GlabellarLines => "Glabellar lines",
        ForeheadLines => "Forehead lines",
        LateralCanthalLines => "Lateral canthal lines",
        Other => "Other",
        _ => area,
    };

    /// <summary>The area that a site over this muscle treats.</summary>
    public static string OfMuscle(string muscle) => muscle switch
    {
        "corrugator-supercilii" or "procerus" or "depressor-supercilii" => GlabellarLines,
        "frontalis" => ForeheadLines,
        "orbicularis-oculi" => LateralCanthalLines,
        _ => Other,
    };
}
