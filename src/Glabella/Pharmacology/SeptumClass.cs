namespace Glabella.Pharmacology;

/// <summary>How one orbital septum holds: most are tight, a few let toxin pass.</summary>
public enum SeptumClass
{
    /// <summary>Holds back what lies above the rim.</summary>
    Tight,

    /// <summary>Has a passage, beside a vessel or nerve or through a gap in the fascia.</summary>
    Open,
}
