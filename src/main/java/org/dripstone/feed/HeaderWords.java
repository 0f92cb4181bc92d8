package org.dripstone.feed;

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
                    + "|обязательно|необязательно|участника|必填|选填))+$");

    private HeaderWords() {}

    /** Folded, in the form in which headers and names are compared. */
    static String of(String cell) {
        String singular = PLURAL.matcher(cell).replaceAll("");
        return ARTICLE.matcher(FoldedName.of(singular)).replaceAll("");
    }

    /** What is left of folded words without {@code your …} and {@code … (required)}; all when nothing would be. */
    static String bare(String folded) {
        String before = COURTESY_BEHIND.matcher(folded).replaceFirst("");
        String bare = COURTESY_BEFORE.matcher(before).replaceFirst("").strip();
        return bare.isEmpty() ? folded : bare;
    }
}
