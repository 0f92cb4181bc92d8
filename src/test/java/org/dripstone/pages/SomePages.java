package org.dripstone.pages;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.correspondence.LetterStatus;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.domain.Receipt;
import org.dripstone.domain.Stage;
import org.dripstone.feed.Arrival;
import org.dripstone.feed.FeedStatus;
import org.dripstone.matching.ReviewStore.Person;
import org.dripstone.matching.ReviewStore.Question;
import org.dripstone.settings.Http;
import org.dripstone.settings.Settings;

/** Pages whose every part can be put otherwise. */
final class SomePages {
    static final Instant NOW = Instant.parse("2026-03-17T09:00:00Z");

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Arrival> feeds = new ArrayList<>();
    private Optional<String> user = Optional.empty();
    private boolean reachable = true;
    private boolean watched = true;
    private boolean broken;

    SomePages(Path home) {
        settings.put("dripstone.home", home.toString());
    }

    SomePages set(String key, String value) {
        settings.put(key, value);
        return this;
    }

    SomePages forUser(String name) {
        user = Optional.of(name);
        return this;
    }

    SomePages unreachable() {
        reachable = false;
        return this;
    }

    SomePages unwatched() {
        watched = false;
        return this;
    }

    SomePages broken() {
        broken = true;
        return this;
    }

    SomePages feed(String number, String name, int accepted, int rejected) {
        feeds.add(new Arrival(number, name, NOW, FeedStatus.TAKEN_IN, new Receipt.Counts(accepted, 0, 0, rejected, 0)));
        return this;
    }

    SomePages row(String id, ProblemCode code, String value, String file) {
        List<Problem> problems = List.of(new Problem(15, "Solutions", value, code, ""));
        questions.add(
                new Question(id, 1, "spring", Question.Kind.ROW, problems, List.of(), List.of(), List.of(), file));
        return this;
    }

    SomePages people(String id, String name, String otherName) {
        List<Person> two = List.of(person(1, name), person(2, otherName));
        questions.add(new Question(id, 7, "", Question.Kind.PEOPLE, List.of(), two, List.of(), List.of(), "same name"));
        return this;
    }

    /** @param kind as it is shown, such as {@code reply} */
    SomePages mail(String id, String kind) {
        List<String> cells = List.of("kofi@example.org", "Re: a first session", kind);
        questions.add(new Question(id, 9, "", Question.Kind.MAIL, List.of(), List.of(), List.of(), cells, "why"));
        return this;
    }

    Pages start() {
        Settings read = Settings.read(Path.of("config"), Map.of(), settings);
        Pages pages = Pages.open(
                read,
                new Http("127.0.0.1", 0, user, "pass:wörd"),
                new Pages.Told(this::glance, () -> reachable, () -> watched, () -> true, () -> "none"),
                "./dripstone");
        pages.start();
        return pages;
    }

    private Glance glance() {
        if (broken) {
            throw new IllegalStateException("a table is gone");
        }
        return new Glance(
                NOW,
                questions.size(),
                questions,
                Map.of(Stage.INTEREST, 1, Stage.INTRODUCED, 3, Stage.DECLINED, 2),
                1,
                128,
                Map.of("virtual", 88, "in_person", 40),
                9,
                Map.of(LetterStatus.SENT, 6, LetterStatus.FAILED, 1),
                feeds);
    }

    private static Person person(long id, String name) {
        return new Person(id, name, "Ministry", "KE", List.of("p" + id + "@example.org"), List.of("list.csv@" + id));
    }
}
