package org.dripstone.settings;

/** Where the tables are. */
public record Database(String url, String user, String password) {

    public boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    /** Without the password: what is printed by accident must not be a secret. */
    @Override
    public String toString() {
        return "Database[" + Secrets.hidden(url) + "]";
    }
}
