namespace Glabella.Clinic.Accounts;

/// <summary>The table of who may do what. What is not in it is not allowed.</summary>
public static class Authority
{
    private static readonly Dictionary<Duty, Role[]> Table = new()
    {
        [Duty.ReadRecords] = [Role.Physician, Role.Injector, Role.Assistant, Role.Manager],
        [Duty.RegisterPatients] = [Role.Physician, Role.Injector, Role.Assistant],
        [Duty.Photograph] = [Role.Physician, Role.Injector, Role.Assistant],
        [Duty.Assess] = [Role.Physician, Role.Injector],
        [Duty.DraftPlans] = [Role.Physician, Role.Injector],
        [Duty.SignPlans] = [Role.Physician],
        [Duty.Treat] = [Role.Physician, Role.Injector],
        [Duty.ReviewTreatments] = [Role.Physician, Role.Injector],
        [Duty.RecordAdverseEvents] = [Role.Physician, Role.Injector, Role.Assistant],
        [Duty.ReceiveStock] = [Role.Physician, Role.Injector, Role.Manager],
        [Duty.DiscardStock] = [Role.Physician, Role.Injector, Role.Manager],
        [Duty.ReleaseStock] = [Role.Physician, Role.Manager],
        [Duty.KeepStockSettings] = [Role.Physician, Role.Manager],
        [Duty.ReadAudit] = [Role.Physician, Role.Manager],
        [Duty.ReadRules] = [Role.Physician, Role.Injector, Role.Manager],

        // Not the physician: who signs past a warning does not also lower the rule that warned.
        [Duty.KeepRules] = [Role.Manager],
        [Duty.KeepAccounts] = [Role.Manager],
        [Duty.KeepSettings] = [Role.Manager],
        [Duty.BookAppointments] = [Role.Physician, Role.Injector, Role.Assistant, Role.Manager],
        [Duty.SignOrders] = [Role.Physician],
        [Duty.CoSign] = [Role.Physician],
        [Duty.KeepTemplates] = [Role.Physician, Role.Manager],
    };

    /// <summary>Whether a role may do something.</summary>
    public static bool Allows(Role role, Duty duty) => Table.TryGetValue(duty, out var roles) && roles.Contains(role);

    /// <summary>The refusal when a clinician may not, null when they may.</summary>
    internal static Refusal? Check(Clinician by, Duty duty)
    {
        ArgumentNullException.ThrowIfNull(by);
        return Allows(by.Role, duty) ? null : new NotAllowed(by.Role, duty, [.. Table.GetValueOrDefault(duty, [])]);
    }
}
