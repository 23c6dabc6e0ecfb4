using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Planning;

namespace Glabella.Clinic.Templates;

/// <summary>One version of a pattern of sites that the clinic keeps. Only ever added: a new name is a new version, and so is the end.</summary>
public sealed class TemplateVersion : IAppendOnly
{
    /// <summary>The longest name; it stands in a list of the planner.</summary>
    internal const int LongestName = 60;

    private TemplateVersion()
    {
    }

    internal TemplateVersion(TemplateId id, string name, TreatmentPlan pattern, bool isForClinic, Clinician by, DateTimeOffset at)
    {
        (TemplateId, Number, Name, Product, Content) = (id, 1, name, pattern.Product.Nonproprietary, PlanContent.Write(pattern));
        OwnerId = isForClinic ? null : by.Id;
        OwnerName = isForClinic ? null : by.Name;
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public TemplateId TemplateId { get; private set; }

    /// <summary>1 for the first; the highest one holds.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Non-proprietary name of the product, whose Units its doses are.</summary>
    public string Product { get; private set; } = "";

    /// <summary>Whose it is; null when it is the clinic's.</summary>
    public ClinicianId? OwnerId { get; private set; }

    public string? OwnerName { get; private set; }

    /// <summary>Whether it is offered no more.</summary>
    public bool IsRetired { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The sites on the reference head, with their product and dilution, in the canonical form of a plan.</summary>
    internal string Content { get; private set; } = "";

    /// <summary>The sites, on the reference head.</summary>
    public TreatmentPlan Pattern => PlanContent.Read(Content);

    /// <summary>Whether it is offered to someone.</summary>
    public bool IsFor(Clinician whom)
    {
        ArgumentNullException.ThrowIfNull(whom);
        return !IsRetired && (OwnerId is null || OwnerId == whom.Id);
    }

    /// <summary>Whether someone may rename or retire it: its owner; the clinic's, whoever keeps the clinic's templates.</summary>
    public bool MayBeChangedBy(Clinician whom)
    {
        ArgumentNullException.ThrowIfNull(whom);
        return OwnerId is { } owner ? owner == whom.Id : Authority.Allows(whom.Role, Duty.KeepTemplates);
    }

    internal TemplateVersion Renamed(string name, Clinician by, DateTimeOffset at) => Next(name, false, by, at);

    internal TemplateVersion Retired(Clinician by, DateTimeOffset at) => Next(Name, true, by, at);

    private TemplateVersion Next(string name, bool isRetired, Clinician by, DateTimeOffset at) => new()
    {
        TemplateId = TemplateId,
        Number = Number + 1,
        Name = name,
        Product = Product,
        Content = Content,
        OwnerId = OwnerId,
        OwnerName = OwnerName,
        IsRetired = isRetired,
        By = by.Id,
        ByName = by.Name,
        At = at,
    };
}
