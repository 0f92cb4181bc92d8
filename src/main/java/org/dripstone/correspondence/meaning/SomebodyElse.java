package org.dripstone.correspondence.meaning;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a sentence that asks for no more mail asks for it on behalf of somebody else. Who writes "please remove Maria" still
 * wants mail, and has not the right to speak for her: a person decides.
 */
final class SomebodyElse {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),;:]{1,64}@[^\\s<>\"'(),;:]{1,200}\\w");

    /** Whoever names themselves. */
    private static final Pattern OWN = Pattern.compile(
            "\\b(?:me|us|myself|i|we|my (?:e-?mail|address|name|account|details|data|inbox|mailbox)|our (?:e-?mail|address|name))\\b"
                    + "|\\b(?:moi|nous|je|m'\\w+|me|mon (?:adresse|nom|e-?mail|courriel)|notre adresse)\\b"
                    + "|\\b(?:yo|nos|mi (?:correo|dirección|nombre|e-?mail)|\\w+(?:arme|erme|irme|arnos|enme|eme)|nosotros)\\b"
                    + "|\\b(?:eu|meu (?:e-?mail|nome|endereço)|nosso (?:e-?mail|endereço)|nós)\\b"
                    + "|\\b(?:меня|мне|нас|нам|я|мы|мой адрес|моего адреса|мою почту|наш адрес)\\b"
                    + "|\\b(?:мені|маған|бізді|бізге|мекенжайымды|поштамды)\\b"
                    + "|حذفي|إزالتي|ازالتي|اسمي|بريدي|عنواني|اشتراكي|لي|لنا|راسلوني|مراسلتي|إلي|الي"
                    + "|我|本人|咱",
            FLAGS);

    /** Words for people one works with. */
    private static final Pattern OTHERS = Pattern.compile(
            "\\b(?:colleagues?|coworkers?|co-workers?|assistant|secretary|boss|manager|director|minister|predecessor|him|her|them"
                    + "|collègues?|assistante?|secrétaire|directeur|directrice|prédécesseur|le retirer|la retirer"
                    + "|colegas?|compañer[oa]s?|asistente|secretari[oa]|jef[ea]|director[a]?|assistente|secretári[oa]|chefe|diretor[a]?"
                    + "|коллег\\w*|сотрудни\\w*|помощни\\w*|секретар\\w*|начальни\\w*|директор\\w*|её|ее|его|их"
                    + "|әріптес\\w*|көмекші\\w*|хатшы\\w*|директор\\w*)\\b"
                    + "|زميل|مساعد|سكرتير|مدير|同事|助理|秘书|领导|主任|他|她",
            FLAGS);

    private static final String TAKES =
            "(?i:remov\\w*|delet\\w*|unsubscrib\\w*|tak\\w+|drop\\w*|strik\\w*|send\\w*|writ\\w*|contact\\w*|e-?mail\\w*|retir\\w*"
                    + "|supprim\\w*|désinscri\\w*|désabonn\\w*|enlev\\w*|écri\\w*|envoy\\w*|elimin\\w*|borr\\w*|quit\\w*|baja|escrib\\w*|envi\\w*|remov\\w*"
                    + "|exclu\\w*|retir\\w*|descadastr\\w*|escrev\\w*|удал\\w*|отпи\\w*|исключ\\w*|убер\\w*|вычеркн\\w*|присыла\\w*|пи[сш]\\w*)";
    private static final Pattern TAKES_NAMED = Pattern.compile(
            "\\b" + TAKES
                    + "(?: (?:\\p{Ll}[\\p{Ll}.'-]{0,12}|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Prof\\.?|M\\.|Mme|Sra?\\.?|г-на|г-жу)){0,3} (\\p{Lu}[\\p{L}'-]+)",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** 将某某从名单中删除: whose name stands there. */
    private static final Pattern CHINESE =
            Pattern.compile("(?:将|把|请删除|移除)\\s*(?!邮箱|地址|此|该|这|名字|邮件)[\\p{IsHan}·]{2,8}?\\s*(?:从|的)");

    private static final Pattern ARABIC = Pattern.compile(
            "(?:حذف|إزالة|ازالة|شطب|إلغاء اشتراك)\\s+(?!هذا|هذه|عنوان|اسم|بريد|البريد|الاشتراك)\\p{IsArabic}{3,}");
    private static final Pattern KAZAKH = Pattern.compile(
            "(?<![\\p{L}])(\\p{Lu}\\p{L}{2,20}(?:ны|ні|ды|ді|ты|ті))\\s.{0,60}(?:тізім|тарату)",
            FLAGS & ~Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile(
            "(?iu)e-?mails?|messages?|letters?|newsletters?|хат\\p{L}*|рассылк\\p{L}*|correos?|messages?|courriels?");

    private SomebodyElse() {}

    /** @param from whoever wrote it */
    static boolean isMeant(String sentence, String from) {
        if (namesAnotherAddress(sentence, from)) {
            return true;
        }
        if (OWN.matcher(sentence).find()) {
            return false;
        }
        return OTHERS.matcher(sentence).find() || namesSomebody(sentence);
    }

    private static boolean namesAnotherAddress(String sentence, String from) {
        return ADDRESS.matcher(sentence)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .anyMatch(address -> !address.equals(from.toLowerCase(Locale.ROOT)));
    }

    private static boolean namesSomebody(String sentence) {
        boolean shouted = sentence.equals(sentence.toUpperCase(Locale.ROOT));
        boolean named = TAKES_NAMED
                .matcher(sentence)
                .results()
                .anyMatch(found -> !MAIL.matcher(found.group(1)).matches());
        return (named && !shouted)
                || CHINESE.matcher(sentence).find()
                || ARABIC.matcher(sentence).find()
                || KAZAKH.matcher(sentence)
                        .results()
                        .anyMatch(found -> !MAIL.matcher(found.group(1)).matches());
    }
}
