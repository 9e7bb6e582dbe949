package dev.bdp.app;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// PostgreSQL under URLs `jdbc:counted:NAME:…`, with every statement, COPY and commit counted, but
/// for those of the migrations.
public final class CountingDriver implements Driver {
  private static final String PREFIX = "jdbc:counted:";
  private static final Set<String> COUNTED = Set.of("executeQuery", "executeUpdate", "execute");
  private static final Map<String, CallCounter> COUNTERS = new ConcurrentHashMap<>();

  static {
    try {
      DriverManager.registerDriver(new CountingDriver());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The URL of the same database, counted.
  static String url(String url, String name, CallCounter counter) {
    COUNTERS.put(name, counter);
    return PREFIX + name + ":" + url.substring("jdbc:".length());
  }

  @Override
  public Connection connect(String url, Properties properties) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    String[] parts = url.substring(PREFIX.length()).split(":", 2);
    Connection real = DriverManager.getConnection("jdbc:" + parts[1], properties);
    CallCounter counter = COUNTERS.get(parts[0]);
    return (Connection)
        Proxy.newProxyInstance(
            CountingDriver.class.getClassLoader(),
            new Class<?>[] {Connection.class, PGConnection.class},
            (proxy, method, arguments) -> onConnection(real, counter, method, arguments));
  }

  private static Object onConnection(
      Connection real, CallCounter counter, Method method, Object[] arguments) throws Throwable {
    if (isMigration()) {
      return CountedCalls.invoke(real, method, arguments);
    }
    return switch (method.getName()) {
      case "prepareStatement" ->
          statement(
              real, (PreparedStatement) CountedCalls.invoke(real, method, arguments), counter);
      case "commit" ->
          counter.around(() -> CountedCalls.invoke(real, method, arguments), () -> lost(real));
      case "getCopyAPI" -> new CountedCopy(real, counter);
      default -> CountedCalls.invoke(real, method, arguments);
    };
  }

  private static PreparedStatement statement(
      Connection connection, PreparedStatement real, CallCounter counter) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            CountingDriver.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, arguments) ->
                COUNTED.contains(method.getName())
                    ? counter.around(
                        () -> CountedCalls.invoke(real, method, arguments), () -> lost(connection))
                    : CountedCalls.invoke(real, method, arguments));
  }

  private static boolean isMigration() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(f -> f.getClassName().startsWith("org.flywaydb")));
  }

  private static SQLException lost(Connection real) {
    try {
      real.abort(Runnable::run);
    } catch (SQLException e) {
      return e;
    }
    return new SQLException("The answer is lost", "08006");
  }

  /// COPY, counted as one call.
  private static final class CountedCopy extends CopyManager {
    private final Connection real;
    private final CallCounter counter;

    CountedCopy(Connection real, CallCounter counter) throws SQLException {
      super(real.unwrap(BaseConnection.class));
      this.real = real;
      this.counter = counter;
    }

    @Override
    public long copyIn(String sql, InputStream rows) throws SQLException, IOException {
      try {
        return counter.around(() -> super.copyIn(sql, rows), () -> lost(real));
      } catch (SQLException | IOException | RuntimeException e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
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
