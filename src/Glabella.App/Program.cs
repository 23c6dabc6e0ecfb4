using Glabella.App.Cli;
using Glabella.App.Web.About;
using Glabella.App.Web.Accounts;
using Glabella.App.Web.Appointments;
using Glabella.App.Web.Assessment;
using Glabella.App.Web.Errors;
using Glabella.App.Web.Faces;
using Glabella.App.Web.Hosting;
using Glabella.App.Web.Inventory;
using Glabella.App.Web.Layout;
using Glabella.App.Web.Links;
using Glabella.App.Web.Photographs;
using Glabella.App.Web.Plans;
using Glabella.App.Web.Sketches;
using Glabella.Clinic;
using Glabella.Clinic.Storage;
using Microsoft.AspNetCore.Identity;

namespace Glabella.App;

/// <summary>The one executable, and where its parts are put together.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        try
        {
            return await CommandLine.RunAsync(args, Console.Out, Console.Error);
        }
#pragma warning disable CA1031 // the one place that catches everything, to answer with the exit code of a bug
        catch (Exception bug)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"glabella: this is a bug, please report it.\n{bug}");
            return ExitCodes.Bug;
        }
    }

    /// <summary>The web application on an open database, put together but not started.</summary>
    public static WebApplication Build(ServeOptions options, ClinicDatabase database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(options.Url.ToString());
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(options);
        builder.Services.AddClinic(database).AddSignInManager();
        builder.Services.AddCapture(options.DataDirectory);
        builder.Services.AddSketches();
        builder.Services.AddTransient<WitnessCheck>();
        builder.Services.AddPlanner();
        builder.Services.AddSingleton<Web.Faces.ReferenceFaces>();
        builder.Services.AddAccessRules(options);
        builder.Services.AddLinkLimits();
        builder.Services.AddResponseCompression();
        builder.Services.AddRazorComponents();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapTheme();
        app.MapSignOut();
        app.MapPortraits();
        app.MapCapture();
        app.MapFaceModel();
        Web.Measures.MeasuresCsv.Map(app);
        Web.Reviews.ReviewFiles.MapReviewFiles(app);
        app.MapFindings();
        app.MapModelPictures();
        app.MapCalendars();
        app.MapPlanner();
        app.MapRazorComponents<Web.Layout.Site>().WithStaticAssets().RequireAuthorization();
        return app;
    }
}
