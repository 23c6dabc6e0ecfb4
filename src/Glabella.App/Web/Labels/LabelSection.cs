using System.Collections.Immutable;

namespace Glabella.App.Web.Labels;

/// <summary>The facts of a label that answer one question of a clinician.</summary>
/// <param name="Id">Stable, in kebab case; the section's place on the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">The facts, in the order to read them.</param>
public sealed record LabelSection(string Id, string Title, ImmutableArray<LabelLine> Lines);
