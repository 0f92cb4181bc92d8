import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Locale;
import org.dripstone.domain.PersonRecord;
import org.dripstone.identity.Resolver;
import org.dripstone.identity.linkage.PeopleAtScale;
import org.dripstone.identity.linkage.PeopleAtScale.Figures;
import org.dripstone.identity.linkage.SyntheticPeople;
import org.dripstone.normalise.EmailAddresses;

/**
 * The same made-up people, paired by the same keys and compared field by field, here and in DuckDB's SQL: seconds of
 * processor for each. The comparison in SQL is a plain one - no scripts, no spellings but typing errors, no
 * abbreviations - so that it has less to do.
 */
final class PeopleInSql {
    private static final String PAIRS = """
            create table pair as select distinct a.id as a, b.id as b from keyed a join keyed b on a.k = b.k and a.id < b.id
            where a.k in (select k from keyed group by k having count(*) between 2 and %d)""".formatted(Resolver.MOST_SHARING);
    private static final String COMPARED = """
            select count(*), count(*) filter (where verdict = 'same'), count(*) filter (where verdict = 'possible') from (
            select case
                when p.email = q.email and (g > 0.8 or f > 0.8) then 'same'
                when n = 3 and (org > 0.95 or p.phone = q.phone and p.phone <> '') and p.country = q.country then 'same'
                when n >= 1 and org > 0.95 and p.country = q.country then 'possible'
                else 'different' end as verdict
            from (select p, q,
                    greatest(jaro_winkler_similarity(p.given, q.given), jaro_winkler_similarity(p.given, q.family)) as g,
                    greatest(jaro_winkler_similarity(p.family, q.family), jaro_winkler_similarity(p.family, q.given)) as f,
                    case when p.org = '' or q.org = '' then 0 else jaro_winkler_similarity(p.org, q.org) end as org,
                    case when p.given = q.given and p.family = q.family or p.given = q.family and p.family = q.given then 3
                        when damerau_levenshtein(p.given || p.family, q.given || q.family) <= 1 then 2
                        when p.family = q.family and p.given[1] = q.given[1] then 1 else 0 end as n
                from pair join person p on p.id = a join person q on q.id = b))""";

    private PeopleInSql() {}

    public static void main(String[] args) throws SQLException {
        int size = Integer.parseInt(args[0]);
        Resolver resolver = new Resolver(EmailAddresses::isShared, EmailAddresses::isFreeMail);
        Figures here = new PeopleAtScale(size, 1, resolver, Clock.systemUTC()).run();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement()) {
            sql.execute("set threads = " + Runtime.getRuntime().availableProcessors());
            fill(duck, sql, new SyntheticPeople(size, 1), resolver, size);
            double blocking = seconds(() -> sql.execute(PAIRS));
            long[] found = new long[3];
            double comparing = seconds(() -> {
                try (ResultSet result = sql.executeQuery(COMPARED)) {
                    result.next();
                    for (int i = 0; i < found.length; i++) {
                        found[i] = result.getLong(i + 1);
                    }
                }
            });
            line("here", here.pairs(), here.blocking(), here.comparing(), here.same(), here.possible());
            line("DuckDB", found[0], blocking, comparing, found[1], found[2]);
            System.out.printf(
                    Locale.ROOT,
                    "pairs a second of processor, here / DuckDB: %.2f%n",
                    here.pairsPerSecond() / (found[0] / (blocking + comparing)));
        }
    }

    private static void line(String who, long pairs, double blocking, double comparing, long same, long possible) {
        System.out.printf(
                Locale.ROOT,
                "%-7s %,12d pairs  blocking %7.2f s  comparing %7.2f s  %,10.0f pairs/s  same %,d  possible %,d%n",
                who, pairs, blocking, comparing, pairs / (blocking + comparing), same, possible);
    }

    private static void fill(Connection duck, Statement sql, SyntheticPeople people, Resolver resolver, int size)
            throws SQLException {
        sql.execute("create table person (id integer, given varchar, family varchar, email varchar, org varchar,"
                + " country varchar, phone varchar)");
        sql.execute("create table keyed (id integer, k varchar)");
        try (var persons = duck.unwrap(org.duckdb.DuckDBConnection.class).createAppender("main", "person");
                var keys = duck.unwrap(org.duckdb.DuckDBConnection.class).createAppender("main", "keyed")) {
            for (int at = 0; at < size; at++) {
                PersonRecord told = people.record(at);
                persons.beginRow();
                persons.append(at);
                for (String value : new String[] {
                    told.name().given(), told.name().family(), String.join(",", told.emails()), told.organisation(),
                    told.country(), told.phone()
                }) {
                    persons.append(value.toLowerCase(Locale.ROOT));
                }
                persons.endRow();
                for (String key : resolver.blockingKeys(told)) {
                    keys.beginRow();
                    keys.append(at);
                    keys.append(key);
                    keys.endRow();
                }
            }
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double seconds(Work work) throws SQLException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - start) / 1e9;
    }
}
