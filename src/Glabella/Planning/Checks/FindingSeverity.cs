namespace Glabella.Planning.Checks;

/// <summary>What a finding asks of the physician.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing.</summary>
    Inform,

    /// <summary>May be signed with a reason.</summary>
    Warn,

    /// <summary>May not be signed.</summary>
    Block,
}
