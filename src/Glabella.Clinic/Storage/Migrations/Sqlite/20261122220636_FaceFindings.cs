using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glabella.Clinic.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FaceFindings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FaceFindings",
                table: "SignedPlans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FaceFindingsRevision",
                table: "SignedPlans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SeriesId",
                table: "Photographs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "View",
                table: "Photographs",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "rest");

            migrationBuilder.AddColumn<Guid>(
                name: "SeriesId",
                table: "Faces",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FaceFindings",
                columns: table => new
                {
                    FaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FaceFindings", x => new { x.FaceId, x.Revision });
                    table.ForeignKey(
                        name: "FK_FaceFindings_Faces_FaceId",
                        column: x => x.FaceId,
                        principalTable: "Faces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PhotographLandmarks",
                columns: table => new
                {
                    PhotographId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Frames = table.Column<int>(type: "INTEGER", nullable: false),
                    JitterPx = table.Column<double>(type: "REAL", nullable: false),
                    Corrected = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    PointsPx = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhotographLandmarks", x => new { x.PhotographId, x.Revision });
                    table.ForeignKey(
                        name: "FK_PhotographLandmarks_Photographs_PhotographId",
                        column: x => x.PhotographId,
                        principalTable: "Photographs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FaceFindings");

            migrationBuilder.DropTable(
                name: "PhotographLandmarks");

            migrationBuilder.DropColumn(
                name: "FaceFindings",
                table: "SignedPlans");

            migrationBuilder.DropColumn(
                name: "FaceFindingsRevision",
                table: "SignedPlans");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "Photographs");

            migrationBuilder.DropColumn(
                name: "View",
                table: "Photographs");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "Faces");
        }
    }
}
