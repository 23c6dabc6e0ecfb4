namespace Glabella.App.Web.Treatments;

/// <summary>The fields of the treatment page's forms as sent.</summary>
public sealed class TypedInjection
{
    /// <summary>Made when the page was drawn, so that sending it twice records one injection.</summary>
    public Guid Injection { get; set; }

    public string? Site { get; set; }

    public Guid Vial { get; set; }

    public string? Units { get; set; }

    public string? DepthMm { get; set; }

    public string? Reason { get; set; }

    /// <summary>Muscle and side of a site that the plan does not name.</summary>
    public string? Muscle { get; set; }

    /// <summary>How many corrections of the injection were shown.</summary>
    public int Corrections { get; set; }

    /// <summary>The warnings that were shown and are gone on in spite of.</summary>
    public List<string> Warned { get; set; } = [];

    public string? Diluent { get; set; }

    public string? Counted { get; set; }

    public string? Summary { get; set; }
}
