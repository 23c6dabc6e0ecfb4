using FsCheck;
using FsCheck.Fluent;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Inventory;

public class VialTests
{
    private static readonly DateTimeOffset Morning = new(2026, 6, 15, 8, 0, 0, TimeSpan.Zero);
    private static readonly Clinician Nurse = new(ClinicianId.New(), "Signe Berg", Role.Injector);

    /// <summary>Any sequence of acts, possible or not: the ledger always sums to what a vial with exactly these acts would hold.</summary>
    [Fact]
    public void The_ledger_is_what_is_physically_left_whatever_is_tried()
    {
        var acts = ArbMap.Default.ArbFor<(int Act, int Tenths)[]>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(60), Prop.ForAll(acts, sequence =>
        {
            var vial = NewVial();
            var (left, given, thrown, missing) = (100m, 0m, 0m, 0m);
            foreach (var (act, tenths) in sequence)
            {
                var units = Math.Abs(tenths % 400) / 10m;
                var happened = Try(() => Do(vial, Math.Abs(act % 6), units));
                var before = left;
                (left, given, thrown, missing) = (Math.Abs(act % 6), happened) switch
                {
                    (1, true) => (left - units, given + units, thrown, missing),
                    (2, true) => (left - units, given, thrown + units, missing),
                    (3, true) => (0, given, thrown + left, missing),
                    (4, true) => (units, given, thrown, missing + left - units),
                    _ => (left, given, thrown, missing),
                };
                Assert.Equal(left, vial.Remaining);
                Assert.Equal((thrown, 100m - given - thrown - missing), (vial.Discarded, vial.Remaining));
                Assert.InRange(vial.Remaining, 0m, 100m);
                Assert.True(happened || before == vial.Remaining, "A refused act left a trace.");
            }
        }));
    }

    [Fact]
    public void What_was_corrected_after_a_discard_changes_what_was_discarded_but_no_part_thrown_away_before()
    {
        var vial = NewVial();
        vial.Open(2.5m, Morning, Morning.AddHours(24));
        vial.Draw(20, InjectionId.New(), Nurse, Morning);
        vial.Waste(50, "Dropped", null, Nurse, Morning);
        vial.Discard("End of day", null, Nurse, Morning);

        Assert.False(vial.CanCorrect(-31));
        Assert.True(vial.CanCorrect(-30));
        vial.Correct(-5, InjectionId.New(), "More was given", Nurse, Morning);
        Assert.Equal((0m, 75m), (vial.Remaining, vial.Discarded));
    }

    [Fact]
    public void It_stood_where_it_was_put_until_it_was_put_elsewhere()
    {
        var vial = NewVial();
        vial.PutAt("Fridge", Nurse, Morning);
        vial.PutAt("Freezer", Nurse, Morning.AddHours(4));

        Assert.True(vial.StoodAt("Fridge", Morning.AddHours(1), Morning.AddHours(2)));
        Assert.True(vial.StoodAt("Fridge", Morning.AddHours(3), Morning.AddHours(9)));
        Assert.False(vial.StoodAt("Fridge", Morning.AddHours(4), Morning.AddHours(9)));
        Assert.False(vial.StoodAt("Freezer", Morning, Morning.AddHours(3)));
        Assert.False(vial.StoodAt("Fridge", Morning.AddHours(-2), Morning.AddHours(-1)));
        Assert.Equal("Freezer", vial.Place);
    }

    private static Vial NewVial() => new(VialId.New(), "onabotulinumtoxinA", 100, "C1", new DateOnly(2028, 1, 1), Nurse, Morning);

    private static void Do(Vial vial, int act, decimal units)
    {
        switch (act)
        {
            case 0: vial.Open(2.5m, Morning, Morning.AddHours(24)); break;
            case 1: vial.Draw(units, InjectionId.New(), Nurse, Morning); break;
            case 2: vial.Waste(units, "Spilt", null, Nurse, Morning); break;
            case 3: vial.Discard("Gone", null, Nurse, Morning); break;
            case 4: vial.Count(units, "Counted", StockCountId.New(), Nurse, Morning); break;
            default: vial.Hold(HoldCause.Suspicion, "", "Odd", Nurse, Morning); vial.Release("Fine", Nurse, Morning); break;
        }
    }

    private static bool Try(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception refused) when (refused is InvalidOperationException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
