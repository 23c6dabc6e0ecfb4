using Microsoft.Playwright;

namespace Glabella.App.Tests.Journeys;

/// <summary>Takes pictures of the heads of /atlas and lets the landmarker find them, in a tab of its own.</summary>
internal static class StudyCamera
{
    // Each sex, age and skin stands on both sides of the division into fitting and trial (StudyHeads), no head on both.
    private static readonly (string Sex, int Age, string Skin)[] Heads =
    [
        ("female", 25, "I"), ("male", 25, "III"), ("male", 45, "VI"), ("female", 45, "III"),
        ("female", 65, "III"), ("male", 65, "I"), ("male", 35, "I"), ("female", 35, "VI"),
    ];

    /// <summary>What the camera sees at the point it looks at, mm: the height that Orbit of the planner shows, at the zoom of the picture.</summary>
    public const double HeightMm = 246 / 0.85;

    /// <summary>The camera's angle from bottom to top.</summary>
    public const double FieldDegrees = 12;

    /// <summary>How far behind the tip of the nose the point lies that it looks at.</summary>
    public const double BehindNoseMm = 55;

    private static readonly string[] Expressions = ["raise-brows", "frown", "squint", "blink", "smile", "snarl", "pucker", "corners-down", "platysma"];

    private static readonly (double Yaw, double Pitch, int Size, string Light)[] Cameras =
    [
        (0, 0, 800, "even"), (15, 0, 800, "even"), (-15, 0, 480, "dim"), (0, 15, 800, "dim"), (0, -15, 800, "side"), (10, -10, 480, "side"), (-8, 6, 1600, "even"),
    ];

    // Only at rest, for faces from several views.
    private static readonly (double Yaw, double Pitch, int Size, string Light)[] Turned = [(45, 0, 800, "even"), (-45, 0, 800, "even")];

    private static readonly (double Effort, double Kept, string Side)[] Acts = [(1, 1, "both"), (0.5, 1, "both"), (1, 0.5, "left"), (1, 0.5, "right")];

    private static readonly (string Name, double Scale, int Shift, double Quality)[] Copies = [("jpeg 50", 1, 0, 0.5), ("80 %", 0.8, 0, 0.92), ("shifted", 1, 3, 0.92)];

    public static async Task TakeAllAsync(IPage atlas, Action<StudyPicture> keep)
    {
        atlas.SetDefaultTimeout(240_000);
        var landmarker = await OpenLandmarkerAsync(atlas.Context);
        foreach (var (head, index) in Heads.Select((head, i) => (head, i)))
        {
            await atlas.GotoAsync($"/atlas?sex={head.Sex}&age={head.Age}&skin={head.Skin}&render=fine");
            await atlas.WaitForSelectorAsync("glabella-atlas[data-ready]");
            foreach (var (expression, act, camera) in Plan(index))
            {
                var seen = camera < Cameras.Length ? Cameras[camera] : Turned[camera - Cameras.Length];
                var shot = await atlas.EvaluateAsync<Shot>(Draw, new { expression, effort = act.Effort, kept = act.Kept, keptSide = act.Side, yaw = seen.Yaw, pitch = seen.Pitch, size = seen.Size, light = seen.Light });
                async Task FindAsync(string copy, object? change)
                {
                    var found = await landmarker.EvaluateAsync<Found>(Find, new { url = shot.Url, change });
                    keep(new($"{head.Sex} {head.Age} {head.Skin}", expression, act.Effort, act.Kept, act.Side, seen.Yaw, seen.Pitch, seen.Size, seen.Light, copy, found.Faces, found.LandmarksPx, shot.TruthMm, shot.EyesMm));
                }

                await FindAsync("", null);
                foreach (var copy in expression == "rest" && camera == 0 ? Copies : [])
                {
                    await FindAsync(copy.Name, new { scale = copy.Scale, shift = copy.Shift, quality = copy.Quality });
                }
            }
        }
    }

    /// <summary>A head of our own at rest, the camera turned aside, as a JPEG file.</summary>
    public static async Task<byte[]> TakeAsync(IPage atlas, double yaw)
    {
        await atlas.GotoAsync("/atlas?sex=male&age=35&render=fine");
        await atlas.WaitForSelectorAsync("glabella-atlas[data-ready]");
        var shot = await atlas.EvaluateAsync<Shot>(Draw, new { expression = "rest", effort = 1, kept = 1, keptSide = "both", yaw, pitch = 0, size = 640, light = "even" });
        return Convert.FromBase64String(shot.Url.Split(',')[1]);
    }

