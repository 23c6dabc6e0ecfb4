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
    ReviewTreatments,
    RecordAdverseEvents,
    ReceiveStock,
    DiscardStock,

    /// <summary>To free vials from quarantine, end recalls and take in what is unknown.</summary>
    ReleaseStock,
    KeepStockSettings,
    ReadAudit,
    ReadRules,
    KeepRules,
    KeepAccounts,
    KeepSettings,
    BookAppointments,
    SignOrders,
    CoSign,

    /// <summary>The clinic's own patterns, which everyone is offered.</summary>
    KeepTemplates,
}
