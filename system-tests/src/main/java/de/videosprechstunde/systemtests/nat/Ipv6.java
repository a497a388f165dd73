package de.videosprechstunde.systemtests.nat;

/** IPv6 for a client and its router, with addresses for documentation (RFC 3849); nothing is translated. */
final class Ipv6 {
    private Ipv6() {}

    /** @param letter of this side, A or B: a hexadecimal digit of its networks, too */
    static void between(Namespace internet, Namespace router, Namespace client, String letter) {
        var wan = "2001:db8:" + letter + ":1::";
        var lan = "2001:db8:" + letter + ":2::";
        router.run("sysctl -q -w net.ipv6.conf.all.forwarding=1");
        internet.run("sysctl -q -w net.ipv6.conf.all.forwarding=1");
        // Nobody else is there to hold the same address: without "nodad" it could not be used for a second.
        internet.ip("address add " + wan + "1/64 dev to" + letter + " nodad");
        router.ip("address add " + wan + "2/64 dev wan nodad");
        router.ip("address add " + lan + "1/64 dev lan nodad");
        client.ip("address add " + lan + "2/64 dev lan nodad");
        internet.ip("-6 route add " + lan + "/64 via " + wan + "2");
        router.ip("-6 route add default via " + wan + "1");
        client.ip("-6 route add default via " + lan + "1");
    }
}
