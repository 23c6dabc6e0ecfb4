using Glabella.Clinic.Accounts;

namespace Glabella.Clinic.Demo;

/// <summary>The three clinicians of the demo clinic.</summary>
internal sealed record DemoStaff(Clinician Manager, Clinician Physician, Clinician Injector);
