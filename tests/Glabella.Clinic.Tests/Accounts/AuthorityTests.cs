using Glabella.Clinic.Accounts;

namespace Glabella.Clinic.Tests.Accounts;

public class AuthorityTests
{
    [Theory]
    [InlineData(Duty.SignPlans, "Physician")]
    [InlineData(Duty.DraftPlans, "Physician Injector")]
    [InlineData(Duty.Treat, "Physician Injector")]
    [InlineData(Duty.ReviewTreatments, "Physician Injector")]
    [InlineData(Duty.RecordAdverseEvents, "Physician Injector Assistant")]
    [InlineData(Duty.RegisterPatients, "Physician Injector Assistant")]
    [InlineData(Duty.Photograph, "Physician Injector Assistant")]
    [InlineData(Duty.ReceiveStock, "Physician Injector Manager")]
    [InlineData(Duty.DiscardStock, "Physician Injector Manager")]
    [InlineData(Duty.ReleaseStock, "Physician Manager")]
    [InlineData(Duty.KeepStockSettings, "Physician Manager")]
    [InlineData(Duty.ReadAudit, "Physician Manager")]
    [InlineData(Duty.ReadRules, "Physician Injector Manager")]
    [InlineData(Duty.KeepRules, "Manager")]
    [InlineData(Duty.KeepAccounts, "Manager")]
    [InlineData(Duty.KeepSettings, "Manager")]
    [InlineData(Duty.BookAppointments, "Physician Injector Assistant Manager")]
    [InlineData(Duty.SignOrders, "Physician")]
    [InlineData(Duty.CoSign, "Physician")]
    [InlineData(Duty.KeepTemplates, "Physician Manager")]
    [InlineData(Duty.ReadRecords, "Physician Injector Assistant Manager")]
    public void Says_who_may_do_what(Duty duty, string roles) =>
        Assert.Equal(roles, string.Join(' ', Enum.GetValues<Role>().Where(role => Authority.Allows(role, duty))));

    [Fact]
    public void Allows_nobody_what_is_not_in_the_table() =>
        Assert.DoesNotContain(Enum.GetValues<Role>(), role => Authority.Allows(role, (Duty)999));
}
