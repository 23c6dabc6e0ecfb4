using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Glabella.Planning;

namespace Glabella.Clinic.Consents;

/// <summary>What a patient consents to: the plan's areas, Units, sites and product, what is off the label, and the risks as predicted and shown.</summary>
/// <param name="PlanSha256">Of the plan's canonical content: another content is another subject.</param>
/// <param name="OffLabel">Areas that the product's label does not name.</param>
public sealed record ConsentSubject(
    string PlanSha256, string Product, decimal Units, int Sites, IReadOnlyList<ConsentSubject.Area> Areas, IReadOnlyList<string> OffLabel, IReadOnlyList<ConsentSubject.Risk> Risks)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public sealed record Area(string Id, decimal Units, int Sites);

    /// <summary>A risk as a multiple of that of the label's pattern, with its 90 % band.</summary>
    public sealed record Risk(string Id, string Name, double Low, double Relative, double High);

    public static ConsentSubject Of(TreatmentPlan plan, PlanEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(evaluation);
        var label = Products.LabelOf(plan.Product);
        var areas = plan.Injections.GroupBy(site => site.Area, StringComparer.Ordinal)
            .Select(area => new Area(area.Key, area.Sum(site => site.Dose.Units), area.Count())).ToList();
        return new ConsentSubject(
            ShaOf(PlanFile.Write(plan)), plan.Product.Nonproprietary, plan.TotalDose.Units, plan.Injections.Length, areas,
            [.. areas.Where(area => label.FindIndication(area.Id) is null).Select(area => area.Id)],
            [.. evaluation.Risks.Select(risk => new Risk(risk.Id, risk.Name, Rounded(risk.Low), Rounded(risk.Relative), Rounded(risk.High)))]);
    }

    /// <summary>The fingerprint of a plan's canonical content.</summary>
    public static string ShaOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The fingerprint of all of it, by which a form says what was read.</summary>
    public string Fingerprint() => ShaOf(Encoding.UTF8.GetBytes(Write()));

    /// <exception cref="InvalidDataException">The text is no subject.</exception>
    public static ConsentSubject Restore(string stored) =>
        JsonSerializer.Deserialize<ConsentSubject>(stored, Json) ?? throw new InvalidDataException("There is no subject of a consent here.");

    private static double Rounded(double value) => Math.Round(value, 2);
}
