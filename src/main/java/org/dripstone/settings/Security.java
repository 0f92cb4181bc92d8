package org.dripstone.settings;

import java.util.Locale;

/** How the line to a mail server is protected: from the first byte, from STARTTLS on, or not at all. */
public enum Security {
    TLS(465, 993),
    STARTTLS(587, 143),
    NONE(25, 143);

    private final int smtpPort;
    private final int imapPort;

    Security(int smtpPort, int imapPort) {
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    static Security of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    int smtpPort() {
        return smtpPort;
    }

    int imapPort() {
        return imapPort;
    }
}
