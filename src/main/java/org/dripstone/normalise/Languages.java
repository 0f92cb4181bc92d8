package org.dripstone.normalise;
import java.util.*;
public final class Languages { private Languages() {} public static Optional<String> read(String t) { String s=t.strip().toLowerCase(Locale.ROOT); return s.matches("[a-z]{2}")?Optional.of(s):Optional.empty(); } public static String ofCountry(String c){return "en";} }
