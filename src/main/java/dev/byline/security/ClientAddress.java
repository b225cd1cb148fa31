package dev.byline.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

import io.netty.util.NetUtil;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The honest network address of a client: the socket's, unless that peer is a configured trusted proxy; then the
 * right-most hop of {@code X-Forwarded-For} that is not one. Other headers are never believed.
 */
@ApplicationScoped
public class ClientAddress {

    /** Which peers may say who the client is. */
    @ConfigMapping(prefix = "byline.proxies")
    public interface Config {

        /** Networks of trusted proxies in CIDR notation, such as {@code 10.0.0.0/8}; none by default. */
        Optional<List<String>> trusted();
    }

    @Inject
    Config config;

    private List<Subnet> trusted;

    @PostConstruct
    void readConfig() {
        trusted = config.trusted().orElse(List.of()).stream().map(ClientAddress::subnet).toList();
    }

    /** The client's address in canonical text, IPv4-mapped IPv6 folded to IPv4. */
    public String of(HttpServerRequest request) {
        return of(request.remoteAddress(), request.headers());
    }

    /**
     * The same, for who holds no request.
     *
     * @param peer the other end of the connection, {@code null} where it has gone
     */
    public String of(SocketAddress peer, MultiMap headers) {
        InetAddress hop = parse(peer == null ? null : peer.hostAddress());
        if (hop == null) {
            return "0.0.0.0";
        }
        List<String> forwarded = headers.getAll("X-Forwarded-For").stream()
                .flatMap(header -> List.of(header.split(",")).stream()).toList();
        for (int index = forwarded.size() - 1; index >= 0 && isTrusted(hop); index--) {
            InetAddress earlier = parse(forwarded.get(index).strip());
            if (earlier == null) {
                break;
            }
            hop = earlier;
        }
        return NetUtil.toAddressString(hop);
    }

    /** The network that limits count by: /24 for IPv4, /64 for IPv6, since one subscriber has that many addresses. */
    public static String network(String address) {
        InetAddress parsed = parse(address);
        if (parsed == null) {
            return "unknown";
        }
        byte[] bytes = parsed.getAddress();
        int kept = bytes.length == 4 ? 3 : 8;
        StringBuilder network = new StringBuilder(bytes.length == 4 ? "4" : "6");
        for (int index = 0; index < kept; index++) {
            network.append('.').append(bytes[index] & 0xff);
        }
        return network.toString();
    }

    /** A literal address in canonical text, empty for anything else; names are never looked up. */
    public static Optional<String> canonical(String text) {
        return Optional.ofNullable(parse(text)).map(NetUtil::toAddressString);
    }

    private boolean isTrusted(InetAddress hop) {
        return trusted.stream().anyMatch(network -> network.contains(hop));
    }

    private static Subnet subnet(String cidr) {
        try {
            return Subnet.of(cidr);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("byline.proxies.trusted: " + broken.getMessage(), broken);
        }
    }

    /** Parses a literal address without ever asking DNS; an IPv4-mapped one comes back as IPv4. */
    static InetAddress parse(String text) {
        if (text == null || text.length() > 60) {
            return null;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            return null;
        }
    }
}
