package org.dripstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a project of its own, with a Java and a Maven that only say what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "cat",
            "cksum",
            "dirname",
            "find",
            "grep",
            "head",
            "locale",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "tail",
            "touch",
            "tr");

    @TempDir
    Path folder;

    private Path project;
    private Path bin;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("dripstone"), project.resolve("dripstone"));
        makeOlder(project.resolve("pom.xml"), project.resolve("src/main"), project.resolve("src/main/java"));
        executable(project.resolve("dripstone"));
        for (String tool : TOOLS) {
            linkTool(tool);
        }
        program("java", "case \"$1\" in -version) echo 'openjdk version \"17.0.1\"' >&2;; *) echo \"java $*\";; esac");
        program("javac", "echo 'javac 17.0.1'");
        program("mvn", maven("3.8.7", "mkdir -p target; echo built >>target/builds; touch target/dripstone-1.jar"));
    }

    @Test
    void buildsOnFirstUseAndSaysSoInOneLine() throws IOException, InterruptedException {
        Result first = launch("status", "--json");
        assertThat(first.err).singleElement().asString().startsWith("dripstone: building");
        assertThat(first.out)
                .singleElement()
                .asString()
                .contains("-jar " + project + "/target/dripstone-1.jar status --json");
        assertThat(launch("status").err).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws IOException, InterruptedException {
        launch("status");
        Path source = Files.createFile(project.resolve("src/main/java/New.java"));
        Files.setLastModifiedTime(source, FileTime.from(later(project.resolve("target/launch/built"))));
        assertThat(launch("status").err).hasSize(1);
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void worksThroughALinkFromAnyFolderAndStaysThere() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(bin.resolve("drip"), bin.relativize(project.resolve("dripstone")));
        program("java", "case \"$1\" in -version) echo 'openjdk version \"17.0.1\"' >&2;; *) pwd;; esac");
        assertThat(run(folder, link.toString(), "status").out).containsExactly(folder.toString());
    }

    @Test
    void withoutJavaOrMavenSaysWhatToInstall() throws IOException, InterruptedException {
        Files.delete(bin.resolve("mvn"));
        assertThat(launch("status").err).singleElement().asString().contains("needs Maven 3.8");
        Files.delete(bin.resolve("javac"));
        assertThat(launch("status").err).singleElement().asString().contains("needs a JDK 17");
        Files.delete(bin.resolve("java"));
        Result without = launch("status");
        assertThat(without.err).singleElement().asString().contains("needs a JDK 17");
        assertThat(without.code).isEqualTo(1);
    }

    @Test
    void refusesWhatIsTooOld() throws IOException, InterruptedException {
        program("mvn", maven("3.6.3", "exit 1"));
        assertThat(launch("status").err).singleElement().asString().contains("needs Maven 3.8");
        program("java", "echo 'java version \"1.8.0_302\"' >&2");
        assertThat(launch("status").err).singleElement().asString().contains("needs a JDK 17");
    }

    @Test
    void showsTheEndOfABuildThatFailed() throws IOException, InterruptedException {
        program("mvn", maven("3.9.0", "echo '[ERROR] no such symbol'; exit 1"));
        Result failed = launch("status");
        assertThat(failed.code).isEqualTo(1);
        assertThat(failed.err)
                .contains("[ERROR] no such symbol")
                .last()
                .asString()
                .contains("target/build.log");
        assertThat(project.resolve("target/launch/busy")).doesNotExist();
    }

    @Test
    void aBuildThatWasKilledIsDoneAgain() throws IOException, InterruptedException {
        launch("status");
        Files.delete(project.resolve("target/launch/built"));
        Files.createDirectory(project.resolve("target/launch/busy"));
        Files.writeString(project.resolve("target/launch/busy/pid"), "999999999\n");
        assertThat(launch("status").code).isZero();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void twoThatStartAtOnceBuildOnce() throws IOException, InterruptedException {
        program(
                "mvn",
                maven("3.8.7", "sleep 1; mkdir -p target; echo built >>target/builds; touch target/dripstone-1.jar"));
        List<Process> both = List.of(
                start(folder, project + "/dripstone", "status"), start(folder, project + "/dripstone", "status"));
        for (Process each : both) {
            assertThat(each.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(each.exitValue()).isZero();
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void handsOnArgumentsAndJavaOptionsAsTheyAre() throws IOException, InterruptedException {
        program(
                "java",
                "case \"$1\" in -version) echo 'openjdk version \"17.0.1\"' >&2;; *) for a; do echo \"<$a>\"; done;; esac");
        Result result = launch("explain", "country", "Côte d'Ivoire", "", "*");
        assertThat(result.out)
                .endsWith("<explain>", "<country>", "<Côte d'Ivoire>", "<>", "<*>")
                .contains("<-XX:TieredStopAtLevel=1>");
        assertThat(launch("--home", "demo", "run").out).doesNotContain("<-XX:TieredStopAtLevel=1>");
        assertThat(launch("--home", "run", "status").out).contains("<-XX:TieredStopAtLevel=1>");
    }

    private Result launch(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(project + "/dripstone"));
        command.addAll(List.of(args));
        return run(folder, command.toArray(String[]::new));
    }

    private Result run(Path from, String... command) throws IOException, InterruptedException {
        Process process = start(from, command);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(
                process.exitValue(),
                process.inputReader().lines().toList(),
                process.errorReader().lines().toList());
    }

    private Process start(Path from, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DRIPSTONE") || name.startsWith("JAVA"));
        builder.environment().put("PATH", bin.toString());
        return builder.start();
    }

    private long builds() throws IOException {
        return Files.readAllLines(project.resolve("target/builds")).size();
    }

    private void program(String name, String body) throws IOException {
        executable(Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body + "\n"));
    }

    private void linkTool(String name) throws IOException {
        for (Path place : List.of(Path.of("/bin", name), Path.of("/usr/bin", name))) {
            if (Files.exists(place)) {
                Files.createSymbolicLink(bin.resolve(name), place);
                return;
            }
        }
    }

    private static String maven(String version, String building) {
        return "if [ \"$1\" = -v ]; then echo 'Apache Maven " + version + "'; echo 'Java version: 17.0.1'; exit; fi\n"
                + building;
    }

    private static void makeOlder(Path... paths) throws IOException {
        for (Path path : paths) {
            FileTime now = Files.getLastModifiedTime(path);
            Files.setLastModifiedTime(path, FileTime.from(now.toInstant().minus(Duration.ofHours(1))));
        }
    }

    private static Instant later(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().plus(Duration.ofHours(1));
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Result(int code, List<String> out, List<String> err) {}
}
