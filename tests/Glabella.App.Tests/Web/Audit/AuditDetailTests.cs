using Glabella.App.Web.Audit;

namespace Glabella.App.Tests.Web.Audit;

public class AuditDetailTests
{
    [Fact]
    public void Reads_as_words_without_what_is_null() =>
        Assert.Equal(
            "site s5, planned units 4, before (name Ann)",
            AuditDetail.InWords("""{"site":"s5","plannedUnits":4,"reason":null,"before":{"name":"Ann"}}"""));

    [Fact]
    public void Shortens_ids() =>
        Assert.Equal("vial 01a2042b…", AuditDetail.InWords("""{"vial":"01a2042b-79ba-7840-82e8-e2d2325f6cfa"}"""));
}
