package org.dripstone.normalise;

import java.util.List;
import java.util.stream.Stream;

/** The forms a word for a people, or a country's name, takes in a sentence; keys in, keys out. */
enum Inflection {
    ENGLISH {
        @Override
        Stream<String> forms(String word) {
            return Stream.of(word, word + "s");
        }
    },
    FRENCH {
        @Override
        Stream<String> forms(String word) {
            var feminine = feminine(word);
            return Stream.of(word, word + "s", feminine, feminine + "s");
        }

        private String feminine(String word) {
            if (word.endsWith("e")) {
                return word;
            }
            return word + (word.endsWith("en") || word.endsWith("on") ? "ne" : "e");
        }
    },
    RUSSIAN {
        @Override
        Stream<String> forms(String word) {
            if (word.endsWith("ск") || word.endsWith("цк")) {
                return Stream.concat(with(word, RUSSIAN_ADJECTIVE), people(word.substring(0, word.length() - 2)));
            }
            return word.endsWith("ец")
                    ? Stream.concat(
                            with(word.substring(0, word.length() - 2), RUSSIAN_TS),
                            with(softened(word.substring(0, word.length() - 2)), RUSSIAN_TS))
                    : Stream.concat(Stream.of(word), with(word, RUSSIAN_NOUN));
        }

        /** What the people may be called whom this adjective describes; most stems take one of them. */
        private Stream<String> people(String stem) {
            return with(stem, List.of("ец", "цы", "иец", "иицы", "чанин", "чане", "янин", "яне", "анин", "ане"));
        }

        /** индиец, индийцы; индонезиец, индонезийцы. */
        private String softened(String stem) {
            return stem + "и";
        }
    },
    SPANISH {
        @Override
        Stream<String> forms(String word) {
            if (word.endsWith("o")) {
                return with(word.substring(0, word.length() - 1), List.of("o", "a", "os", "as"));
            }
            return isVowel(word.charAt(word.length() - 1))
                    ? Stream.of(word, word + "s")
                    : with(word, List.of("", "a", "es", "as"));
        }
    },
    PORTUGUESE {
        @Override
        Stream<String> forms(String word) {
            return SPANISH.forms(word);
        }
    },
    ARABIC {
        @Override
        Stream<String> forms(String word) {
            return Stream.of(word, "ال" + word).flatMap(form -> with(form, List.of("", "ه", "ون", "ين", "ات")));
        }
    },
    RUSSIAN_COUNTRY {
        @Override
        Stream<String> forms(String word) {
            var stem = word.substring(0, word.length() - 1);
            return switch (word.charAt(word.length() - 1)) {
                case 'я' -> with(stem, List.of("я", "и", "ю", "еи", "е"));
                case 'а' -> with(stem, List.of("а", "ы", "и", "у", "е", "ои"));
                case 'ы' -> with(stem, List.of("ы", "", "ам", "ами", "ах"));
                case 'ь' -> with(stem, List.of("ь", "и", "ью"));
                case 'и' -> with(stem, List.of("и", "я", "ю", "ем", "е"));
                case 'о', 'е', 'у', 'э' -> Stream.of(word);
                default -> with(word, List.of("", "а", "у", "ом", "е"));
            };
        }
    },
    KAZAKH_COUNTRY {
        @Override
        Stream<String> forms(String word) {
            return with(word, KAZAKH_ENDINGS);
        }
    },
    CHINESE_COUNTRY {
        @Override
        Stream<String> forms(String word) {
            return with(word, List.of("", "人", "籍"));
        }
    };

    private static final List<String> RUSSIAN_ADJECTIVE =
            List.of("ии", "ая", "ое", "ие", "ого", "ои", "ом", "ому", "им", "ими", "ую", "их");
    private static final List<String> RUSSIAN_NOUN = List.of("а", "у", "ом", "е", "ы", "и", "ов", "ам", "ка", "ки");
    private static final List<String> RUSSIAN_TS =
            List.of("ец", "ца", "цу", "цем", "це", "цы", "цев", "цам", "ка", "ки");
    private static final List<String> KAZAKH_ENDINGS = List.of(
            "", "лық", "лік", "дық", "дік", "тық", "тік", "ның", "нің", "дың", "дің", "тың", "тің", "да", "де", "та",
            "те", "дан", "ден", "тан", "тен", "нан", "нен", "ға", "ге", "қа", "ке", "ды", "ді", "ты", "ті", "ны", "ні",
            "дағы", "дегі", "тағы", "тегі");

    /** The word itself and what may become of it. */
    abstract Stream<String> forms(String word);

    private static Stream<String> with(String stem, List<String> endings) {
        return endings.stream().map(ending -> stem + ending);
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
