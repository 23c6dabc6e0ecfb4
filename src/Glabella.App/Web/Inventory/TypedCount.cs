using Glabella.App.Web.Layout;
using Glabella.Clinic;
using Glabella.Clinic.Inventory;

namespace Glabella.App.Web.Inventory;

/// <summary>A count of the stock as sent.</summary>
public sealed class TypedCount
{
    /// <summary>Made when the page was drawn, so that sending it twice counts once.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public List<Line> Lines { get; set; } = [];

    public Line? Of(Guid vial) => Lines.Find(line => line.Vial == vial);

    /// <summary>The vials that something was entered for.</summary>
    public Result<IReadOnlyList<CountStock.Line>> Read()
    {
        var read = new List<CountStock.Line>();
        foreach (var line in Lines.Where(line => !string.IsNullOrWhiteSpace(line.Counted)))
        {
            var (counted, recorded) = (TypedNumber.Parse(line.Counted, line.Vial.ToString()), TypedNumber.Parse(line.Recorded, line.Vial.ToString()));
            if ((counted.Refusal ?? recorded.Refusal) is { } unreadable)
            {
                return unreadable;
            }

            read.Add(new CountStock.Line(new VialId(line.Vial), recorded.Value, counted.Value, line.Reason));
        }

        return read;
    }

    /// <summary>One vial.</summary>
    public sealed class Line
    {
        public Guid Vial { get; set; }

        /// <summary>What the ledger said when the page was drawn.</summary>
        public string? Recorded { get; set; }

        public string? Counted { get; set; }

        public string? Reason { get; set; }
    }
}
