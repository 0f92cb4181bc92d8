package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dripstone.store.SomeWorkshop.NOON;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dripstone.correspondence.AnswerTokens;
import org.dripstone.correspondence.FollowUpItem;
import org.dripstone.correspondence.FollowUpLetters;
import org.dripstone.correspondence.LetterParty;
import org.dripstone.correspondence.LetterTemplates;
import org.dripstone.correspondence.MessageIds;
import org.dripstone.correspondence.Sender;
import org.dripstone.correspondence.Stationery;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether a letter may go out again once it is known that it did not leave is kept with it, as its steps say. */
final class GoingAgainTest {
    private static final byte[] KEY = "a key for tests".getBytes(StandardCharsets.UTF_8);

    private final Database database = new H2().fresh();
    private final SomeWorkshop workshop = new SomeWorkshop(database);
    private final long reader = workshop.person("to@example.org");
    private final long partnership = workshop.partnership(reader, workshop.solution("S1", workshop.person("host@x")));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLetterGoesAgainWhenOneOfItsStepsSaysSo() {
        FollowUpLetters letters = new FollowUpLetters(new Stationery(
                LetterTemplates.read(Path.of("config", "templates")),
                workshop.outbox,
                new Sender("Desk", "desk@example.org", "en"),
                new MessageIds(KEY, "desk@example.org"),
                new AnswerTokens(KEY),
                event -> "The workshop",
                SomeWorkshop.CLOCK));
        write(letters, "leave", List.of(item(false)));
        write(letters, "again", List.of(item(false), item(true)));
        assertThat(workshop.all("select send_again from message order by id")).containsExactly("FALSE", "TRUE");
    }

    private void write(FollowUpLetters letters, String key, List<FollowUpItem> items) {
        letters.write(new JdbiContacts(database).of(reader), SomeWorkshop.EVENT, items, key, NOON);
    }

    private FollowUpItem item(boolean again) {
        LetterParty host = new LetterParty("Host", "", "PE", "host@x", List.of(), List.of(), "", "DS-1");
        return new FollowUpItem(
                partnership,
                "contact-check",
                Side.SEEKER,
                0,
                SomeWorkshop.solution("S1", "Title"),
                host,
                9,
                List.of(Answer.IN_CONTACT, Answer.NOT_YET, Answer.NOT_INTERESTED),
                List.of(),
                Map.of(),
                again);
    }
}
