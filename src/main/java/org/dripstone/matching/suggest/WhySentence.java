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

    /** What is said of a theme and the words for it; of words alone; of a theme with its goals. */
    private record Pattern(String about, String words, String goals, String joint) {}

    private static final Map<String, Pattern> PATTERNS = Map.of(
            "en",
                    new Pattern(
                            "{0}: the need says “{1}”, the solution “{2}”.", "Both say “{0}”.", "{0} (SDG {1})", ", "),
            "fr",
                    new Pattern(
                            "{0} : le besoin dit « {1} », la solution « {2} ».",
                            "Les deux disent « {0} ».", "{0} (ODD {1})", ", "),
            "ru",
                    new Pattern(
                            "{0}: в запросе — «{1}», в решении — «{2}».",
                            "В обоих текстах есть «{0}».", "{0} (ЦУР {1})", ", "),
            "es",
                    new Pattern(
                            "{0}: la necesidad dice «{1}» y la solución «{2}».",
                            "Ambos dicen «{0}».", "{0} (ODS {1})", ", "),
            "ar",
                    new Pattern(
                            "{0}: تذكر الحاجة «{1}» ويذكر الحل «{2}».", "كلاهما يذكر «{0}».", "{0} (الهدف {1})", "، "),
            "pt",
                    new Pattern(
                            "{0}: a necessidade diz «{1}» e a solução «{2}».",
                            "Ambos dizem «{0}».", "{0} (ODS {1})", ", "),
            "zh", new Pattern("{0}：需求提到“{1}”，方案提到“{2}”。", "两者都提到“{0}”。", "{0}（可持续发展目标{1}）", "、"),
            "kk",
                    new Pattern(
                            "{0}: сұраныста «{1}», шешімде «{2}» делінген.",
                            "Екеуі де «{0}» дейді.", "{0} (ТДМ {1})", ", "));

    /**
     * For one language.
     *
     * @param language BCP 47; English for those we do not write
     */
    public WhySentence(Themes themes, String language) {
        String tongue = Locale.forLanguageTag(language).getLanguage();
        this.themes = themes;
        this.language = PATTERNS.containsKey(tongue) ? tongue : "en";
        this.pattern = Objects.requireNonNull(PATTERNS.get(this.language));
    }

    public String of(Suggestion suggestion) {
        return suggestion.themes().isEmpty()
                ? said(pattern.words(), joined(suggestion.words()))
                : said(
                        pattern.about(),
                        about(suggestion),
                        joined(suggestion.needSays()),
                        joined(suggestion.offerSays()));
    }

    String name(String theme) {
        return themes.name(theme, language);
    }

    private String about(Suggestion suggestion) {
        String names = joined(suggestion.themes().stream().map(this::name).toList());
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
