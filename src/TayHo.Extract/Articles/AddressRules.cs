using System.Net;
using System.Net.Sockets;

namespace TayHo.Extract.Articles;

/// <summary>Tells addresses that every machine of the Internet may be asked from those of one's own machine and network (RFC
/// 6890).</summary>
internal static class AddressRules
{
    private static readonly IPNetwork[] Own =
    [
        .. ((string[])["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
                    "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
            "::/127", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
            // Tunnels and local translation, by which an address of one's own network can be written: Teredo, 6to4, RFC 8215.
            "2001::/32", "2002::/16", "64:ff9b:1::/48"]).Select(IPNetwork.Parse),
    ];

    /// <summary>IPv6 addresses that end in an IPv4 address: translated (RFC 6052, RFC 2765) and compatible ones.</summary>
    private static readonly IPNetwork[] Wrapping =
        [IPNetwork.Parse("64:ff9b::/96"), IPNetwork.Parse("::ffff:0:0:0/96"), IPNetwork.Parse("::/96")];

    /// <summary>Whether an address is one's own machine's or network's.</summary>
    public static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (Array.Exists(Own, n => n.Contains(address)))
        {
            return true;
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && Array.Exists(Wrapping, n => n.Contains(address))
            && IsPrivate(new IPAddress(address.GetAddressBytes().AsSpan(12)));
    }

    /// <summary>Whether a URL's host is such an address, or a name of one's own machine.</summary>
    public static bool IsPrivate(Uri url)
    {
        string host = url.IdnHost.TrimEnd('.');
        return IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address)
            ? IsPrivate(address)
            : host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }
}
