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

    /// <summary>Bands of the platysma and the jawline.</summary>
    public const string PlatysmaBands = "platysma-bands";

    /// <summary>A wide lower face from the masseter.</summary>
    public const string MasseterProminence = "masseter-prominence";

    /// <summary>Head and neck in chronic migraine, as far as other areas do not name the muscle.</summary>
    public const string ChronicMigraine = "chronic-migraine";

    /// <summary>Anywhere else: always off-label here.</summary>
    public const string Other = "other";

    /// <summary>Every area id.</summary>
    public static IReadOnlyList<string> All { get; } = [GlabellarLines, ForeheadLines, LateralCanthalLines, PlatysmaBands, MasseterProminence, ChronicMigraine, Other];

    /// <summary>The area's name for a reader.</summary>
    public static string NameOf(string area) => area switch
    {
        GlabellarLines => "Glabellar lines",
        ForeheadLines => "Forehead lines",
        LateralCanthalLines => "Lateral canthal lines",
        PlatysmaBands => "Platysma bands",
        MasseterProminence => "Masseter prominence",
        ChronicMigraine => "Chronic migraine",
        Other => "Other",
        _ => area,
    };

    /// <summary>The area that a site over this muscle treats.</summary>
    public static string OfMuscle(string muscle) => muscle switch
    {
        "corrugator-supercilii" or "procerus" or "depressor-supercilii" => GlabellarLines,
        "frontalis" => ForeheadLines,
        "orbicularis-oculi" => LateralCanthalLines,
        "platysma" => PlatysmaBands,
        "masseter" or "masseter-deep" => MasseterProminence,
        "temporalis" or "occipitalis" or "trapezius" or "splenius-capitis" or "semispinalis-capitis" => ChronicMigraine,
        _ => Other,
    };
}
