package org.dripstone.cli.doctor;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.dripstone.settings.Imap;
import org.dripstone.settings.Security;
import org.dripstone.settings.Settings;
import org.dripstone.settings.Smtp;

/** Do the mail servers answer, and do they protect the line as the settings want it? Nobody logs in, nothing is sent. */
final class MailServerLook {
    private final Settings settings;

    MailServerLook(Settings settings) {
        this.settings = settings;
    }

    Finding smtp() {
        return settings.smtp()
                .map(this::smtp)
                .orElseGet(() -> Finding.ok("none (dripstone.smtp.host is empty): mail goes to the outbox folder"));
    }

    Finding imap() {
        return settings.imap()
                .map(this::imap)
                .orElseGet(() -> Finding.ok("none (dripstone.imap.host is empty): no mailbox is read"));
    }

    private Finding smtp(Smtp smtp) {
        String where = smtp.host() + ":" + smtp.port();
        try (Line line = Line.to(smtp.host(), smtp.port(), smtp.security() == Security.TLS)) {
            String greeting = lastOf(line, "220");
            line.say("EHLO localhost");
            boolean offered = offersStartTls(line);
            line.say("QUIT");
            return judged("smtp", where, greeting, smtp.security(), offered);
        } catch (IOException refused) {
            return unreachable("smtp", where, refused);
        }
    }

    private Finding imap(Imap imap) {
        String where = imap.host() + ":" + imap.port();
        try (Line line = Line.to(imap.host(), imap.port(), imap.security() == Security.TLS)) {
            String greeting = line.answer();
            if (!greeting.startsWith("* ")) {
                throw new IOException("it does not speak IMAP: " + shortened(greeting));
            }
            line.say("a CAPABILITY");
            boolean offered = line.answer().contains("STARTTLS");
            line.say("b LOGOUT");
            return judged("imap", where, greeting, imap.security(), offered);
        } catch (IOException refused) {
            return unreachable("imap", where, refused);
        }
    }

    private static Finding judged(String kind, String where, String greeting, Security security, boolean offered) {
        String words = where + " answers: " + shortened(greeting);
        if (security == Security.STARTTLS && !offered) {
            return Finding.fail(
                    where + " offers no STARTTLS",
                    "set dripstone." + kind + ".security to tls, if it listens for that on another port");
        }
        if (security == Security.NONE && offered) {
            return Finding.warn(words + ", and offers STARTTLS", "set dripstone." + kind + ".security=starttls");
        }
        return Finding.ok(words);
    }

    /** An answer may take several lines; all but the last have a hyphen after the code. */
    private static String lastOf(Line line, String code) throws IOException {
        String first = line.answer();
        String last = first;
        while (last.startsWith(code + "-")) {
            last = line.answer();
        }
        if (!last.startsWith(code)) {
            throw new IOException("it does not greet: " + shortened(last));
        }
        return first;
    }

    private static boolean offersStartTls(Line line) throws IOException {
        boolean offered = false;
        String answer = line.answer();
        while (answer.startsWith("250-")) {
            offered |= answer.regionMatches(true, 4, "STARTTLS", 0, 8);
            answer = line.answer();
        }
        return offered || answer.regionMatches(true, 4, "STARTTLS", 0, 8);
    }

    private static Finding unreachable(String kind, String where, IOException refused) {
        String key = "dripstone." + kind + ".";
        if (refused instanceof UnknownHostException) {
            return Finding.fail(where + ": no such host", "correct " + key + "host");
        } else if (refused instanceof SSLException) {
            return Finding.fail(
                    where + ": no protected line (" + refused.getMessage() + ")",
                    "correct " + key + "port or " + key + "security; the certificate must name " + key + "host");
        } else if (refused instanceof SocketTimeoutException) {
            return Finding.fail(
                    where + ": no answer in time", "check " + key + "port, " + key + "security and the firewall");
        }
        return Finding.fail(
                where + ": " + refused.getMessage(),
                "check " + key + "host and " + key + "port, and that the server runs");
    }

    private static String shortened(String answer) {
        return answer.length() > 70 ? answer.substring(0, 70) + "…" : answer;
    }
}
