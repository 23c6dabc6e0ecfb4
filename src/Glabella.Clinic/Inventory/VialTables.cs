using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Inventory;

internal sealed class VialTables : IEntityTypeConfiguration<Vial>, IEntityTypeConfiguration<VialMovement>,
    IEntityTypeConfiguration<VialHold>, IEntityTypeConfiguration<VialStay>
{
    public void Configure(EntityTypeBuilder<Vial> builder)
    {
        builder.ToTable("Vials");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Product).HasMaxLength(40);
        builder.Property(v => v.Lot).HasMaxLength(20);
        builder.Property(v => v.Revision).IsConcurrencyToken();
        builder.Property(v => v.Gtin).HasMaxLength(14);
        builder.Property(v => v.Serial).HasMaxLength(20);
        builder.Property(v => v.Supplier).HasMaxLength(StockSettings.LongestName);
        builder.Property(v => v.AcceptedBecause).HasMaxLength(ReasonText.Longest);
        builder.Property(v => v.Diluent).HasMaxLength(40);
        builder.Ignore(v => v.Remaining).Ignore(v => v.RemainingMl).Ignore(v => v.Discarded).Ignore(v => v.Holds).Ignore(v => v.IsRecalled).Ignore(v => v.Place);
        builder.HasIndex(v => v.Lot);
        builder.HasIndex(v => v.Serial);
        builder.HasMany(v => v.Movements).WithOne().HasForeignKey(m => m.VialId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(v => v.Movements).UsePropertyAccessMode(PropertyAccessMode.Field);

        // Always loaded: a vial read without them would look free when it is held.
        builder.HasMany(v => v.HoldLines).WithOne().HasForeignKey(h => h.VialId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(v => v.HoldLines).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        builder.HasMany(v => v.Stays).WithOne().HasForeignKey(s => s.VialId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(v => v.Stays).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<VialMovement> builder)
    {
        builder.ToTable("VialMovements");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(12);
        builder.Property(m => m.Reason).HasMaxLength(500);
        builder.Property(m => m.ByName).HasMaxLength(200);
        builder.Property(m => m.Witness).HasMaxLength(200);
        builder.HasOne<Injection>().WithMany().HasForeignKey(m => m.InjectionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<VialHold> builder)
    {
        builder.ToTable("VialHolds");
        builder.HasKey(h => new { h.VialId, h.Number });
        builder.Property(h => h.Number).ValueGeneratedNever();
        builder.Property(h => h.Cause).HasConversion<string>().HasMaxLength(12);
        builder.Property(h => h.Source).HasMaxLength(60);
        builder.Property(h => h.Reason).HasMaxLength(ReasonText.Longest);
        builder.Property(h => h.ByName).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<VialStay> builder)
    {
        builder.ToTable("VialStays");
        builder.HasKey(s => new { s.VialId, s.Number });
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.Place).HasMaxLength(StockSettings.LongestName);
        builder.Property(s => s.ByName).HasMaxLength(200);
    }
}
