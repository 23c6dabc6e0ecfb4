using Glabella.Clinic.Accounts;
using Glabella.Clinic.Appointments;
using Glabella.Clinic.Tests.Policy;

namespace Glabella.Clinic.Tests.Appointments;

public class ReadCalendarFeedTests
{
    [Fact]
    public async Task Shows_the_clinicians_own_appointments_without_a_name_until_the_address_is_closed()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var store = here.Clinic.Store;
        var booked = await Bookings.BookAsync(here);
        await Bookings.TryBookAsync(here, booked.PatientId, Bookings.At(here, 60, with: here.Nurse), note: "Secret");
        var first = (await new OpenCalendarFeed(store).Execute(here.Physician)).Value;
        var text = (await new ReadCalendarFeed(store).Execute(first)).Value;
        Assert.Equal(2, text.Split("BEGIN:VEVENT").Length);
        Assert.Contains("SUMMARY:Treatment: P-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Núñez", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", text, StringComparison.Ordinal);

        var second = (await new OpenCalendarFeed(store).Execute(here.Physician)).Value;
        await here.Clinic.Refuses<ReadCalendarFeed.FeedClosed, string>(() => new ReadCalendarFeed(store).Execute(first));
        Assert.Equal(1, (await new CloseCalendarFeed(store).Execute(here.Physician)).Value);
        await here.Clinic.Refuses<ReadCalendarFeed.FeedClosed, string>(() => new ReadCalendarFeed(store).Execute(second));
        await here.Clinic.Refuses<ReadCalendarFeed.FeedClosed, string>(() => new ReadCalendarFeed(store).Execute(""));
    }

    [Fact]
    public async Task Ends_with_the_account()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var token = (await new OpenCalendarFeed(here.Clinic.Store).Execute(here.Nurse)).Value;
        await new ChangeAccount(here.Clinic.Store).Execute(new(here.Nurse.Id, Role.Injector, false), here.Manager);
        await here.Clinic.Refuses<ReadCalendarFeed.FeedClosed, string>(() => new ReadCalendarFeed(here.Clinic.Store).Execute(token));
    }
}
