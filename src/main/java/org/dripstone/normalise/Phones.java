package org.dripstone.normalise;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Telephone numbers in the one form that can be compared and dialled from everywhere. */
public final class Phones {

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
}
