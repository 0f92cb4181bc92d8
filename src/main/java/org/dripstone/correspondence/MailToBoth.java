package org.dripstone.correspondence;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dripstone.correspondence.FollowUpWriter.Addressed;

/**
 * One mail to both sides of a partnership. It is in a language both read or, where none is known, in the seeker's and then
 * in the provider's.
 *
 * @param both the seeker, then the provider
 */
record MailToBoth(Stationery stationery, List<Addressed> both, String event) {

    private static final String LINE = "\n\n----------------------------------------\n\n";
    private static final int LONGEST_SUBJECT = 150;
    private static final String ENDS = "</main>";

    /** All letters of the partnership to either side. */
    List<String> thread() {
        return both.stream()
                .flatMap(each -> each.item().thread().stream())
                .distinct()
                .toList();
    }

    String inReplyTo() {
        List<String> thread = thread();
        return thread.isEmpty() ? "" : thread.get(thread.size() - 1);
    }

    Optional<MailAddress> beside(Addressed reader) {
        return both.stream()
                .map(Addressed::reader)
                .filter(other -> !other.equals(reader.reader()))
                .map(other -> new MailAddress(other.name(), other.address()))
                .findFirst();
    }

    Letter copyFor(Addressed reader, Instant now) {
        return languages().stream()
                .map(language -> in(language, reader, now))
                .reduce(MailToBoth::followedBy)
                .orElseThrow();
    }

    /** A provider also reads the languages in which the solution was presented. */
    private List<String> languages() {
        String seeker = primary(stationery.language(both.get(0).reader()));
        String provider = primary(stationery.language(both.get(1).reader()));
        boolean isShared = seeker.equals(provider)
                || both.get(0).item().solution().languages().stream()
                        .map(MailToBoth::primary)
                        .anyMatch(seeker::equals);
        return isShared ? List.of(seeker) : List.of(seeker, provider);
    }

    private static String primary(String language) {
        return Locale.forLanguageTag(language.strip().replace('_', '-')).getLanguage();
    }

    private Letter in(String language, Addressed reader, Instant now) {
        LetterFrame own = stationery.frame(reader.reader(), event);
        LetterFrame toBoth = own.to(LetterFilters.listed(names(), ULocale.forLanguageTag(language)));
        FollowUpLetter letter = new FollowUpLetter(
                toBoth, reader.reader().person(), false, List.of(showingBoth(reader.item())), stationery.tokens(), now);
        return stationery.templates().followUp(letter, language);
    }

    private List<String> names() {
        return both.stream()
                .map(Addressed::reader)
                .map(Contact::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** What an item shows of the other side, the mail shows of both. */
    private FollowUpItem showingBoth(FollowUpItem item) {
        LetterParty provider = both.get(0).item().counterpart();
        LetterParty seeker = both.get(1).item().counterpart();
        Map<String, Object> facts = new HashMap<>(item.facts());
        facts.put("others", List.of(provider.facts()));
        return new FollowUpItem(
                item.partnership(),
                item.step(),
                item.side(),
                item.round(),
                item.solution(),
                seeker,
                item.days(),
                item.answers(),
                item.thread(),
                facts);
    }

    private static Letter followedBy(Letter first, Letter second) {
        if (first.language().equals(second.language())) {
            return first;
        }
        String main = second.html()
                        .substring(second.html().indexOf("<main"), second.html().indexOf(ENDS))
                + ENDS;
        return new Letter(
                LetterText.shorten(first.subject() + " / " + second.subject(), LONGEST_SUBJECT),
                first.text() + LINE + second.text(),
                first.html().replace(ENDS, ENDS + "\n" + main),
                first.language() + ", " + second.language());
    }
}
