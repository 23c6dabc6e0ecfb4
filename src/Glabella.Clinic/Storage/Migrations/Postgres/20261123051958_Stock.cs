using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glabella.Clinic.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Stock : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AcceptedBecause",
                table: "Vials",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Diluent",
                table: "Vials",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Gtin",
                table: "Vials",
                type: "character varying(14)",
                maxLength: 14,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Serial",
                table: "Vials",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Supplier",
                table: "Vials",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CountId",
                table: "VialMovements",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Witness",
                table: "VialMovements",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WitnessId",
                table: "VialMovements",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LotRecalls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Product = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Lot = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    EndedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LotRecalls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StockCounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Vials = table.Column<int>(type: "integer", nullable: false),
                    Differing = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StockCounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StockSettings",
                columns: table => new
                {
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StockSettings", x => x.Revision);
                });

            migrationBuilder.CreateTable(
                name: "TemperatureExcursions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReachedC = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Vials = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemperatureExcursions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VialHolds",
                columns: table => new
                {
                    VialId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Cause = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Stands = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VialHolds", x => new { x.VialId, x.Number });
                    table.ForeignKey(
                        name: "FK_VialHolds_Vials_VialId",
                        column: x => x.VialId,
                        principalTable: "Vials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VialStays",
                columns: table => new
                {
                    VialId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VialStays", x => new { x.VialId, x.Number });
                    table.ForeignKey(
                        name: "FK_VialStays_Vials_VialId",
                        column: x => x.VialId,
                        principalTable: "Vials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Vials_Serial",
                table: "Vials",
                column: "Serial");

            migrationBuilder.CreateIndex(
                name: "IX_Injections_Product_Lot",
                table: "Injections",
                columns: new[] { "Product", "Lot" });

            migrationBuilder.CreateIndex(
                name: "IX_LotRecalls_Product_Lot",
                table: "LotRecalls",
                columns: new[] { "Product", "Lot" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LotRecalls");

            migrationBuilder.DropTable(
                name: "StockCounts");

            migrationBuilder.DropTable(
                name: "StockSettings");

            migrationBuilder.DropTable(
                name: "TemperatureExcursions");

            migrationBuilder.DropTable(
                name: "VialHolds");

            migrationBuilder.DropTable(
                name: "VialStays");

            migrationBuilder.DropIndex(
                name: "IX_Vials_Serial",
                table: "Vials");

            migrationBuilder.DropIndex(
                name: "IX_Injections_Product_Lot",
                table: "Injections");

            migrationBuilder.DropColumn(
                name: "AcceptedBecause",
                table: "Vials");

            migrationBuilder.DropColumn(
                name: "Diluent",
                table: "Vials");

            migrationBuilder.DropColumn(
                name: "Gtin",
                table: "Vials");

            migrationBuilder.DropColumn(
                name: "Serial",
                table: "Vials");

            migrationBuilder.DropColumn(
                name: "Supplier",
                table: "Vials");

            migrationBuilder.DropColumn(
                name: "CountId",
                table: "VialMovements");

            migrationBuilder.DropColumn(
                name: "Witness",
                table: "VialMovements");

            migrationBuilder.DropColumn(
                name: "WitnessId",
                table: "VialMovements");
        }
    }
}
