using System.Collections.Immutable;
using Glabella.App.Web.Layout;
using Glabella.Planning;

namespace Glabella.App.Web.Labels;

/// <summary>A label in the order in which it is needed between two patients, its sources numbered as they first appear. Nothing of the label is left out.</summary>
public sealed class LabelSheet
{
    public const string MakeUp = "make-up";
    public const string Storage = "storage";
    public const string Doses = "doses";
    public const string Limits = "limits";
    public const string DoNotUse = "do-not-use";
    public const string Caution = "caution";
    public const string Interactions = "interactions";
    public const string Excipients = "excipients";
    public const string BoxedWarning = "boxed-warning";
    public const string OtherUses = "other-uses";

    /// <summary>Where a topic goes that nobody has given a place: it is shown, never dropped.</summary>
    public const string Further = "further";

    private static readonly (string Id, string Title)[] Order =
    [
        (MakeUp, "Make up a vial"),
        (Storage, "Storage and use-by"),
        (Doses, "Doses by area"),
        (Limits, "Limits and intervals"),
        (DoNotUse, "Do not use in"),
        (Caution, "Caution in"),
        (Interactions, "Interactions"),
        (Excipients, "Excipients and allergens"),
        (BoxedWarning, "Boxed warning"),
        (OtherUses, "Other uses on the label"),
        (Further, "Further facts"),
    ];

    private static readonly (string Topic, string Section, string Name)[] Places =
    [
        ("diluent", MakeUp, "Diluent"),
        ("vials", MakeUp, "Vials"),
        ("product code", MakeUp, "Product code"),
        ("storage before reconstitution", Storage, "Unopened"),
        ("use-by", Storage, "Use-by"),
        ("storage after reconstitution", Storage, "Made up"),
        ("administration", Doses, "Placing"),
        ("combination", Doses, "Together"),
        ("European label", Doses, "Europe"),
        ("limit", Limits, "Interval"),
        ("age", Limits, "Age"),
        ("trial population", Limits, "Trials"),
        ("interchangeability", Limits, "Units"),
        ("contra-indication", DoNotUse, ""),
        ("caution", Caution, ""),
        ("interaction", Interactions, ""),
        ("excipients", Excipients, ""),
        ("boxed warning", BoxedWarning, ""),
    ];

    private readonly List<(string Source, ReadStatus Status)> _cited;

    public LabelSheet(ProductLabel label)
    {
        ArgumentNullException.ThrowIfNull(label);
        Label = label;
        Sections = [.. Order.Select(s => new LabelSection(s.Id, s.Title, Lines(label, s.Id)))];
        _cited = [.. Sections.SelectMany(Cited)];
        Sources = [.. _cited.Select(c => c.Source).Distinct()];
    }

    public ProductLabel Label { get; }

    public ImmutableArray<LabelSection> Sections { get; }

    /// <summary>Every source, in the order of its number from 1.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>How many facts the label has, each number of a dose by itself.</summary>
    public int Count => _cited.Count;

    /// <summary>How many of them are known but were not read again.</summary>
    public int Recalled => _cited.Count(c => c.Status == ReadStatus.Recalled);

    /// <summary>The number under which a source stands.</summary>
    public int NumberOf(string source) => Sources.IndexOf(source) + 1;

    /// <summary>How many facts rest on a source, and how many of them were not read again in it.</summary>
    public (int Facts, int Recalled) RestingOn(string source) =>
        (_cited.Count(c => c.Source == source), _cited.Count(c => c == (source, ReadStatus.Recalled)));

    public LabelSection Section(string id) => Sections.First(s => s.Id == id);

    /// <summary>The four numbers of an area, in the order of the table's columns.</summary>
    public static IEnumerable<SourcedValue> NumbersOf(LabelIndication area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return [area.TotalUnits, area.Sites, area.UnitsPerSite, area.MillilitresPerSite];
    }

    private IEnumerable<(string Source, ReadStatus Status)> Cited(LabelSection section) =>
    [
        .. section.Id == Doses ? Label.Indications.SelectMany(NumbersOf).Select(n => (n.Source, n.Status)) : [],
        .. section.Lines.Select(l => (l.Source, l.Status)),
    ];

    /// <summary>Numbers lead, except that a vial is stored before it is used.</summary>
    private static ImmutableArray<LabelLine> Lines(ProductLabel label, string section) => section == Storage
        ? [.. Facts(label, section), .. Numbers(label, section)]
        : [.. Numbers(label, section), .. Facts(label, section)];

    private static IEnumerable<LabelLine> Numbers(ProductLabel label, string section) => section switch
    {
        MakeUp => label.Reconstitutions.OrderBy(r => r.VialUnits).ThenBy(r => r.DiluentMl).Select(Line),
        Storage => [Line("Use within", $"{Show.Number(label.UseWithinHours.Value)} hours of making it up", label.UseWithinHours)],
        Limits => Amounts(label),
        OtherUses => label.OtherIndications.Select(o => new LabelLine(o.Indication, o.Dose, o.Source, o.Status, o.Note)),
        _ => [],
    };

    private static IEnumerable<LabelLine> Amounts(ProductLabel label)
    {
        yield return Line("A session", $"{Show.Units(label.SessionUnits.Value)} over the areas above", label.SessionUnits);
        if (label.MaximumUnits is { } most)
        {
            yield return Line("At most", Show.Units(most.Value), most);
        }

        yield return Line("Interval", $"At least {Show.Number(label.RetreatmentDays.Value)} days between treatments", label.RetreatmentDays);
        foreach (var area in label.Indications.Where(i => i.RetreatmentDays is not null))
        {
            yield return Line($"{FaceArea.NameOf(area.Area)}, interval", $"At least {Show.Number(area.RetreatmentDays!.Value)} days between treatments", area.RetreatmentDays);
        }
    }

    /// <summary>The facts in words; what only the European label says comes after what holds anyway.</summary>
    private static IEnumerable<LabelLine> Facts(ProductLabel label, string section) =>
        from fact in label.Facts
        let place = Places.FirstOrDefault(p => p.Topic == fact.Topic, (Topic: fact.Topic, Section: Further, Name: fact.Topic))
        where place.Section == section
        orderby Array.IndexOf(Places, place), fact.Text.StartsWith("European label", StringComparison.Ordinal)
        select new LabelLine(place.Name, fact.Text, fact.Source, fact.Status);

    private static LabelLine Line(LabelReconstitution made) => new(
        $"Vial of {Show.Units(made.VialUnits)}",
        $"Add {Show.Number(made.DiluentMl)} mL; computed: {Show.Number(decimal.Round(made.VialUnits / made.DiluentMl / 10, 2))} U in 0.1 mL",
        made.Source,
        made.Status);

    private static LabelLine Line(string name, string text, SourcedValue value) => new(name, text, value.Source, value.Status, value.Note);
}
