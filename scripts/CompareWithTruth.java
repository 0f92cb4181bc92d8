import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares exports and receipts with what a workshop's truth.json says must come of it.
 *
 * <p>{@code java scripts/CompareWithTruth.java FOLDER truth.json}: the folder holds people.jsonl, partnerships.jsonl,
 * interests.jsonl and feeds.jsonl (from {@code ./dripstone export X --format json -o X.jsonl}) and receipts/*.json.
 * Exit code 0 only when precision and recall are 1.0 everywhere.
 */
public final class CompareWithTruth {

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: java scripts/CompareWithTruth.java FOLDER TRUTH.json");
            System.exit(2);
        }
        Truth truth = Truth.read(Path.of(args[1]));
        Exports exports = Exports.read(Path.of(args[0]));
        List<Score> scores = scores(truth, exports);
        System.out.println("                        truth   found   right  precision  recall");
        scores.forEach(score -> System.out.println(score.line()));
        scores.forEach(score -> score.differences().forEach(line -> System.out.println("  " + line)));
        notes(truth, exports).forEach(line -> System.out.println("  note: " + line));
        System.exit(scores.stream().allMatch(Score::perfect) ? 0 : 1);
    }

    private static List<Score> scores(Truth truth, Exports exports) {
        return List.of(
                new Score("people by addresses", truth.byAddresses(), exports.byAddresses()),
                new Score("people by rows", truth.byRows(), exports.byRows(truth.files())),
                new Score("modes: virtual", truth.inMode("virtual"), exports.inMode("virtual", truth)),
                new Score("modes: in person", truth.inMode("in_person"), exports.inMode("in_person", truth)),
                new Score("interests", truth.wishes(), exports.interests(truth)),
                new Score("partnerships", truth.wishes(), exports.partnerships(truth)),
                new Score("rejected", truth.rejected(), Rows.oneEach(exports.rejected(), truth.rejected())),
                new Score("review", truth.review(), Rows.oneEach(exports.review(), truth.review())),
                new Score("receipts add up", exports.receiptNames(), exports.soundReceipts()),
                new Score("feeds: rejected", truth.rejectedByFile(), exports.rejectedByFile()));
    }

    private static List<String> notes(Truth truth, Exports exports) {
        List<String> notes = new ArrayList<>();
        int waiting = exports.feeds().stream().mapToInt(feed -> Json.number(feed, "review")).sum();
        if (waiting != truth.review().size()) {
            notes.add("feeds.jsonl says " + waiting + " rows wait for a decision, truth " + truth.review().size());
        }
        exports.countriesUnlike(truth).forEach(notes::add);
        return notes;
    }

    private CompareWithTruth() {}
}

/** What should have come out; every list may hold an entry twice only if it should be there twice. */
record Truth(List<Map<String, Object>> people, List<Map<String, Object>> interests, List<?> reject, List<?> waiting) {

    static Truth read(Path file) throws IOException {
        Map<String, Object> json = Json.object(Files.readString(file));
        return new Truth(
                Json.objects(json.get("people")),
                Json.objects(json.get("interests")),
                (List<?>) json.get("reject"),
                (List<?>) json.get("review"));
    }

    List<String> byAddresses() {
        return people.stream().map(person -> cluster(Json.strings(person, "emails"))).toList();
    }

    List<String> byRows() {
        return people.stream().map(person -> cluster(Json.strings(person, "rows"))).toList();
    }

