using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Storage.OnBothDatabases;

/// <summary>Two clinicians and one vial: one draws while the other throws away, counts or recalls. Whoever is second hears of it; no Unit is lost or doubled.</summary>
public class HoldingTests
{
    private const int Rounds = 12;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task One_draws_while_the_other_discards_counts_or_recalls(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var treatment = await clinic.StartTreatment();
        for (var round = 0; round < Rounds; round++)
        {
            var vial = await Vial(clinic, $"R{round}");
            if (round % SamplePlans.Glabella.Injections.Length == 0)
            {
                treatment = await clinic.StartTreatment();
            }

            var site = SamplePlans.Glabella.Injections[round % SamplePlans.Glabella.Injections.Length];
            var draw = Task.Run(() => new RecordInjection(clinic.Store).Execute(
                new(treatment.Id, InjectionId.New(), site.Id, vial.Id, site.Dose.Units, (decimal)site.Depth.Value), clinic.Injector));
            var other = Task.Run(() => Other(clinic, round % 3, vial));
            var given = (await draw).Succeeded ? site.Dose.Units : 0;
            var refusal = await other;

            Assert.True(given > 0 || round % 3 != 1, "A count does not forbid a draw.");
            Assert.Equal(round % 3 == 0 ? 0 : 100 - given, await clinic.Remaining(vial.Id));
            Assert.True(refusal is null || refusal is CountStock.DrawnMeanwhile, refusal?.Message);
            var state = (await new ShowVial(clinic.Store, clinic.Clock).Execute(new(vial.Id), clinic.Manager)).Value.State;
            Assert.Equal((round % 3) switch { 0 => VialState.Discarded, 1 => VialState.Open, _ => VialState.Recalled }, state);
        }
    }

    private static async Task<Refusal?> Other(TestClinic clinic, int act, Vial vial) => act switch
    {
        0 => (await new DiscardVial(clinic.Store).Execute(new(vial.Id, "Dropped", new Witness("Tomás")), clinic.Manager)).Refusal,
        1 => (await new CountStock(clinic.Store).Execute(new(StockCountId.New(), [new(vial.Id, 100, 100)]), clinic.Manager)).Refusal,
        _ => (await new RecallLot(clinic.Store).Execute(new(LotRecallId.New(), vial.Product, vial.Lot, "Particles"), clinic.Physician)).Refusal,
    };

    private static async Task<Vial> Vial(TestClinic clinic, string lot)
    {
        var vial = (await new ReceiveVial(clinic.Store, clinic.Clock).Execute(new(VialId.New(), "onabotulinumtoxinA", 100, lot, "2027-03", new Arrival(Place: "Refrigerator")), clinic.Manager)).Value;
        return (await new OpenVial(clinic.Store).Execute(new(vial.Id, 2.5m), clinic.Injector)).Value;
    }
}
