using System.Globalization;
using System.Text;
using Glabella.Planning;

namespace Glabella.Studies;

/// <summary>The section of docs/plan-study.md.</summary>
public static class PlanStudyPage
{
    /// <summary>The comment before the section.</summary>
    public const string Begin = "<!-- written by `glabella plan study --write docs`; change the model, not this -->";

    private const int WorstShown = 10;

    /// <summary>Tables of a study.</summary>
    /// <param name="faces">Of <see cref="PlanStudy.Run"/>.</param>
    /// <param name="seed">Of the study.</param>
    /// <param name="scenarios">Of each plan.</param>
    public static string Write(IReadOnlyCollection<StudiedFace> faces, ulong seed, int scenarios)
    {
        ArgumentNullException.ThrowIfNull(faces);
        var page = new StringBuilder();
        void Say(FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Say($"{faces.Count} virtual faces, seed {seed}, {scenarios} scenarios a plan, judged on as many others.");
        Say($"");
        Geometry(faces, Say);
        Units(faces, Say);
        Safety(faces, Say);
        Places(faces, Say);
        Worse(faces, Say);
        return page.ToString();
    }

    private static void Geometry(IReadOnlyCollection<StudiedFace> faces, Action<FormattableString> say)
    {
        say($"## Label-like wishes");
        say($"");
        say($"From each label site to the nearest proposed site of its area; a face without any proposed site there counts as missed.");
        say($"");
        say($"| site | median, mm | nine in ten within, mm | missed, faces |");
        say($"|---|---:|---:|---:|");
        foreach (var site in faces.SelectMany(f => f.Distances).GroupBy(d => d.Site))
        {
            var found = site.Select(d => d.Mm).Where(double.IsFinite).ToArray();
            say($"| {site.Key} | {Share(found, 0.5):0.0} | {Share(found, 0.9):0.0} | {site.Count() - found.Length} |");
        }

        say($"");
        say($"| area | label, U | proposed, U, median | one in ten below | one in ten above |");
        say($"|---|---:|---:|---:|---:|");
        foreach (var area in faces.SelectMany(f => f.Doses).GroupBy(d => d.Area))
        {
            double[] plan = [.. area.Select(d => d.Plan)];
            say($"| {FaceArea.NameOf(area.Key)} | {area.First().Label:0.#} | {Share(plan, 0.5):0.#} | {Share(plan, 0.1):0.#} | {Share(plan, 0.9):0.#} |");
        }

        say($"");
    }

    private static void Units(IReadOnlyCollection<StudiedFace> faces, Action<FormattableString> say)
    {
        var equal = faces.Where(f => f.EqualEffect.HasLinesOf(f.Label)).ToArray();
        double[] saved = [.. equal.Select(f => f.Label.Units - f.EqualEffect.Units)];
        say($"## Units at equal predicted effect");
        say($"");
        say($"In {equal.Length} of {faces.Count} faces every line came out within {PlanStudy.EqualGrade} grade of the label pattern; only these count. In {faces.Count(f => f.EqualEffect.WorstLineAbove(f.Label) > PlanStudy.EqualGrade)} a line stays deeper than that.");
        say($"Units saved there: median {Share(saved, 0.5):0.#}, one in ten below {Share(saved, 0.1):0.#}, one in ten above {Share(saved, 0.9):0.#}; {saved.Count(s => s < 0)} of them need more Units than the label pattern.");
        say($"Over all faces the median plan has {Share(faces.Select(f => f.EqualEffect.Units), 0.5):0.#} U at {Share(faces.Select(f => (double)f.EqualEffect.Sticks), 0.5):0} sites, the label pattern {Share(faces.Select(f => f.Label.Units), 0.5):0.#} U at {Share(faces.Select(f => (double)f.Label.Sticks), 0.5):0}.");
        say($"");
        say($"![Units of the label pattern and of the plan](pictures/plan-study-units.svg)");
        say($"");
    }

    private static void Safety(IReadOnlyCollection<StudiedFace> faces, Action<FormattableString> say)
    {
        say($"## Risk and movement for the same lines");
        say($"");
        say($"Medians over faces. Likelihoods are times the label pattern's; judged ones are those of `PlanEvaluator`, with the medians of their lowest and highest in brackets.");
        say($"");
        say($"| | label pattern | least Units | safest |");
        say($"|---|---:|---:|---:|");
        void Row(string name, Func<StudyFigures, double> of, string format) =>
            say($"| {name} | {Text(faces, f => of(f.Label), format)} | {Text(faces, f => of(f.EqualEffect), format)} | {Text(faces, f => of(f.Safest), format)} |");
        void RiskRow(string name, Func<StudyFigures, StudyRisk> of) =>
            say($"| {name} | {Band(faces, f => of(f.Label))} | {Band(faces, f => of(f.EqualEffect))} | {Band(faces, f => of(f.Safest))} |");
        RiskRow("eyelid ptosis, judged", f => f.EyelidJudged);
        RiskRow("brow ptosis, judged", f => f.BrowJudged);
        Row("eyelid ptosis, as the search has it", f => f.Eyelid, "0.00");
        Row("brow ptosis, as the search has it", f => f.Brow, "0.00");
        Row("brow lift kept, %", f => f.BrowRaise, "0");
        Row("glabellar lines, grade", f => f.Glabella, "0.00");
        Row("forehead lines, grade", f => f.Forehead, "0.00");
        Row("crow's feet right, grade", f => f.CrowsRight, "0.00");
        Row("Units", f => f.Units, "0.#");
        say($"");
        say($"![Risk of the plan against that of the label pattern](pictures/plan-study-risk.svg)");
        say($"");
    }

    private static void Places(IReadOnlyCollection<StudiedFace> faces, Action<FormattableString> say)
    {
        StudyFigures[] plans = [.. faces.SelectMany(f => new[] { f.LabelLike, f.EqualEffect, f.Safest })];
        say($"## Where the sites lie");
        say($"");
        say($"Of {plans.Length} proposed plans {plans.Count(p => p.Stacked > 0)} have sites too near to each other, {plans.Count(p => p.OffMuscle > 0)} a site more than a millimetre beside its muscle, {plans.Count(p => p.Warnings > 0)} meet a rule that warns. Of {faces.Count} label patterns: {faces.Count(f => f.Label.OffMuscle > 0)} and {faces.Count(f => f.Label.Warnings > 0)} for the last two.");
        say($"");
    }

    private static void Worse(IReadOnlyCollection<StudiedFace> faces, Action<FormattableString> say)
    {
        var worse = faces.SelectMany(StudyLosses.Of).OrderByDescending(l => l.Size).ThenBy(l => l.Number).ToArray();
        say($"## Faces that got worse");
        say($"");
        say($"Against the label pattern, {worse.Select(l => l.Number).Distinct().Count()} of {faces.Count} faces got worse in something with one of the two plans for the same lines:");
        say($"");
        foreach (var kind in worse.GroupBy(l => (l.Plan, l.Kind)).OrderBy(g => g.Key))
        {
            say($"- {kind.Key.Plan}: {kind.Key.Kind} in {kind.Count()} faces.");
        }

        say($"");
        say($"The worst of them, by how many times the smallest step that counts:");
        say($"");
        say($"| face | plan | what | label pattern | plan | why |");
        say($"|---|---|---|---:|---:|---|");
        foreach (var l in worse.DistinctBy(l => l.Number).Take(WorstShown))
        {
            say($"| {l.Number}: {l.Words} | {l.Plan} | {l.Kind} | {l.Label:0.00} | {l.Value:0.00} | {l.Why} |");
        }
    }

    private static string Text(IEnumerable<StudiedFace> faces, Func<StudiedFace, double> of, string format) =>
        Share(faces.Select(of), 0.5).ToString(format, CultureInfo.InvariantCulture);

    private static string Band(IReadOnlyCollection<StudiedFace> faces, Func<StudiedFace, StudyRisk> of) =>
        $"{Text(faces, f => of(f).Relative, "0.00")} ({Text(faces, f => of(f).Low, "0.00")}–{Text(faces, f => of(f).High, "0.00")})";

    private static double Share(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[(int)Math.Round(share * (sorted.Length - 1))];
    }
}
