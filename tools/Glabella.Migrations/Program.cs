Console.WriteLine("This program only carries `dotnet ef`; see tools/Glabella.Migrations/README.md.");
