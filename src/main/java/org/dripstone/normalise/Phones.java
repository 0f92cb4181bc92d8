package org.dripstone.normalise;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers in the one form that can be compared and dialled from everywhere. */
public final class Phones {

    private static final int FEWEST_DIGITS = 7;
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final Pattern SIZED =
            Pattern.compile("\\+?(?<before>[1-9])[.,](?<behind>\\d+)[Ee]\\+?(?<size>\\d{1,2})");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    /** Whether a spreadsheet wrote the number by its size, with fewer digits than it has: {@code 2.54E+11}. */
    public static boolean isShortened(String cell) {
        return whole(cell).isEmpty();
    }

    /** The cell itself, or all digits of a number written by its size; empty where they are not there. */
    private static Optional<String> whole(String cell) {
        Matcher sized = SIZED.matcher(cell.strip());
        if (!sized.matches()) {
            return Optional.of(cell);
        }
        int behind = sized.group("behind").length();
        int size = Integer.parseInt(sized.group("size"));
        return behind == size ? Optional.of(sized.group("before") + sized.group("behind")) : Optional.empty();
    }

    /**
     * The number in E.164, or empty when it is none or cannot be told.
     *
     * @param country ISO 3166-1 alpha-2 to read a national number in; empty when not known
     */
    public static String read(String cell, String country) {
        try {
            var number = NUMBERS.parse(whole(cell).orElse(""), country.isBlank() ? "ZZ" : country);
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
