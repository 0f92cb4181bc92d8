package org.dripstone.identity;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells addresses of one person from those of a desk, and employers' domains from those where anybody gets an address. */
record Mailboxes(Predicate<String> isShared, Predicate<String> isFreeMailDomain) {

    Set<String> personal(Set<String> addresses) {
        return addresses.stream().filter(isShared.negate()).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> shared(Set<String> addresses) {
        return addresses.stream().filter(isShared).collect(Collectors.toUnmodifiableSet());
    }

    boolean isOffice(String address) {
        return !isFreeMailDomain.test(domain(address));
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
