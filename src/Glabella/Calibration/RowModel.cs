namespace Glabella.Calibration;

/// <summary>Predicts every row of a calibration at several points: one array a point, shares from 0 to 1 and medians in days.</summary>
/// <param name="points">Asked for together, so that they can be computed side by side.</param>
/// <param name="stop">Ends the computation with <see cref="OperationCanceledException"/>.</param>
public delegate double[][] RowModel(IReadOnlyList<ModelPoint> points, CancellationToken stop);
