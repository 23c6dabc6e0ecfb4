namespace Glabella.Clinic.Reviews;

/// <summary>The global aesthetic improvement scale, five steps.</summary>
public enum Improvement
{
    VeryMuchImproved,
    MuchImproved,
    Improved,
    NoChange,
    Worse,
}
