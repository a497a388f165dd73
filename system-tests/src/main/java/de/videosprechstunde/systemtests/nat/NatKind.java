package de.videosprechstunde.systemtests.nat;

import java.util.List;

/** How a client's router treats UDP, as RFC 4787 tells the kinds apart. TCP passes through all of them. */
public enum NatKind {
    /** One outer port per inner socket, open only to those who were written to: a common home router. */
    CONE(List.of("-t nat -A POSTROUTING -o wan -j MASQUERADE")),

    /** Another outer port for each destination: what STUN says does not help, as in many mobile networks. */
    SYMMETRIC(List.of("-t nat -A POSTROUTING -o wan -j MASQUERADE --random-fully")),

    /** No UDP at all, as behind strict firewalls. */
    UDP_BLOCKED(List.of("-t nat -A POSTROUTING -o wan -j MASQUERADE", "-A FORWARD -p udp -j DROP"));

    private final List<String> rules;

    NatKind(List<String> rules) {
        this.rules = rules;
    }

    void applyTo(Namespace router) {
        rules.forEach(rule -> router.run("iptables " + rule));
        // Without this, conntrack keeps a peer's early packet and gives the own one another port: a cone would
        // behave like a symmetric NAT.
        router.run("iptables -A INPUT -i wan -m conntrack --ctstate NEW,INVALID -j DROP");
    }
}
