using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Inventory;

internal sealed class StockTables : IEntityTypeConfiguration<StockSettingsRevision>, IEntityTypeConfiguration<LotRecall>,
    IEntityTypeConfiguration<TemperatureExcursion>, IEntityTypeConfiguration<StockCount>
{
    private const int NameLength = 200;

    public void Configure(EntityTypeBuilder<StockSettingsRevision> builder)
    {
        builder.ToTable("StockSettings");
        builder.HasKey(s => s.Revision);
        builder.Property(s => s.Revision).ValueGeneratedNever();
        builder.Property(s => s.ByName).HasMaxLength(NameLength);
    }

    public void Configure(EntityTypeBuilder<LotRecall> builder)
    {
        builder.ToTable("LotRecalls");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Product).HasMaxLength(40);
        builder.Property(r => r.Lot).HasMaxLength(20);
        builder.Property(r => r.Reason).HasMaxLength(ReasonText.Longest);
        builder.Property(r => r.EndReason).HasMaxLength(ReasonText.Longest);
        builder.Property(r => r.ByName).HasMaxLength(NameLength);
        builder.Property(r => r.EndedByName).HasMaxLength(NameLength);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasIndex(r => new { r.Product, r.Lot });
    }

    public void Configure(EntityTypeBuilder<TemperatureExcursion> builder)
    {
        builder.ToTable("TemperatureExcursions");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Place).HasMaxLength(StockSettings.LongestName);
        builder.Property(e => e.Note).HasMaxLength(ReasonText.Longest);
        builder.Property(e => e.ByName).HasMaxLength(NameLength);
    }

    public void Configure(EntityTypeBuilder<StockCount> builder)
    {
        builder.ToTable("StockCounts");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.ByName).HasMaxLength(NameLength);
    }
}
