namespace Glabella.Calibration;

/// <summary>One published figure of <c>data/literature/trials.csv</c>, as it is printed there.</summary>
/// <param name="Id">For example "T003".</param>
/// <param name="Trial">Group of rows that belong to one trial, for example "ONA_GL_LABEL".</param>
/// <param name="TrialName">For a reader.</param>
/// <param name="Product">Non-proprietary name, or "placebo".</param>
/// <param name="Indication">For example "glabellar lines".</param>
/// <param name="Arm">As the source words it.</param>
/// <param name="Size">Subjects in the arm, where printed.</param>
/// <param name="Code">Of the endpoint.</param>
/// <param name="Day">After the injection, where the figure is of a day.</param>
/// <param name="Percent">Per cent of subjects, for a share.</param>
/// <param name="Value">Any other figure, as printed.</param>
/// <param name="ValueUnit">Its unit.</param>
/// <param name="Source">Publication.</param>
/// <param name="ReadStatus">Seen or recalled.</param>
/// <param name="Note">What else is known of it.</param>
public sealed record PublishedRow(
    string Id,
    string Trial,
    string TrialName,
    string Product,
    string Indication,
    string Arm,
    int? Size,
    string Code,
    int? Day,
    double? Percent,
    string Value,
    string ValueUnit,
    string Source,
    string ReadStatus,
    string Note);
