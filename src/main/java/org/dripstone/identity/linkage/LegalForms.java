package org.dripstone.identity.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dripstone.normalise.Folding;
import org.dripstone.normalise.Transliteration;

/** What kind of company one is by law, which is written in many ways or left out, and says little about which it is. */
final class LegalForms {

    private static final int LONGEST = 6;

    private static final Set<List<String>> FORMS = new HashSet<>();

    static {
        List.of(
                        "Ltd",
                        "Limited",
                        "Co Ltd",
                        "Co Limited",
                        "Company Limited",
                        "Limited Company",
                        "Pvt Ltd",
                        "Private Limited",
                        "Pte Ltd",
                        "Pty Ltd",
                        "Sdn Bhd",
                        "Bhd",
                        "Tbk",
                        "PT",
                        "PLC",
                        "Public Limited Company",
                        "LLC",
                        "L L C",
                        "LLP",
                        "LP",
                        "Limited Liability Company",
                        "Limited Liability Partnership",
                        "Limited Partnership",
                        "Inc",
                        "Incorporated",
                        "Corp",
                        "Corporation",
                        "Co",
                        "Company",
                        "JSC",
                        "J S C",
                        "Joint Stock Company",
                        "Private Joint Stock",
                        "Private Joint Stock Company",
                        "PJSC",
                        "PJS",
                        "Public Joint Stock Company",
                        "OJSC",
                        "CJSC",
                        "Open Joint Stock Company",
                        "Closed Joint Stock Company",
                        "SA",
                        "S A",
                        "S A S",
                        "SAS",
                        "SARL",
                        "S A R L",
                        "S R L",
                        "SRL",
                        "S p A",
                        "SpA",
                        "S L",
                        "SL",
                        "S A de C V",
                        "SA de CV",
                        "Lda",
                        "Ltda",
                        "Limitada",
                        "EIRELI",
                        "Société anonyme",
                        "Sociedad anónima",
                        "Sociedade anónima",
                        "Société à responsabilité limitée",
                        "Sociedad de responsabilidad limitada",
                        "Società per azioni",
                        "GmbH",
                        "mbH",
                        "G m b H",
                        "Gesellschaft mit beschränkter Haftung",
                        "AG",
                        "A G",
                        "Aktiengesellschaft",
                        "KG",
                        "OHG",
                        "SE",
                        "BV",
                        "B V",
                        "NV",
                        "N V",
                        "AB",
                        "AS",
                        "A S",
                        "ApS",
                        "Oy",
                        "Oyj",
                        "Sp z o o",
                        "Spółka Akcyjna",
                        "Kft",
                        "Zrt",
                        "s r o",
                        "d o o",
                        "a d",
                        "A Ş",
                        "Anonim Şirketi",
                        "Limited Şirketi",
                        "FZE",
                        "FZCO",
                        "FZ LLC",
                        "WLL",
                        "W L L",
                        "SAL",
                        "ООО",
                        "АО",
                        "ОАО",
                        "ЗАО",
                        "ПАО",
                        "НАО",
                        "ТОО",
                        "ТОВ",
                        "ПрАТ",
                        "ПАТ",
                        "ИП",
                        "ФГУП",
                        "ГУП",
                        "Общество с ограниченной ответственностью",
                        "Акционерное общество",
                        "Публичное акционерное общество",
                        "Открытое акционерное общество",
                        "Закрытое акционерное общество",
                        "Товариство з обмеженою відповідальністю",
                        "Товарищество с ограниченной ответственностью",
                        "有限公司",
                        "股份有限公司",
                        "有限责任公司",
                        "شركة",
                        "ش م م",
                        "ذ م م",
                        "The")
                .forEach(form -> FORMS.add(
                        List.of(Folding.fold(Transliteration.latin(form)).split(" ", -1))));
    }

    private LegalForms() {}

    /** The name without those at its beginning and its end; a name of nothing else stays as it is. */
    static List<String> without(List<String> words) {
        int from = 0;
        int to = words.size();
        for (int length = LONGEST; length > 0; length--) {
            if (from + length < to && FORMS.contains(words.subList(from, from + length))) {
                from += length;
                length = LONGEST;
            } else if (to - length > from && FORMS.contains(words.subList(to - length, to))) {
                to -= length;
                length = LONGEST;
            }
        }
        return words.subList(from, to);
    }
}
