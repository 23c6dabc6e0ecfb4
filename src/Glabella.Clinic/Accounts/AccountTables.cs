using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Accounts;

internal sealed class AccountTables : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<SetUpLink>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(a => a.DisplayName).HasMaxLength(200);
        builder.Property(a => a.Role).HasConversion<string>().HasMaxLength(12);
    }

    public void Configure(EntityTypeBuilder<SetUpLink> builder)
    {
        builder.ToTable("SetUpLinks");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HasMaxLength(64);
        builder.HasIndex(l => l.TokenHash).IsUnique();
    }
}