    /** The files that tell of people by themselves: lists and catalogues, not forms. */
    Set<String> files() {
        return people.stream()
                .flatMap(person -> Json.strings(person, "rows").stream())
                .map(Rows::file)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> inMode(String mode) {
        return people.stream()
                .filter(person -> Json.text(person, "mode").equals(mode))
                .map(person -> Json.text(person, "id"))
                .toList();
    }

    List<String> wishes() {
        return interests.stream()
                .map(wish -> Json.text(wish, "person") + " x " + Json.text(wish, "solution"))
                .toList();
    }

    List<String> rejected() {
        return reject.stream().map(Rows::reason).toList();
    }

    List<String> review() {
        return waiting.stream().map(Rows::reason).toList();
    }

    List<String> rejectedByFile() {
        Map<String, Integer> counts = new TreeMap<>();
        reject.forEach(row -> counts.merge(Rows.file(String.valueOf(((List<?>) row).get(0))), 1, Integer::sum));
        return counts.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
    }

    /** Truth's id of whoever writes from this address; the address itself when truth knows nobody. */
    String personAt(String address) {
        return people.stream()
                .filter(person -> Json.strings(person, "emails").contains(address))
                .map(person -> Json.text(person, "id"))
                .findFirst()
                .orElse(address);
    }

    String countryOf(String id) {
        return people.stream()
                .filter(person -> Json.text(person, "id").equals(id))
                .map(person -> Json.text(person, "iso"))
                .findFirst()
                .orElse("");
    }

    static String cluster(Collection<String> members) {
        return new TreeSet<>(members).toString();
    }
}

/** What did come out. */
record Exports(
        List<Map<String, Object>> people,
        List<Map<String, Object>> partnerships,
        List<Map<String, Object>> wishes,
        List<Map<String, Object>> feeds,
        List<Map<String, Object>> receipts) {

    static Exports read(Path folder) throws IOException {
        return new Exports(
                Json.lines(folder.resolve("people.jsonl")),
                Json.lines(folder.resolve("partnerships.jsonl")),
                Json.lines(folder.resolve("interests.jsonl")),
                Json.lines(folder.resolve("feeds.jsonl")),
                receipts(folder.resolve("receipts")));
    }

    private static List<Map<String, Object>> receipts(Path folder) throws IOException {
        List<Map<String, Object>> receipts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                receipts.add(Json.object(Files.readString(file)));
            }
        }
        return receipts;
    }

    List<String> byAddresses() {
        return people.stream().map(person -> Truth.cluster(Json.strings(person, "emails"))).toList();
    }

    List<String> byRows(Set<String> files) {
        return people.stream()
                .map(person -> Json.strings(person, "sources").stream()
                        .filter(row -> files.contains(Rows.file(row)))
                        .toList())
                .filter(rows -> !rows.isEmpty())
                .map(Truth::cluster)
                .toList();
    }

    List<String> inMode(String mode, Truth truth) {
        return people.stream()
                .filter(person -> Json.strings(person, "modes").contains(mode))
                .map(person -> whoIs(person, truth))
                .toList();
    }

    private static String whoIs(Map<String, Object> person, Truth truth) {
        return Json.strings(person, "emails").stream().map(truth::personAt).sorted().findFirst().orElse("nobody");
    }

    /** As a set: two forms of one person for one solution may or may not be two records. */
    List<String> interests(Truth truth) {
        return wishes.stream()
                .filter(wish -> !Json.text(wish, "solution").isBlank())
                .map(wish -> truth.personAt(Json.text(wish, "person_email")) + " x " + Json.text(wish, "solution"))
                .distinct()
                .toList();
    }

    List<String> partnerships(Truth truth) {
        return partnerships.stream()
                .filter(pair -> !Json.text(pair, "stage").equals("MERGED"))
                .map(pair -> truth.personAt(Json.text(pair, "seeker_email")) + " x " + Json.text(pair, "solution"))
                .toList();
    }

    List<String> rejected() {
        return problems(Set.of("email-missing", "email-invalid", "consent-refused", "name-missing", "row-malformed"));
    }

    /** Rows in review that no later feed has settled: a settled one has become an interest. */
    List<String> review() {
        Set<String> settled = wishes.stream()
                .flatMap(wish -> Json.strings(wish, "sources").stream())
                .map(Rows::plain)
                .collect(Collectors.toSet());
        Set<String> rejected = rejected().stream().map(Rows::row).collect(Collectors.toSet());
        return problems(Set.of("solution-unknown", "solution-ambiguous", "person-ambiguous")).stream()
                .filter(problem -> !settled.contains(Rows.row(problem)) && !rejected.contains(Rows.row(problem)))
                .toList();
    }

    private List<String> problems(Set<String> codes) {
        return receipts.stream()
                .flatMap(receipt -> Json.objects(receipt.get("problems")).stream()
                        .filter(problem -> codes.contains(Json.text(problem, "code")))
                        .map(problem -> Rows.plain(Json.text(receipt, "name") + "@" + Json.number(problem, "row"))
                                + " " + Json.text(problem, "code").split("-")[0]))
                .distinct()
                .toList();
    }

    List<String> receiptNames() {
        return receipts.stream().map(receipt -> Json.text(receipt, "feed") + " " + Json.text(receipt, "name")).toList();
    }

    List<String> soundReceipts() {
        return receipts.stream()
                .filter(receipt -> Json.number(receipt, "rows")
                        == Stream.of("accepted", "updated", "unchanged", "rejected", "review")
                                .mapToInt(count -> Json.number(receipt, count))
                                .sum())
                .map(receipt -> Json.text(receipt, "feed") + " " + Json.text(receipt, "name"))
                .toList();
    }

    /** The first time a file came counts; what was dropped again says unchanged. */
    List<String> rejectedByFile() {
        Map<String, Integer> counts = new TreeMap<>();
        feeds.forEach(feed -> counts.merge(Json.text(feed, "name"), Json.number(feed, "rejected"), Math::max));
        counts.values().removeIf(count -> count == 0);
        return counts.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
    }

    List<String> countriesUnlike(Truth truth) {
        return people.stream()
                .filter(person -> !truth.countryOf(whoIs(person, truth)).equals(Json.text(person, "country")))
                .map(person -> "country of " + Json.text(person, "name") + " is '" + Json.text(person, "country")
                        + "', truth '" + truth.countryOf(whoIs(person, truth)) + "' (not counted)")
                .toList();
    }
}

