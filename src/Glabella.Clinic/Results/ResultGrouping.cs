namespace Glabella.Clinic.Results;

/// <summary>What results are told apart by, besides the product.</summary>
public enum ResultGrouping
{
    Product,
    Clinician,
    Pattern,
    Lot,
}
