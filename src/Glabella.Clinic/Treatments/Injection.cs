using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Quantities;

namespace Glabella.Clinic.Treatments;

/// <summary>One injection as it was given. Only ever added; a mistake is put right by an <see cref="InjectionCorrection"/>.</summary>
public sealed class Injection : IAppendOnly
{
    private readonly List<InjectionCorrection> _corrections = [];

    private Injection()
    {
    }

    internal Injection(InjectionId id, TreatmentId treatment, GivenSite site, Vial vial, Clinician by, DateTimeOffset at)
    {
        (Id, TreatmentId, VialId, Product, Lot) = (id, treatment, vial.Id, vial.Product, vial.Lot);
        (Site, Area, Muscle, Side) = (site.Id, site.Area, site.Muscle, site.Side);
        (PointX, PointY, PointZ) = (site.Point.X, site.Point.Y, site.Point.Z);
        (Units, DepthMm, VolumeMl) = (site.Units, site.DepthMm, site.Units * vial.DiluentMl!.Value / vial.Units);
        (PlannedUnits, PlannedDepthMm, DeviationReason) = (site.PlannedUnits, site.PlannedDepthMm, site.DeviationReason);
        Findings = site.Findings;
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public InjectionId Id { get; private set; }

    public TreatmentId TreatmentId { get; private set; }

    public VialId VialId { get; private set; }

    /// <summary>Non-proprietary name of the product, whose Units all figures here are.</summary>
    public string Product { get; private set; } = "";

    public string Lot { get; private set; } = "";

    /// <summary>The site's id in the plan, or a new one for a site outside it.</summary>
    public string Site { get; private set; } = "";

    public string Area { get; private set; } = "";

    public string Muscle { get; private set; } = "";

    public Side Side { get; private set; }

    /// <summary>Where, in the face frame of the plan's face, mm.</summary>
    public FacePoint Point => new(PointX, PointY, PointZ);

    /// <summary>Units as first recorded.</summary>
    public decimal Units { get; private set; }

    /// <summary>Depth as first recorded, mm.</summary>
    public decimal DepthMm { get; private set; }

    /// <summary>Volume as first recorded, from the vial's own dilution, mL.</summary>
    public decimal VolumeMl { get; private set; }

    /// <summary>Null at a site that was not planned.</summary>
    public decimal? PlannedUnits { get; private set; }

    public decimal? PlannedDepthMm { get; private set; }

    /// <summary>Why this is not what was planned; null when it is.</summary>
    public string? DeviationReason { get; private set; }

    /// <summary>The warnings it was given in spite of, as JSON; null when there was none.</summary>
    public string? Findings { get; private set; }

    /// <summary>The same, read.</summary>
    public IReadOnlyList<SignedFinding> Warnings => GivenChecks.Read(Findings);

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Corrections, oldest first.</summary>
    public IReadOnlyList<InjectionCorrection> Corrections => _corrections;

    /// <summary>Units after all corrections.</summary>
    public decimal CorrectedUnits => Latest?.Units ?? Units;

    /// <summary>Depth after all corrections, mm.</summary>
    public decimal CorrectedDepthMm => Latest?.DepthMm ?? DepthMm;

    /// <summary>Volume after all corrections, mL.</summary>
    public decimal CorrectedVolumeMl => VolumeMl * CorrectedUnits / Units;

    /// <summary>False when a correction says that nothing was given.</summary>
    public bool WasGiven => CorrectedUnits > 0;

    /// <summary>Whether the site was not in the plan.</summary>
    public bool IsExtra => PlannedUnits is null;

    internal double PointX { get; private set; }

    internal double PointY { get; private set; }

    internal double PointZ { get; private set; }

    private InjectionCorrection? Latest => _corrections.MaxBy(correction => correction.Number);

    /// <summary>Whether a repeated request asks for exactly this injection.</summary>
    internal bool IsSameAs(TreatmentId treatment, string site, VialId vial, decimal units, decimal depthMm) =>
        (TreatmentId, Site, VialId, Units, DepthMm) == (treatment, site, vial, units, depthMm);

    internal InjectionCorrection Correct(decimal units, decimal depthMm, string reason, Clinician by, DateTimeOffset at)
    {
        var correction = new InjectionCorrection(Id, _corrections.Count + 1, units, depthMm, reason, by, at);
        _corrections.Add(correction);
        return correction;
    }
}
