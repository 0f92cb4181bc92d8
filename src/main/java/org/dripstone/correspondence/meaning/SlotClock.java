package org.dripstone.correspondence.meaning;

import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.text.TimeZoneFormat.Style;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By whose clock a sentence names times: the reader's own, unless it says another one.
 *
 * @param words the sentence, without the names of the clocks that are understood
 * @param offset of UTC, where it is said
 * @param clear whether no clock is named that is not understood
 */
record SlotClock(String words, Optional<ZoneOffset> offset, boolean clear) {
    private static final Phrases ZONES = SlotPhrases.phrases("zones");
    private static final String OURS = "local|our|my|same";
    private static final Pattern ZONE_NAME = Pattern.compile(
            " ?\\(? ?(?:" + SlotPhrases.regex("zone-names") + "|(?!(?:" + OURS + ") )\\p{L}+ time(?!\\p{L}))");
    private static final Pattern UTC = Pattern.compile(
            "(?<!\\p{L})(?:utc|gmt)(?!\\p{L})(?: ?(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?(?!\\d))?(?: time)?");
    /** Of an offset that cannot be read. */
    private static final Pattern REST = Pattern.compile(" ?[+\\-–−±] ?\\d|[.,:]?\\d");

    private static final List<String> LANGUAGES = List.of("en", "fr", "ru", "es", "ar", "pt", "zh", "kk");
    private static final Map<String, Pattern> OWN_NAMES = new ConcurrentHashMap<>();
    private static final DateTimeFormatter OWN_ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    /** Nobody's clock is further from Greenwich. */
    private static final int FARTHEST = 14 * 60 * 60;

    /** Reads a folded sentence, asides and all. */
    static SlotClock of(String folded, List<OfferedTime> offered) {
        String words = withoutOwn(folded, offered);
        boolean clear = !ZONES.isIn(words);
        Set<ZoneOffset> offsets = new HashSet<>();
        Matcher utc = UTC.matcher(words);
        while (utc.find()) {
            clear &= !REST.matcher(folded).region(utc.end(), folded.length()).lookingAt();
            Optional<ZoneOffset> read = offset(utc);
            clear &= read.isPresent();
            read.ifPresent(offsets::add);
            words = masked(words, utc);
        }
        Optional<ZoneOffset> offset = offsets.stream().findFirst();
        return new SlotClock(words, offset, clear && offsets.size() <= 1);
    }

    private static Optional<ZoneOffset> offset(Matcher utc) {
        if (utc.group("hours") == null) {
            return Optional.of(ZoneOffset.UTC);
        }
        int minutes = utc.group("minutes") == null ? 0 : Integer.parseInt(utc.group("minutes"));
        int seconds = (Integer.parseInt(utc.group("hours")) * 60 + minutes) * 60;
        return minutes < 60 && seconds <= FARTHEST
                ? Optional.of(ZoneOffset.ofTotalSeconds(utc.group("sign").equals("-") ? -seconds : seconds))
                : Optional.empty();
    }

    /** "EAT", "Nairobi time", and as the letter says it, "Kenya Time", of who is in Nairobi. */
    private static String withoutOwn(String words, List<OfferedTime> offered) {
        if (offered.isEmpty()) {
            return words;
        }
        ZonedDateTime own = offered.get(0).start();
        Pattern names = OWN_NAMES.computeIfAbsent(OWN_ZONE.format(own) + own.getZone(), zone -> names(own));
        String left = words;
        for (MatchResult name : names.matcher(words).results().toList()) {
            left = masked(left, name);
        }
        return left;
    }

    private static Pattern names(ZonedDateTime own) {
        String id = own.getZone().getId();
        String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time";
        TimeZone zone = TimeZone.getTimeZone(id);
        Stream<String> inLetters = LANGUAGES.stream()
                .map(language -> TimeZoneFormat.getInstance(new ULocale(language))
                        .format(Style.GENERIC_LOCATION, zone, own.toInstant().toEpochMilli()));
        return Pattern.compile(Stream.concat(Stream.of(OWN_ZONE.format(own), city), inLetters)
                .map(Folded::of)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
    }

    private static String masked(String text, MatchResult words) {
        return text.substring(0, words.start()) + "*".repeat(words.end() - words.start()) + text.substring(words.end());
    }

    List<OfferedTime> of(List<OfferedTime> offered) {
        return offset.map(zone -> offered.stream()
                        .map(time -> new OfferedTime(time.start().withZoneSameInstant(zone), time.length()))
                        .toList())
                .orElse(offered);
    }

    /** Whether another clock is named right behind one of the times. */
    boolean isAnother(List<SlotMention> mentions, String language) {
        return !clear
                || mentions.stream()
                        .map(mention -> ZONE_NAME.matcher(words).region(mention.end(), words.length()))
                        .anyMatch(
                                name -> name.lookingAt() && !isVerb(name.group().strip(), language));
    }

    /** In French it is. */
    private static boolean isVerb(String name, String language) {
        return name.equals("est") && language.equals("fr");
    }
}
