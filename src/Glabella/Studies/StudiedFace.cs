using System.Collections.Immutable;

namespace Glabella.Studies;

/// <summary>One face of a study with the label pattern and three plans.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Words">Who it is.</param>
/// <param name="Label">The label pattern.</param>
/// <param name="LabelLike">Everything as close to the label pattern as can be.</param>
/// <param name="EqualEffect">The same lines and no likelier ptosis with as little as possible.</param>
/// <param name="Safest">The same lines as safely as possible.</param>
/// <param name="Distances">From each label site to the nearest site of the label-like plan in its area.</param>
/// <param name="Doses">Of each area.</param>
public sealed record StudiedFace(
    int Number, string Words, StudyFigures Label, StudyFigures LabelLike, StudyFigures EqualEffect, StudyFigures Safest,
    ImmutableArray<SiteDistance> Distances, ImmutableArray<AreaDose> Doses);

/// <summary>How near a plan comes to a label site.</summary>
/// <param name="Site">Id of the label site.</param>
/// <param name="Area">Its area.</param>
/// <param name="Mm">To the nearest site of the plan in that area; infinite where there is none.</param>
public sealed record SiteDistance(string Site, string Area, double Mm);

/// <summary>Units of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Label">By the label pattern.</param>
/// <param name="Plan">By the label-like plan.</param>
public sealed record AreaDose(string Area, double Label, double Plan);
