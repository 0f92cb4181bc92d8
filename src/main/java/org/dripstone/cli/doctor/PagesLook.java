package org.dripstone.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.dripstone.settings.Home;
import org.dripstone.settings.Http;
import org.dripstone.settings.RunLock;
import org.dripstone.settings.Settings;

/** Is the port of the pages free, or ours already? */
final class PagesLook {
    private final Settings settings;

    PagesLook(Settings settings) {
        this.settings = settings;
    }

    Finding finding() {
        return settings.http().map(this::at).orElseGet(() -> Finding.ok("off (dripstone.http.port is empty)"));
    }

    private Finding at(Http http) {
        String where = http.host() + ":" + http.port();
        try (ServerSocket socket = new ServerSocket(http.port(), 1, InetAddress.getByName(http.host()))) {
            return Finding.ok(where + " is free for " + socket.getInetAddress().getHostAddress());
        } catch (UnknownHostException unknown) {
            return Finding.fail(
                    http.host() + " is no address of this machine",
                    "set dripstone.http.host to one, such as 127.0.0.1");
        } catch (IOException taken) {
            return isOurs() ? Finding.ok(where + " is in use by the running service") : inUse(where, taken);
        }
    }

    private boolean isOurs() {
        return RunLock.isHeld(Home.prepare(settings.homeFolder()));
    }

    private static Finding inUse(String where, IOException taken) {
        return Finding.fail(
                where + " cannot be had (" + taken.getMessage() + ")",
                "stop the program that uses it, or set dripstone.http.port or dripstone.http.host to another");
    }
}
