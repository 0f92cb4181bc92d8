package org.dripstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dripstone.domain.Field;
import org.dripstone.domain.Problem;
import org.dripstone.domain.ProblemCode;
import org.dripstone.feed.table.MappingDoubt;
import org.dripstone.matching.ReviewStore.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class MappingStoreContract extends StoreContract {
    private static final MappingDoubt DOUBT = new MappingDoubt("nothing is known of", List.of("E-mail", "Имя"));

    private JdbiMappingStore mappings;

    MappingStoreContract(Server server) {
        super(server);
    }

    @BeforeEach
    void takeStore() {
        mappings = new JdbiMappingStore(database, workshop.feeds, SomeWorkshop.CLOCK);
    }

    @Test
    void remembersColumnsByTheirNamesInTheirOrder() {
        mappings.remember(columns(Field.EMAIL, Field.ANSWER));
        mappings.remember(columns(Field.EMAIL, Field.NAME));

        assertThat(mappings.remembered(List.of("Адрес", "Имя"))).contains(columns(Field.EMAIL, Field.NAME));
        assertThat(mappings.remembered(List.of("Имя", "Адрес"))).isEmpty();
        assertThat(mappings.remembered(List.of("Адрес"))).isEmpty();
    }

    @Test
    void letsAFeedWaitUntilItIsDecided() {
        long feed = workshop.reading("odd.csv");
        assertThat(mappings.isOpen(feed)).isFalse();
        mappings.doubt(feed, List.of(DOUBT));

        assertThat(mappings.isOpen(feed)).isTrue();
        assertThat(workshop.feeds.receipt(feed).problems())
                .containsExactly(new Problem(
                        0,
                        "E-mail, Имя",
                        "",
                        ProblemCode.LAYOUT_UNKNOWN,
                        "F" + feed + " --column 'E-mail=…' --column 'Имя=…'"));
        mappings.decide(feed, true);

        assertThat(mappings.isOpen(feed)).isFalse();
        assertThat(workshop.feeds.receipt(feed).problems()).isEmpty();
    }

    @Test
    void asksWhatTheColumnsMeanOnceTheFeedIsThrough() {
        long feed = workshop.reading("odd.csv");
        mappings.doubt(feed, List.of(DOUBT));
        assertThat(workshop.reviews.open()).isEmpty();
        workshop.feeds.markMatched(List.of(feed));

        assertThat(workshop.reviews.open()).singleElement().satisfies(question -> {
            assertThat(question.kind()).isEqualTo(Question.Kind.MAPPING);
            assertThat(question.id()).isEqualTo("F" + feed);
            assertThat(question.header()).containsExactly("E-mail");
            assertThat(question.cells()).containsExactly("email");
        });
        assertThat(new StatusQueries(database).openQuestions()).isEqualTo(1);
    }

    private static Map<String, Field> columns(Field first, Field second) {
        Map<String, Field> columns = new LinkedHashMap<>();
        columns.put("Адрес", first);
        columns.put("Имя", second);
        return columns;
    }
}
