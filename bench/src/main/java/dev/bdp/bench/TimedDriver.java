package dev.bdp.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// PostgreSQL under URLs `jdbc:timed:…`: how long each statement takes, as its caller sees it, is
/// told to [StatementTimes].
public final class TimedDriver implements Driver {
  private static final String PREFIX = "jdbc:timed:";
  private static final Set<String> EXECUTIONS = Set.of("executeQuery", "executeUpdate", "execute");

  private final StatementTimes times;

  private TimedDriver(StatementTimes times) {
    this.times = times;
  }

  static void register(StatementTimes times) throws SQLException {
    DriverManager.registerDriver(new TimedDriver(times));
  }

  static String url(String url) {
    return PREFIX + url.substring("jdbc:".length());
  }

  @Override
  public @Nullable Connection connect(String url, Properties properties) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    Connection real =
        DriverManager.getConnection("jdbc:" + url.substring(PREFIX.length()), properties);
    StatementTimes.Session session = times.session();
    return (Connection)
        Proxy.newProxyInstance(
            TimedDriver.class.getClassLoader(),
            new Class<?>[] {Connection.class, PGConnection.class},
            (proxy, method, arguments) -> onConnection(real, session, method, arguments));
  }

  private static @Nullable Object onConnection(
      Connection real,
      StatementTimes.Session session,
      Method method,
      @Nullable Object @Nullable [] arguments)
      throws Throwable {
    long began = System.nanoTime();
    Object result = invoke(real, method, arguments);
    switch (method.getName()) {
      case "commit" -> session.committed(System.nanoTime() - began);
      case "rollback" -> session.rolledBack();
      case "getCopyAPI" -> session.copies();
      case "prepareStatement" -> {
        if (result instanceof PreparedStatement statement && arguments != null) {
          return timed(statement, session, String.valueOf(arguments[0]));
        }
      }
      default -> {}
    }
    return result;
  }

  private static Object timed(PreparedStatement real, StatementTimes.Session session, String sql) {
    return Proxy.newProxyInstance(
        TimedDriver.class.getClassLoader(),
        new Class<?>[] {PreparedStatement.class},
        (proxy, method, arguments) -> {
          long began = System.nanoTime();
          Object result = invoke(real, method, arguments);
          if (EXECUTIONS.contains(method.getName())) {
            session.executed(sql, System.nanoTime() - began);
          }
          return result;
        });
  }

  private static @Nullable Object invoke(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
