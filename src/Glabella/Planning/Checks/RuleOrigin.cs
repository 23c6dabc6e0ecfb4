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

    /// <summary>It reads the answers of a questionnaire.</summary>
    Screening,

    /// <summary>It says who may do what in this jurisdiction.</summary>
    Policy,
}
