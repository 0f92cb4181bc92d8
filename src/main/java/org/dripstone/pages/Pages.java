package org.dripstone.pages;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dripstone.report.Words;
import org.dripstone.settings.Http;
import org.dripstone.settings.Settings;
import org.dripstone.settings.WrongSettings;

/** The pages, served while the service runs. */
public final class Pages implements AutoCloseable {
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService readers;
    private final Health health;

    private Pages(HttpServer server, ExecutorService readers, Health health) {
        this.server = server;
        this.readers = readers;
        this.health = health;
    }

    /**
     * What the pages tell of.
     *
     * @param glance where everything stands; asked for each time the organiser's page is
     * @param isDatabaseReachable may take its time
     * @param isInboxWatched whether somebody looked into the inbox not long ago
     * @param isMailRead whether the mailbox was read not long ago, or none is to be read
     * @param mailbox when it was last read, and what is wrong with it; names nobody
     */
    public record Told(
            Supplier<Glance> glance,
            BooleanSupplier isDatabaseReachable,
            BooleanSupplier isInboxWatched,
            BooleanSupplier isMailRead,
            Supplier<String> mailbox) {}

    /**
     * Takes the address; nobody is answered before {@link #start}.
     *
     * @param program how a command is to be begun that works on the same home
     * @throws WrongSettings when the address cannot be had
     */
    public static Pages open(Settings settings, Http http, Told told, String program) {
        HttpServer server = Doorway.open(http);
        ExecutorService readers = readers();
        Health health = new Health(
                told.isDatabaseReachable(),
                told.isInboxWatched(),
                new Health.Mailbox(told.isMailRead(), told.mailbox()));
        server.setExecutor(readers);
        server.createContext("/", new Reception(site(settings, http, told.glance(), health, program)));
        return new Pages(server, readers, health);
    }

    private static Site site(Settings settings, Http http, Supplier<Glance> glance, Health health, String program) {
        Words words = Words.in(settings.secretariat().languages().get(0), Pages.class);
        Path home = settings.homeFolder();
        Shelf receipts = new Shelf(home.resolve("receipts"));
        Shelf rejects = new Shelf(home.resolve("rejects"));
        return new Site(
                new Gate(http, settings.publicUrl(), words),
                new DeskPage(glance, Wording.of(words, settings, program), receipts, rejects),
                receipts,
                rejects,
                health,
                words);
    }

    public void start() {
        server.start();
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        readers.shutdownNow();
        health.close();
    }

    /** Few, and few that wait: who comes when all are busy is hung up on, and the service goes on working. */
    private static ExecutorService readers() {
        return new ThreadPoolExecutor(
                THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(50), threads("pages"));
    }

    static ThreadFactory threads(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
