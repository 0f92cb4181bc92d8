package org.dripstone.correspondence.meaning;

import java.util.Optional;
import java.util.function.Predicate;
import org.dripstone.correspondence.incoming.IncomingMail;
import org.dripstone.correspondence.incoming.MailClass;
import org.dripstone.correspondence.incoming.MailReader;
import org.dripstone.correspondence.incoming.Understanding;

/** Knows an interest form by its labelled lines, in plain text or HTML. */
public final class FormReading implements MailReader {

    private final Predicate<String> isForm;

    /** @param isForm whether a body holds the labelled lines of a form */
    public FormReading(Predicate<String> isForm) {
        this.isForm = isForm;
    }

    @Override
    public Optional<Understanding> read(IncomingMail mail) {
        boolean form = isForm.test(mail.plainText()) || isForm.test(mail.htmlText());
        return form
                ? Optional.of(Understanding.of(MailClass.FEED, "its lines are those of a form")
                        .withText(mail.body().strip(), TextLanguage.of(mail.body())))
                : Optional.empty();
    }
}
