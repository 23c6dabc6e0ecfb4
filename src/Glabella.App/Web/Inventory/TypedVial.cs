namespace Glabella.App.Web.Inventory;

/// <summary>The fields of the forms on a vial's page as sent.</summary>
public sealed class TypedVial
{
    public string? Diluent { get; set; }

    public string? DiluentKind { get; set; }

    public string? Units { get; set; }

    public string? Reason { get; set; }

    public string? Place { get; set; }

    /// <summary>How many lines the ledger had when it was shown.</summary>
    public int? Lines { get; set; }

    /// <summary>How many causes of quarantine were shown.</summary>
    public int Causes { get; set; }
}
