using System.Text.Json.Serialization;

namespace Glabella.App.Web.Plans;

// The JSON of the planner, record for interface the same as client/src/contract.ts; ContractTests compares them.
// Points are [x, y, z] in millimetres of the face frame.

[JsonConverter(typeof(JsonStringEnumConverter<SideName>))]
internal enum SideName
{
    [JsonStringEnumMemberName("right")] Right,
    [JsonStringEnumMemberName("left")] Left,
    [JsonStringEnumMemberName("midline")] Midline,
}

[JsonConverter(typeof(JsonStringEnumConverter<PlanStateName>))]
internal enum PlanStateName
{
    [JsonStringEnumMemberName("draft")] Draft,
    [JsonStringEnumMemberName("signed")] Signed,
    [JsonStringEnumMemberName("superseded")] Superseded,
}

[JsonConverter(typeof(JsonStringEnumConverter<FindingSeverity>))]
internal enum FindingSeverity
{
    [JsonStringEnumMemberName("block")] Block,
    [JsonStringEnumMemberName("warn")] Warn,
    [JsonStringEnumMemberName("inform")] Inform,
}

[JsonConverter(typeof(JsonStringEnumConverter<RuleOriginName>))]
internal enum RuleOriginName
{
    [JsonStringEnumMemberName("shipped")] Shipped,
    [JsonStringEnumMemberName("changed")] Changed,
    [JsonStringEnumMemberName("clinic")] Clinic,
    [JsonStringEnumMemberName("screening")] Screening,
    [JsonStringEnumMemberName("policy")] Policy,
}

[JsonConverter(typeof(JsonStringEnumConverter<RangeBearing>))]
internal enum RangeBearing
{
    [JsonStringEnumMemberName("outside")] Outside,
    [JsonStringEnumMemberName("unvalidated")] Unvalidated,
    [JsonStringEnumMemberName("assumed")] Assumed,
}

internal sealed record Site(
    string Id, string Area, double[] PointMm, SideName Side, string Muscle, decimal DepthMm, decimal Units);

internal sealed record PlanContent(string Product, decimal VialUnits, decimal DiluentMl, IReadOnlyList<Site> Sites);

internal sealed record PlannerState(
    Guid PlanId,
    Guid PatientId,
    Guid FaceId,
    int FaceFindings,
    int Version,
    int Revision,
    PlanStateName State,
    bool MayEdit,
    DateTimeOffset SavedAt,
    string SavedBy,
    PlanContent Content,
    Evaluation Evaluation,
    IReadOnlyList<ProductChoice> Products,
    IReadOnlyList<ProtocolChoice> Protocols,
    IReadOnlyList<AreaChoice> Areas,
    FieldLimits Limits);

internal sealed record ProductChoice(
    string Product, string Brand, IReadOnlyList<ReconstitutionChoice> Reconstitutions, IReadOnlyList<string> Protocols);

internal sealed record ReconstitutionChoice(decimal VialUnits, decimal DiluentMl, string Source);

internal sealed record ProtocolChoice(string Id, string Name, string ShortName, IReadOnlyList<string> Areas, string Source, bool InMenu, string? AddsTo, bool IsTemplate);

internal sealed record AreaChoice(string Area, string Name);

internal sealed record FieldLimits(NumberLimit Units, NumberLimit DepthMm, NumberLimit VialUnits, NumberLimit DiluentMl);

internal sealed record NumberLimit(decimal Min, decimal Max, int Decimals, string Unit);

internal sealed record SaveRequest(int BaseRevision, Guid RequestId, PlanContent Content);

internal sealed record EvaluateRequest(PlanContent Content);

internal sealed record FitRequest(string Protocol, string Product);

internal sealed record MirrorRequest(Site Site);

internal sealed record LocateRequest(double[]? PointMm, string? Muscle, SideName? Side, string Product);

internal sealed record LocatedPoint(
    double[] PointMm, string Muscle, string MuscleName, SideName Side, string Area, decimal DepthMm, decimal Units);

internal sealed record Band(IReadOnlyList<double> Low, IReadOnlyList<double> Median, IReadOnlyList<double> High);

internal sealed record Evaluation(
    IReadOnlyList<int> Days,
    IReadOnlyList<MuscleForecast> Muscles,
    IReadOnlyList<LineForecast> Lines,
    IReadOnlyList<MovementForecast> Movements,
    IReadOnlyList<RiskForecast> Risks,
    Totals Totals,
    IReadOnlyList<FindingView> Findings,
    IReadOnlyList<RangeNote> Range,
    ModelBasis Model,
    IReadOnlyList<SiteSpread> Spread);

internal sealed record SiteSpread(string SiteId, double StepMm, IReadOnlyList<double> UnitsPerCm2);

internal sealed record RangeNote(RangeBearing Bearing, string Text, string Source, int FromDay);

internal sealed record MuscleForecast(
    string Id, string Name, SideName Side, bool Wanted, Band Weakness, IReadOnlyList<RangeNote> Range);

internal sealed record LineForecast(
    string Id, string Name, SideName Side, Band AtContraction, Band AtRest, IReadOnlyList<RangeNote> Range, IReadOnlyList<RangeNote> RangeAtRest);

internal sealed record MovementForecast(
    string Id, string Name, SideName Side, string Unit, double Before, Band Kept, IReadOnlyList<RangeNote> Range);

internal sealed record RiskForecast(
    string Id, string Name, double Relative, double Low, double High, string Note, IReadOnlyList<RangeNote> Range);

internal sealed record Totals(decimal Units, decimal VolumeMl, int Sites, IReadOnlyList<AreaTotal> Areas);

internal sealed record AreaTotal(string Area, string Name, decimal Units, decimal VolumeMl, int Sites);

internal sealed record FindingView(
    string Rule,
    FindingSeverity Severity,
    string? SiteId,
    string Message,
    double? Value,
    double? Limit,
    string? Unit,
    string Source,
    RuleOriginName Origin,
    RemedyView? Remedy);

internal sealed record RemedyView(string Label, double[]? MoveMm, decimal? SetUnits);

internal sealed record ModelBasis(
    string Version, string ParametersHash, IReadOnlyList<string> Inputs, IReadOnlyList<string> Sources);
