package org.dripstone.camel;

import jakarta.mail.Session;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Asks for delivery reports where the server offers them (RFC 3461): of failure always, of success where somebody reads
 * them. The envelope's id is the Message-ID, so that a report without the mail still says which one it is about.
 */
final class DeliveryReports {

    /** For the next mail over {@code transport}, which reads these properties of its session for each. */
    void ask(Session session, String protocol, PatientTransport transport, String messageId, boolean success) {
        Properties properties = session.getProperties();
        String prefix = "mail." + protocol + ".";
        if (transport.supportsExtension("DSN")) {
            properties.setProperty(prefix + "dsn.notify", success ? "SUCCESS,FAILURE" : "FAILURE");
            properties.setProperty(prefix + "dsn.ret", "HDRS");
            properties.setProperty(prefix + "mailextension", "ENVID=" + xtext(messageId));
        } else {
            properties.remove(prefix + "mailextension");
        }
    }

    /** As RFC 3461 4 writes what a command cannot hold; at most 100 characters. */
    static String xtext(String messageId) {
        StringBuilder written = new StringBuilder();
        for (byte each : messageId.replaceAll("[<>]", "").getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > ' ' && each < 0x7f && each != '+' && each != '=';
            written.append(plain ? String.valueOf((char) each) : String.format("+%02X", each & 0xff));
        }
        return written.length() <= 100
                ? written.toString()
                : written.substring(0, 100).replaceAll("[+][0-9A-F]?$", "");
    }
}
