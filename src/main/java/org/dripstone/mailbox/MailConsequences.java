package org.dripstone.mailbox;

/** Does what follows from a message that is no feed. */
public interface MailConsequences {

    /**
     * Called within the transaction that marks the message: what is done here happens with the mark or not at all, and
     * never twice.
     */
    MailOutcome follow(ReadMail mail);

    /** What the message shows of our letters, whatever else it brings; noticing it again changes nothing. */
    default void notice(ReadMail mail) {}

    /** Nothing follows: a person reads it. */
    static MailConsequences leftToAPerson() {
        return mail -> MailOutcome.forAPerson(
                mail.understanding().mailClass(),
                "left to a person",
                String.join("; ", mail.understanding().why()));
    }
}
