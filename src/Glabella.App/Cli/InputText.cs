namespace Glabella.App.Cli;

/// <summary>Reads a file that a command names, or standard input.</summary>
internal static class InputText
{
    /// <summary>The text; null after saying why there is none.</summary>
    /// <param name="name">A path, or "-".</param>
    /// <param name="limit">Most bytes that make sense.</param>
    /// <param name="what">What it should be, for the reader.</param>
    /// <param name="error">Where problems are told.</param>
    public static string? Read(string name, long limit, string what, TextWriter error)
    {
        if (name == "-")
        {
            return ReadInput(Console.In, limit, what, error);
        }

        if (!File.Exists(name))
        {
            error.WriteLine(Directory.Exists(name) ? $"{name}: this is a folder; name a {what} file in it." : $"{name}: there is no such file.");
            return null;
        }

        try
        {
            using var file = new StreamReader(name);
            return ReadInput(file, limit, what, error, name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{name}: cannot be read: {e.Message}");
            return null;
        }
    }

    /// <summary>Read in pieces up to the limit, for a pipe or a device has no length.</summary>
    private static string? ReadInput(TextReader reader, long limit, string what, TextWriter error, string name = "standard input")
    {
        var text = new System.Text.StringBuilder();
        var piece = new char[65_536];
        for (var read = reader.Read(piece); read > 0; read = reader.Read(piece))
        {
            text.Append(piece, 0, read);
            if (text.Length > limit)
            {
                error.WriteLine(FormattableString.Invariant($"{name}: more than {limit} characters is no {what}."));
                return null;
            }
        }

        return text.ToString();
    }
}
