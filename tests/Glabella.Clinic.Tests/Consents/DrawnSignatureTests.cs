using Glabella.Clinic.Consents;

namespace Glabella.Clinic.Tests.Consents;

public class DrawnSignatureTests
{
    private const string Scrawl = "[[1,2,3,4,5,6,7,8,9,10,11,12],[13,14,15,16]]";

    [Fact]
    public void Is_drawn_again_as_it_was() =>
        Assert.Equal("M1,2 3,4 5,6 7,8 9,10 11,12 M13,14 15,16", DrawnSignature.Parse(DrawnSignature.Parse(Scrawl)!.Write())!.ToPath());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[[1,2]]")]
    [InlineData("[[1,2,3]]")]
    [InlineData("[[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,301]]")]
    [InlineData("[[-1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]]")]
    [InlineData("<script>")]
    [InlineData("[null]")]
    public void What_is_no_signature_is_none(string? text) => Assert.Null(DrawnSignature.Parse(text));
}
