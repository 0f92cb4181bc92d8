package org.dripstone.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.domain.ProblemCode;
import org.dripstone.settings.Http;
import org.dripstone.settings.Settings;
import org.dripstone.settings.WrongSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String ATTACK = "<img src=x onerror=alert(1)> & '\".csv";

    @TempDir
    Path home;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(home.resolve("receipts"));
        Files.createDirectories(home.resolve("rejects"));
        Files.writeString(home.resolve("secret.csv"), "secret");
    }

    @Test
    void tellsWhatWaitsAndHowToDecideIt() throws Exception {
        String page = page(some().row("F3@15", ProblemCode.SOLUTION_UNKNOWN, "Flying carpets", "forms.csv")
                .people("D7", "Jane Doe", "Jane M. Doe"));

        assertThat(page)
                .contains("<h1>2 questions wait for you.</h1>", "Row 15 of forms.csv", "Flying carpets")
                .contains("./dripstone review accept F3@15 --solution CODE", "./dripstone review reject F3@15")
                .contains("Jane M. Doe · Ministry · Kenya · p2@example.org", "./dripstone review accept D7<");
    }

    @Test
    void asksOfEachMailWhatThereIsToDecide() throws Exception {
        String page = page(some().mail("M1", "feed").mail("M2", "reply").mail("M3", "unsubscribe"));

        assertThat(page)
                .contains("May the files of this mail come in?", "./dripstone review accept M1<")
                .contains("What does this reply mean?", "./dripstone review accept M2 --answer CODE", "not-interested")
                .contains("Is this mail from the person it names?", "./dripstone review accept M3<");
    }

    @Test
    void tellsTheNumbersOfStatus() throws Exception {
        assertThat(page(some()))
                .contains("<h1>Nothing waits for you.</h1>", "<dt>People</dt><dd>128</dd>")
                .contains("<dt>Took part online</dt><dd>88</dd>", "<dt>Solutions</dt><dd>9</dd>")
                .contains("<th scope=\"row\">Interest</th><td class=\"count\">1</td><td class=\"count\">4</td>")
                .contains("<th scope=\"row\">Introduced</th><td class=\"count\">3</td><td class=\"count\">3</td>")
                .contains("<dt>Declined</dt><dd>2</dd>", "1 partnership is on hold")
                .contains(
                        "<dt>Sent</dt><dd>6</dd>",
                        "Not delivered",
                        home.resolve("inbox").toString());
    }

    @Test
    void linksReceiptsAndRowsToMendOnceTheyAreThere() throws Exception {
        Files.writeString(home.resolve("receipts/F2-été 50%.csv.html"), "<!doctype html><p>receipt");
        Files.writeString(home.resolve("rejects/F2-été 50%.csv.rejects.csv"), "a;b");
        try (Pages pages = some().feed("F2", "été 50%.csv", 9, 1)
                .feed("F3", "late.csv", 1, 1)
                .start()) {
            Visitor visitor = new Visitor(pages.address());
            String page = visitor.get("/").body();

            assertThat(visitor.get("/" + link(page, "receipts/")).body()).contains("receipt");
            HttpResponse<String> rows = visitor.get("/" + link(page, "rejects/"));
            assertThat(rows.body()).isEqualTo("a;b");
            assertThat(rows.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
            assertThat(rows.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment;");
            assertThat(page).contains("<bdi>late.csv</bdi>").doesNotContain("F3-late.csv");
        }
    }

    @Test
    void runsNothingThatStoodInAFile() throws Exception {
        String page = page(some().feed("F1", ATTACK, 1, 0)
                .row("F3@15", ProblemCode.SOLUTION_UNKNOWN, ATTACK, ATTACK)
                .people("D1", ATTACK, ATTACK));

        assertThat(page)
                .doesNotContain("<img", "<script", "src=x onerror=alert(1)>")
                .contains("&lt;img");
    }

    @Test
    void allowsItsOwnStyleAndNothingElse() throws Exception {
        try (Pages pages = some().start()) {
            HttpResponse<String> answer = new Visitor(pages.address()).get("/");

            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "style-src 'sha256-", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.body()).doesNotContain("http:", "https:", " src=", " style=", "@import", "url(");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"})
    void canOnlyBeRead(String method) throws Exception {
        try (Pages pages = some().start()) {
            HttpResponse<String> answer = new Visitor(pages.address()).ask(method, "/");

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        }
    }

    @Test
    void answersAHeadWithoutABody() throws Exception {
        try (Pages pages = some().start()) {
            HttpResponse<String> answer = new Visitor(pages.address()).ask("HEAD", "/");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0))
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/receipts/../secret.csv",
                "/receipts/..%2fsecret.csv",
                "/receipts/%2e%2e%2fsecret.csv",
                "/receipts/..%5csecret.csv",
                "/receipts//secret.csv",
                "/receipts/%00secret.csv",
                "/receipts/link.csv",
                "/receipts/.hidden.html",
                "/receipts/below/page.html",
                "/receipts/below",
                "/receipts/",
                "/receipts",
                "/rejects/page.html",
                "/receipts/page.html/",
                "/receipts/page.sh",
                "/signing.key",
                "//receipts/page.html",
                "/../secret.csv"
            })
    void givesNothingBesideItsFolders(String path) throws Exception {
        Files.writeString(home.resolve("receipts/page.html"), "secret");
        Files.writeString(home.resolve("receipts/page.sh"), "secret");
        Files.writeString(home.resolve("receipts/.hidden.html"), "secret");
        Files.createDirectories(home.resolve("receipts/below"));
        Files.writeString(home.resolve("receipts/below/page.html"), "secret");
        Files.createSymbolicLink(home.resolve("receipts/link.csv"), home.resolve("secret.csv"));
        try (Pages pages = some().start()) {
            assertThat(new Visitor(pages.address()).write("GET " + path + " HTTP/1.1", "Host: localhost"))
                    .matches("HTTP/1.1 40[04] .*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:9999",
                "127.0.0.1:8021",
                "[::1]:8021",
                "here.localhost",
                "workshop.example.org"
            })
    void answersToItsOwnNames(String host) throws Exception {
        try (Pages pages = some().set("dripstone.public-url", "https://workshop.example.org/")
                .forUser("office")
                .start()) {
            assertThat(new Visitor(pages.address()).write("GET / HTTP/1.1", "Host: " + host))
                    .contains(" 401 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "a b", "10.1.2.3"})
    void answersToNoOtherName(String host) throws Exception {
        try (Pages pages = some().start()) {
            assertThat(new Visitor(pages.address()).write("GET / HTTP/1.1", "Host: " + host))
                    .contains(" 421 ");
        }
    }

    @Test
    void withoutAPasswordAnswersNobodyBehindAProxy() throws Exception {
        try (Pages pages = some().set("dripstone.public-url", "https://workshop.example.org")
                .start()) {
            Visitor visitor = new Visitor(pages.address());

            assertThat(visitor.write("GET / HTTP/1.1", "Host: workshop.example.org"))
                    .contains(" 403 ");
            assertThat(visitor.get("/", "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(403);
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void asksForTheUserWhereThereIsOne() throws Exception {
        try (Pages pages = some().forUser("office").start()) {
            Visitor visitor = new Visitor(pages.address());

            HttpResponse<String> asked = visitor.get("/");
            assertThat(asked.statusCode()).isEqualTo(401);
            assertThat(asked.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .contains("Basic realm=\"Dripstone\"");
            assertThat(visitor.get("/receipts/x.html").statusCode()).isEqualTo(401);
            assertThat(visitor.get("/", "Authorization", basic("office:pass:word"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(visitor.get("/", "Authorization", "Basic %%%").statusCode())
                    .isEqualTo(401);
            assertThat(visitor.get("/", "Authorization", "Bearer x").statusCode())
                    .isEqualTo(401);
            assertThat(visitor.get("/", "Authorization", basic("office:pass:wörd"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void tellsAnybodyWhetherAllIsWell() throws Exception {
        try (Pages pages = some().forUser("office").start()) {
            HttpResponse<String> answer = new Visitor(pages.address()).get("/health");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("database: ok\ninbox: ok\nmailbox: none\n");
        }
        try (Pages pages = some().unreachable().start()) {
            assertThat(new Visitor(pages.address()).get("/health").statusCode()).isEqualTo(503);
        }
        try (Pages pages = some().unwatched().start()) {
            assertThat(new Visitor(pages.address()).get("/health").body()).contains("inbox: was not read lately");
        }
    }

    @Test
    void keepsItsTroublesToItself() throws Exception {
        try (Pages pages = some().broken().start()) {
            HttpResponse<String> answer = new Visitor(pages.address()).get("/");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("table is gone", "Exception");
        }
    }

    @Test
    void hangsUpOnARequestThatNeverEnds() throws Exception {
        try (Pages pages = some().start()) {
            Visitor visitor = new Visitor(pages.address());

            assertThat(visitor.write("GET /" + "x".repeat(100_000) + " HTTP/1.1", "Host: localhost"))
                    .doesNotContain("200");
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru", "es", "ar", "pt", "zh", "kk"})
    void speaksWholePagesInEveryLanguage(String language) throws Exception {
        String page = page(some().set("dripstone.secretariat.languages", language)
                .feed("F1", "a.csv", 1, 1)
                .row("F3@15", ProblemCode.SOLUTION_UNKNOWN, "x", "a.csv")
                .people("D1", "A", "B")
                .mail("M2", "reply")
                .mail("M3", "unsubscribe"));

        assertThat(page)
                .contains("<html lang=\"" + language + "\" dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\">")
                .doesNotContain("{questions", "plural", "{row", "{codes");
    }

    @Test
    void speaksEnglishToWhomItCannotSpeak() throws Exception {
        assertThat(page(some().set("dripstone.secretariat.languages", "sw"))).contains("<html lang=\"en\"");
    }

    @Test
    void namesTheKeyOfAPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Http http = new Http("127.0.0.1", taken.getLocalPort(), Optional.empty(), "");
            assertThatThrownBy(() -> open(http))
                    .isInstanceOf(WrongSettings.class)
                    .hasMessageContaining("dripstone.http.port = " + taken.getLocalPort())
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("choose another")
                    .hasMessageContaining("empty");
        }
    }

    @Test
    void namesTheKeyOfAHostThatIsElsewhere() {
        assertThatThrownBy(() -> open(new Http("192.0.2.1", 8021, Optional.of("office"), "x")))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("dripstone.http.host = 192.0.2.1");
    }

    private static void open(Http http) {
        Settings settings = Settings.read(Path.of("config"), Map.of(), Map.of());
        Pages.open(
                        settings,
                        http,
                        new Pages.Told(
                                () -> {
                                    throw new IllegalStateException("not asked");
                                },
                                () -> true,
                                () -> true,
                                () -> true,
                                () -> "none"),
                        "./dripstone")
                .close();
    }

    private SomePages some() {
        return new SomePages(home);
    }

    private static String page(SomePages some) throws IOException, InterruptedException {
        try (Pages pages = some.start()) {
            return new Visitor(pages.address()).get("/").body();
        }
    }

    private static String link(String page, String folder) {
        Matcher link = Pattern.compile("href=\"(" + folder + "[^\"]+)\"").matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1);
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }
}
