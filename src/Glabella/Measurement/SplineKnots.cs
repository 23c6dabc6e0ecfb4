namespace Glabella.Measurement;

/// <summary>The inner knots of a smoothing spline, at data points, added where the fit is worst.</summary>
/// <remarks>
/// Each round adds more knots the better the last round paid: between half and twice as many. A knot goes to the middle point of the interval with
/// the largest residual; a residual at a knot counts half to each side. With a knot for every point but two at each end, it interpolates.
/// Source: Dierckx 1993, ch. 5.
/// </remarks>
internal sealed class SplineKnots(double[] u)
{
    private const double Tolerance = 0.001;
    private readonly List<double> _inner = [];
    private readonly List<int> _pointsInside = [u.Length - 2];
    private int _step;
    private double _before;

    public IReadOnlyList<double> Inner => _inner;

    private int Most => u.Length - 4;

    /// <summary>Adds knots for the squared residuals of the fit on the present ones; false when there is one for every point.</summary>
    public bool TryAdd(double[] squares, double allowed)
    {
        if (_inner.Count >= Most)
        {
            return false;
        }

        var sum = squares.Sum();
        _step = NextStep(sum, allowed);
        _before = sum;
        var shares = Shares(squares);
        for (var i = 0; i < _step && _inner.Count < Most; i++)
        {
            Split(shares);
        }

        if (_inner.Count == Most)
        {
            _inner.Clear();
            _inner.AddRange(u[2..^2]);
        }

        return true;
    }

    private int NextStep(double sum, double allowed)
    {
        if (_step == 0)
        {
            return 1;
        }

        var gain = _before - sum;
        var wanted = gain > Tolerance * allowed ? (int)(_step * (sum - allowed) / gain) : 2 * _step;
        return Math.Min(2 * _step, Math.Max(Math.Max(wanted, _step / 2), 1));
    }

    private List<double> Shares(double[] squares)
    {
        var shares = new List<double> { 0 };
        for (var i = 0; i < u.Length; i++)
        {
            var atKnot = shares.Count <= _inner.Count && u[i] >= _inner[shares.Count - 1];
            shares[^1] += atKnot ? squares[i] / 2 : squares[i];
            if (atKnot)
            {
                shares.Add(squares[i] / 2);
            }
        }

        return shares;
    }

    private void Split(List<double> shares)
    {
        var interval = Enumerable.Range(0, shares.Count).Where(i => _pointsInside[i] > 0).MaxBy(i => shares[i]);
        var inside = _pointsInside[interval];
        var before = inside / 2;
        var first = _pointsInside.Take(interval).Sum(count => count + 1) + 1;
        _inner.Insert(interval, u[first + before]);
        _pointsInside[interval] = before;
        _pointsInside.Insert(interval + 1, inside - before - 1);
        var share = shares[interval];
        shares[interval] = share * before / inside;
        shares.Insert(interval + 1, share * (inside - before - 1) / inside);
    }
}
