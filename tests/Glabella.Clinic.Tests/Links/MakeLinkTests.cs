using Glabella.Clinic.Accounts;
using Glabella.Clinic.Links;
using Glabella.Clinic.Tests.Screening;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Links;

public class MakeLinkTests
{
    [Fact]
    public async Task A_new_link_ends_the_former_and_a_wrong_token_opens_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient("Inés");
        var (first, second) = (await clinic.Link(patient.Id), await clinic.Link(patient.Id));
        var open = new OpenLink(clinic.Store, clinic.Clock);

        Assert.Equal("Inés", (await open.Execute(new(second.Token))).Value.GivenName);
        Assert.Equal(LinkState.Revoked, Assert.IsType<LinkClosed>((await open.Execute(new(first.Token))).Refusal).State);
        Assert.Null(Assert.IsType<LinkClosed>((await open.Execute(new("0" + second.Token[1..] + "x"))).Refusal).State);
        Assert.Equal(second.Link.Id, Assert.Single((await new ListLinks(clinic.Store, clinic.Clock).Execute(new(patient.Id), clinic.Assistant)).Value).Id);
    }

    [Fact]
    public async Task Refusals_change_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var patient = await clinic.RegisterPatient();
        var make = new MakeLink(clinic.Store);
        var id = new PatientLinkId(Guid.NewGuid());
        await make.Execute(new(id, patient.Id, LinkPurpose.Screening, 2), clinic.Assistant);

        await clinic.Refuses<MakeLink.ShownOnce, MakeLink.Made>(() => make.Execute(new(id, patient.Id, LinkPurpose.Screening, 2), clinic.Assistant));
        await clinic.Refuses<MakeLink.HoursImpossible, MakeLink.Made>(() => make.Execute(new(new(Guid.NewGuid()), patient.Id, LinkPurpose.Screening, 100), clinic.Assistant));
        await clinic.Refuses<IdMissing, MakeLink.Made>(() => make.Execute(new(default, patient.Id, LinkPurpose.Screening, 2), clinic.Assistant));
        await clinic.Refuses<NotAllowed, MakeLink.Made>(() => make.Execute(new(new(Guid.NewGuid()), patient.Id, LinkPurpose.Screening, 2), clinic.Manager));
        await clinic.Refuses<Glabella.Clinic.Patients.PatientNotFound, MakeLink.Made>(() => make.Execute(new(new(Guid.NewGuid()), new(Guid.NewGuid()), LinkPurpose.Screening, 2), clinic.Assistant));
        await clinic.Refuses<RevokeLink.LinkNotFound, PatientLink>(() => new RevokeLink(clinic.Store).Execute(new(new(Guid.NewGuid())), clinic.Assistant));
        await clinic.Refuses<NotAllowed, PatientLink>(() => new RevokeLink(clinic.Store).Execute(new(id), clinic.Manager));
    }
}
