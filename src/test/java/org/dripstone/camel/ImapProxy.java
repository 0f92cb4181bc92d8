package org.dripstone.camel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a mail server that is slow, breaks off in the middle of an answer, or is not there. */
public final class ImapProxy implements AutoCloseable {
    private static final int NEVER = Integer.MAX_VALUE;

    private final int server;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger toBreak = new AtomicInteger();
    private volatile int breaksAfter = NEVER;
    private volatile int waitMillis;
    private volatile ServerSocket listening;
    private volatile Thread accepting;

    /** @param server its port on this machine */
    public ImapProxy(int server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = listening.getLocalPort();
        this.accepting = accept(listening);
    }

    public int port() {
        return port;
    }

    public int connections() {
        return connections.get();
    }

    /** Each answer of the server comes so much later. */
    public void wait(int millis) {
        waitMillis = millis;
    }

    /** The next lines end once the server has said so many octets. */
    public void breakNext(int lines, int octets) {
        breaksAfter = octets;
        toBreak.set(lines);
    }

    /** How many of them have not come yet. */
    public int stillToBreak() {
        return Math.max(toBreak.get(), 0);
    }

    /** As a server does that has waited long enough: every line ends. */
    public void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    /** Nobody is there any more. */
    public void leave() throws IOException {
        listening.close();
        awaitNobodyAccepts();
        hangUp();
    }

    /** Until then the system lets callers in. */
    private void awaitNobodyAccepts() {
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void comeBack() throws IOException {
        listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        accepting = accept(listening);
    }

    @Override
    public void close() throws IOException {
        leave();
    }

    private Thread accept(ServerSocket on) {
        return start(() -> {
            while (!on.isClosed()) {
                join(on.accept());
            }
        });
    }

    private void join(Socket client) throws IOException {
        connections.incrementAndGet();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(client);
        open.add(behind);
        int most = toBreak.getAndDecrement() > 0 ? breaksAfter : NEVER;
        start(() -> pass(client, behind, 0, NEVER));
        start(() -> pass(behind, client, waitMillis, most));
    }

    private static void pass(Socket from, Socket to, int wait, int most) throws IOException {
        byte[] buffer = new byte[1024];
        int left = most;
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int read = in.read(buffer);
            while (read > 0 && left > 0) {
                Thread.sleep(wait);
                out.write(buffer, 0, Math.min(read, left));
                out.flush();
                left -= most == NEVER ? 0 : read;
                read = left > 0 ? in.read(buffer) : -1;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Thread start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // One of the two has gone, or the test is over.
                    }
                },
                "imap-proxy");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
