using Glabella.Clinic.Treatments;

namespace Glabella.App.Web.Treatments;

/// <summary>The fields of the form that notes how was injected, as sent.</summary>
public sealed class TypedHandling
{
    /// <summary>Made when the page was drawn, so that sending it twice adds one note.</summary>
    public Guid Note { get; set; }

    /// <summary>Empty for the whole treatment.</summary>
    public string? Site { get; set; }

    public InjectionTechnique? Technique { get; set; }

    public int? NeedleGauge { get; set; }

    public decimal? NeedleMm { get; set; }

    public InjectionLayer? Layer { get; set; }

    public InjectionGuidance? Guidance { get; set; }

    public BleedingSeen? Bleeding { get; set; }

    public int? Pain { get; set; }

    public Handling ToHandling() => new(Technique, NeedleGauge, NeedleMm, Layer, Guidance, Bleeding, Pain);
}
