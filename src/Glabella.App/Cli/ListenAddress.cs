using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Glabella.App.Cli;

/// <summary>Where the server answers: parsed, and known to be free a moment before it is taken.</summary>
public static class ListenAddress
{
    /// <summary>The loopback address used when none is asked for.</summary>
    public static readonly Uri Default = new("http://localhost:5080");

    private const int PortsToTry = 20;

    /// <summary>Reads one http address with a host and a port. For https a proxy stands in front, which has the certificate.</summary>
    public static bool TryParse(string text, out Uri address)
    {
        address = Default;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var read) || read.Scheme != "http")
        {
            return false;
        }

        address = read;
        return read.PathAndQuery == "/" && read.Port > 0;
    }

    /// <summary>Whether only programs on this machine can reach the address.</summary>
    public static bool IsLoopback(Uri address) => address.IsLoopback;

    /// <summary>The first free port at or after that of an address, or null when twenty in a row are taken.</summary>
    public static Uri? FirstFree(Uri wanted) =>
        Enumerable.Range(wanted.Port, PortsToTry)
            .Where(port => port <= IPEndPoint.MaxPort)
            .Select(port => new UriBuilder(wanted) { Port = port }.Uri)
            .FirstOrDefault(IsFree);

    /// <summary>Whether every local address behind this one can be listened on now.</summary>
    public static bool IsFree(Uri address) => AddressesOf(address).All(ip => IsFree(ip, address.Port));

    private static IPAddress[] AddressesOf(Uri address) =>
        address.IdnHost == "localhost" ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var ip) ? [ip]
        : [IPAddress.Any];

    private static bool IsFree(IPAddress ip, int port)
    {
        try
        {
            using var listener = new TcpListener(ip, port);
            listener.Start();
            return true;
        }
        catch (SocketException taken)
        {
            // A machine without IPv6 has no ::1 to be taken.
            return taken.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported;
        }
    }

    /// <summary>The address as printed: without the trailing slash.</summary>
    public static string Show(Uri address) =>
        string.Create(CultureInfo.InvariantCulture, $"{address.Scheme}://{address.Host}:{address.Port}");
}
