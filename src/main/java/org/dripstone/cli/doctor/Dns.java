package org.dripstone.cli.doctor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/** Questions to the name servers of this machine, with short patience. */
@SuppressWarnings("JdkObsolete") // JNDI takes a Hashtable and nothing else
final class Dns implements Records {
    private final Hashtable<String, String> environment = new Hashtable<>();

    Dns() {
        this("dns:");
    }

    Dns(String servers) {
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, servers);
        environment.put("com.sun.jndi.dns.timeout.initial", "1500");
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
    }

    @Override
    // The factory is fixed, and a name that could be anything but a host's is not asked for.
    @SuppressWarnings("BanJNDI")
    public Optional<List<String>> of(String name, String type) {
        if (!name.matches("[\\p{Alnum}._-]+")) {
            return Optional.empty();
        }
        try {
            InitialDirContext context = new InitialDirContext(environment);
            try {
                Attribute found =
                        context.getAttributes(name, new String[] {type}).get(type);
                return Optional.of(found == null ? List.of() : texts(found));
            } finally {
                context.close();
            }
        } catch (NameNotFoundException none) {
            return Optional.of(List.of());
        } catch (NamingException unasked) {
            return Optional.empty();
        }
    }

    /** A long text comes in several quoted pieces. */
    private static List<String> texts(Attribute found) throws NamingException {
        List<String> texts = new ArrayList<>();
        for (Object value : Collections.list(found.getAll())) {
            texts.add(value.toString().replaceAll("\"\\s*\"", "").replace("\"", ""));
        }
        return texts;
    }
}
