namespace Glabella.App.Cli;

/// <summary>What the process answers; 64, 65 and 70 as in BSD's sysexits.h.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Asked for properly, and refused for a reason that was printed.</summary>
    public const int Refused = 2;

    public const int BadUsage = 64;

    public const int BadInput = 65;

    /// <summary>A bug in Glabella, not in what was asked.</summary>
    public const int Bug = 70;

    /// <summary>Ctrl-C, as shells count it: 128 and the signal.</summary>
    public const int Interrupted = 130;
}
