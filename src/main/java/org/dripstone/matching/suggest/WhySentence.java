package org.dripstone.matching.suggest;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dripstone.matching.theme.Themes;

/** Says in one sentence why something was suggested, in the secretariat's language. */
public final class WhySentence {
    private static final int MOST = 3;

    private final Themes themes;
    private final String language;
    private final Pattern pattern;

    /** {@code both}: about the same themes and goals and in the same words; the others where one of these is missing. */
    private record Pattern(String both, String about, String words, String goals, String joint) {}

    private static final Map<String, Pattern> PATTERNS = Map.of(
            "en",
                    new Pattern(
                            "Both are about {0}, and both say “{1}”.",
                            "Both are about {0}.", "Both say “{0}”.", "{0} (SDG {1})", ", "),
            "fr",
                    new Pattern(
                            "Les deux concernent {0} et disent « {1} ».",
                            "Les deux concernent {0}.", "Les deux disent « {0} ».", "{0} (ODD {1})", ", "),
            "ru",
                    new Pattern(
                            "Общая тема: {0}; в обоих текстах есть «{1}».",
                            "Общая тема: {0}.", "В обоих текстах есть «{0}».", "{0} (ЦУР {1})", ", "),
            "es",
                    new Pattern(
                            "Ambos tratan de {0} y dicen «{1}».",
                            "Ambos tratan de {0}.", "Ambos dicen «{0}».", "{0} (ODS {1})", ", "),
            "ar",
                    new Pattern(
                            "كلاهما عن {0} ويذكر «{1}».",
                            "كلاهما عن {0}.", "كلاهما يذكر «{0}».", "{0} (الهدف {1})", "، "),
            "pt",
                    new Pattern(
                            "Ambos tratam de {0} e dizem «{1}».",
                            "Ambos tratam de {0}.", "Ambos dizem «{0}».", "{0} (ODS {1})", ", "),
            "zh", new Pattern("两者都涉及{0}，都提到“{1}”。", "两者都涉及{0}。", "两者都提到“{0}”。", "{0}（可持续发展目标{1}）", "、"),
            "kk",
                    new Pattern(
                            "Екеуі де {0} туралы және «{1}» дейді.",
                            "Екеуі де {0} туралы.", "Екеуі де «{0}» дейді.", "{0} (ТДМ {1})", ", "));

    /** @param language BCP 47; English for those we do not write */
    public WhySentence(Themes themes, String language) {
        String tongue = Locale.forLanguageTag(language).getLanguage();
        this.themes = themes;
        this.language = PATTERNS.containsKey(tongue) ? tongue : "en";
        this.pattern = Objects.requireNonNull(PATTERNS.get(this.language));
    }

    public String of(Suggestion suggestion) {
        String words = joined(suggestion.words());
        if (suggestion.themes().isEmpty()) {
            return said(pattern.words(), words);
        }
        String about = about(suggestion);
        return words.isEmpty() ? said(pattern.about(), about) : said(pattern.both(), about, words);
    }

    String name(String theme) {
        return themes.name(theme, language);
    }

    private String about(Suggestion suggestion) {
        String names = joined(suggestion.themes().stream()
                .map(this::name)
                .toList());
        String goals = joined(suggestion.sdgs().stream().map(String::valueOf).toList());
        return goals.isEmpty() ? names : said(pattern.goals(), names, goals);
    }

    private String joined(List<String> parts) {
        return parts.stream().limit(MOST).collect(Collectors.joining(pattern.joint()));
    }

    private static String said(String pattern, Object... about) {
        return MessageFormat.format(pattern, about);
    }
}
