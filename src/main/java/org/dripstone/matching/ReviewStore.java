package org.dripstone.matching;

import java.util.List;
import java.util.Optional;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Problem;

/** What waits for somebody's decision, and what they decided. */
public interface ReviewStore {

    /** Everything that waits, oldest first. */
    List<Question> open();

    /** As {@link #open}, but of each kind no more than so many. */
    List<Question> first(int most);

    Optional<Question> find(String id);

    /** What was said to a question that is open no more: whether yes; absent where nobody has answered it. */
    Optional<Boolean> answered(String id);

    /**
     * Keeps the decision about a waiting row; its match follows it.
     *
     * @return false where it waits no more, as with all that is decided here: two people may answer at the same time
     */
    boolean decideRow(long row, Decision decision);

    /** The row is not taken in. */
    boolean rejectRow(long row);

    /** A mail is let in, its files or what it asks for, or it is not. */
    boolean decideMail(long mail, boolean letIn);

    /** What a person says that a mail means; nothing to leave it as it was read. */
    void tellMail(long mail, Optional<Answer> answer, Optional<Long> partnership);

    /** A suggestion becomes an interest, or is never made again; false too where the seeker asked for it meanwhile. */
    boolean decideSuggestion(long suggestion, boolean yes);

    /** Two people are one, or are kept apart for ever. */
    boolean decidePeople(long review, boolean same);

    /**
     * Something to decide.
     *
     * @param id {@code F3@15} for a row, {@code F3} for the columns of a file, {@code D7} for two people, {@code M12} for a mail, {@code G4} for a suggestion
     * @param key of the row, the review or the mail
     * @param people the two who may be one; none for a row
     * @param header and {@code cells}: the row as it came, or columns and what each was taken for, or who wrote a mail of which kind about what; none for people
     */
    record Question(
            String id,
            long key,
            String event,
            Kind kind,
            List<Problem> problems,
            List<Person> people,
            List<String> header,
            List<String> cells,
            String why) {

        /** What the question is about. */
        public enum Kind {
            ROW,
            /** What the columns of a file mean. */
            MAPPING,
            PEOPLE,
            MAIL,
            /** A solution that would also fit. */
            SUGGESTION
        }
    }

    /** One of two people who may be one. */
    record Person(
            long id, String name, String organisation, String country, List<String> addresses, List<String> sources) {}
}
