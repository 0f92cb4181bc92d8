package org.dripstone.pages;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.dripstone.settings.Http;
import org.dripstone.settings.WrongSettings;

/** The address the pages are served on. */
final class Doorway {
    private static final int WAITING = 50;

    /** Seconds, bytes and numbers; the server reads them once, so they stand before the first is made. */
    private static final Map<String, String> BOUNDS = Map.of(
            "sun.net.httpserver.maxReqTime", "15",
            "sun.net.httpserver.maxRspTime", "300",
            "sun.net.httpserver.maxReqHeaderSize", "32768",
            "sun.net.httpserver.maxReqHeaders", "100",
            "jdk.httpserver.maxConnections", "200",
            "sun.net.httpserver.nodelay", "true");

    private Doorway() {}

    /**
     * Takes the address, and listens once it is started.
     *
     * @throws WrongSettings when another program has it, or it is none of this machine
     */
    static HttpServer open(Http http) {
        BOUNDS.forEach((bound, value) -> System.setProperty(bound, System.getProperty(bound, value)));
        InetAddress address = address(http);
        try {
            return HttpServer.create(new InetSocketAddress(address, http.port()), WAITING);
        } catch (IOException refused) {
            throw new WrongSettings("dripstone.http.port = " + http.port() + ": " + http.host() + ":" + http.port()
                    + " cannot be had (" + refused.getMessage() + "); stop the program that uses it, choose another"
                    + " port, or leave the key empty for no pages");
        }
    }

    private static InetAddress address(Http http) {
        try {
            InetAddress address = InetAddress.getByName(http.host());
            new ServerSocket(0, 1, address).close();
            return address;
        } catch (IOException elsewhere) {
            throw new WrongSettings("dripstone.http.host = " + http.host()
                    + ": is no address of this machine; set it to one, such as 127.0.0.1");
        }
    }
}
