namespace Glabella.Clinic.Links;

/// <summary>The link does not work any more, or never did. Said in a patient's words.</summary>
public sealed record LinkClosed(LinkState? State) : Refusal("link-closed", State switch
{
    LinkState.Used => "Your answers have been sent. Thank you. This link works once.",
    LinkState.Expired => "This link is too old. Ask the clinic for a new one.",
    LinkState.Locked => "The date did not match too often, so this link was closed. Ask the clinic for a new one.",
    LinkState.Revoked => "The clinic has closed this link. Ask for a new one.",
    _ => "This link does not work. Check that it is complete, or ask the clinic for a new one.",
})
{
    /// <summary>The refusal when a link is missing or has ended, else null.</summary>
    internal static LinkClosed? Check(PatientLink? link, DateTimeOffset now) =>
        link?.StateAt(now) is { } state ? (state == LinkState.Open ? null : new LinkClosed(state)) : new LinkClosed((LinkState?)null);
}

/// <summary>A link was used for something else than it was made for.</summary>
public sealed record LinkForOtherPurpose(LinkPurpose Purpose) : Refusal(
    "link-for-other-purpose", "This link was made for something else. Ask the clinic for the right one.");
