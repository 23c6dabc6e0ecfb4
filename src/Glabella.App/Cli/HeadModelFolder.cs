using Glabella.Anatomy;

namespace Glabella.App.Cli;

/// <summary>A clinic's own head: a folder with <c>head.json</c> and, if wanted, its skin as <c>skin.jpg</c> or <c>skin.png</c> (docs/head-model.md).</summary>
public static class HeadModelFolder
{
    private const long MostBytesOfHead = 4 << 20;
    private const long MostBytesOfSkin = 16 << 20;
    private static readonly (string Name, byte[] Begins)[] Skins = [("skin.jpg", [0xFF, 0xD8, 0xFF]), ("skin.png", [0x89, 0x50, 0x4E, 0x47])];

    /// <summary>The folder that the settings name beside the program or in the environment (<c>HeadModel:Folder</c>, <c>HeadModel__Folder</c>); null for none. The command line outranks it.</summary>
    public static string? OfSettings(string programFolder)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(programFolder, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        return settings["HeadModel:Folder"] is { Length: > 0 } folder ? folder : null;
    }

    /// <summary>Sets the head of this run from a folder. Null when that was done; else why not, in one sentence a problem.</summary>
    public static string? Install(string folder)
    {
        var file = Path.Combine(folder, "head.json");
        if (!File.Exists(file))
        {
            return $"The head model's folder '{folder}' has no head.json. Name the folder that docs/head-model.md describes, or leave it out.";
        }

        if (TooLarge(file, MostBytesOfHead) is { } large)
        {
            return large;
        }

        if (SkinFault(folder) is { } fault)
        {
            return fault;
        }

        var problems = HeadModel.Install(File.ReadAllText(file));
        return problems.Count == 0 ? null : $"{file} cannot be used:" + string.Concat(problems.Select(problem => $"\n  {problem}"));
    }

    /// <summary>The picture of the skin in a folder; null when it has none.</summary>
    public static string? SkinOf(string folder) => Skins.Select(skin => Path.Combine(folder, skin.Name)).FirstOrDefault(File.Exists);

    private static string? SkinFault(string folder)
    {
        if (SkinOf(folder) is not { } skin)
        {
            return null;
        }

        using var stream = File.OpenRead(skin);
        var begins = new byte[4];
        var read = stream.ReadAtLeast(begins, begins.Length, throwOnEndOfStream: false);
        var expected = Skins.Single(known => known.Name == Path.GetFileName(skin)).Begins;
        return read == begins.Length && begins.AsSpan().StartsWith(expected)
            ? TooLarge(skin, MostBytesOfSkin)
            : $"{skin} is not the kind of picture its name says. Save it again as JPEG or PNG.";
    }

    private static string? TooLarge(string file, long most)
    {
        var bytes = new FileInfo(file).Length;
        return bytes <= most ? null : FormattableString.Invariant($"{file} has {bytes >> 10} kB. Make it smaller than {most >> 10} kB.");
    }
}
