package org.dripstone.normalise;
import java.util.*;
public final class EmailAddresses { private EmailAddresses() {}
 public static AddressReading read(String c) { String s=c.strip().replaceAll(".*<|>.*","").strip().toLowerCase(Locale.ROOT); if (s.isEmpty()||s.equals("n/a")) return new AddressReading.Missing(); return s.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")?new AddressReading.Valid(s):new AddressReading.Invalid("x"); }
 public static boolean isShared(String a) { return a.startsWith("info@"); } public static boolean isFreeMail(String d) { return d.equals("mail.example.com")||d.equals("gmail.com"); } }
