using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Inventory;

internal sealed class VialTables : IEntityTypeConfiguration<Vial>, IEntityTypeConfiguration<VialMovement>
{
    public void Configure(EntityTypeBuilder<Vial> builder)
    {
        builder.ToTable("Vials");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Product).HasMaxLength(40);
        builder.Property(v => v.Lot).HasMaxLength(20);
        builder.Property(v => v.Revision).IsConcurrencyToken();
        builder.Ignore(v => v.Remaining).Ignore(v => v.RemainingMl).Ignore(v => v.Discarded);
        builder.HasIndex(v => v.Lot);
        builder.HasMany(v => v.Movements).WithOne().HasForeignKey(m => m.VialId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(v => v.Movements).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<VialMovement> builder)
    {
        builder.ToTable("VialMovements");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(12);
        builder.Property(m => m.Reason).HasMaxLength(500);
        builder.Property(m => m.ByName).HasMaxLength(200);
        builder.HasOne<Injection>().WithMany().HasForeignKey(m => m.InjectionId).OnDelete(DeleteBehavior.Restrict);
    }
}
