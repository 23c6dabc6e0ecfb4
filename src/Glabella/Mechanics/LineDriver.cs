using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>The share of the compression under a line that one muscle makes, in the line's own expression.</summary>
/// <param name="Line">Line id, for example "glabellar-lines".</param>
/// <param name="LineSide">Side of the line; <see cref="Side.Midline"/> for unpaired lines.</param>
/// <param name="Muscle">Muscle id.</param>
/// <param name="Side">Side of the muscle.</param>
/// <param name="Share">0–1; the shares of one line and side sum to 1.</param>
public sealed record LineDriver(string Line, Side LineSide, string Muscle, Side Side, double Share);
