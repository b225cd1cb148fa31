package dev.byline.security;

import java.net.InetAddress;
import java.net.InetSocketAddress;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;

/** A network of addresses in CIDR notation (RFC 4632, RFC 4291 §2.3), such as {@code 10.0.0.0/8}. */
public final class Subnet {

    private final IpSubnetFilterRule rule;

    private Subnet(IpSubnetFilterRule rule) {
        this.rule = rule;
    }

    /**
     * Reads a network; without a prefix length it is one address.
     *
     * @throws IllegalArgumentException saying that it is none
     */
    public static Subnet of(String cidr) {
        String[] parts = cidr.strip().split("/", -1);
        InetAddress network = ClientAddress.parse(parts[0]);
        if (network == null || parts.length > 2 || parts.length == 2 && !parts[1].matches("\\d{1,3}")) {
            throw new IllegalArgumentException("not a network in CIDR notation: " + cidr);
        }
        int most = network.getAddress().length * 8;
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : most;
        if (bits > most) {
            throw new IllegalArgumentException("not a network in CIDR notation: " + cidr);
        }
        return new Subnet(new IpSubnetFilterRule(network, bits, IpFilterRuleType.ACCEPT));
    }

    /** Whether a literal address lies in it; nothing else does. */
    public boolean contains(String address) {
        InetAddress parsed = ClientAddress.parse(address);
        return parsed != null && contains(parsed);
    }

    boolean contains(InetAddress address) {
        return rule.matches(new InetSocketAddress(address, 0));
    }
}
