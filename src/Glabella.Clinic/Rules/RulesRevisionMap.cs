using Glabella.Planning.Checks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Rules;

internal sealed class RulesRevisionMap : IEntityTypeConfiguration<RulesRevision>
{
    public void Configure(EntityTypeBuilder<RulesRevision> builder)
    {
        builder.ToTable("ClinicRules");
        builder.HasKey(rules => rules.Revision);
        builder.Property(rules => rules.Revision).ValueGeneratedNever();
        builder.Property(rules => rules.Reason).HasMaxLength(RuleSetLimits.TextLength);
        builder.Property(rules => rules.ByName).HasMaxLength(200);
    }
}
