using Glabella.Anatomy;
using Glabella.Planning.Optimisation;

namespace Glabella.Studies;

/// <summary>One face of a study.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Age">Years.</param>
/// <param name="Words">What is unusual about it, for a reader.</param>
/// <param name="Face">Ready for planning.</param>
public sealed record VirtualFace(int Number, Sex Sex, int Age, string Words, PlanningFace Face);
