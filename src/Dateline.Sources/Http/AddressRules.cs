using System.Net;

namespace Dateline.Sources.Http;

/// <summary>Which addresses of the internet protocol are public. What is not must never be fetched because a page, a feed or a redirect names it.</summary>
public static class AddressRules
{
    // The special-purpose registries of IANA (RFC 6890 and its updates), multicast (RFC 5771, RFC 4291), site-local (RFC 3879), and every way of writing an IPv4 address inside an IPv6 one:
    // compatible, translated (RFC 2765), NAT64 (RFC 6052, RFC 8215), Teredo, 6to4.
    private static readonly IPNetwork[] _refused =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20", "5f00::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether <paramref name="address"/> is public: none of loopback, private, link-local, carrier, unique-local, multicast, reserved, documentation, mapped or translated.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return false;
        }
        foreach (IPNetwork network in _refused)
        {
            if (network.Contains(address))
            {
                return false;
            }
        }
        return true;
    }
}
