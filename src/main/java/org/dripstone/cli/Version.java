package org.dripstone.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the jar. */
final class Version implements IVersionProvider {
    static final String TEXT = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("of the work in progress");

    @Override
    public String[] getVersion() {
        return new String[] {"Dripstone " + TEXT, "Java " + Runtime.version()};
    }
}
