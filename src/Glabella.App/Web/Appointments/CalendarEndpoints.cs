using System.Text;
using Glabella.App.Web.Hosting;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Appointments;

namespace Glabella.App.Web.Appointments;

/// <summary>Appointments for calendar programs: one as a file, or all of a clinician at an address that cannot be guessed.</summary>
public static class CalendarEndpoints
{
    private const string Type = "text/calendar; charset=utf-8";

    public static void MapCalendars(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/appointments/{id:guid}.ics", async (Guid id, HttpContext http, ShowAppointment show) =>
        {
            var shown = await show.Execute(new ShowAppointment.Request(new AppointmentId(id)), SignedIn.Clinician(http), http.RequestAborted);
            return shown.Succeeded ? Calendar(CalendarText.Write([CalendarEvent.Of(shown.Value)]), "appointment.ics") : Results.NotFound();
        }).RequireAuthorization(MayAttribute.PolicyOf(Duty.ReadRecords));

        // A calendar program cannot sign in: the secret in the address is what lets it in, and its owner closes it.
        routes.MapGet("/calendar/{token:regex(^[0-9a-f]{{64}}$)}.ics", async (string token, HttpContext http, ReadCalendarFeed read) =>
        {
            var feed = await read.Execute(token, http.RequestAborted);
            return feed.Succeeded ? Calendar(feed.Value, "appointments.ics") : Results.NotFound();
        }).AllowAnonymous();
    }

    private static IResult Calendar(string text, string name) => Results.File(Encoding.UTF8.GetBytes(text), Type, name);
}
