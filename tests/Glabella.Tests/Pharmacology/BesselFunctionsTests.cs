using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

/// <summary>Against the tables of Abramowitz and Stegun, Handbook of Mathematical Functions, 9.8 (values to ten digits).</summary>
public class BesselFunctionsTests
{
    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(0.5, 1.0634833707)]
    [InlineData(1.0, 1.2660658778)]
    [InlineData(2.0, 2.2795853023)]
    [InlineData(5.0, 27.2398718236)]
    public void I0_is_as_tabulated(double x, double expected) => AssertRelative(expected, BesselFunctions.I0(x));

    [Theory]
    [InlineData(0.5, 0.2578943054)]
    [InlineData(1.0, 0.5651591040)]
    [InlineData(2.0, 1.5906368546)]
    [InlineData(5.0, 24.3356421424)]
    public void I1_is_as_tabulated(double x, double expected) => AssertRelative(expected, BesselFunctions.I1(x));

    [Theory]
    [InlineData(0.1, 2.4270690247)]
    [InlineData(0.5, 0.9244190712)]
    [InlineData(1.0, 0.4210244382)]
    [InlineData(2.0, 0.1138938727)]
    [InlineData(5.0, 0.0036910983)]
    public void K0_is_as_tabulated(double x, double expected) => AssertRelative(expected, BesselFunctions.K0(x));

    [Theory]
    [InlineData(0.1, 9.8538447809)]
    [InlineData(0.5, 1.6564411200)]
    [InlineData(1.0, 0.6019072302)]
    [InlineData(2.0, 0.1398658818)]
    [InlineData(5.0, 0.0040446134)]
    public void K1_is_as_tabulated(double x, double expected) => AssertRelative(expected, BesselFunctions.K1(x));

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.3)]
    [InlineData(3)]
    [InlineData(9)]
    public void The_Wronskian_holds(double x) =>
        Assert.Equal(1 / x, (BesselFunctions.I0(x) * BesselFunctions.K1(x)) + (BesselFunctions.I1(x) * BesselFunctions.K0(x)), 1e-10 / x);

    private static void AssertRelative(double expected, double actual) => Assert.InRange(actual / expected, 1 - 2e-8, 1 + 2e-8);
}
