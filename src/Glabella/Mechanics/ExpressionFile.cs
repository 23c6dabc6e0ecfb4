namespace Glabella.Mechanics;

/// <summary>The file <c>data/face/expressions.json</c>: which muscles make which expression, which movements are predicted, and which further excursions are held to norms.</summary>
internal sealed record ExpressionFile(string Origin, ExpressionEntry[] Expressions, MovementEntry[] Movements, MovementEntry[] Excursions)
{
    private static readonly Lazy<ExpressionFile> File = new(() => ReferenceData.Read<ExpressionFile>("face/expressions.json"));

    public static ExpressionFile Load() => File.Value;
}

/// <summary>One expression: FACS action units in words, the ids of the lines it shows, and the contraction of each muscle, on both sides.</summary>
internal sealed record ExpressionEntry(string Id, string Name, string ActionUnits, string[] Lines, Dictionary<string, double> Activations);

/// <summary>One measured movement: mean displacement of right-side landmarks in an expression, along a direction, less that of others.</summary>
internal sealed record MovementEntry(
    string Id, string Name, string Expression, int[] Landmarks, int[] MinusLandmarks, double[]? Direction, double NormLowMm, double NormHighMm, string Origin);
