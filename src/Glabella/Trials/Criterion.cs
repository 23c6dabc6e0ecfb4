namespace Glabella.Trials;

/// <summary>The endpoints in the order of <see cref="Endpoint.All"/>: what a loop over subjects can tell apart in no time.</summary>
internal enum Criterion
{
    NoneOrMildInvestigator,
    NoneOrMildSubject,
    NoneOrMildBoth,
    OneGradeInvestigator,
    OneGradeSubject,
    OneGradeBoth,
    TwoGradesInvestigator,
    TwoGradesSubject,
    TwoGradesBoth,
    GlobalChange,
    Relapse,
    Onset,
    DurationOfOneGrade,
    DurationOfNoneOrMild,
    DurationToBaseline,
    EyelidPtosis,
    BrowPtosis,
    SmileAsymmetry,
}
