using Glabella.App.Web.Plans.Proposals;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Plans.Proposals;

public class WishWordsTests
{
    [Theory]
    [InlineData(WishSubject.Line, "glabellar-lines", WishBound.AtMost, 1, "Soften frown lines to mild (at most 1.0)")]
    [InlineData(WishSubject.Line, "lateral-canthal-lines", WishBound.AtMost, 0.2, "Soften crow’s feet to none (at most 0.2)")]
    [InlineData(WishSubject.Movement, "brow-raise", WishBound.AtLeast, 70, "Keep at least 70 % of brow lift")]
    [InlineData(WishSubject.BrowPosition, "brow", WishBound.AtLeast, 0, "The brow at rest does not come down")]
    [InlineData(WishSubject.BrowPosition, "brow", WishBound.AtLeast, -0.5, "The brow at rest comes down by 0.5 mm at most")]
    [InlineData(WishSubject.Risk, "eyelid-ptosis", WishBound.AtMost, 0.6, "Drooping lid no likelier than 0.6 × the label pattern")]
    [InlineData(WishSubject.Muscle, "frontalis", WishBound.AtMost, 40, "Frontalis loses at most 40 % of its strength")]
    [InlineData(WishSubject.Symmetry, "smile", WishBound.CloseTo, 0, "Smile alike on both sides")]
    public void A_wish_reads_as_a_clinician_says_it(WishSubject subject, string id, WishBound bound, double value, string words) =>
        Assert.Equal(words, WishWords.Of(new(subject, id, null, bound, value)));

    [Fact]
    public void A_change_has_its_unit_and_its_side() =>
        Assert.Equal("brow lift R kept 72 % → 80 %", WishWords.Change(new(WishSubject.Movement, "brow-raise", Side.Right, WishBound.AtLeast, 70), 72.2, 79.8));

    [Fact]
    public void A_sign_stands_before_millimetres() =>
        Assert.Equal("−0.4 mm", WishWords.Figure(WishSubject.BrowPosition, -0.4));
}
