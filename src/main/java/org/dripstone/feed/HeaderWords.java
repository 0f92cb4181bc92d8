package org.dripstone.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dripstone.feed.table.FoldedName;

/** The words of a header without what tells nothing of the column: plural endings, articles, courtesy. */
final class HeaderWords {

    private static final Pattern PLURAL =
            Pattern.compile("(?iu)(?<=\\p{L})\\((?:s|es|x|e|ne|nes|a|as|os|os/as|ы|и|а|ов|ей|en|n)\\)");
    /** Arabic writes its article onto the word; forms have it or not. */
    private static final Pattern ARTICLE = Pattern.compile("(?<![^ ])ال(?=[\\u0621-\\u064A]{3})");

    private static final Pattern COURTESY_BEFORE =
            Pattern.compile("^(?:(?:please|kindly|s il vous plait|veuillez|por favor|пожалуиста|请)\\s*)?"
                    + "(?:(?:enter|indicate|specify|provide|state|give|write|fill in|select|choose|type|what is|what s|which is"
                    + "|indiquer|indiquez|saisissez|saisir|precisez|entrez|choisissez|quel est|quelle est|quels sont|quelles sont"
                    + "|indique|indiquen|escriba|ingrese|seleccione|elija|cual es|cuales son|informe|indiquer|qual e|quais sao|selecione|escreva"
                    + "|укажите|введите|напишите|выберите|إدخال|ادخل|اكتب|اختر|ما هو|ما هي|请填写|请输入|填写|输入|请选择|选择)\\s*)?"
                    + "(?:(?:your|my|our|the|participant s?|respondent s?|applicant s?|delegate s?|attendee s?|votre|vos|mon|ma|mes|notre|le|la|les|l"
                    + "|su|sus|tu|tus|mi|el|los|las|seu|sua|seus|suas|o|a|os|as|ваш|ваша|ваше|ваши|вашу|您的|您所在的|您所在|您|你的"
                    + "|ihr|ihre|sizning|сиздин|сиздин)(?: |(?<=\\p{IsHan})))?");
    private static final Pattern COURTESY_BEHIND = Pattern.compile(
            "(?: (?:required|mandatory|optional|official|if any|in english|in full|of (?:the )?(?:participant|applicant|respondent|delegate|attendee)"
                    + "|obligatoire|facultatif|officiel|officielle|du participant|de la participante|obligatorio|opcional|oficial|del participante|do participante"
                    + "|actuel|actuelle|actual|atual|professionnel|professionnelle|institucional|du participant e|participant e"
                    + "|oui non|si no|sim nao|да нет|نعم لا|是否|полностью|текущая|текущее|حالي|حالية|للمشارك|adherent|adherente|de l adherent|de l adherente|du membre|del socio|del miembro|do socio|do membro|члена|للعضو|必填项|多选|单选"
                    + "|обязательно|необязательно|участника|必填|选填))+$");

    /** Forms number their questions: {@code Q3. Country}, {@code 3) Country}, {@code Вопрос 3. Страна}. */
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:(?:q|question|вопрос|pregunta|pergunta|сұрақ|سؤال|问题) ?)?\\d{1,3}[a-z]? (?=\\p{L})");
    /** Kazakh and Arabic write "your" onto the word. */
    private static final Pattern YOURS =
            Pattern.compile("(?<=\\p{L}{2})(?:ыңыз|іңіз|ңыз|ңіз|ныз|низ)(?:ды|ді|дың|дің)?(?![^ ])");

    /** Where what is asked for ends and its explanation begins. */
    private static final Pattern EXPLAINED = Pattern.compile(
            " (?:in|at|of|for|with|to|you|that|which|where|from|as|en|de|du|des|d|dans|ou|que|qui|pour|del|al"
                    + "|da|do|das|dos|em|para|na|no|com|con|в|на|для|по|из|с|котор\\p{L}+|где|ваше\\p{L}+|تي|التي|الذي|في|من|على|مع) ");

    private HeaderWords() {}

    /** Folded, in the form in which headers and names are compared. */
    static String of(String cell) {
        String singular = PLURAL.matcher(cell).replaceAll("");
        String folded = FoldedName.of(singular).replace("whats app", "whatsapp");
        return ARTICLE.matcher(folded).replaceAll("");
    }

    /** What is left of folded words without {@code your …} and {@code … (required)}; all when nothing would be. */
    static String bare(String folded) {
        String numberless = NUMBERED.matcher(folded).replaceFirst("");
        String before = COURTESY_BEHIND.matcher(numberless).replaceFirst("");
        String bare = COURTESY_BEFORE.matcher(before).replaceFirst("").strip();
        return bare.isEmpty() ? folded : bare;
    }

    /** As {@link #bare}, and without the endings by which a language says "your". */
    static String plain(String folded) {
        return YOURS.matcher(bare(folded)).replaceAll("");
    }

    /** What stands before the first word that begins an explanation; empty where there is none. */
    static Optional<String> head(String folded) {
        String bare = bare(folded);
        Matcher explained = EXPLAINED.matcher(bare + " ");
        return explained.find() ? Optional.of(bare.substring(0, explained.start())) : Optional.empty();
    }
}
