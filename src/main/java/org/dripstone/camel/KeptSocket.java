package org.dripstone.camel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Remembers the socket below the last connection, TLS or not, so that its read timeout can be changed on the way. */
final class KeptSocket extends SocketFactory {

    private Socket current = new Socket();

    Socket current() {
        return current;
    }

    /** Without Nagle's wait: it held the last packet of each mail back for 40 ms, twenty mails a second at most. */
    @Override
    public Socket createSocket() throws SocketException {
        current = new Socket();
        current.setTcpNoDelay(true);
        return current;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return new Socket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return new Socket(host, port, local, localPort);
    }
}
