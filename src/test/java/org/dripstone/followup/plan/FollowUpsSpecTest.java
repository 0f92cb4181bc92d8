package org.dripstone.followup.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.dripstone.followup.YamlSpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FollowUpsSpecTest {
    private static final Set<String> TEMPLATES = Set.of("contact-check", "agree-scope", "stall-alarm");

    @TempDir
    Path config;

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsSaidWithItsPlace() throws IOException {
        return YamlSpec.check(
                "follow-ups.yaml",
                config.resolve("follow-ups.yaml"),
                file -> FollowUpPlans.read(file, TEMPLATES, Set.of("spring-2026")));
    }
}
