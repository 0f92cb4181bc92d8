package org.dripstone.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dripstone.domain.Answer;
import org.dripstone.domain.Field;
import org.dripstone.domain.Transactions;
import org.dripstone.feed.MappingDesk;
import org.dripstone.feed.MappingDesk.UnusableMapping;
import org.dripstone.feed.SolutionStore;
import org.dripstone.feed.SolutionStore.Listed;
import org.dripstone.identity.PeopleStore;
import org.dripstone.matching.ReviewStore.Question;

/** Where a person decides what the machine would not. A decision is kept, and never asked for twice. */
public final class ReviewDesk {
    private final ReviewStore reviews;
    private final SolutionStore solutions;
    private final PeopleStore people;
    private final MappingDesk mappings;
    private final Transactions transactions;

    public ReviewDesk(
            ReviewStore reviews,
            SolutionStore solutions,
            PeopleStore people,
            MappingDesk mappings,
            Transactions transactions) {
        this.reviews = reviews;
        this.solutions = solutions;
        this.people = people;
        this.mappings = mappings;
        this.transactions = transactions;
    }

    public List<Question> open() {
        return reviews.open();
    }

    /** The oldest, of each kind no more than so many. */
    public List<Question> first(int most) {
        return reviews.first(most);
    }

    public Optional<Question> find(String id) {
        return reviews.find(id);
    }

    /**
     * Says yes: the row is taken in, for the solutions of these codes or titles where it names none for sure; or the
     * two people are one; or the files a mail brought are taken in by the service;
     * or a suggestion becomes an interest.
     *
     * @throws UnknownSolution when one of {@code codes} is not in the catalogue
     */
    public void accept(Question question, List<String> codes) throws UnknownSolution {
        List<Long> meant = new ArrayList<>();
        for (String code : codes) {
            meant.add(solution(question.event(), code));
        }
        transactions.inTurn(() -> {
            switch (question.kind()) {
                case ROW -> reviews.decideRow(question.key(), new Decision(true, meant));
                case PEOPLE -> unite(question);
                case MAIL -> reviews.decideMail(question.key(), true);
                case SUGGESTION -> reviews.decideSuggestion(question.key(), true);
                case MAPPING -> throw new IllegalArgumentException("columns are named with accept(question, columns)");
            }
            return true;
        });
    }

    /** Says what the columns of a file mean where it is not what was proposed; its rows are taken in. */
    public void nameColumns(Question question, Map<String, Field> changes) throws UnusableMapping {
        mappings.accept(question.key(), changes);
    }

    /**
     * Says what a mail means; what follows is done by the service.
     *
     * @param answer absent where it means what it was read as
     * @param partnership absent where the mail tells
     */
    public void answer(Question mail, Optional<Answer> answer, Optional<Long> partnership) {
        transactions.inTurn(() -> {
            reviews.tellMail(mail.key(), answer, partnership);
            reviews.decideMail(mail.key(), true);
            return true;
        });
    }

    /** Says no: the row is not taken in; the two people are kept apart for ever; the suggestion is not made again. */
    public void reject(Question question) {
        transactions.inTurn(() -> {
            switch (question.kind()) {
                case ROW -> reviews.rejectRow(question.key());
                case PEOPLE -> reviews.decidePeople(question.key(), false);
                case MAIL -> reviews.decideMail(question.key(), false);
                case SUGGESTION -> reviews.decideSuggestion(question.key(), false);
                case MAPPING -> mappings.reject(question.key());
            }
            return true;
        });
    }

    private void unite(Question question) {
        long survivor = question.people().get(0).id();
        long other = question.people().get(1).id();
        reviews.decidePeople(question.key(), true);
        people.merge(survivor, other);
        people.describeAnew(List.of(survivor));
    }

    private long solution(String event, String code) throws UnknownSolution {
        return solutions.catalogue(event).stream()
                .filter(listed -> listed.solution().code().equalsIgnoreCase(code)
                        || listed.solution().title().equalsIgnoreCase(code))
                .map(Listed::id)
                .findFirst()
                .orElseThrow(() -> new UnknownSolution(code));
    }

    /** No solution of the event has that code or title. */
    public static final class UnknownSolution extends Exception {
        private static final long serialVersionUID = 1L;

        UnknownSolution(String code) {
            super(code);
        }
    }
}
