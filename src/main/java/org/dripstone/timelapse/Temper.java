package org.dripstone.timelapse;

/** How somebody deals with our letters. */
public enum Temper {
    PROMPT("answers within days"),
    SLOW("answers every other letter, after weeks"),
    OWN_WORDS("writes back in their own words"),
    SILENT("never answers"),
    AWAY("is away for some weeks"),
    LEFT_TO_SUCCESSOR("leaves the post and names a successor"),
    LEFT("leaves the post and names nobody"),
    CONTRARY("sees it differently from the other side"),
    ASKING("asks for help"),
    PUTTING_OFF("asks to be asked again later"),
    DECLINING("loses interest"),
    FULL("has a full mailbox for some days"),
    BOUNCING("loses the mailbox"),
    UNSUBSCRIBING("wants no more mail");

    private final String words;

    Temper(String words) {
        this.words = words;
    }

    /** What it does, after "who". */
    public String words() {
        return words;
    }
}
