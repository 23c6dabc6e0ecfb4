using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Glabella.Clinic.Photographs;

/// <summary>The folder that holds the pictures, outside anything a web server serves. File names are
/// id and hash: nothing a user typed reaches the file system, and two requests that fight over one id never overwrite each other.</summary>
public sealed class PhotographFolder
{
    private readonly string _path;

    /// <param name="path">Made when missing, readable by this user only.</param>
    public PhotographFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_path);
        }
        else
        {
            Directory.CreateDirectory(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Writes a picture so that it is whole or absent, whenever the power fails: temporary file, flush to disk, rename, flush the folder.</summary>
    internal void Save(PhotographId id, Picture picture)
    {
        var final = PathOf(id, picture.Sha256);
        var temporary = $"{final}.{Guid.NewGuid():N}.part";
        using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            file.Write(picture.Content.Span);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, final, overwrite: true);
        FlushFolder();
    }

    /// <summary>The bytes of a picture, checked against the hash in the record.</summary>
    /// <exception cref="InvalidDataException">The file is not the one that was stored.</exception>
    internal async Task<byte[]> LoadAsync(Photograph photograph, CancellationToken cancellation)
    {
        var content = await File.ReadAllBytesAsync(PathOf(photograph.Id, photograph.Sha256), cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == photograph.Sha256
            ? content
            : throw new InvalidDataException($"The file of photograph {photograph.Id} is not the one that was stored.");
    }

    private string PathOf(PhotographId id, string sha256) => Path.Combine(_path, $"{id.Value:N}.{sha256}");

    // Windows journals the rename itself and cannot open a folder for flushing.
    private void FlushFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = OpenFolder(_path, flags: 0);
        if (folder.IsInvalid || Flush(folder) != 0)
        {
            throw new IOException($"The folder {_path} could not be flushed to disk (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle OpenFolder(string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(SafeFileHandle folder);
}
