package org.dripstone.camel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dripstone.correspondence.Failure;
import org.dripstone.correspondence.Failure.Kind;
import org.dripstone.correspondence.Refusal;
import org.dripstone.correspondence.Refusal.Phase;
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
        if (causes.stream().anyMatch(NotAnyMore.class::isInstance)) {
            return new Failure(Kind.NOT_TRIED, "");
        }
        return causes.stream()
                .flatMap(cause -> refusal(cause).stream())
                .findFirst()
                .map(refusal -> new Failure(refusal.kind(), refusal.said()))
                .orElseGet(() -> withoutAnswer(caught));
    }

    /** Not reached; or, where the mail library says so itself, an address that this server cannot be given. */
    private static Failure withoutAnswer(Throwable caught) {
        boolean impossible = caught.getClass() == SendFailedException.class;
        return new Failure(impossible ? Kind.PERMANENT : Kind.TEMPORARY, said(caught));
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

    private static Optional<Refusal> refusal(Throwable cause) {
        if (cause instanceof CopyRefused || cause instanceof AuthenticationFailedException) {
            return Optional.of(new Refusal(Phase.LOGIN, 0, said(cause)));
        }
        if (cause instanceof SMTPAddressFailedException address) {
            return Optional.of(new Refusal(Phase.RECIPIENT, address.getReturnCode(), said(cause)));
        }
        if (cause instanceof SMTPSenderFailedException sender) {
            return Optional.of(new Refusal(Phase.SENDER, sender.getReturnCode(), said(cause)));
        }
        return cause instanceof SMTPSendFailedException send
                ? Optional.of(new Refusal(phase(send), send.getReturnCode(), said(cause)))
                : Optional.empty();
    }

    private static Phase phase(SMTPSendFailedException refused) {
        return String.valueOf(refused.getCommand()).startsWith("MAIL") ? Phase.SENDER : Phase.CONTENT;
    }

    private static String said(Throwable cause) {
        return String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