/** One line of the table: how much of the truth was found, and how much of what was found is true. */
record Score(String name, List<String> truth, List<String> found) {

    boolean perfect() {
        return right() == truth.size() && right() == found.size();
    }

    String line() {
        return String.format(
                Locale.ROOT, "%-22s %6d  %6d  %6d     %.4f  %.4f",
                name, truth.size(), found.size(), right(), share(found.size()), share(truth.size()));
    }

    List<String> differences() {
        List<String> lines = new ArrayList<>();
        without(truth, found).forEach(entry -> lines.add("missing in " + name + ": " + entry));
        without(found, truth).forEach(entry -> lines.add("too much in " + name + ": " + entry));
        return lines;
    }

    private int right() {
        return truth.size() - without(truth, found).size();
    }

    private double share(int of) {
        return of == 0 ? 1 : (double) right() / of;
    }

    private static List<String> without(List<String> these, List<String> those) {
        List<String> rest = new ArrayList<>(these);
        those.forEach(rest::remove);
        return rest;
    }
}

/** Rows as they are named: file@N, where a mail is its file alone. */
final class Rows {

    static String plain(String row) {
        return row.endsWith(".eml@1") ? row.substring(0, row.length() - 2) : row;
    }

    static String file(String row) {
        int at = row.lastIndexOf('@');
        return at < 0 ? row : row.substring(0, at);
    }

    /** Truth's pair of row and why, in one string. */
    static String reason(Object pair) {
        List<?> parts = (List<?>) pair;
        return plain(String.valueOf(parts.get(0))) + " " + parts.get(1);
    }

    static String row(String withReason) {
        return withReason.substring(0, withReason.lastIndexOf(' '));
    }

    /** A row may have several things wrong with it; where truth's reason is among them, that one counts. */
    static List<String> oneEach(List<String> found, List<String> truth) {
        Set<String> right = found.stream().filter(truth::contains).map(Rows::row).collect(Collectors.toSet());
        return found.stream()
                .filter(entry -> truth.contains(entry) || !right.contains(row(entry)))
                .toList();
    }

    private Rows() {}
}

/** Just enough JSON to read our own files with nothing but a JDK. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Map<String, Object> object(String text) {
        return asObject(new Json(text).value());
    }

    static List<Map<String, Object>> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(Json::object).toList();
    }

    static List<Map<String, Object>> objects(Object array) {
        return array instanceof List<?> list ? list.stream().map(Json::asObject).toList() : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object value) {
        return (Map<String, Object>) value;
    }

    static String text(Map<String, Object> object, String key) {
        Object value = object.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    static int number(Map<String, Object> object, String key) {
        return object.get(key) instanceof Double number ? number.intValue() : 0;
    }

    static List<String> strings(Map<String, Object> object, String key) {
        return object.get(key) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private Object value() {
        char c = peek();
        return switch (c) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> members() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (peek() != '}') {
            peek();
            String key = string();
            expect(':');
            object.put(key, value());
            skip(',');
        }
        at++;
        return object;
    }

    private List<Object> elements() {
        List<Object> list = new ArrayList<>();
        at++;
        while (peek() != ']') {
            list.add(value());
            skip(',');
        }
        at++;
        return list;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            out.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = text.charAt(++at);
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }
        int known = "nrtbf".indexOf(c);
        return known < 0 ? c : "\n\r\t\b\f".charAt(known);
    }

    private Object word() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> Double.valueOf(word);
        };
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new IllegalArgumentException("expected " + c + " at " + at + " of " + text);
        }
        at++;
    }

    private void skip(char c) {
        if (peek() == c) {
            at++;
        }
    }
}
