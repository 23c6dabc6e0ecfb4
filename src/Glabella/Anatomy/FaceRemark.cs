namespace Glabella.Anatomy;

/// <summary>A remark on a face found on a photograph.</summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Refused">True when no face may be built from this; false for advice.</param>
/// <param name="Message">Names the value and the limit, and says what to do.</param>
public sealed record FaceRemark(string Code, bool Refused, string Message);
