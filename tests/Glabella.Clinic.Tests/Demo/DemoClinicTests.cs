using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Demo;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Today;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Demo;

public sealed class DemoClinicTests(DemoClinicTests.Made made) : IClassFixture<DemoClinicTests.Made>
{
    private readonly TestClinic _clinic = made.Clinic;

    /// <summary>Made once: the tests only look at it.</summary>
    public sealed class Made : IAsyncLifetime
    {
        public TestClinic Clinic { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Clinic = await TestClinic.OpenAsync();
            Assert.Equal(DemoOutcome.Made, await DemoClinic.CreateAsync(Clinic.Database, TestClinic.Appraisal, Clinic.Clock));
        }

        public ValueTask DisposeAsync() => Clinic.DisposeAsync();
    }

    [Fact]
    public async Task Is_a_consistent_clinic_with_twelve_virtual_patients()
    {
        var patients = (await new FindPatients(_clinic.Store).Execute(new(""), _clinic.Manager)).Value;
        Assert.Equal(12, patients.Count);
        Assert.All(patients, patient => Assert.StartsWith("V-", patient.Number, StringComparison.Ordinal));
        Assert.Equal("Nguyễn", Assert.Single((await new FindPatients(_clinic.Store).Execute(new("nguyen"), _clinic.Manager)).Value).FamilyName);

        await using var db = _clinic.Database.CreateContext();
        Assert.Equal(3, await db.Users.CountAsync());
        foreach (var account in await db.Users.ToListAsync())
        {
            Assert.Equal(PasswordVerificationResult.Success,
                new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, DemoClinic.Password));
        }
    }

    [Fact]
    public async Task Gives_everyone_something_to_do_today()
    {
        var today = (await new ShowToday(_clinic.Store, _clinic.Clock).Execute(new(), _clinic.Physician)).Value;
        Assert.Equal((2, 1, 0, 3), (today.ToSign.Count, today.ToTreat.Count, today.Running.Count, today.ToReview.Count));
        Assert.Single(today.Expiring);
        var stock = (await new ListStock(_clinic.Store, _clinic.Clock).Execute(new(), _clinic.Manager)).Value;
        Assert.Equal((8, 3), (stock.Count, stock.Select(line => line.Vial.Product).Distinct().Count()));
        Assert.Equal((1, 6), (stock.Count(line => line.State == VialState.Quarantined), stock.Count(line => line.State == VialState.Sealed)));
        var recalled = Assert.Single(stock, line => line.State == VialState.Recalled).Vial;
        Assert.NotEmpty((await new ShowLot(_clinic.Store, _clinic.Clock).Execute(new(recalled.Product, recalled.Lot), _clinic.Manager)).Value.Patients);
    }

    [Fact]
    public async Task Its_ledgers_balance_and_its_past_is_in_order()
    {
        await using var db = _clinic.Database.CreateContext();
        var vials = await db.Vials.Include(v => v.Movements).ToListAsync();
        var injections = await db.Injections.ToListAsync();
        Assert.True(injections.Count > 100);
        Assert.All(vials, vial => Assert.Equal(
            vial.Units - vial.Discarded - injections.Where(i => i.VialId == vial.Id).Sum(i => i.Units), vial.Remaining));
        Assert.Equal(2, injections.Count(injection => injection.DeviationReason is not null));

        var audit = await db.Audit.OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equal(audit.Select(entry => entry.At).Order(), audit.Select(entry => entry.At));
        Assert.True(audit[^1].At <= _clinic.Clock.GetUtcNow());
        Assert.Equal(injections.Count, audit.Count(entry => entry.Act == "injection-recorded"));
        Assert.Equal(await db.SignedPlans.CountAsync(), audit.Count(entry => entry.Act == "plan-signed"));
    }

    [Fact]
    public async Task Faces_carry_findings_on_skin_of_several_types_and_their_plans_are_signed_with_them()
    {
        await using var db = _clinic.Database.CreateContext();
        var found = (await db.Set<FaceFindingsRevision>().ToListAsync()).ConvertAll(revision => revision.ToFindings());
        Assert.True(found.Select(findings => findings.SkinType).Distinct().Count() >= 5);
        Assert.Contains(found, findings => findings.Grades.Any(grade => grade.Side == Glabella.Quantities.Side.Left));
        var signed = await db.SignedPlans.ToListAsync();
        Assert.Contains(signed, plan => plan.FaceFindingsRevision == 1);
        Assert.Contains(signed, plan => plan.FaceFindingsRevision == 0);
    }

    [Fact]
    public async Task Depths_are_planned_in_tenths_of_a_millimetre()
    {
        await using var db = _clinic.Database.CreateContext();
        var depths = (await db.Set<PlanRevision>().ToListAsync())
            .SelectMany(revision => PlanContent.Read(revision.Content).Injections).Select(site => (decimal)site.Depth.Value).ToArray();

        Assert.NotEmpty(depths);
        Assert.All(depths, depth => Assert.Equal(decimal.Round(depth, 1), depth));
    }

    [Fact]
    public async Task Is_made_only_in_an_empty_database()
    {
        Assert.Equal(DemoOutcome.AlreadyThere, await _clinic.ChangesNothing(() => DemoClinic.CreateAsync(_clinic.Database, TestClinic.Appraisal, _clinic.Clock)));
        await using var used = await TestClinic.OpenAsync();
        await used.RegisterPatient();
        Assert.Equal(DemoOutcome.NotEmpty, await used.ChangesNothing(() => DemoClinic.CreateAsync(used.Database, TestClinic.Appraisal, used.Clock)));
    }

    [Fact]
    public async Task Shows_a_history_of_signed_plans_and_finished_treatments()
    {
        var ines = (await new FindPatients(_clinic.Store).Execute(new("ines"), _clinic.Manager)).Value[0];
        var chart = (await new ShowPatient(_clinic.Store).Execute(new(ines.Id), _clinic.Physician)).Value;
        Assert.Equal((3, 3), (chart.Plans.Count(plan => plan.State == PlanState.Signed), chart.Treatments.Count(t => t.FinishedAt is not null)));
        Assert.NotEmpty((await new ListAudit(_clinic.Store).Execute(new(ines.Id), _clinic.Manager)).Value);
    }
}
