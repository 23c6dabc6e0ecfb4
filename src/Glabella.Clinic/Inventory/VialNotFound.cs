namespace Glabella.Clinic.Inventory;

/// <summary>There is no such vial. Shared by all slices, because it means the same everywhere.</summary>
public sealed record VialNotFound(VialId Vial) : Refusal("vial-not-found", "There is no vial with this id.", "Vial");
