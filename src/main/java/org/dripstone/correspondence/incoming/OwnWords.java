package org.dripstone.correspondence.incoming;

import org.dripstone.correspondence.reply.ReplyText;
import org.jspecify.annotations.Nullable;

/** What a person wrote in one mail, found once for all who ask; in a large mail that takes a while. */
final class OwnWords {
    private volatile @Nullable String found;

    String of(IncomingMail mail) {
        String known = found;
        if (known == null) {
            known = ReplyText.of(mail.plainText(), mail.html());
            found = known;
        }
        return known;
    }

    /** What is remembered makes no mail another. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OwnWords;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
