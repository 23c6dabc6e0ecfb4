using Glabella.Clinic.Inventory;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;
using Glabella.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Storage.OnBothDatabases;

/// <summary>Two people draw from one vial at the same time: never a unit below zero, lost or doubled.</summary>
public class DrawingTests
{
    private const int Rounds = 500;
    private const int RoundsOfOneTreatment = 20;
    private static readonly ExtraSite Place = new("glabellar-lines", new FacePoint(0, 10, 60), Side.Midline, "procerus");

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Two_people_drawing_from_one_vial_never_take_more_than_it_holds(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        Treatment[] treatments = [];
        var random = new Random(20260615);
        var (vial, given, refused) = (await SmallVial(clinic), 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            if (round % RoundsOfOneTreatment == 0)
            {
                treatments = [await clinic.StartTreatment(), await clinic.StartTreatment()];
            }

            // Each pair asks for 6 to 12 Units of what is left of 50, so that often only one of the two can have them; no rule blocks so much.
            var ids = new[] { InjectionId.New(), InjectionId.New() };
            var units = new[] { (decimal)random.Next(6, 13), random.Next(6, 13) };
            var before = await clinic.Remaining(vial.Id);
            var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(i =>
                Task.Run(() => Draw(clinic, treatments[i], vial.Id, ids[i], units[i]))));

            var drawn = results.Where(r => r.Succeeded).Sum(r => r.Value.Units);
            Assert.All(results.Where(r => !r.Succeeded), r => Assert.IsType<RecordInjection.VialExhausted>(r.Refusal));
            var after = await clinic.Remaining(vial.Id);
            Assert.Equal(before - drawn, after);
            Assert.True(after >= 0, $"The vial holds {after} Units.");
            // A unit is refused only when it is really not there.
            Assert.All(Enumerable.Range(0, 2).Where(i => !results[i].Succeeded), i => Assert.True(units[i] > after));
            given += results.Count(r => r.Succeeded);
            refused += results.Count(r => !r.Succeeded);
            vial = after < 6 ? await SmallVial(clinic) : vial;
        }

        Assert.True(given > 100 && refused > 100, $"{given} given, {refused} refused: the test did not contend.");
        await using var db = clinic.Database.CreateContext();
        Assert.Equal(given, await db.Injections.CountAsync());
        Assert.Equal(given, await db.VialMovements.CountAsync(m => m.Kind == VialMovementKind.Drawn));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_same_request_sent_six_times_at_once_draws_once(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var (treatment, vial) = (await clinic.StartTreatment(), await clinic.OpenVial());
        for (var round = 1; round <= 15; round++)
        {
            var id = InjectionId.New();
            var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Draw(clinic, treatment, vial.Id, id, 3))));
            Assert.All(results, result => Assert.Equal(id, result.Value.Id));
            Assert.Equal(100m - (3 * round), await clinic.Remaining(vial.Id));
        }
    }

    private static Task<Result<Injection>> Draw(TestClinic clinic, Treatment treatment, VialId vial, InjectionId id, decimal units) =>
        new RecordInjection(clinic.Store).Execute(
            new(treatment.Id, id, id.ToString(), vial, units, 3, "Contention test", Place, [$"volume-large@{id}", $"site-dose-above-label@{id}", "area-dose-above-label", "session-dose-above-labelled-areas"]), clinic.Injector);

    private static Task<Vial> SmallVial(TestClinic clinic) => clinic.OpenVial(units: 50, diluentMl: 1.25m);
}
