package org.dripstone.settings;

import java.util.List;
import java.util.Locale;

/** Settings that are each right and wrong together. */
final class Agreement {
    private final Values values;
    private final List<String> problems;
    private final List<String> warnings;

    Agreement(Values values, List<String> problems, List<String> warnings) {
        this.values = values;
        this.problems = problems;
        this.warnings = warnings;
    }

    void check() {
        checkDatabase();
        needsBoth(Key.SMTP_USER, Key.SMTP_PASSWORD);
        needsBoth(Key.HTTP_USER, Key.HTTP_PASSWORD);
        checkMailbox();
        checkSender();
        checkPages();
        warnOfPasswordInClear(Key.SMTP_HOST, Key.SMTP_SECURITY, Key.SMTP_PASSWORD);
        warnOfPasswordInClear(Key.IMAP_HOST, Key.IMAP_SECURITY, Key.IMAP_PASSWORD);
    }

    private void checkDatabase() {
        String url = values.get(Key.DATABASE_URL).toUpperCase(Locale.ROOT) + ";";
        if (url.startsWith("JDBC:H2:") && !url.startsWith("JDBC:H2:MEM:")) {
            checkDurable(url);
            checkShared(url);
        }
    }

    /** With its default write delay H2 forgets commits it acknowledged when the process is killed. */
    private void checkDurable(String url) {
        if (!url.contains(";WRITE_DELAY=0;") || url.contains(";RETENTION_TIME=0;")) {
            problems.add(values.shown(Key.DATABASE_URL)
                    + ": would lose what it acknowledged when the process is killed; add ;WRITE_DELAY=0 to it,"
                    + " without RETENTION_TIME=0, or leave the key empty");
        }
    }

    private void checkShared(String url) {
        if (url.contains(";AUTO_SERVER=TRUE;") && url.contains(";DB_CLOSE_ON_EXIT=FALSE;")) {
            problems.add(values.shown(Key.DATABASE_URL)
                    + ": H2 cannot do both AUTO_SERVER=TRUE and DB_CLOSE_ON_EXIT=FALSE; leave the latter out");
        }
    }

    private void needsBoth(Key user, Key password) {
        if (values.isSet(user) != values.isSet(password)) {
            Key missing = values.isSet(user) ? password : user;
            Key there = values.isSet(user) ? user : password;
            problems.add(
                    missing.property() + ": is empty, while " + there.property() + " is given; set both or neither");
        }
    }

    private void checkMailbox() {
        for (Key key : List.of(Key.IMAP_USER, Key.IMAP_PASSWORD)) {
            if (values.isSet(Key.IMAP_HOST) && !values.isSet(key)) {
                problems.add(key.property()
                        + ": is empty, while dripstone.imap.host is given; a mailbox needs both user and password");
            }
        }
    }

    /** Answers to the shipped example address would be lost for ever. */
    private void checkSender() {
        String address = values.get(Key.SECRETARIAT_ADDRESS);
        if (values.isSet(Key.SMTP_HOST) && address.equals(Key.SECRETARIAT_ADDRESS.byDefault())) {
            String problem = values.shown(Key.SECRETARIAT_ADDRESS)
                    + ": is only the example; answers would be lost; set the address of a mailbox that people read";
            (isLoopback(values.get(Key.SMTP_HOST)) ? warnings : problems).add(problem);
        }
    }

    /** They name people: without a password they are for this machine alone. */
    private void checkPages() {
        boolean open = values.isSet(Key.HTTP_PORT) && !isLoopback(values.get(Key.HTTP_HOST));
        if (open && !values.isSet(Key.HTTP_USER)) {
            problems.add(values.shown(Key.HTTP_HOST)
                    + ": everybody who reaches this machine could read about people; set dripstone.http.user and"
                    + " dripstone.http.password, or serve the pages on 127.0.0.1, or leave dripstone.http.port empty");
        } else if (open && !values.get(Key.PUBLIC_URL).startsWith("https:")) {
            warnings.add(values.shown(Key.HTTP_HOST)
                    + ": the password crosses the network in the clear; serve the pages on 127.0.0.1 behind a proxy that"
                    + " speaks https, and set dripstone.public-url");
        }
    }

    private void warnOfPasswordInClear(Key host, Key security, Key password) {
        boolean clear = values.get(security).equalsIgnoreCase(Security.NONE.name());
        if (clear && values.isSet(password) && !isLoopback(values.get(host))) {
            warnings.add(
                    values.shown(security) + ": the password crosses the network in the clear; use tls or starttls");
        }
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
