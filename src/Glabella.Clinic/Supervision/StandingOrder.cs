using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Supervision;

/// <summary>
/// What a physician has ordered in writing that injectors may give: product, areas, most Units, patients' age, until when. Only ever added.
/// It meets a rule that asks for one; a plan still needs a physician's signature of its own.
/// </summary>
public sealed class StandingOrder : IAppendOnly
{
    private StandingOrder()
    {
    }

    internal StandingOrder(StandingOrderId id, StandingOrderTerms terms, Clinician by, DateTimeOffset at)
    {
        (Id, Product, AreaList, MostUnits) = (id, terms.Product, string.Join(' ', terms.Areas), terms.MostUnits);
        (AgeFrom, AgeTo, ValidUntil, For, Note) = (terms.AgeFrom, terms.AgeTo, terms.ValidUntil, terms.For, terms.Note);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public StandingOrderId Id { get; private set; }

    /// <summary>Non-proprietary name; the Units are this product's.</summary>
    public string Product { get; private set; } = "";

    /// <summary>Area ids.</summary>
    public IReadOnlyList<string> Areas => AreaList.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Most Units in one session.</summary>
    public decimal MostUnits { get; private set; }

    public int AgeFrom { get; private set; }

    public int AgeTo { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly ValidUntil { get; private set; }

    /// <summary>The one clinician it is for; null for every injector.</summary>
    public ClinicianId? For { get; private set; }

    public string Note { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal string AreaList { get; private set; } = "";

    /// <summary>Whether a plan for a patient of this age, given by that clinician, lies inside it.</summary>
    public bool Covers(TreatmentPlan plan, int age, ClinicianId by)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Product.Nonproprietary == Product
            && plan.TotalDose.Units <= MostUnits
            && plan.Injections.All(site => Areas.Contains(site.Area))
            && age >= AgeFrom && age <= AgeTo
            && (For is null || For == by);
    }

    /// <summary>Those not ended, by their date or by their physician.</summary>
    internal static async Task<IReadOnlyList<StandingOrder>> InForceAsync(ClinicDb db, DateOnly today, CancellationToken cancellation = default) =>
        await db.Set<StandingOrder>()
            .Where(o => o.ValidUntil >= today && !db.Set<StandingOrderEnd>().Any(end => end.OrderId == o.Id))
            .OrderBy(o => o.ValidUntil).ToListAsync(cancellation);
}
