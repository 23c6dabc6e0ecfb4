using System.Collections.Immutable;

namespace Glabella.Calibration;

/// <summary><c>data/literature/arms.json</c>: how the rows of the trials are read as arms of virtual trials, and which are left out.</summary>
/// <param name="LeftOut">Rules in order; the first that fits a row says why it is left out.</param>
/// <param name="Trials">One entry a trial.</param>
internal sealed record ArmReadingFile(ImmutableArray<ArmReadingFile.LeftOutRule> LeftOut, ImmutableArray<ArmReadingFile.TrialReading> Trials)
{
    /// <summary>Below <c>data/</c>.</summary>
    public const string Path = "literature/arms.json";

    /// <summary>Fits a row when everything that is given fits.</summary>
    /// <param name="Reason">Why such a row is left out.</param>
    /// <param name="Row">Its id.</param>
    /// <param name="Product">Its product.</param>
    /// <param name="Indication">Its indication.</param>
    /// <param name="Code">Its endpoint code.</param>
    public sealed record LeftOutRule(string Reason, string? Row = null, string? Product = null, string? Indication = null, string? Code = null)
    {
        /// <summary>Whether a row is left out by this rule.</summary>
        public bool Fits(PublishedRow row) =>
            (Row is null || Row == row.Id) && (Product is null || Product == row.Product)
            && (Indication is null || Indication == row.Indication) && (Code is null || Code == row.Code);
    }

    /// <summary>Who took part in a trial, and its arms.</summary>
    /// <param name="Id">The trial group of its rows.</param>
    /// <param name="Cluster">Name shared with trials of the same subjects or raters; its own id when left out.</param>
    /// <param name="Origin">What the reading rests on.</param>
    /// <param name="Arms">Its arms.</param>
    /// <param name="Women">Share of women.</param>
    /// <param name="Severe">Share severe before treatment, where published.</param>
    /// <param name="Bounds">Ids of rows of which only a lower bound is published.</param>
    public sealed record TrialReading(
        string Id,
        string Origin,
        ImmutableArray<ArmReading> Arms,
        string? Cluster = null,
        double? Women = null,
        double? Severe = null,
        ImmutableArray<string> Bounds = default);

    /// <summary>What one arm received.</summary>
    /// <param name="Named">The arm texts that mean it.</param>
    /// <param name="Sites">Patterns and Units; none for placebo means the pattern of the other arms without toxin.</param>
    /// <param name="Indication">Only for rows of this indication.</param>
    /// <param name="Size">Subjects, where the rows do not say.</param>
    /// <param name="Note">What was assumed.</param>
    public sealed record ArmReading(
        ImmutableArray<string> Named, ImmutableArray<PatternReading> Sites, string? Indication = null, int? Size = null, string? Note = null);

    /// <summary>One pattern of an arm.</summary>
    public sealed record PatternReading(string Pattern, decimal Units);
}
