package org.dripstone.camel;

import java.util.Properties;

/**
 * Where mail is handed over, and how carefully.
 *
 * @param user empty to send without signing in
 */
public record SmtpServer(String host, int port, Security security, String user, String password) {

    private static final String CONNECT_MS = "30000";
    private static final String READ_MS = "60000";
    private static final String WRITE_MS = "60000";

    /** How the connection is protected; the certificate must be valid and for this host whenever there is one. */
    public enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    /** Without the password. */
    @Override
    public String toString() {
        return security + " " + host + ":" + port;
    }

    String protocol() {
        return security == Security.TLS ? "smtps" : "smtp";
    }

    Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", CONNECT_MS);
        properties.setProperty(prefix + "timeout", READ_MS);
        properties.setProperty(prefix + "writetimeout", WRITE_MS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(security == Security.STARTTLS));
        properties.setProperty(prefix + "auth", String.valueOf(!user.isEmpty()));
        return properties;
    }
}
