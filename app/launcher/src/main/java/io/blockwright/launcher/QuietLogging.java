package io.blockwright.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * How logging begins: with nothing, because {@link Logging} sets it up once a profile is open. Logback finds it as a service;
 * without one it searches for configuration files, which is a tenth of a start. A file that is named, or a test's own, is read
 * as ever.
 */
public final class QuietLogging extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        boolean configured = System.getProperty("logback.configurationFile") != null
                || QuietLogging.class.getResource("/logback-test.xml") != null;
        if (configured) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
