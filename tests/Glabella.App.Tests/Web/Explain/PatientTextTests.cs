using Glabella.App.Web.Explain;
using Glabella.Planning;

namespace Glabella.App.Tests.Web.Explain;

public class PatientTextTests
{
    /// <summary>What children of twelve read at school.</summary>
    private const double MostGrade = 6.5;

    private static readonly PatientText Text = PatientText.English;

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("muscle", 2)]
    [InlineData("forehead", 3)]
    [InlineData("make", 1)]
    [InlineData("treatment", 2)]
    [InlineData("the", 1)]
    public void Syllables_are_counted(string word, int syllables) => Assert.Equal(syllables, Readability.Syllables(word));

    [Fact]
    public void A_known_hard_sentence_is_hard()
    {
        Assert.True(Readability.Grade("Chemodenervation attenuates cholinergic neurotransmission at neuromuscular junctions of hyperfunctional mimetic musculature.") > 15);
        Assert.True(Readability.Grade("The cat sat on the mat. It was warm.") < 2);
    }

    [Fact]
    public void A_child_of_twelve_can_read_it()
    {
        string[] parts =
        [
            string.Join(' ', Text.Medicine), string.Join(' ', Text.Tell), string.Join(' ', Text.After), Text.Urgent, string.Join(' ', Text.Common.Select(c => c.What)),
            .. Text.Areas.Values.Select(a => $"{a.Muscle} {a.After}"),
            .. Text.Risks.Values.Select(r => $"{r.Text} {r.Usual}"),
        ];

        Assert.All(parts, part => Assert.True(Readability.Grade(part) <= MostGrade, FormattableString.Invariant($"grade {Readability.Grade(part):0.0}: {part}")));
    }

    [Fact]
    public void Every_area_and_risk_has_its_words()
    {
        Assert.Equal(FaceArea.All.Order(), Text.Areas.Keys.Order());
        Assert.Equal(["brow-ptosis", "eyelid-ptosis", "smile-asymmetry"], Text.Risks.Keys.Order());
        Assert.All(Text.Risks.Values, risk => Assert.NotEmpty(risk.Source));
    }
}
