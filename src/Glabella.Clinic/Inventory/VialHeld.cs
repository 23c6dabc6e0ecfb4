namespace Glabella.Clinic.Inventory;

/// <summary>The vial is recalled or in quarantine. Shared by all slices, because it means the same everywhere.</summary>
public sealed record VialHeld : Refusal
{
    private VialHeld(string code, string message)
        : base(code, message, "Vial")
    {
    }

    /// <summary>The refusal when a vial may not be used for now, else null.</summary>
    internal static VialHeld? Check(Vial vial)
    {
        if (vial.Holds.Count == 0)
        {
            return null;
        }

        var why = string.Join("; ", vial.Holds.Select(hold => hold.Reason));
        return vial.IsRecalled
            ? new("vial-recalled", $"Lot {vial.Lot} is recalled ({why}). Do not use this vial; take one of another lot.")
            : new("vial-quarantined", $"The vial of lot {vial.Lot} is in quarantine ({why}). Take another one; a physician or manager releases it or has it destroyed.");
    }
}
