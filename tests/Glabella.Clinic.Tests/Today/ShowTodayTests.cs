using System.Diagnostics;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Tests.Appointments;
using Glabella.Clinic.Tests.Policy;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Today;
using Glabella.Planning;

namespace Glabella.Clinic.Tests.Today;

public class ShowTodayTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Says_of_each_who_comes_what_they_need_next(DatabaseKind kind)
    {
        await using var here = await GovernedClinic.OpenAsync(null, kind: kind);
        var newcomer = await here.Clinic.RegisterPatient();
        var (draft, signed) = (await here.Clinic.DraftPlan(), await here.Clinic.SignedPlan());
        var running = await here.Clinic.StartTreatment();
        var minutes = 0;
        foreach (var patient in new[] { newcomer.Id, draft.PatientId, signed.PatientId, running.PatientId })
        {
            Assert.True((await Bookings.TryBookAsync(here, patient, Bookings.At(here, 30 * minutes++))).Succeeded);
        }

        var coming = (await Show(here)).Coming;
        Assert.Equal([VisitNeed.Act.Assess, VisitNeed.Act.Sign, VisitNeed.Act.Treat, VisitNeed.Act.Finish], coming.Select(line => line.Need.Next));
        Assert.Equal((draft.Id, signed.Id, running.Id), (coming[1].Need.Plan, coming[2].Need.Plan, coming[3].Need.Treatment));
    }

    [Theory]
    [InlineData(61, false)]
    [InlineData(60, true)]
    [InlineData(-1, true)]
    public async Task Warns_of_a_licence_sixty_days_ahead(int days, bool listed)
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        await here.LicenseAsync(here.Nurse, Qualification.RegisteredNurse, GovernedClinic.Today.AddDays(days));
        Assert.Equal(listed, (await Show(here)).Licences.Any(line => line.DaysLeft == days));
    }

    [Fact]
    public async Task Lists_who_may_be_treated_again_from_the_labels_day_until_something_is_booked()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        await here.LicenseAsync(here.Nurse, Qualification.RegisteredNurse);
        var treatment = await here.GiveAsync(await here.Clinic.SignedPlan());
        await here.FinishAsync(treatment);
        var days = (int)Products.LabelOf(Products.Find("onabotulinumtoxinA")).RetreatmentDays.Value;
        here.Clinic.Clock.Advance(TimeSpan.FromDays(days - 1));
        Assert.Empty((await Show(here)).Again);
        here.Clinic.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("onabotulinumtoxinA", Assert.Single((await Show(here)).Again).Product);
        await Bookings.TryBookAsync(here, treatment.PatientId, new(here.Physician.Id, here.Clinic.Clock.GetUtcNow().AddDays(3), 30));
        Assert.Empty((await Show(here)).Again);
    }

    [Fact]
    public async Task Asks_the_database_as_often_for_forty_patients_as_for_two()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        await FillAsync(here, 0, 2);
        var few = await QueriesAsync(here);
        await FillAsync(here, 2, 40);
        Assert.Equal(40, (await Show(here)).Coming.Count);
        Assert.Equal(few, await QueriesAsync(here));
        Assert.InRange(few, 1, 20);
    }

    private static async Task FillAsync(GovernedClinic here, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var patient = i % 4 == 0 ? (await here.Clinic.DraftPlan()).PatientId : (await here.Clinic.RegisterPatient($"Number {i}")).Id;
            Assert.True((await Bookings.TryBookAsync(here, patient, Bookings.At(here, 15 * i, 15))).Succeeded);
        }
    }

    private static async Task<ShowToday.Sheet> Show(GovernedClinic here) =>
        (await new ShowToday(here.Clinic.Store, here.Clinic.Clock).Execute(new(), here.Manager)).Value;

    private static async Task<int> QueriesAsync(GovernedClinic here)
    {
        using var counter = new QueryCounter();
        using var subscription = DiagnosticListener.AllListeners.Subscribe(counter);
        await Show(here);
        return counter.Count;
    }

    /// <summary>Counts commands of this test alone: the count travels with its own flow of control.</summary>
    private sealed class QueryCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private static readonly AsyncLocal<QueryCounter?> Own = new();
        private readonly List<IDisposable> _subscriptions = [];
        private int _count;

        public QueryCounter() => Own.Value = this;

        public int Count => _count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Own.Value == this && value.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted")
            {
                Interlocked.Increment(ref _count);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
