package org.dripstone.camel;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dripstone.correspondence.Failure;
import org.dripstone.correspondence.Failure.Kind;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads what a mail server or the way to it said when a mail could not be handed over. */
final class DeliveryFailures {
    private DeliveryFailures() {}

    static Failure read(Throwable caught) {
        List<Throwable> causes = causes(caught);
        Optional<Throwable> lost =
                causes.stream().filter(AnswerLost.class::isInstance).findFirst();
        if (lost.isPresent()) {
            return new Failure(Kind.IN_DOUBT, said(lost.get()));
        }
        Throwable telling =
                causes.stream().filter(cause -> code(cause) > 0).findFirst().orElse(caught);
        return new Failure(isFinal(telling) ? Kind.PERMANENT : Kind.TEMPORARY, said(telling));
    }

    /** Innermost first: a refused recipient hangs on an exception that says only that some were refused. */
    private static List<Throwable> causes(Throwable caught) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = caught;
        while (cause != null && !causes.contains(cause)) {
            causes.add(0, cause);
            cause = cause instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : cause.getCause();
        }
        return causes;
    }

    /** Without a code it is our side that refuses: an address this server cannot be given. */
    private static boolean isFinal(Throwable telling) {
        return code(telling) >= 500 || (code(telling) == 0 && telling.getClass() == SendFailedException.class);
    }

    private static int code(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (cause instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return cause instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    private static String said(Throwable cause) {
        return String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
