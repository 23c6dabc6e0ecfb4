using System.Collections.Immutable;

namespace Glabella.Planning;

/// <summary>Which model made a prediction, from what, resting on what.</summary>
/// <param name="Version">Version of the equations.</param>
/// <param name="ParametersHash">SHA-256 over every parameter's key, value and unit, in lower-case hexadecimal.</param>
/// <param name="Inputs">What the prediction was computed from, in words.</param>
/// <param name="Sources">The publications behind the parameters and the limits.</param>
public sealed record ModelIdentity(
    string Version, string ParametersHash, ImmutableArray<string> Inputs, ImmutableArray<string> Sources);
