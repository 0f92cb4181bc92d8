package org.dripstone.cli.doctor;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A conversation with a server, line by line; it never waits long. */
final class Line implements Closeable {
    private static final int MILLIS_TO_CONNECT = 5_000;
    private static final int MILLIS_TO_ANSWER = 10_000;
    private static final int LONGEST = 2_000;

    private final Socket socket;
    private final BufferedReader answers;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static Line to(String host, int port, boolean tls) throws IOException {
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), MILLIS_TO_CONNECT);
            plain.setSoTimeout(MILLIS_TO_ANSWER);
            return new Line(tls ? secured(plain, host, port) : plain);
        } catch (IOException refused) {
            plain.close();
            throw refused;
        }
    }

    String answer() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = answers.read();
        while (next != '\n' && next >= 0 && line.length() < LONGEST) {
            line.append((char) next);
            next = answers.read();
        }
        if (next < 0 && line.isEmpty()) {
            throw new EOFException("it hung up");
        }
        return line.toString().strip();
    }

    void say(String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The certificate must be the host's own, as for mail itself. */
    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
