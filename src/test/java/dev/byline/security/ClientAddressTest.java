package dev.byline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientAddressTest {

    @Test
    void without_trusted_proxies_the_socket_says_it_all() {
        assertThat(address(List.of(), "203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
    }

    @Test
    void a_peer_outside_the_trusted_networks_is_the_client() {
        assertThat(address(List.of("10.0.0.0/8"), "203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "10.0.0.1 | 198.51.100.1 | 198.51.100.1",
            "10.0.0.1 | 203.0.113.9, 198.51.100.1 | 198.51.100.1",
            "10.0.0.1 | 198.51.100.1, 10.9.9.9 | 198.51.100.1",
            "10.0.0.1 | 10.1.1.1, 10.9.9.9 | 10.1.1.1",
            "10.0.0.1 | 198.51.100.1, nonsense, 10.9.9.9 | 10.9.9.9",
            "10.0.0.1 | nonsense | 10.0.0.1",
            "10.0.0.1 | , | 10.0.0.1",
            "::ffff:10.0.0.1 | 198.51.100.1 | 198.51.100.1",
            "2001:db8:5::1 | 2001:DB8::0:1 | 2001:db8::1",
            "2001:db8:6::1 | 198.51.100.1 | 2001:db8:6::1",
            "10.0.0.1 | ::ffff:198.51.100.1 | 198.51.100.1",
            "192.168.1.1 | 198.51.100.1 | 198.51.100.1",
            "192.168.1.2 | 198.51.100.1 | 192.168.1.2" })
    void behind_proxies_the_right_most_hop_that_is_none_counts(String peer, String forwarded, String expected) {
        assertThat(address(List.of("10.0.0.0/8", "2001:db8:5::/48", "192.168.1.1"), peer, forwarded))
                .isEqualTo(expected);
    }

    @Test
    void a_request_without_an_address_has_none() {
        assertThat(address(List.of(), null, "198.51.100.1")).isEqualTo("0.0.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = { "not-a-network", "10.0.0.0/x", "10.0.0.0/99", "/8" })
    void a_setting_that_is_no_network_stops_the_start(String network) {
        assertThatThrownBy(() -> address(List.of(network), "10.0.0.1", "198.51.100.1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limits_count_by_24_bits_of_ipv4_and_64_of_ipv6() {
        assertThat(ClientAddress.network("203.0.113.7")).isEqualTo(ClientAddress.network("203.0.113.200"))
                .isEqualTo(ClientAddress.network("::ffff:203.0.113.9"))
                .isNotEqualTo(ClientAddress.network("203.0.114.7"));
        assertThat(ClientAddress.network("2001:db8:1:2::1")).isEqualTo(ClientAddress.network("2001:db8:1:2:ffff::"))
                .isNotEqualTo(ClientAddress.network("2001:db8:1:3::1"));
    }

    @Test
    void networks_of_both_families_are_never_the_same() {
        assertThat(ClientAddress.network("1.2.3.4")).isNotEqualTo(ClientAddress.network("102:300::1"));
    }

    @Test
    void what_is_no_address_has_one_network_for_all() {
        assertThat(ClientAddress.network("x")).isEqualTo(ClientAddress.network(null)).isEqualTo("unknown");
    }

    private static String address(List<String> trusted, String peer, String forwarded) {
        ClientAddress address = new ClientAddress();
        address.config = () -> trusted.isEmpty() ? Optional.empty() : Optional.of(trusted);
        address.readConfig();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("X-Forwarded-For", forwarded);
        HttpServerRequest request = (HttpServerRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(), new Class<?>[] { HttpServerRequest.class },
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "remoteAddress" -> peer == null ? null : SocketAddress.inetSocketAddress(4711, peer);
                    case "headers" -> headers;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return address.of(request);
    }
}
