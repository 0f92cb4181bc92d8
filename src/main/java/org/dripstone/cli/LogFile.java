package org.dripstone.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** The log in the home. Until it is opened, whatever is logged goes nowhere: where to is known only from the settings. */
final class LogFile {
    private static final String FOLDER = "dripstone.log.folder";

    private LogFile() {}

    /** A command beside the service only appends: two that turn the log over would lose lines. */
    static void open(Path folder, Command.Log log) {
        System.setProperty(FOLDER, folder.toString());
        System.setProperty("dripstone.log.file", log == Command.Log.SERVICE ? "TURNED" : "APPENDED");
        System.setProperty("dripstone.log.screen", log == Command.Log.SERVICE ? "SCREEN" : "NOWHERE");
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        if (!folder.toString().equals(context.getProperty(FOLDER))) {
            configure(context);
        }
    }

    /** For when something was logged before the home was known. */
    private static void configure(LoggerContext context) {
        URL file = Objects.requireNonNull(LogFile.class.getResource("/logback.xml"), "logback.xml");
        JoranConfigurator configurator = new JoranConfigurator();
        context.reset();
        configurator.setContext(context);
        try {
            configurator.doConfigure(file);
        } catch (JoranException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
