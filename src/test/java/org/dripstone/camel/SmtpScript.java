package org.dripstone.camel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that counts its connections and misbehaves on demand. */
public final class SmtpScript implements AutoCloseable {

    public static final String HANG_UP = "(hang up)";
    static final String SILENCE = "(silence)";

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    public SmtpScript() throws IOException {
        answers.put("DATA", "354 go on");
        answers.put("QUIT", "221 bye");
        start(this::accept);
    }

    public SmtpScript answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    public int port() {
        return listening.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    public List<String> commands() {
        return commands;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "smtp-script");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket socket = listening.accept();
                open.add(socket);
                connections.incrementAndGet();
                start(() -> talk(socket));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            say(socket, "220 here");
            boolean inMail = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (inMail && !".".equals(line)) {
                    continue;
                }
                commands.add(line);
                String answer = answer(line);
                if (HANG_UP.equals(answer)) {
                    return;
                }
                if (!SILENCE.equals(answer)) {
                    say(socket, answer);
                }
                inMail = answer.startsWith("354");
            }
        } catch (IOException e) {
            // The client has gone, or the test is over.
        }
    }

    private String answer(String line) {
        return answers.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("250 ok");
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
