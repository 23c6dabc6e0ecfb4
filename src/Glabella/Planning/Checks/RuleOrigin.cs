namespace Glabella.Planning.Checks;

/// <summary>Whose a rule is.</summary>
public enum RuleOrigin
{
    /// <summary>It ships with Glabella.</summary>
    Shipped,

    /// <summary>It ships with Glabella, and the clinic has changed its severity or limit.</summary>
    Changed,

    /// <summary>The clinic made it.</summary>
    Clinic,
}
