package org.dripstone.normalise;
import java.util.*;
import org.dripstone.domain.Consent;
public final class Consents { private Consents() {} public static Consent read(String t) { String s=t.strip().toLowerCase(Locale.ROOT); return s.matches("yes|oui|да")?Consent.GIVEN:s.matches("no|non|нет")?Consent.REFUSED:Consent.NOT_ASKED; } }
