using System.Collections.Immutable;
using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>What a clinic's results count as a response, when it is judged, and below how many cases nothing is ranked.</summary>
/// <param name="Schema">Of the file.</param>
/// <param name="Smallest">Cases below which a group is flagged and not ranked.</param>
/// <param name="FromDay">First day after injection whose review judges the response.</param>
/// <param name="ToDay">Last such day.</param>
/// <param name="Basis">Where this comes from.</param>
/// <param name="Status">How surely it is known.</param>
/// <param name="Responses">Each counted for itself.</param>
public sealed record ResultDefinitions(
    string Schema, int Smallest, int FromDay, int ToDay, string Basis, ReadStatus Status, ImmutableArray<ResultDefinitions.Response> Responses)
{
    /// <summary>The definitions that ship.</summary>
    public static ResultDefinitions Standard { get; } = ReferenceData.Read<ResultDefinitions>("results/definitions.json");

    /// <summary>One definition: so many grades better than before, or at most this grade.</summary>
    /// <param name="Id">For programs.</param>
    /// <param name="Name">For a reader.</param>
    /// <param name="Better">Least improvement; null when the grade itself counts.</param>
    /// <param name="AtMost">Highest grade; null when the improvement counts.</param>
    public sealed record Response(string Id, string Name, double? Better = null, double? AtMost = null)
    {
        /// <summary>Whether a line graded so responded.</summary>
        public bool IsMet(double before, double after) => (Better is null || before - after >= Better) && (AtMost is null || after <= AtMost);

        /// <summary>Whether a line graded so before could respond at all.</summary>
        public bool IsPossible(double before) => before >= (Better ?? 0) && (AtMost is null || before > AtMost);
    }
}