    /// <summary>Rest from every camera, turned ones too; each expression twice, with cameras, efforts and sides that differ from head to head.</summary>
    private static IEnumerable<(string Expression, (double Effort, double Kept, string Side) Act, int Camera)> Plan(int head) =>
        Enumerable.Range(0, Cameras.Length + Turned.Length).Select(camera => ("rest", Acts[0], camera))
            .Concat(Expressions.SelectMany((expression, k) => new[] { (head + k) % 2 * 2, 1 + ((head + k) / 2 % 2 * 2) }
                .Select(act => (expression, Acts[act], (head + (2 * k) + (3 * act)) % Cameras.Length))));

    private static async Task<IPage> OpenLandmarkerAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync("window.said = []; addEventListener('message', e => { if (e.data?.kind !== 'find') window.said.push(e.data); });");
        await page.GotoAsync("/landmarker");
        await page.WaitForFunctionAsync("() => window.said.some(m => m.kind === 'ready')", null, new() { Timeout = 240_000 });
        return page;
    }

    // The eyes look at the camera, as patients are asked to. A long lens, so that perspective is that of a camera 1 m away.
    private const string Draw = """
        (o) => {
          const atlas = document.querySelector('glabella-atlas'), stage = atlas.stage, canvas = stage.renderer.domElement;
          stage.renderer.setPixelRatio(1);
          stage.resize(o.size, Math.round(o.size * 1.25), ['before']);
          stage.orbit.camera.fov = 12;
          const first = atlas.firstLight ??= { key: stage.key.intensity, fill: stage.fill.intensity, sky: stage.lights.intensity };
          const [key, fill, sky] = { even: [1, 1, 1], dim: [0.45, 0.45, 0.45], side: [1.25, 0.1, 0.6] }[o.light];
          [stage.key.intensity, stage.fill.intensity, stage.lights.intensity] = [first.key * key, first.fill * fill, first.sky * sky];
          atlas.show({ expression: o.expression, effort: o.effort, kept: o.kept, keptSide: o.keptSide, view: 'front', zoom: 0.85, layers: {}, muscle: null });
          [stage.orbit.azimuth, stage.orbit.elevation] = [o.yaw, o.pitch];
          stage.orbit.place(0.8);
          stage.figures.before.group.children.filter((c) => c.geometry?.type === 'SphereGeometry').forEach((eye) => eye.lookAt(stage.orbit.camera.position));
          stage.draw();
          return { url: canvas.toDataURL('image/jpeg', 0.92), truthMm: [...stage.figures.before.positions.slice(0, 468 * 3)], eyesMm: stage.mesh.model.eyes.map((e) => e.centreMm) };
        }
        """;

    private const string Find = """
        async ({ url, change }) => {
          let picture = await createImageBitmap(await (await fetch(url)).blob());
          if (change) {
            const canvas = new OffscreenCanvas(Math.round(picture.width * change.scale), Math.round(picture.height * change.scale)), g = canvas.getContext('2d');
            g.fillStyle = '#e8ecf4';
            g.fillRect(0, 0, canvas.width, canvas.height);
            g.drawImage(picture, change.shift, change.shift, canvas.width, canvas.height);
            picture = await createImageBitmap(await canvas.convertToBlob({ type: 'image/jpeg', quality: change.quality }));
          }
          const request = Math.floor(Math.random() * 1e9);
          postMessage({ kind: 'find', request, picture, fresh: true }, location.origin, [picture]);
          for (;;) {
            const reply = window.said.find((m) => m.request === request);
            if (reply) return { faces: reply.faces ?? 0, landmarksPx: [...(reply.landmarksPx ?? [])] };
            await new Promise((done) => setTimeout(done, 10));
          }
        }
        """;

    private sealed record Shot
    {
        public string Url { get; init; } = "";

        public double[] TruthMm { get; init; } = [];

        public double[][] EyesMm { get; init; } = [];
    }

    private sealed record Found
    {
        public int Faces { get; init; }

        public double[] LandmarksPx { get; init; } = [];
    }
}
