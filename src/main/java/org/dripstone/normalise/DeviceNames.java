package org.dripstone.normalise;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands where a name should, when somebody joined a meeting without giving one: a device, a telephone number. */
final class DeviceNames {

    /** These make things only. */
    private static final String BRANDS = "iphone|ipad|ipod|macbook|imac|galaxy|samsung|redmi|xiaomi|huawei|oppo|realme"
            + "|infinix|tecno|oneplus|android|desktop|chromebook|айфон\\p{L}*|айпад\\p{L}*|самсунг|ايفون|آيفون";
    /** Makers whose names people bear, or stand beside them: without a model they may be part of a name. */
    private static final Pattern MAKER = Pattern.compile(
            "(?:.*\\s|)(?:samsung|xiaomi|huawei|oppo|realme|infinix|tecno|самсунг)(?:\\s.*|)", Pattern.UNICODE_CASE);
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

    /** What is said of a device beside its name; a word with a digit, or of one letter, tells of nobody either. */
    private static final Pattern OF_DEVICES = Pattern.compile(
            "(?:" + BRANDS + "|" + MODELS + "|" + NOBODY
                    + "|phone|mobile|tablet|laptop|computer|pc|tab|pro|max|plus|mini|lite|ultra|air|note|prime|neo|edge|fold"
                    + "|flip|active|core|se|fe|go|my|the|tel|телефон|мой|менің|mon|mi|meu)"
                    + "(?![\\p{L}])|(?<![\\p{L}\\p{N}\\p{Mn}*•])[\\p{L}\\p{Mn}*•]*+\\p{N}[\\p{L}\\p{N}\\p{Mn}*•]*+|(?<!\\p{L})\\p{L}(?!\\p{L})",
            Pattern.UNICODE_CASE);

    private static final Pattern BRACKETED = Pattern.compile("([^(（]*+)[(（](.*)[)）]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private static final Pattern DIGITS = Pattern.compile("(?:.*\\d){4}.*");

    private DeviceNames() {}

    static boolean isOne(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return (DEVICE.matcher(plain).matches() && !isBesideMaker(plain)) || isUnnamed(plain);
    }

    private static boolean isUnnamed(String plain) {
        return NUMBERED_NOBODY.matcher(plain).matches()
                || (TELEPHONE.matcher(plain).matches() && DIGITS.matcher(plain).matches());
    }

    /** {@code Maria Samsung}: a name beside a maker's, without any figure. */
    private static boolean isBesideMaker(String plain) {
        return MAKER.matcher(plain).matches() && plain.chars().noneMatch(Character::isDigit) && !tellsOfNobody(plain);
    }

    /** Whether nothing is left of what was shown, once what tells of devices and telephones is cut from it. */
    static boolean tellsOfNobody(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return isUnnamed(plain)
                || (DEVICE.matcher(plain).matches()
                        && !LETTER.matcher(OF_DEVICES.matcher(plain).replaceAll(" "))
                                .find());
    }

    /** The part of {@code Maria Lopez (iPhone)} or {@code iPhone (Maria Lopez)} that names a person. */
    static String withoutDevice(String name) {
        Matcher both = BRACKETED.matcher(name.strip());
        if (!both.matches()) {
            return name;
        }
        boolean outside = isOne(both.group(1));
        return outside == isOne(both.group(2))
                ? name
                : both.group(outside ? 2 : 1).strip();
    }
}
