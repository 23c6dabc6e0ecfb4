using Glabella.Clinic.Templates;
using Glabella.Planning;

namespace Glabella.App.Web.Plans;

/// <summary>Templates as the planner offers them, beside the protocols of the labels.</summary>
internal static class TemplateChoices
{
    private const string Prefix = "template:";

    public static IEnumerable<ProtocolChoice> Of(IReadOnlyList<TemplateVersion> templates) => templates.Select(t => new ProtocolChoice(
        Prefix + t.TemplateId, NameOf(t), t.Name, [.. t.Pattern.Injections.Select(i => i.Area).Distinct()], SourceOf(t), true, null, true));

    /// <summary>Null for what is no template.</summary>
    public static TemplateId? IdOf(string protocol) =>
        protocol.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(protocol[Prefix.Length..], out var id) ? new TemplateId(id) : null;

    private static string NameOf(TemplateVersion template) => FormattableString.Invariant(
        $"{template.Name} ({BrandOf(template)}, {template.Pattern.TotalDose.Units:0.##} U, {(template.OwnerId is null ? "the clinic’s" : "mine")})");

    private static string SourceOf(TemplateVersion template) => template.OwnerId is null
        ? $"The clinic’s own pattern, kept by {template.ByName}; not a label. In another product its sites come without a dose."
        : "Your own pattern; not a label. In another product its sites come without a dose.";

    private static string BrandOf(TemplateVersion template) => Products.Find(template.Product).Brand;
}
