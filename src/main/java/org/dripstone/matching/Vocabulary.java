package org.dripstone.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.dripstone.domain.Solution;
import org.dripstone.normalise.Transliteration;

/** All words of a catalogue: which solutions use each, where, and how much each tells in this catalogue. */
final class Vocabulary {
    private static final Pattern PART = Pattern.compile("[:：(（)）]|\\s[-–—]\\s|[–—]");
    private static final Pattern BEFORE_THE_REST = Pattern.compile("[:：(（,，،;؛]|\\s[-–—]\\s|[–—]");
    private static final Pattern HYPHEN = Pattern.compile("[-‐‑]");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{1,7}");

    private final int size;
    private final SmallWords small;
    private final Map<String, Entry> byStem = new HashMap<>();
    private final Map<String, List<String>> runTogether = new HashMap<>();
    private final Spellings spellings = new Spellings(Stem::of);
    private final Spellings stems = new Spellings(UnaryOperator.identity());
    private final NavigableSet<String> words = new TreeSet<>();
    private final List<List<String>> titles = new ArrayList<>();
    private final Map<List<String>, BitSet> parts = new HashMap<>();
    private final Map<String, BitSet> compounds = new HashMap<>();
    private final Map<String, BitSet> acronyms = new HashMap<>();
    private final Map<String, BitSet> organisationInitials = new HashMap<>();
    private final Map<List<String>, BitSet> organisations = new HashMap<>();
    private final Map<List<String>, BitSet> partsAsWritten = new HashMap<>();
    private final Set<String> exactTitleWords = new HashSet<>();
    private final Set<String> neighbours = new HashSet<>();

    Vocabulary(List<Solution> catalogue, SmallWords small) {
        this.size = catalogue.size();
        this.small = small;
        for (int i = 0; i < size; i++) {
            add(i, catalogue.get(i));
        }
    }

    /** Where the solutions of a catalogue use a word. */
    record Entry(BitSet title, BitSet organisation, BitSet presenter, BitSet summary, BitSet theme) {
        Entry() {
            this(new BitSet(), new BitSet(), new BitSet(), new BitSet(), new BitSet());
        }

        void add(Entry other) {
            title.or(other.title);
            organisation.or(other.organisation);
            presenter.or(other.presenter);
            summary.or(other.summary);
            theme.or(other.theme);
        }

        int users() {
            var users = (BitSet) title.clone();
            List.of(organisation, presenter, summary, theme).forEach(users::or);
            return users.cardinality();
        }
    }

    Optional<Entry> entry(String stem) {
        return Optional.ofNullable(byStem.get(stem));
    }

    /** The stem of the only known word one slip away. */
    Optional<String> misspelt(String word) {
        return spellings.nearest(word).or(() -> stems.nearest(Stem.of(word)));
    }

    /** The words that are run together here, or parted in the wrong place: none when it is not that. */
    List<String> partsOf(String run) {
        return runTogether.getOrDefault(Stem.of(run), List.of());
    }

    /** Where words that begin so are used: what an abbreviation may stand for. */
    Entry entriesBeginning(String letters) {
        var together = new Entry();
        words.subSet(letters, letters + Character.MAX_VALUE).stream()
                .map(Stem::of)
                .flatMap(stem -> entry(stem).stream())
                .forEach(together::add);
        return together;
    }

    BitSet acronym(String word) {
        return acronyms.getOrDefault(word, new BitSet());
    }

    /** The solutions of organisations whose words begin with these letters. */
    BitSet organisationOfInitials(String word) {
        return organisationInitials.getOrDefault(word, new BitSet());
    }

    /** The solutions of the organisation that these words are the whole name of. */
    BitSet ofOrganisation(List<String> stems) {
        return organisations.getOrDefault(stems, new BitSet());
    }

    /** The solutions of whose title these words, small ones and endings too, are a whole part. */
    BitSet havingPartAsWritten(List<String> words) {
        return partsAsWritten.getOrDefault(words, new BitSet());
    }

    /** The solutions with these two words of a title joined by a hyphen. */
    BitSet compound(String first, String second) {
        return compounds.getOrDefault(Stem.of(first + second), new BitSet());
    }

    boolean isKnown(String word) {
        return byStem.containsKey(Stem.of(word));
    }

    boolean isInATitle(String word) {
        return exactTitleWords.contains(word);
    }

    /** Whether these words stand beside each other in a title, in whatever grammatical form. */
    boolean followInATitle(String first, String second) {
        return neighbours.contains(Stem.of(first) + " " + Stem.of(second));
    }

