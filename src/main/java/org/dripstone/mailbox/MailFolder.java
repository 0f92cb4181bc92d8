package org.dripstone.mailbox;

/** Where a message goes in the mailbox once it is known what came of it. */
public enum MailFolder {
    /** Done with. */
    PROCESSED("Processed"),
    /** A person should look. */
    ATTENTION("Attention"),
    /** Brought files or a form that were taken in. */
    FEEDS("Feeds");

    private final String folder;

    MailFolder(String folder) {
        this.folder = folder;
    }

    /** Its name in the mailbox. */
    public String folder() {
        return folder;
    }
}
