package org.dripstone.camel;

/** Where a sender is killed: by itself, by the mail server it talks to, or by nobody in particular. */
enum KillStep {
    CLAIM_OPEN(By.ITSELF, "claimed, not committed"),
    CLAIM_COMMITTED(By.ITSELF, "claim committed, not yet forced to the disk"),
    CLAIM_ON_DISK(By.ITSELF, "claim on the disk, before the first byte"),
    CONNECTED(By.SERVER, "connected"),
    GREETED(By.SERVER, "after EHLO"),
    SENDER_NAMED(By.SERVER, "after MAIL FROM"),
    READER_NAMED(By.SERVER, "after RCPT TO the reader"),
    COPY_NAMED(By.SERVER, "after RCPT TO our mailbox"),
    DATA_BEGUN(By.SERVER, "after DATA"),
    MID_DATA(By.SERVER, "in the middle of the mail"),
    DOT_TAKEN(By.SERVER, "after the final dot; the server takes the mail"),
    DOT_DROPPED(By.SERVER, "after the final dot; the server drops the mail"),
    ANSWERED(By.SERVER, "250 is on its way"),
    ANSWER_READ(By.ITSELF, "250 read, not marked"),
    MARK_OPEN(By.ITSELF, "marked, not committed"),
    MARKED(By.ITSELF, "mark committed"),
    ASKING(By.ITSELF, "before a witness of a doubt is asked"),
    TESTIFIED(By.ITSELF, "a doubt is settled, not committed"),
    ANY_TIME(By.NOBODY, "at any time");

    /** Who knows that the step is reached. */
    enum By {
        ITSELF,
        SERVER,
        NOBODY
    }

    final By by;
    final String words;

    KillStep(By by, String words) {
        this.by = by;
        this.words = words;
    }
}