    /** Between 0, in every title, and 1, in one alone; words common in the trade weigh half at most. */
    double weight(String stem) {
        int users = Math.max(
                1, entry(stem).map(entry -> entry.title().cardinality()).orElse(1));
        double rarity = rarity(users);
        return small.isGeneral(stem) ? Math.min(rarity, 0.5) : rarity;
    }

    boolean isGeneral(String stem) {
        return small.isGeneral(stem);
    }

    double rarity(int users) {
        return size < 2 ? 1 : Math.log((double) size / Math.max(1, users)) / Math.log(size);
    }

    List<String> title(int solution) {
        return titles.get(solution);
    }

    /** The solutions of whose title these words are a whole part, before the colon or in parentheses. */
    BitSet havingPart(List<String> stems) {
        return parts.getOrDefault(stems, new BitSet());
    }

    List<String> contentStems(String text) {
        return Word.of(text).stream()
                .filter(word -> isContent(word.text()))
                .map(word -> Stem.of(word.text()))
                .toList();
    }

    private boolean isContent(String word) {
        return !(small.isFiller(word) && Word.measure(word) <= 3) && !small.meansAll(word) && !small.denies(word);
    }

    private void add(int i, Solution solution) {
        titles.add(contentStems(solution.title()));
        note(solution.title(), i, Entry::title, true);
        note(solution.organisation(), i, Entry::organisation, true);
        note(solution.presenter(), i, Entry::presenter, true);
        note(Transliteration.latin(solution.presenter()), i, Entry::presenter, true);
        note(solution.summary(), i, Entry::summary, false);
        note(solution.theme(), i, Entry::theme, false);
        noteRunTogether(solution.title(), i);
        noteParts(solution.title(), i);
        noteAcronyms(solution.title(), i);
        noteInitials(solution.organisation(), i, organisationInitials);
        organisations
                .computeIfAbsent(contentStems(solution.organisation()), none -> new BitSet())
                .set(i);
        Word.of(solution.title()).forEach(word -> exactTitleWords.add(word.text()));
    }

    private void note(String text, int solution, Function<Entry, BitSet> where, boolean mayBeMisspelt) {
        for (var word : Word.of(text)) {
            if (isContent(word.text())) {
                var entry = byStem.computeIfAbsent(Stem.of(word.text()), none -> new Entry());
                where.apply(entry).set(solution);
                if (mayBeMisspelt) {
                    spellings.add(word.text());
                    stems.add(Stem.of(word.text()));
                    words.add(word.text());
                }
            }
        }
    }

    private void noteRunTogether(String title, int solution) {
        var words = Word.of(title);
        for (int i = 1; i < words.size(); i++) {
            var first = words.get(i - 1).text();
            var second = words.get(i).text();
            neighbours.add(Stem.of(first) + " " + Stem.of(second));
            runTogether.putIfAbsent(Stem.of(first + second), List.of(first, second));
            if (HYPHEN.matcher(
                            title.substring(words.get(i - 1).end(), words.get(i).start()))
                    .matches()) {
                compounds
                        .computeIfAbsent(Stem.of(first + second), none -> new BitSet())
                        .set(solution);
            }
        }
    }

    private void noteParts(String title, int solution) {
        PART.splitAsStream(title)
                .map(part -> Word.of(part).stream().map(Word::text).toList())
                .forEach(words -> partsAsWritten
                        .computeIfAbsent(words, none -> new BitSet())
                        .set(solution));
        PART.splitAsStream(title)
                .map(this::contentStems)
                .filter(stems -> !stems.isEmpty())
                .forEach(stems ->
                        parts.computeIfAbsent(stems, none -> new BitSet()).set(solution));
    }

    private void noteAcronyms(String title, int solution) {
        if (!title.equals(title.toUpperCase(Locale.ROOT))) {
            ACRONYM.matcher(title).results().forEach(found -> note(Folding.fold(found.group()), solution, acronyms));
        }
        noteInitials(title, solution, acronyms);
        BEFORE_THE_REST.splitAsStream(title).limit(1).forEach(head -> noteInitials(head, solution, acronyms));
    }

    private void noteInitials(String phrase, int solution, Map<String, BitSet> where) {
        var all = new StringBuilder();
        var content = new StringBuilder();
        for (var word : Word.of(phrase)) {
            all.appendCodePoint(word.text().codePointAt(0));
            if (isContent(word.text())) {
                content.appendCodePoint(word.text().codePointAt(0));
            }
        }
        List.of(all, content).stream()
                .filter(initials -> initials.length() > 2)
                .forEach(initials -> note(initials.toString(), solution, where));
    }

    private static void note(String initials, int solution, Map<String, BitSet> where) {
        where.computeIfAbsent(initials, none -> new BitSet()).set(solution);
    }
}
