using Glabella.Clinic.Accounts;
using Glabella.Clinic.Templates;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Templates;

/// <summary>Templates of a test clinic.</summary>
internal static class TemplateClinic
{
    public static async Task<IReadOnlyList<string>> Offered(this TestClinic clinic, Clinician whom) =>
        [.. (await new ListTemplates(clinic.Store).Execute(whom)).Value.Select(template => template.Name)];

    public static async Task<TemplateVersion> Template(this TestClinic clinic, string name, bool forClinic = true)
    {
        var plan = await clinic.DraftPlan();
        return (await new SaveTemplate(clinic.Store).Execute(new(TemplateId.New(), plan.Id, name, forClinic), clinic.Physician)).Value;
    }
}
