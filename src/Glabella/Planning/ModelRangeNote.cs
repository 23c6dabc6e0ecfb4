using System.Text.Json.Serialization;

namespace Glabella.Planning;

/// <summary>Why one figure is to be read with care, in one sentence.</summary>
/// <param name="Bearing">What the sentence says about the figure's standing.</param>
/// <param name="Rule">Id of the rule in <c>data/rules/model-range.json</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Source">Where the limit of the rule comes from.</param>
/// <param name="FromDay">The first day it holds for; 0 for all.</param>
public sealed record ModelRangeNote(ModelRangeBearing Bearing, string Rule, string Text, string Source, int FromDay = 0)
{
    /// <summary>What its sentence says about the figure's standing, to be written before it.</summary>
    [JsonIgnore]
    public string Lead => Bearing switch
    {
        ModelRangeBearing.Outside => "Outside what trials covered",
        ModelRangeBearing.Unvalidated => "Not validated",
        _ => "Assumed",
    };
}
