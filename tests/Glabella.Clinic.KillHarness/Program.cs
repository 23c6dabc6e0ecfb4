using Glabella.Clinic.KillHarness;
using Glabella.Clinic.Storage;

// Opens the clinic in the folder that is its one argument, says "ready", carries out one command a line from standard
// input through the slices, and answers each with its number once it is acknowledged. It is killed, never stopped.
await using var database = await ClinicDatabase.OpenAsync(args[0], TimeProvider.System);
var commands = new Commands(new ClinicStore(database, TimeProvider.System), TimeProvider.System);
await Answer("ready");
while (await Console.In.ReadLineAsync() is { } line)
{
    var command = Command.Parse(line);
    var refusal = await commands.ExecuteAsync(command);
    await Answer(refusal is null ? $"done {command.Number}" : $"refused {command.Number} {refusal.Code}");
}

static async Task Answer(string line)
{
    await Console.Out.WriteLineAsync(line);
    await Console.Out.FlushAsync();
}
