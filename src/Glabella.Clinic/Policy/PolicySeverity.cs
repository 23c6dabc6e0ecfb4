namespace Glabella.Clinic.Policy;

/// <summary>What follows when a rule of a jurisdiction is not met.</summary>
public enum PolicySeverity
{
    /// <summary>It is shown and kept with the record.</summary>
    Record,

    /// <summary>It needs a reason, which is kept.</summary>
    Warn,

    /// <summary>The act is refused.</summary>
    Block,
}
