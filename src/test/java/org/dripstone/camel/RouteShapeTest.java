package org.dripstone.camel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.model.Block;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.MethodCallExpression;
import org.dripstone.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What Camel itself would find out late or never. */
final class RouteShapeTest {
    private static final Path ROUTES = Path.of("routes").toAbsolutePath();
    private static final int MOST_STEPS = 10;

    @TempDir
    static Path home;

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static Parts parts;
    private static Pipeline pipeline;
    private static ModelCamelContext context;

    /** A bean called with so many arguments; without parentheses Camel itself finds what to pass. */
    private record Call(String bean, String method, int arguments) {
        private static final int ANY = -1;

        static Call of(String bean, String written) {
            int open = written.indexOf('(');
            if (open < 0) {
                return new Call(bean, written, ANY);
            }
            String inside = written.substring(open + 1, written.lastIndexOf(')'));
            return new Call(bean, written.substring(0, open), inside.isBlank() ? 0 : inside.split(",", -1).length);
        }

        boolean isOf(Method method) {
            return method.getName().equals(this.method)
                    && (arguments == ANY || method.getParameterCount() == arguments)
                    && Modifier.isPublic(method.getDeclaringClass().getModifiers());
        }
    }

    @BeforeAll
    static void startWithoutRunning() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        LOG.start();
        root.addAppender(LOG);
        Settings settings =
                Settings.read(Path.of("config").toAbsolutePath(), Map.of(), Map.of("dripstone.home", home.toString()));
        parts = Wiring.parts(settings, Clock.systemUTC());
        pipeline = Pipeline.of(settings, ROUTES, parts, Clock.systemUTC());
        pipeline.main().configure().setAutoStartup(false);
        pipeline.start();
        root.detachAppender(LOG);
        context = (ModelCamelContext) pipeline.main().getCamelContext();
    }

    @AfterAll
    static void stop() {
        pipeline.close();
        parts.close();
    }

    @Test
    void everyRouteIsNamedAfterItsTopicAndDescribed() {
        assertThat(context.getRouteDefinitions()).isNotEmpty().allSatisfy(route -> {
            assertThat(route.getRouteId()).matches(topicOf(route) + "(-[a-z]+)+");
            assertThat(route.getDescriptionText()).as(route.getRouteId()).isNotBlank();
        });
    }

    @Test
    void noRouteIsLong() {
        assertThat(context.getRouteDefinitions())
                .allSatisfy(
                        route -> assertThat(steps(route)).as(route.getRouteId()).hasSizeLessThanOrEqualTo(MOST_STEPS));
    }

    @Test
    void everyCallIsOfARealMethodOfARealBean() {
        assertThat(calls()).hasSizeGreaterThan(10).allSatisfy(call -> {
            Object bean = Objects.requireNonNull(context.getRegistry().lookupByName(call.bean()), call.bean());
            assertThat(Arrays.stream(bean.getClass().getMethods()))
                    .as("%s", call)
                    .anyMatch(call::isOf);
        });
    }

    @Test
    void whateverIsSentInsideIsReceived() {
        List<String> received = context.getRouteDefinitions().stream()
                .map(route -> route.getInput().getEndpointUri())
                .toList();
        List<String> sent = all(ToDefinition.class)
                .map(ToDefinition::getUri)
                .filter(uri -> uri.startsWith("direct:"))
                .flatMap(uri -> Stream.of("smtp", "folder").map(way -> uri.replace("{{dripstone.delivery}}", way)))
                .distinct()
                .toList();
        assertThat(sent).isNotEmpty();
        assertThat(received).containsAll(sent);
    }

    @Test
    void everyStatementIsAFileAndEveryFileIsUsed() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : files(ROUTES, ".yaml")) {
            Pattern.compile("resource:\\S*/sql/(\\S+)")
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(named::add);
        }
        assertThat(files(ROUTES.resolve("sql"), ".sql").stream()
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    /** With an id it would cover only the routes that ask for it. */
    @Test
    void theErrorRulesHaveNoIdAndSoCoverEveryRoute() throws IOException {
        String rules = Files.readString(ROUTES.resolve("00-errors.camel.yaml"));
        assertThat(rules).contains("routeConfiguration:").doesNotContainPattern("(?m)^    id:");
    }

    @Test
    void camelHasNothingToWarnOf() {
        assertThat(LOG.list).isNotEmpty();
        assertThat(LOG.list.stream().filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN)))
                .isEmpty();
    }

    private static String topicOf(RouteDefinition route) {
        Path file = Path.of(
                Objects.requireNonNull(route.getResource()).getLocation().replaceFirst("^file:", ""));
        MatchResult name = Pattern.compile("\\d\\d-([a-z-]+)[.]camel[.]yaml")
                .matcher(file.getFileName().toString())
                .results()
                .findFirst()
                .orElseThrow();
        return name.group(1);
    }

    /** Branches are no steps: what stands in them is. The error rules come on top of every route. */
    private static List<ProcessorDefinition<?>> steps(RouteDefinition route) {
        List<ProcessorDefinition<?>> own = route.getOutputs().stream()
                .<ProcessorDefinition<?>>map(step -> step)
                .filter(Predicate.not(OnExceptionDefinition.class::isInstance))
                .toList();
        return ProcessorDefinitionHelper.filterTypeInOutputs(own, ProcessorDefinition.class).stream()
                .<ProcessorDefinition<?>>map(step -> step)
                .filter(Predicate.not(step ->
                        List.of("when", "otherwise", "doCatch", "doFinally").contains(step.getShortName())))
                .toList();
    }

    private static List<Call> calls() {
        Stream<Call> steps = all(ToDefinition.class)
                .map(ToDefinition::getUri)
                .filter(uri -> uri.startsWith("bean:"))
                .map(uri -> uri.substring("bean:".length()).split("[?]method=", 2))
                .map(call -> Call.of(call[0], call[1]));
        Stream<Call> expressions = all(ExpressionNode.class)
                .map(node -> node.getExpression())
                .filter(MethodCallExpression.class::isInstance)
                .map(MethodCallExpression.class::cast)
                .map(call -> Call.of(call.getRef(), call.getMethod()));
        return Stream.concat(steps, expressions).distinct().toList();
    }

    private static <T extends ProcessorDefinition<?>> Stream<T> all(Class<T> kind) {
        Stream<Block> rules = context.getRouteConfigurationDefinitions().stream()
                .flatMap(rule -> rule.getOnExceptions().stream())
                .map(rule -> (Block) rule);
        List<ProcessorDefinition<?>> outputs = new ArrayList<>();
        context.getRouteDefinitions().forEach(route -> outputs.addAll(route.getOutputs()));
        rules.forEach(rule -> outputs.addAll(((ProcessorDefinition<?>) rule).getOutputs()));
        return ProcessorDefinitionHelper.filterTypeInOutputs(outputs, kind).stream();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toList());
        }
    }
}
