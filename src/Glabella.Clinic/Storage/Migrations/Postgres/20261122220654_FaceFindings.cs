using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glabella.Clinic.Storage.Migrations.Postgres
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
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FaceFindingsRevision",
                table: "SignedPlans",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SeriesId",
                table: "Photographs",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "View",
                table: "Photographs",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "rest");

            migrationBuilder.AddColumn<Guid>(
                name: "SeriesId",
                table: "Faces",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FaceFindings",
                columns: table => new
                {
                    FaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    PhotographId = table.Column<Guid>(type: "uuid", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Frames = table.Column<int>(type: "integer", nullable: false),
                    JitterPx = table.Column<double>(type: "double precision", nullable: false),
                    Corrected = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PointsPx = table.Column<byte[]>(type: "bytea", nullable: false)
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
