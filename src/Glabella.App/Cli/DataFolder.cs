namespace Glabella.App.Cli;

/// <summary>The folder that holds database, photographs and keys: never inside a checkout unless asked for by name.</summary>
public static class DataFolder
{
    /// <summary>The folder in this user's data directory, for example ~/.local/share/glabella.</summary>
    public static string Default(bool demo)
    {
        var data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var root = Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "glabella");
        return demo ? Path.Combine(root, "demo") : root;
    }

    /// <summary>Creates the folder, readable by its owner only, and answers its absolute path.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made by this user.</exception>
    public static string Ensure(string folder)
    {
        var path = Path.GetFullPath(folder);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
