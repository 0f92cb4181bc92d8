package org.dripstone.normalise;

import java.util.Locale;
import java.util.regex.Pattern;

/** What stands where a name should, when somebody joined a meeting without giving one: a device, a telephone number. */
final class DeviceNames {

    /** These make things only. */
    private static final String BRANDS = "iphone|ipad|ipod|macbook|imac|galaxy|samsung|redmi|xiaomi|huawei|oppo|realme"
            + "|infinix|tecno|oneplus|android|desktop|chromebook|айфон\\p{L}*|айпад\\p{L}*|самсунг|ايفون|آيفون";
    /** These are words or names as well, and need a model. */
    private static final String MODELS = "honor|vivo|moto|pixel|poco|nokia|lenovo|lg|htc|zte|asus|hp|dell|acer|sm|note";

    private static final String NOBODY =
            "zoom ?user|zoom ?rooms?|user|guest|participant|participante?|meeting room|conference room"
                    + "|unknown|anonymous|usuario|utilizador|invitado|convidado|utilisateur|invité|гость|участник|пользователь"
                    + "|қонақ|қатысушы|пайдаланушы|ضيف|مستخدم|مشارك|访客|用户|参会者|来宾|caller|call-?in user";
    private static final Pattern DEVICE = Pattern.compile(
            "(?:.*[\\s'’\\-–—_(]|)(?:(?:" + BRANDS + ")(?![\\p{L}]).*|(?:" + MODELS + ")[\\s\\-]?\\p{L}{0,3}\\d.*)",
            Pattern.UNICODE_CASE);
    private static final Pattern NUMBERED_NOBODY =
            Pattern.compile("(?:" + NOBODY + ")[\\s#_\\-]*\\d*", Pattern.UNICODE_CASE);
    /** Reports mask some of the digits. */
    private static final Pattern TELEPHONE = Pattern.compile("(?:tel:)?\\+?[\\d*xX•()\\s.\\-]{6,24}");

    private static final Pattern DIGITS = Pattern.compile("(?:.*\\d){4}.*");

    private DeviceNames() {}

    static boolean isOne(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return DEVICE.matcher(plain).matches()
                || NUMBERED_NOBODY.matcher(plain).matches()
                || (TELEPHONE.matcher(plain).matches() && DIGITS.matcher(plain).matches());
    }
}
