package org.dripstone.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each setting comes to: as given, from a secret's file, or by default. */
final class Values {
    private final Map<Key, String> values = new EnumMap<>(Key.class);
    private final Map<Key, Given> given;
    private final List<String> problems;
    private final List<String> warnings;

    Values(Map<Key, Given> given, List<String> problems, List<String> warnings) {
        this.given = given;
        this.problems = problems;
        this.warnings = warnings;
        for (Key key : Key.values()) {
            values.put(key, allowed(key));
        }
        values.keySet().forEach(this::takeFromFile);
    }

    String get(Key key) {
        return values.getOrDefault(key, "");
    }

    Optional<String> text(Key key) {
        return Optional.of(get(key)).filter(value -> !value.isEmpty());
    }

    boolean isSet(Key key) {
        return !get(key).isEmpty();
    }

    Optional<Given> given(Key key) {
        return Optional.ofNullable(given.get(key))
                .filter(value -> !value.value().isEmpty());
    }

    /** As it was given, for messages. */
    String shown(Key key) {
        return given(key).map(value -> value.shownAs(key)).orElse(key.property() + " = " + get(key) + " (by default)");
    }

    private String allowed(Key key) {
        Given value = given.get(key);
        if (value == null || value.value().isEmpty()) {
            return value != null && key.mayBeEmpty() ? "" : key.byDefault();
        }
        if (!key.rule().allows(value.value())) {
            problems.add(value.shownAs(key) + ": allowed is " + key.rule().allowed());
            return key.byDefault();
        }
        return value.value();
    }

    private void takeFromFile(Key key) {
        key.secretFile().flatMap(this::given).ifPresent(file -> {
            Key fileKey = key.secretFile().orElseThrow();
            if (isSet(key)) {
                problems.add(file.shownAs(fileKey) + ": " + key.property() + " is given too; keep one of them");
            } else {
                new SecretFile(fileKey, file)
                        .read(problems, warnings)
                        .ifPresent(secret -> takeSecret(key, fileKey, secret));
            }
        });
    }

    private void takeSecret(Key key, Key fileKey, String secret) {
        if (key.rule().allows(secret)) {
            values.put(key, secret);
        } else {
            problems.add(shown(fileKey) + ": allowed in it is " + key.rule().allowed());
        }
    }
}
