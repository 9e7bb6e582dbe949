package dev.bdp.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.bdp.engine.failure.IngestException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the log of this process goes: stderr, in a format. What happens to a job as such is in its
/// own log, in the database.
public final class LogOutput {
  private static final Logger LOG = LoggerFactory.getLogger(LogOutput.class);
  private static final String PATTERN =
      "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\"} %-5level %logger{0} [%mdc]: %msg%n";

  private static volatile LogFormat format = LogFormat.TEXT;

  private LogOutput() {}

  /// @param level of this program's own lines, unless `BDP_LOG_LEVEL` names another
  public static void use(LogFormat wanted, Level level) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    String named = System.getenv("BDP_LOG_LEVEL");
    context.getLogger("dev.bdp").setLevel(named == null ? level : Level.toLevel(named, level));
    var appender = context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    if (appender instanceof OutputStreamAppender<ILoggingEvent> stderr) {
      Encoder<ILoggingEvent> encoder = wanted == LogFormat.JSON ? json() : text();
      encoder.setContext(context);
      encoder.start();
      stderr.setEncoder(encoder);
    }
    format = wanted;
  }

  public static boolean isJson() {
    return format == LogFormat.JSON;
  }

  /// Says something to whoever started the command.
  public static void say(PrintWriter err, String line) {
    if (isJson()) {
      LOG.info(line);
    } else {
      err.println(line);
      err.flush();
    }
  }

  /// Says why a command failed.
  ///
  /// @param about what it failed with, where that is not all it does
  public static void fail(PrintWriter err, IngestException failure, String about) {
    String message = about + failure.getMessage();
    if (isJson()) {
      LOG.atError()
          .addKeyValue("kind", failure.kind())
          .addKeyValue("exitCode", failure.exitCode())
          .log(message);
    } else {
      err.println(message);
    }
  }

  private static Encoder<ILoggingEvent> text() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setPattern(PATTERN);
    return encoder;
  }

  private static Encoder<ILoggingEvent> json() {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    encoder.setWithArguments(false);
    encoder.setWithMessage(false);
    encoder.setWithFormattedMessage(true);
    return encoder;
  }
}
