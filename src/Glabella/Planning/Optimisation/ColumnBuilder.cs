using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>Builds columns of the influence matrix.</summary>
/// <remarks>
/// <para>Bound density of one reference dose = spread profile(distance) × capture(depth), or × what passes the orbital septum: as in <see cref="EndplateField"/>, with site, depth,
/// muscle and spread length moved in each scenario. A scenario moves site and muscle in the frontal plane of the skin seen from the site.</para>
/// <para>Linear in the dose for one volume; when the volume changes with the dose, so must the column. Muscles with layers of their own take the
/// profile of the site's own depth in all scenarios. Not safe for two threads at once.</para>
/// </remarks>
internal sealed class ColumnBuilder
{
    private readonly FaceAtlas _atlas;
    private readonly EndplateElements _elements;
    private readonly Scenarios _scenarios;
    private readonly EndplateField _field;
    private readonly OrbitalSeptum _septum;
    private readonly LayeredSpread _layered;
    private readonly SheetSpread[] _sheets;
    private readonly double _reachMm;
    private readonly double _cutOffMm;
    private readonly double _perMm;
    private readonly float[] _siteDx;
    private readonly float[] _siteDy;
    private readonly float[] _siteDepth;
    private readonly float[] _x;
    private readonly float[] _y;
    private readonly float[] _arriving;
    private readonly Dictionary<double, SpreadTable[]> _tables = [];
    private readonly Dictionary<int, (float[] Dx, float[] Dy)> _muscleOffsets = [];

    public ColumnBuilder(FaceAtlas atlas, ModelParameters parameters, EndplateElements elements, Scenarios scenarios)
    {
        (_atlas, _elements, _scenarios) = (atlas, elements, scenarios);
        _field = new EndplateField(atlas, parameters);
        _septum = new OrbitalSeptum(parameters);
        _layered = new LayeredSpread(parameters);
        _reachMm = PlanningConstants.ReachMm;
        _sheets = [.. scenarios.SpreadLengthMm.Select(length => new SheetSpread(length, parameters["spread.sheet-thickness"], parameters["spread.cut-off"]))];
        (_siteDx, _siteDy, _siteDepth) = (new float[scenarios.Count], new float[scenarios.Count], new float[scenarios.Count]);
        (_x, _y, _arriving) = (new float[scenarios.Count], new float[scenarios.Count], new float[scenarios.Count]);
        _cutOffMm = parameters["spread.cut-off"];
        _perMm = SpreadTable.PerMm(_cutOffMm);
    }

    /// <summary>The column of a site that is given a volume.</summary>
    public SiteColumn Build(SitePlace site, Millilitres volume)
    {
        _scenarios.SiteOffsets(site.Pair, site.Side, _siteDx, _siteDy, _siteDepth);
        var reached = _elements.Muscles.Where(m => m.IsReachedFrom(site.Point, _reachMm)).Select(m => (Muscle: m, Endplates: Reached(m, site))).ToArray();
        var density = new float[reached.Sum(r => r.Endplates.Length) * _scenarios.Count];
        var row = 0;
        foreach (var (muscle, endplates) in reached.Where(r => r.Endplates.Length > 0))
        {
            var tables = Prepare(muscle, site, volume);
            var seen = site.Seen.Of(muscle.Muscle);
            foreach (var e in endplates)
            {
                FillRow(seen[e].Minus(site.Point), tables, density.AsSpan(row++ * _scenarios.Count, _scenarios.Count));
            }
        }

        return new([.. reached.SelectMany(r => r.Endplates, (r, e) => r.Muscle.First + e)], density);
    }

    private int[] Reached(MuscleElements muscle, SitePlace site)
    {
        var seen = site.Seen.Of(muscle.Muscle);
        return [.. Enumerable.Range(0, seen.Length).Where(e => seen[e].DistanceMm(site.Point) < _reachMm)];
    }

    /// <summary>What all endplates of a muscle have in common: how far it has moved against the site, in the scale of the tables, and how much arrives.</summary>
    private SpreadTable[] Prepare(MuscleElements muscle, SitePlace site, Millilitres volume)
    {
        var (muscleDx, muscleDy) = OffsetsOf(muscle);
        for (var s = 0; s < _scenarios.Count; s++)
        {
            (_x[s], _y[s]) = ((float)_perMm * (muscleDx[s] - _siteDx[s]), (float)_perMm * (muscleDy[s] - _siteDy[s]));
        }

        if (muscle.Muscle.TissueBelowMm is not null)
        {
            Array.Fill(_arriving, 1);
            return LayeredTables(muscle.Muscle, site, volume);
        }

        var height = muscle.Muscle.BehindSeptum ? _atlas.HeightAboveRimMm(site.Point) : 0;
        var depth = site.LayerDepthMm;
        for (var s = 0; s < _arriving.Length; s++)
        {
            _arriving[s] = (float)(muscle.Muscle.BehindSeptum
                ? _septum.Transmission(new(height + _siteDy[s]), muscle.Septum)
                : _field.Capture(muscle.Muscle, depth + _siteDepth[s]));
        }

        return TablesOf(volume);
    }

    private void FillRow(FacePoint away, SpreadTable[] tables, Span<float> row)
    {
        Span<float> depth = stackalloc float[Scenarios.Block];
        depth.Fill((float)(1 + (away.Z * away.Z * _perMm * _perMm)));
        for (var block = 0; block < tables.Length; block++)
        {
            var lanes = new Range(block * Scenarios.Block, (block + 1) * Scenarios.Block);
            tables[block].Add(_x.AsSpan(lanes), _y.AsSpan(lanes), depth, _arriving.AsSpan(lanes), (float)(-away.X * _perMm), (float)(-away.Y * _perMm), row[lanes]);
        }
    }

    private SpreadTable[] TablesOf(Millilitres volume)
    {
        if (!_tables.TryGetValue(volume.Value, out var tables))
        {
            _tables[volume.Value] = tables = [.. _sheets.Select(sheet => new SpreadTable(sheet.Tabulate(volume), _cutOffMm))];
        }

        return tables;
    }

    private SpreadTable[] LayeredTables(FittedMuscle muscle, SitePlace site, Millilitres volume)
    {
        var layers = EndplateField.LayersOf(muscle, muscle.TissueBelowMm!.Value);
        var table = new SpreadTable(_layered.Tabulate(layers, new(site.LayerDepthMm), volume), _cutOffMm);
        return [.. Enumerable.Repeat(table, _scenarios.Blocks)];
    }

    private (float[] Dx, float[] Dy) OffsetsOf(MuscleElements muscle)
    {
        if (!_muscleOffsets.TryGetValue(muscle.First, out var offsets))
        {
            _muscleOffsets[muscle.First] = offsets = (new float[_scenarios.Count], new float[_scenarios.Count]);
            _scenarios.MuscleOffsets(muscle.Pair, muscle.Muscle.Side, offsets.Dx, offsets.Dy);
        }

        return offsets;
    }
}
