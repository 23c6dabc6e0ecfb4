namespace Glabella.Clinic.Tests;

public class SkeletonTests
{
    [Fact]
    public void Builds() => Assert.True(true);
}
