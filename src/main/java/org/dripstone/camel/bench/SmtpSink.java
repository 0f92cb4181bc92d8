package org.dripstone.camel.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on the loopback address that takes everything, keeps nothing, and costs as little as it can. */
final class SmtpSink implements AutoCloseable {
    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger taken = new AtomicInteger();

    SmtpSink() throws IOException {
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                start(() -> talk(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void talk(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
            say(socket, "220 sink");
            for (int first = in.read(); first >= 0; first = in.read()) {
                skipLine(in);
                if (first == 'D') {
                    say(socket, "354 go on");
                    skipMail(in);
                    taken.incrementAndGet();
                }
                say(socket, first == 'Q' ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            // The sender is gone.
        }
    }

    private static void skipLine(InputStream in) throws IOException {
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {}
    }

    private static void skipMail(InputStream in) throws IOException {
        int matched = 2;
        while (matched < END.length) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            matched = next == END[matched] ? matched + 1 : next == '\r' ? 1 : 0;
        }
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
