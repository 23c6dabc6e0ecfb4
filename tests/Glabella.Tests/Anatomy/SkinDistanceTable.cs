using System.Globalization;
using System.Text;
using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Quantities;
using Glabella.Tests.HouseRules;

namespace Glabella.Tests.Anatomy;

/// <summary>Errors of <see cref="SkinDistance"/> and of straight lines against the shortest way over the triangles of the head, region by region.</summary>
internal sealed class SkinDistanceTable
{
    private const double FarthestMm = 30;
    private const double NearestMm = 3;

    private static readonly (string Where, string[] From, bool Smooth)[] Regions =
    [
        ("label sites of the upper face", [], true),
        ("forehead, temple, scalp", ["frontalis", "temporalis", "occipitalis"], true),
        ("cheek and jaw", ["zygomaticus-major", "masseter", "masseter-deep", "buccinator", "risorius"], true),
        ("chin", ["mentalis", "depressor-anguli-oris", "depressor-labii-inferioris"], true),
        ("neck", ["platysma", "sternocleidomastoideus", "trapezius", "splenius-capitis", "semispinalis-capitis"], true),
        ("nose and cheek beside it", ["nasalis", "nasalis-alar", "levator-labii-superioris-alaeque-nasi", "levator-labii-superioris", "depressor-septi-nasi"], false),
        ("lips", ["orbicularis-oris"], false),
        ("lids", ["orbicularis-oculi-palpebral", "levator-palpebrae-superioris"], false),
    ];

    private readonly List<Row> _rows = [];

    public IEnumerable<Row> Smooth => _rows.Where(row => row.IsSmooth);

    public static SkinDistanceTable Make()
    {
        var table = new SkinDistanceTable();
        var atlas = FaceAtlas.Fit(PatientFace.Canonical);
        var slow = new MeshGeodesic(atlas.Face.Surface.Vertices, SkinOf(atlas.Face.Surface));
        foreach (var (where, muscles, smooth) in Regions)
        {
            var sources = muscles.Length == 0 ? LabelSites(atlas) : muscles.SelectMany(id => Strongest(atlas, id));
            table._rows.Add(Compare(where, smooth, [.. sources], atlas, slow));
        }

        return table;
    }

    public string? DifferenceFrom(string page) => AsTable().DifferenceFrom(page);

    public void Write(string page) => AsTable().Write(page);

    private static int[] SkinOf(FaceSurface surface)
    {
        var mouth = surface.Materials.Single(m => m.Name == "mouth");
        return [.. surface.Triangles.Where((_, i) => i / 3 < mouth.Start || i / 3 >= mouth.Start + mouth.Count)];
    }

    private static IEnumerable<FacePoint> LabelSites(FaceAtlas atlas) =>
        Protocols.Fit(Protocols.Find("upper-face"), atlas, Products.All[0].Product).Where(s => s.Side != Side.Left).Select(s => s.Point);

    private static IEnumerable<FacePoint> Strongest(FaceAtlas atlas, string id)
    {
        var muscle = atlas.Muscles.First(m => m.Id == id && m.Side != Side.Left);
        return [muscle.Endplates[0].Point];
    }

    private static Row Compare(string where, bool smooth, FacePoint[] sources, FaceAtlas atlas, MeshGeodesic slow)
    {
        var skin = atlas.Face.Surface;
        var pairs = sources.SelectMany(source =>
        {
            var from = skin.Project(source);
            var near = atlas.Muscles.SelectMany(m => m.Endplates.Where((_, i) => i % 4 == 0)).Select(e => (e.Point, e.Normal))
                .Where(e => e.Point.DistanceMm(source) is > NearestMm and < FarthestMm).ToArray();
            var true_ = slow.From((from.Triangle, from.Point), [.. near.Select(e => skin.Project(e.Point)).Select(e => (e.Triangle, e.Point))], 2 * FarthestMm);
            return near.Zip(true_, (e, length) => (
                Length: length, Straight: Math.Abs(e.Point.DistanceMm(from.Point) - length),
                Along: Math.Abs(SkinDistance.Mm(from.Point, skin.NormalAt(from), e.Point, e.Normal) - length)));
        }).Where(p => p.Length < FarthestMm).ToArray();
        return new(where, smooth, pairs.Length, Error.Of(pairs.Select(p => p.Straight)), Error.Of(pairs.Select(p => p.Along)));
    }

    private GeneratedTable AsTable()
    {
        var text = new StringBuilder("| from | pairs | straight line: mean | 95 % within | worst | along the skin: mean | 95 % within | worst |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var row in _rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Where} | {row.Pairs} | {row.Straight} | {row.Along} |\n");
        }

        return new("skin distances", "SkinDistanceTests.Write_the_table", text.ToString());
    }

    internal sealed record Row(string Where, bool IsSmooth, int Pairs, Error Straight, Error Along);

    internal readonly record struct Error(double Mean, double Most, double Worst)
    {
        public static Error Of(IEnumerable<double> errors)
        {
            double[] sorted = [.. errors.Order()];
            return new(sorted.Average(), sorted[(int)(0.95 * (sorted.Length - 1))], sorted[^1]);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:0.00} | {Most:0.00} | {Worst:0.00}");
    }
}
