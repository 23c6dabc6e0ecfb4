namespace Glabella.Planning.Checks;

/// <summary>What a rule may name to say where it holds.</summary>
[Flags]
public enum RuleScope
{
    /// <summary>Nothing: it holds for every plan.</summary>
    None = 0,

    /// <summary>Only plans of one product.</summary>
    Product = 1,

    /// <summary>Only sites of one area.</summary>
    Area = 2,

    /// <summary>Only sites of one muscle.</summary>
    Muscle = 4,

    /// <summary>Only sites of one side.</summary>
    Side = 8,

    /// <summary>A landmark to measure from.</summary>
    Landmark = 16,

    /// <summary>Danger zones.</summary>
    Zones = 32,

    /// <summary>Words of its own.</summary>
    Message = 64,
}
