package org.dripstone.correspondence.meaning;

/** The phrases of auto-replies.yaml, all languages at once: people write notices in several. */
final class MachineWords {

    private static final WordFile FILE = new WordFile("auto-replies.yaml");

    static final Phrases SUBJECTS = FILE.all("subjects");
    static final Phrases LEAVES = FILE.all("leaves");
    static final Phrases AUTOMATIC = FILE.all("automatic");
    static final Phrases OPENINGS = FILE.all("openings");
    static final Phrases RECEIVED = FILE.all("received");
    static final Phrases BACK = FILE.all("back");
    static final Phrases REPLY = FILE.all("reply");
    static final Phrases UNTIL = FILE.all("until");
    static final Phrases AWAY = FILE.all("away");
    static final Phrases LEFT = FILE.all("left");
    static final Phrases SUCCEEDED = FILE.all("succeeded");
    static final Phrases CONTACT = FILE.all("contact");

    private MachineWords() {}
}
