using System.Collections.Immutable;

namespace Glabella.Trials;

/// <summary>What a trial counts: one code of the trial-protocol contract.</summary>
/// <param name="Code">As protocols and results write it, for example "NM_INV".</param>
/// <param name="Name">For a reader.</param>
/// <param name="Kind">Whether it is a share of subjects on a day or a median duration.</param>
public sealed record Endpoint(string Code, string Name, EndpointKind Kind)
{
    /// <summary>None or mild at full contraction, rated by the investigator.</summary>
    public static Endpoint NoneOrMildInvestigator { get; } = Share("NM_INV", "None or mild, investigator");

    /// <summary>None or mild at full contraction, rated by the subject.</summary>
    public static Endpoint NoneOrMildSubject { get; } = Share("NM_SUBJ", "None or mild, subject");

    /// <summary>None or mild at full contraction, rated by both.</summary>
    public static Endpoint NoneOrMildBoth { get; } = Share("NM_COMP", "None or mild, investigator and subject");

    /// <summary>At least one grade better than before treatment, rated by the investigator.</summary>
    public static Endpoint OneGradeInvestigator { get; } = Share("GE1_INV", "At least one grade better, investigator");

    /// <summary>At least one grade better than before treatment, rated by the subject.</summary>
    public static Endpoint OneGradeSubject { get; } = Share("GE1_SUBJ", "At least one grade better, subject");

    /// <summary>At least one grade better than before treatment, rated by both.</summary>
    public static Endpoint OneGradeBoth { get; } = Share("GE1_COMP", "At least one grade better, investigator and subject");

    /// <summary>At least two grades better than before treatment, rated by the investigator.</summary>
    public static Endpoint TwoGradesInvestigator { get; } = Share("GE2_INV", "At least two grades better, investigator");

    /// <summary>At least two grades better than before treatment, rated by the subject.</summary>
    public static Endpoint TwoGradesSubject { get; } = Share("GE2_SUBJ", "At least two grades better, subject");

    /// <summary>At least two grades better than before treatment, rated by both: the usual composite.</summary>
    public static Endpoint TwoGradesBoth { get; } = Share("GE2_COMP", "At least two grades better, investigator and subject");

    /// <summary>The subject's global change of moderate improvement (+2) or better.</summary>
    public static Endpoint GlobalChange { get; } = Share("SUBJ_GE_PLUS2", "Subject's global change +2 or better");

    /// <summary>Back at the grade before treatment, of those who had responded (investigator).</summary>
    public static Endpoint Relapse { get; } = Share("RELAPSE", "Back at the grade before treatment, of those who had responded");

    /// <summary>Subjects who have noticed an effect by a day.</summary>
    public static Endpoint Onset { get; } = Share("ONSET_CUM", "Has noticed an effect");

    /// <summary>Median duration of a response of at least one grade (investigator).</summary>
    public static Endpoint DurationOfOneGrade { get; } = new("MEDDUR_GE1", "Median duration of at least one grade", EndpointKind.Duration);

    /// <summary>Median time until neither rater sees none or mild.</summary>
    public static Endpoint DurationOfNoneOrMild { get; } = new("MEDDUR_NM", "Median duration of none or mild", EndpointKind.Duration);

    /// <summary>Median time until both raters see the grade before treatment.</summary>
    public static Endpoint DurationToBaseline { get; } = new("MEDDUR_BASE", "Median time back to the grade before treatment", EndpointKind.Duration);

    /// <summary>A drooping eyelid by a day.</summary>
    public static Endpoint EyelidPtosis { get; } = new("AE_EYELID_PTOSIS", "Drooping eyelid", EndpointKind.AdverseEvent);

    /// <summary>A drooping brow by a day.</summary>
    public static Endpoint BrowPtosis { get; } = new("AE_BROW_PTOSIS", "Drooping brow", EndpointKind.AdverseEvent);

    /// <summary>An uneven smile by a day.</summary>
    public static Endpoint SmileAsymmetry { get; } = new("AE_SMILE", "Uneven smile", EndpointKind.AdverseEvent);

    /// <summary>Every endpoint, in the order of the contract.</summary>
    public static ImmutableArray<Endpoint> All { get; } =
    [
        NoneOrMildInvestigator, NoneOrMildSubject, NoneOrMildBoth,
        OneGradeInvestigator, OneGradeSubject, OneGradeBoth,
        TwoGradesInvestigator, TwoGradesSubject, TwoGradesBoth,
        GlobalChange, Relapse, Onset,
        DurationOfOneGrade, DurationOfNoneOrMild, DurationToBaseline,
        EyelidPtosis, BrowPtosis, SmileAsymmetry,
    ];

    /// <summary>The endpoint with this code, or null.</summary>
    public static Endpoint? TryFind(string? code) => All.FirstOrDefault(e => e.Code == code);

    private static Endpoint Share(string code, string name) => new(code, name, EndpointKind.Share);
}
