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

    /** What was said to a question that is open no more: whether yes; absent where nobody has answered it. */
    public Optional<Boolean> answered(String id) {
        return reviews.answered(id);
    }

    /**
     * Says yes: the row is taken in, for the solutions of these codes or titles where it names none for sure; or the
     * two people are one; or the files a mail brought are taken in by the service;
     * or a suggestion becomes an interest.
     *
     * @return false where there was nothing to decide any more: somebody else has answered, or it was taken back
     * @throws UnknownSolution when one of {@code codes} is not in the catalogue
     */
    public boolean accept(Question question, List<String> codes) throws UnknownSolution {
        List<Long> meant = new ArrayList<>();
        for (String code : codes) {
            meant.add(solution(question.event(), code));
        }
        return transactions.inTurn(() -> switch (question.kind()) {
            case ROW -> reviews.decideRow(question.key(), new Decision(true, meant));
            case PEOPLE -> unite(question);
            case MAIL -> reviews.decideMail(question.key(), true);
            case SUGGESTION -> reviews.decideSuggestion(question.key(), true);
            case MAPPING -> throw new IllegalArgumentException("columns are named with accept(question, columns)");
        });
    }

    /** Says what the columns of a file mean where it is not what was proposed; false where that is settled already. */
    public boolean nameColumns(Question question, Map<String, Field> changes) throws UnusableMapping {
        return mappings.accept(question.key(), changes);
    }

    /**
     * Says what a mail means; what follows is done by the service.
     *
     * @param answer absent where it means what it was read as
     * @param partnership absent where the mail tells
     * @return false where it waits for nobody any more
     */
    public boolean answer(Question mail, Optional<Answer> answer, Optional<Long> partnership) {
        return transactions.inTurn(() -> {
            reviews.tellMail(mail.key(), answer, partnership);
            return reviews.decideMail(mail.key(), true);
        });
    }

    /**
     * Says no: the row is not taken in; the two people are kept apart for ever; the suggestion is not made again.
     *
     * @return false where there was nothing to decide any more: somebody else has answered, or it was taken back
     */
    public boolean reject(Question question) {
        return transactions.inTurn(() -> switch (question.kind()) {
            case ROW -> reviews.rejectRow(question.key());
            case PEOPLE -> reviews.decidePeople(question.key(), false);
            case MAIL -> reviews.decideMail(question.key(), false);
            case SUGGESTION -> reviews.decideSuggestion(question.key(), false);
            case MAPPING -> mappings.reject(question.key());
        });
    }

    /** Asked anew within the turn: one of the two may have turned out to be a third person meanwhile. */
    private boolean unite(Question question) {
        return reviews.find(question.id())
                .filter(open -> reviews.decidePeople(open.key(), true))
                .map(this::united)
                .isPresent();
    }

    private long united(Question open) {
        long survivor = open.people().get(0).id();
        people.merge(survivor, open.people().get(1).id());
        people.describeAnew(List.of(survivor));
        return survivor;
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
