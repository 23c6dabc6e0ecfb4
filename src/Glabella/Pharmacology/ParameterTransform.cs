namespace Glabella.Pharmacology;

/// <summary>The scale on which a constant is fitted and its uncertainty is normal.</summary>
public enum ParameterTransform
{
    /// <summary>The constant itself.</summary>
    Identity,

    /// <summary>Its logarithm: for constants that are positive by meaning.</summary>
    Log,
}
