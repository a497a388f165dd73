package de.videosprechstunde.signaling.connection;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A socket that joins and then answers nothing, not even a ping (RFC 6455, 5.2). */
final class DeadLine implements AutoCloseable {

    private static final int CLOSE = 0x88;

    private final Socket socket;
    private final DataInputStream in;

    DeadLine(URI endpoint) throws IOException {
        socket = new Socket();
        // So small that what nobody reads soon piles up on the other side.
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
        socket.setSoTimeout(20_000);
        in = new DataInputStream(socket.getInputStream());
        send("GET /signaling HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: "
                + Browser.ORIGIN + "\r\n\r\n");
        while (!line().isEmpty()) {}
    }

    void joins(String ticket) throws IOException {
        byte[] join = ("{\"type\":\"join\",\"protocol\":1,\"ticket\":\"%s\",\"page\":\"%s\",\"instance\":\"%s\"}")
                .formatted(ticket, Browser.name(), Browser.name())
                .getBytes(StandardCharsets.UTF_8);
        var frame = new ByteArrayOutputStream();
        // Text; masked with zeros, which changes nothing; length in two bytes.
        frame.writeBytes(
                new byte[] {(byte) 0x81, (byte) 0xFE, (byte) (join.length >> 8), (byte) join.length, 0, 0, 0, 0});
        frame.writeBytes(join);
        socket.getOutputStream().write(frame.toByteArray());
    }

    /** Reads on until the server gives up. */
    int closeCode() throws IOException {
        while (true) {
            int kind = in.readUnsignedByte();
            int length = in.readUnsignedByte();
            byte[] content = in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
            if (kind == CLOSE) {
                return (content[0] & 0xFF) << 8 | content[1] & 0xFF;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
