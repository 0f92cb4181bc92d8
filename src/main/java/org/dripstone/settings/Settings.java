package org.dripstone.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the operator decided, checked as a whole before anything starts. */
public final class Settings {
    private static final String FILE = "application.properties";

    private final Path configFolder;
    private final Path homeFolder;
    private final Values values;
    private final Map<String, String> camel;
    private final List<String> warnings;
    private @Nullable Home home;

    private Settings(Path configFolder, Values values, Map<String, String> camel, List<String> warnings) {
        this.configFolder = configFolder;
        this.values = values;
        this.camel = Map.copyOf(camel);
        this.warnings = List.copyOf(warnings);
        this.homeFolder = values.given(Key.HOME)
                .map(Given::asPath)
                .orElse(Path.of("data"))
                .toAbsolutePath()
                .normalize();
    }

    /**
     * The file, over it the environment, over that the command line. A relative path counts from the file it stands in,
     * elsewhere from the current folder; an empty value is the default again.
     *
     * @throws WrongSettings with everything that is wrong, at once
     */
    public static Settings read(Path configFolder, Map<String, String> environment, Map<String, String> overrides) {
        List<String> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Layers layers = new Layers(problems);
        checkFolder(configFolder, problems);
        layers.addFile(configFolder.resolve(FILE));
        layers.addEnvironment(environment);
        layers.addCommandLine(overrides);
        Values values = new Values(layers.values(), problems, warnings);
        new Agreement(values, problems, warnings).check();
        if (!problems.isEmpty()) {
            throw new WrongSettings(problems);
        }
        return new Settings(configFolder.toAbsolutePath().normalize(), values, layers.camel(), warnings);
    }

    public Path configFolder() {
        return configFolder;
    }

    /** Where the home is or will be; touches nothing. */
    public Path homeFolder() {
        return homeFolder;
    }

    /** The home, made when it is not there yet. */
    public Home home() {
        Home made = home;
        if (made == null) {
            made = Home.prepare(homeFolder);
            home = made;
        }
        return made;
    }

    /** What may be meant and is worth a second look, such as a secret that others can read. */
    public List<String> warnings() {
        return warnings;
    }

    /** The event a feed belongs to when nothing else says so. */
    public Optional<String> event() {
        return values.text(Key.EVENT);
    }

    /** Under which address participants reach the pages, without the last slash. */
    public Optional<String> publicUrl() {
        return values.text(Key.PUBLIC_URL).map(url -> url.replaceFirst("/+$", ""));
    }

    public ZoneId clockZone() {
        return ZoneId.of(values.get(Key.CLOCK_ZONE));
    }

    public Database database() {
        String url = values.text(Key.DATABASE_URL).orElseGet(this::embeddedUrl);
        String user = values.text(Key.DATABASE_USER).orElse(url.startsWith("jdbc:h2:") ? "sa" : "");
        return new Database(url, user, values.get(Key.DATABASE_PASSWORD));
    }

    /** Empty when mail goes to the outbox folder. */
    public Optional<Smtp> smtp() {
        return values.text(Key.SMTP_HOST)
                .map(host -> new Smtp(
                        host,
                        smtpPort(),
                        security(Key.SMTP_SECURITY),
                        values.text(Key.SMTP_USER),
                        values.get(Key.SMTP_PASSWORD),
                        rate(Key.SMTP_RATE),
                        rate(Key.SMTP_DOMAIN_RATE)));
    }

    /** Empty when no mailbox is read. */
    public Optional<Imap> imap() {
        return values.text(Key.IMAP_HOST)
                .map(host -> new Imap(
                        host,
                        imapPort(),
                        security(Key.IMAP_SECURITY),
                        values.get(Key.IMAP_USER),
                        values.get(Key.IMAP_PASSWORD),
                        values.get(Key.IMAP_FOLDER),
                        Waits.of(values.get(Key.IMAP_POLL)),
                        values.get(Key.IMAP_AUTHSERV)));
    }

    /**
     * Where people's replies are forwarded to; nowhere when that would be the mailbox they came to, or may be: its user is
     * no address.
     */
    public Optional<String> forwardTo() {
        String user = values.get(Key.IMAP_USER);
        return values.text(Key.SECRETARIAT_FORWARD_TO)
                .or(() -> user.contains("@") ? Optional.of(values.get(Key.SECRETARIAT_ADDRESS)) : Optional.empty())
                .filter(address -> !address.equalsIgnoreCase(user));
    }

    public Secretariat secretariat() {
        return new Secretariat(
                values.get(Key.SECRETARIAT_NAME),
                values.get(Key.SECRETARIAT_ADDRESS),
                Lists.of(values.get(Key.SECRETARIAT_LANGUAGES)),
                values.text(Key.SECRETARIAT_ZONE).map(ZoneId::of).orElseGet(this::clockZone),
                Lists.of(values.get(Key.SECRETARIAT_ORGANISERS)));
    }

    /** Empty when there are no pages. */
    public Optional<Http> http() {
        return values.text(Key.HTTP_PORT)
                .map(port -> new Http(
                        values.get(Key.HTTP_HOST),
                        Integer.parseInt(port),
                        values.text(Key.HTTP_USER),
                        values.get(Key.HTTP_PASSWORD)));
    }

    /** What answers and links are signed with: as given, else the home's own. */
    public byte[] signingKey() {
        return values.text(Key.SIGNING_KEY)
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> home().signingKey());
    }

    /** Every key with the value it comes to, secrets included, for Camel's placeholders: never to be shown. */
    public Map<String, String> asProperties() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Key key : Key.values()) {
            all.put(key.property(), values.get(key));
        }
        all.put(Key.HOME.property(), homeFolder.toString());
        all.put(Key.DATABASE_URL.property(), database().url());
        all.put(Key.DATABASE_USER.property(), database().user());
        all.put(Key.SMTP_PORT.property(), Integer.toString(smtpPort()));
        all.put(Key.IMAP_PORT.property(), Integer.toString(imapPort()));
        all.put(Key.SECRETARIAT_ZONE.property(), secretariat().zone().getId());
        all.putAll(camel);
        return all;
    }

    private static void checkFolder(Path folder, List<String> problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(
                    "--config = " + folder.toAbsolutePath() + ": no such folder; allowed is the folder with " + FILE);
        }
    }

    /**
     * Durable, and closed by us, not by a shutdown hook. Statements are kept ready, but not all of them: with each change
     * of a table H2 looks through every one that a connection keeps.
     */
    private String embeddedUrl() {
        return "jdbc:h2:file:" + homeFolder.resolve("db").resolve("dripstone")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";
    }

    private int smtpPort() {
        return values.text(Key.SMTP_PORT)
                .map(Integer::valueOf)
                .orElseGet(() -> security(Key.SMTP_SECURITY).smtpPort());
    }

    private int imapPort() {
        return values.text(Key.IMAP_PORT)
                .map(Integer::valueOf)
                .orElseGet(() -> security(Key.IMAP_SECURITY).imapPort());
    }

    private int rate(Key key) {
        String value = values.get(key);
        return value.equals(Rule.NO_RATE) ? Integer.MAX_VALUE : Integer.parseInt(value);
    }

    private Security security(Key key) {
        return Security.of(values.get(key));
    }
}
