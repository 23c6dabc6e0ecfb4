namespace Glabella.Clinic.Accounts;

/// <summary>Something a role may or may not do.</summary>
public enum Duty
{
    ReadRecords,
    RegisterPatients,
    Photograph,
    Assess,
    DraftPlans,
    SignPlans,
    Treat,
    ReceiveStock,
    DiscardStock,
    ReadAudit,
    ReadRules,
    KeepRules,
    KeepAccounts,
    KeepSettings,
    BookAppointments,
    SignOrders,
    CoSign,
}
