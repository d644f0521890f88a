using System.Net;
using System.Net.Sockets;

namespace Dateline.Sources.Http;

/// <summary>Opens plain connections.</summary>
internal static class SocketConnection
{
    /// <summary>A stream to <paramref name="end"/>.</summary>
    /// <exception cref="SocketException">It cannot be reached.</exception>
    public static async Task<Stream> OpenAsync(IPEndPoint end, CancellationToken cancellation)
    {
        Socket socket = new(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
