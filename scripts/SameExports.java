import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells whether two folders of exports say the same, leaving aside our own ids, the hours at which we did things, and
 * the order of lines and lists.
 *
 * <p>{@code SameExports ONE OTHER people partnerships …}; compiled together with CompareWithTruth, whose reader it uses.
 */
public final class SameExports {

    private static final Set<String> ASIDE =
            Set.of("id", "in_reply_to", "stage_since", "next_due", "due_at", "sent_at", "attempts");

    public static void main(String[] args) throws IOException {
        int differences = 0;
        for (String export : List.of(args).subList(2, args.length)) {
            differences += compare(export, Path.of(args[0]), Path.of(args[1]));
        }
        System.exit(differences == 0 ? 0 : 1);
    }

    private static int compare(String export, Path one, Path other) throws IOException {
        List<String> before = plain(one.resolve(export + ".jsonl"));
        List<String> after = plain(other.resolve(export + ".jsonl"));
        List<String> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        List<String> come = new ArrayList<>(after);
        before.forEach(come::remove);
        System.out.println(export + ": " + before.size() + " records, then " + after.size() + "; different: "
                + Math.max(gone.size(), come.size()));
        gone.forEach(record -> System.out.println("  - " + record));
        come.forEach(record -> System.out.println("  + " + record));
        return gone.size() + come.size();
    }

    private static List<String> plain(Path file) throws IOException {
        return Json.lines(file).stream().map(SameExports::plain).toList();
    }

    private static String plain(Map<String, Object> fields) {
        Map<String, Object> kept = new TreeMap<>();
        fields.forEach((key, value) -> {
            if (!ASIDE.contains(key) && !key.endsWith("_id")) {
                kept.put(key, value instanceof List<?> list ? sorted(list) : value);
            }
        });
        return kept.toString();
    }

    private static List<String> sorted(List<?> list) {
        return list.stream().map(String::valueOf).sorted().toList();
    }

    private SameExports() {}
}
