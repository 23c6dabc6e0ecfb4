using Glabella.Clinic.Faces;
using Glabella.Mechanics;

namespace Glabella.Clinic.Tests.Faces;

public class StrengthMemoryTests
{
    [Fact]
    public async Task Many_who_ask_at_once_get_one_answer_and_another_key_another()
    {
        var (memory, asked) = (new StrengthMemory(), 0);
        Result<StrengthProposal> Propose()
        {
            Interlocked.Increment(ref asked);
            return new StrengthProposal([], [], []);
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => memory.Find("a", Propose))));

        Assert.Single(answers.Select(answer => answer.Value).Distinct());
        Assert.Equal(1, asked);
        memory.Find("b", Propose);
        Assert.Equal(2, asked);
    }
}
