package de.videosprechstunde.systemtests.nat;

import java.util.List;

/** How a client's router treats UDP, as RFC 4787 tells the kinds apart. TCP passes through all of them. */
public enum NatKind {
    /** One outer port per inner socket, open only to those who were written to: a common home router. */
    CONE(Rules.ORDINARY),

    /** Another outer port for each destination: what STUN says does not help, as in many mobile networks. */
    SYMMETRIC("-t nat -A POSTROUTING -o wan -j MASQUERADE --random-fully"),

    /** No UDP at all, as behind strict firewalls. */
    UDP_BLOCKED(Rules.ORDINARY, "-A FORWARD -p udp -j DROP"),

    /** An ordinary router that lets everybody in on a range of ports, to the one client and without changing the number. */
    FORWARDED(
            Rules.ORDINARY,
            "-t nat -A PREROUTING -i wan -p udp --dport " + Rules.FORWARDED_PORTS.replace('-', ':')
                    + " -j DNAT --to-destination CLIENT"),

    /** An ordinary router, and beside it IPv6 without address translation. */
    IPV6(Rules.ORDINARY);

    /** As Chromium's policy {@code WebRtcUdpPortRange} writes it. */
    public static final String FORWARDED_PORTS = Rules.FORWARDED_PORTS;

    private final List<String> rules;

    NatKind(String... rules) {
        this.rules = List.of(rules);
    }

    void applyTo(Namespace router, String client) {
        rules.forEach(rule -> router.run("iptables " + rule.replace("CLIENT", client)));
        // Without this, conntrack keeps a peer's early packet and gives the own one another port: a cone would
        // behave like a symmetric NAT.
        router.run("iptables -A INPUT -i wan -m conntrack --ctstate NEW,INVALID -j DROP");
        // Out, and in what answers: what every home router does with IPv6 unless told otherwise (RFC 6092, REC-11).
        router.run("ip6tables -A FORWARD -i wan -m conntrack --ctstate NEW,INVALID -j DROP");
        if (this == UDP_BLOCKED) {
            router.run("ip6tables -A FORWARD -p udp -j DROP");
        }
    }

    /** A router that has just been switched on. */
    static void forgetAll(Namespace router) {
        for (var command : List.of("iptables -F", "iptables -t nat -F", "ip6tables -F", "conntrack -F")) {
            router.run(command);
        }
    }

    private static final class Rules {
        private static final String ORDINARY = "-t nat -A POSTROUTING -o wan -j MASQUERADE";
        private static final String FORWARDED_PORTS = "50000-50199";
    }
}
