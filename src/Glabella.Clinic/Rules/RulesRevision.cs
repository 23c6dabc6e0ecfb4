using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Rules;

/// <summary>All that the clinic had set down at one time. Only ever added: the newest holds, and every earlier one can be read back.</summary>
public sealed class RulesRevision : IAppendOnly
{
    private RulesRevision()
    {
    }

    internal RulesRevision(RuleSet rules, string reason, Clinician by, DateTimeOffset at)
    {
        (Revision, Content, Reason) = (rules.Version, RuleSetFile.Write(rules), reason);
        (Id, By, ByName, At) = (Guid.CreateVersion7(), by.Id, by.Name, at);
    }

    /// <summary>1 for the first; 0 stands for nothing set down yet and is never stored.</summary>
    public int Revision { get; private set; }

    /// <summary>What the audit names.</summary>
    public Guid Id { get; private set; }

    /// <summary>The whole set, canonical text (<see cref="RuleSetFile"/>).</summary>
    public string Content { get; private set; } = "";

    /// <summary>Why it was changed.</summary>
    public string Reason { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public RuleSet ToRules() => RuleSetFile.Restore(Content);
}
