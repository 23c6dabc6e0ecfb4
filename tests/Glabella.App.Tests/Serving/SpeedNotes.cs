namespace Glabella.App.Tests.Serving;

/// <summary>Where the measurements write: to the test's output and, because a runner shows that only at the end or not at all, to the file that GLABELLA_SPEED_FILE names.</summary>
internal static class SpeedNotes
{
    public static void Write(ITestOutputHelper output, FormattableString line)
    {
        var text = FormattableString.Invariant(line);
        output.WriteLine(text);
        if (Environment.GetEnvironmentVariable("GLABELLA_SPEED_FILE") is { } file)
        {
            File.AppendAllText(file, text + "\n");
        }
    }
}
