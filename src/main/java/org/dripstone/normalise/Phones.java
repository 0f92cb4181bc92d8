package org.dripstone.normalise;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;

/** Telephone numbers in the one form that can be compared and dialled from everywhere. */
public final class Phones {

    private static final int FEWEST_DIGITS = 7;
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    /**
     * The number in E.164, or empty when it is none or cannot be told.
     *
     * @param country ISO 3166-1 alpha-2 to read a national number in; empty when not known
     */
    public static String read(String cell, String country) {
        try {
            var number = NUMBERS.parse(cell, country.isBlank() ? "ZZ" : country);
            return NUMBERS.isValidNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : "";
        } catch (NumberParseException notANumber) {
            return "";
        }
    }

    /** The first number in a cell of several things, in E.164; empty when there is none. */
    public static String beside(String cell, String country) {
        if (cell.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            return "";
        }
        String other = ADDRESS.matcher(cell).replaceAll(" ");
        for (var found : NUMBERS.findNumbers(other, country.isBlank() ? "ZZ" : country)) {
            return NUMBERS.format(found.number(), PhoneNumberFormat.E164);
        }
        return "";
    }
}
