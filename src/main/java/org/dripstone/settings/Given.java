package org.dripstone.settings;

import java.nio.file.Path;

/**
 * A value somebody set.
 *
 * @param origin where, for messages: {@code application.properties:12}
 * @param base the folder a relative path in it counts from
 */
record Given(String value, String origin, Path base) {

    Path asPath() {
        return base.resolve(value).normalize();
    }

    /** For messages: {@code dripstone.smtp.port = 0 (application.properties:12)}, a secret left out. */
    String shownAs(Key key) {
        String shown = key.isSecret() ? "…" : Secrets.hidden(value);
        return key.property() + " = " + shown + " (" + origin + ")";
    }
}
