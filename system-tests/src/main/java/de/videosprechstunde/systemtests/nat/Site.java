package de.videosprechstunde.systemtests.nat;

/** A client, its router, and what happens to them in the middle of a call. */
public final class Site {
    private final String letter;
    private final Namespace internet;
    private final Namespace router;
    private final Namespace client;
    private final String lan;
    private int host = 2;
    private int network;

    Site(String letter, Namespace internet, Namespace router, Namespace client, String lan) {
        this.letter = letter;
        this.internet = internet;
        this.router = router;
        this.client = client;
        this.lan = lan;
    }

    Namespace client() {
        return client;
    }

    /** Another network behind the same router, as from a cable to Wi-Fi: what was connected before is dead, and not told so. */
    public void getsAnotherAddress() {
        client.ip("address flush dev lan");
        client.ip("address add " + lan + "." + ++host + "/24 dev lan");
        routeToRouter();
    }

    /** The router gets another public address, as by night or in another network of a phone: the client is not told. */
    public void getsAnotherPublicAddress() {
        network++;
        // RFC 5737: the third block for documentation; a quarter of it for each side.
        int base = (letter.equals("A") ? 0 : 128) + network * 4;
        internet.ip("address add 203.0.113." + (base + 1) + "/30 dev to" + letter);
        router.ip("address flush dev wan");
        router.ip("address add 203.0.113." + (base + 2) + "/30 dev wan");
        router.ip("route replace default via 203.0.113." + (base + 1));
        router.run("conntrack -F");
    }

    /** Another router stands in front of the client; of what went through the old one nothing is remembered. */
    public void getsRouter(NatKind kind) {
        NatKind.forgetAll(router);
        kind.applyTo(router, lan + "." + host);
    }

    void getsIpv6() {
        Ipv6.between(internet, router, client, letter);
    }

    public void unplug() {
        client.ip("link set lan down");
    }

    public void plugIn() {
        client.ip("link set lan up");
        routeToRouter();
    }

    private void routeToRouter() {
        client.ip("route replace default via " + lan + ".1");
    }
}
