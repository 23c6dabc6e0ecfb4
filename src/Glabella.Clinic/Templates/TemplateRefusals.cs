namespace Glabella.Clinic.Templates;

// Refusals that several operations on templates share.

public sealed record TemplateNotFound(TemplateId Template) : Refusal(
    "template-not-found", "There is no such template. Look at the list of templates: it may be someone else's own.", "Template");

public sealed record TemplateRetired(string Name, string By, DateTimeOffset At) : Refusal(
    "template-retired", FormattableString.Invariant($"{By} retired the template \"{Name}\" on {At:yyyy-MM-dd}. Save it anew from a plan if it is needed again."), "Template");

public sealed record TemplateNotYours(string Name, string? Owner) : Refusal(
    "template-not-yours",
    Owner is null
        ? $"The template \"{Name}\" is the clinic's: a physician or the manager changes it. Save one of your own from a plan."
        : $"The template \"{Name}\" is {Owner}'s own. Save one of your own from a plan.", "Template");

public sealed record TemplateChangedMeanwhile(string Name, string By) : Refusal(
    "template-changed-meanwhile", $"{By} has just changed this template; it is now called \"{Name}\". Look at it again.", "Template");

public sealed record TemplateNameMissing() : Refusal("template-name-missing", "Give the template a name, such as \"Frown, light\".", "Name");

public sealed record TemplateNameTooLong(int Length) : Refusal(
    "template-name-too-long", FormattableString.Invariant($"The name has {Length} characters; at most {TemplateVersion.LongestName} fit."), "Name");

public sealed record TemplateNameTaken(string Name) : Refusal(
    "template-name-taken", $"There is already a template called \"{Name}\". Choose another name, or retire that one first.", "Name");
