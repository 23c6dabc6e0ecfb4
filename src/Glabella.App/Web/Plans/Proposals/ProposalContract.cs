using System.Text.Json.Serialization;

namespace Glabella.App.Web.Plans.Proposals;

// The JSON of proposals, record for interface the same as client/src/contract.ts; ContractTests compares them.

[JsonConverter(typeof(JsonStringEnumConverter<WishSubjectName>))]
internal enum WishSubjectName
{
    [JsonStringEnumMemberName("line")] Line,
    [JsonStringEnumMemberName("movement")] Movement,
    [JsonStringEnumMemberName("brow-position")] BrowPosition,
    [JsonStringEnumMemberName("muscle")] Muscle,
    [JsonStringEnumMemberName("risk")] Risk,
    [JsonStringEnumMemberName("symmetry")] Symmetry,
}

[JsonConverter(typeof(JsonStringEnumConverter<WishBoundName>))]
internal enum WishBoundName
{
    [JsonStringEnumMemberName("at-most")] AtMost,
    [JsonStringEnumMemberName("at-least")] AtLeast,
    [JsonStringEnumMemberName("close-to")] CloseTo,
}

[JsonConverter(typeof(JsonStringEnumConverter<HandName>))]
internal enum HandName
{
    [JsonStringEnumMemberName("usual")] Usual,
    [JsonStringEnumMemberName("expert")] Expert,
    [JsonStringEnumMemberName("trainee")] Trainee,
}

[JsonConverter(typeof(JsonStringEnumConverter<ProposeModeName>))]
internal enum ProposeModeName
{
    /// <summary>From nothing but what is kept.</summary>
    [JsonStringEnumMemberName("anew")] Anew,

    /// <summary>Sites move a little, come and go.</summary>
    [JsonStringEnumMemberName("adapt")] Adapt,

    /// <summary>Sites stay where they are.</summary>
    [JsonStringEnumMemberName("redose")] Redose,
}

[JsonConverter(typeof(JsonStringEnumConverter<ProposalStatusName>))]
internal enum ProposalStatusName
{
    [JsonStringEnumMemberName("fulfilled")] Fulfilled,
    [JsonStringEnumMemberName("compromise")] Compromise,
    [JsonStringEnumMemberName("impossible")] Impossible,
}

[JsonConverter(typeof(JsonStringEnumConverter<JobStateName>))]
internal enum JobStateName
{
    [JsonStringEnumMemberName("waiting")] Waiting,
    [JsonStringEnumMemberName("running")] Running,
    [JsonStringEnumMemberName("done")] Done,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
    [JsonStringEnumMemberName("failed")] Failed,
}

/// <param name="Side">Null for both sides, each for itself.</param>
/// <param name="Weight">0 switches the style's wish about the same thing off.</param>
internal sealed record OwnWish(
    WishSubjectName Subject, string Id, SideName? Side, WishBoundName Bound, double Value, double Weight, bool Required);

internal sealed record WishesContent(
    IReadOnlyList<string> Areas,
    double Firmness,
    IReadOnlyList<OwnWish> Wishes,
    HandName Hand,
    bool Symmetric,
    decimal? MostUnits,
    decimal? MostUnitsPerSite,
    int? MostSites);

/// <param name="Kept">Ids of sites that stay as they are; sites of areas that are not proposed stay anyway.</param>
internal sealed record ProposeRequest(PlanContent Content, WishesContent Wishes, IReadOnlyList<string> Kept, ProposeModeName Mode);

internal sealed record RobustRequest(PlanContent Content, WishesContent Wishes);

internal sealed record SiteEffectsRequest(PlanContent Content, WishesContent Wishes, string SiteId);

/// <param name="Progress">0 to 1.</param>
/// <param name="Ahead">How many others wait before it.</param>
internal sealed record JobView(
    Guid Id, JobStateName State, double Progress, int Ahead, ProposalView? Proposal, IReadOnlyList<ConflictView>? Conflicts);

/// <param name="Sites">The whole plan: those kept and those proposed.</param>
/// <param name="Proposed">Ids of those proposed.</param>
internal sealed record ProposalView(
    ProposalStatusName Status, IReadOnlyList<Site> Sites, IReadOnlyList<string> Proposed, RobustView Robust, ProposalEffort Effort);

internal sealed record ProposalEffort(
    string Stopped, double Seconds, int Candidates, int Endplates, int Scenarios, int Evaluations, int Trials, double Score, double BeforeRounding);

internal sealed record RobustView(double Score, decimal Units, int Sticks, IReadOnlyList<WishView> Wishes);

/// <param name="Words">As a clinician says it, with its value.</param>
/// <param name="After">What is compared with the value.</param>
/// <param name="Weight">0 for what is only watched.</param>
/// <param name="Note">Why it counts as it does, where the figures do not say it by themselves.</param>
internal sealed record WishView(
    WishSubjectName Subject,
    string Id,
    SideName Side,
    WishBoundName Bound,
    double Value,
    double Weight,
    bool Required,
    bool IsOwn,
    string Name,
    string Words,
    NumberLimit Limit,
    double Before,
    double After,
    double Low,
    double High,
    bool IsMet,
    string? Note);

/// <param name="Without">What would change if it were left out, the most first.</param>
/// <param name="Slips">What a slip of the hand does, the gravest first.</param>
internal sealed record SiteEffects(string SiteId, IReadOnlyList<string> Without, IReadOnlyList<string> Slips, string Basis);

internal sealed record ConflictView(string Words);

/// <summary>What can be wished on a face, and what was given there last.</summary>
internal sealed record WishesState(
    IReadOnlyList<StyleChoice> Styles, IReadOnlyList<AreaChoice> Areas, IReadOnlyList<WishChoice> Choices, PastTreatment? LastTreatment);

internal sealed record StyleChoice(string Id, string Name, double Firmness, string Words);

internal sealed record WishChoice(WishSubjectName Subject, string Id, WishBoundName Bound, string Words, double Start, NumberLimit Limit);

/// <param name="IsOtherFace">Whether the points were laid from another picture of this patient.</param>
internal sealed record PastTreatment(DateTimeOffset GivenAt, string Product, string Brand, bool IsOtherFace, IReadOnlyList<Site> Sites);
