package dev.bdp.engine.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.OutcomeUnknownException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;

/// The PostgreSQL database of an installation. Safe for use by many threads.
///
/// The schema is migrated when it is opened.
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /// Connects and brings the schema up to date.
  ///
  /// @param url a JDBC URL of PostgreSQL, user and password included
  /// @param connections the most connections to hold; migrations want three
  /// @throws BackendUnavailableException when nothing answers there
  /// @throws dev.bdp.engine.failure.ConfigurationException when the schema is newer than this
  ///   program
  public static Database open(String url, int connections) {
    HikariConfig config = config(url, connections);
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new BackendUnavailableException(
          "Cannot connect to the database %s: %s. Check --db and that PostgreSQL runs."
              .formatted(withoutSecrets(url), rootMessage(e)),
          e);
    }
    Database database = new Database(pool);
    try {
      Migrations.framework().run(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    return database;
  }

  /// One that is not connected to and not migrated before it is used, and given up then when
  /// nothing answers at once.
  public static Database unconnected(String url) {
    HikariConfig config = config(url, 1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(250);
    return new Database(new HikariDataSource(config));
  }

  private static HikariConfig config(String url, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(Math.max(3, connections));
    config.setMinimumIdle(0);
    config.setAutoCommit(false);
    config.setConnectionTimeout(30_000);
    config.setInitializationFailTimeout(10_000);
    config.addDataSourceProperty("ApplicationName", "bdp");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketFactory", KeepAliveSockets.class.getName());
    // A pooler in transaction mode hands each transaction another session, which has no statement
    // that was prepared before.
    config.addDataSourceProperty("prepareThreshold", "0");
    return config;
  }

  /// Runs `work` in one transaction: committed when it returns, rolled back when it throws.
  ///
  /// @throws BackendUnavailableException the database was lost before the commit; nothing happened
  /// @throws OutcomeUnknownException the database was lost during the commit
  public <T> T inTransaction(Function<Transaction, T> work) {
    try (Connection connection = pool.getConnection()) {
      T result;
      try {
        result = work.apply(new Transaction(connection));
      } catch (RuntimeException | Error e) {
        rollBack(connection, e);
        throw e;
      }
      try {
        connection.commit();
      } catch (SQLException e) {
        throw new OutcomeUnknownException(
            "Cannot tell whether the database committed: %s. Run the command again, it goes on from what is stored."
                .formatted(e.getMessage()),
            e);
      }
      return result;
    } catch (SQLException e) {
      throw new BackendUnavailableException(
          "Cannot get a connection to the database %s: %s. Run the command again when it is back."
              .formatted(url(), rootMessage(e)),
          e);
    }
  }

  /// [#inTransaction] for work without a result.
  public void transact(Consumer<Transaction> work) {
    inTransaction(transaction -> {
      work.accept(transaction);
      return true;
    });
  }

  /// Its JDBC URL, without user and password.
  public String url() {
    return withoutSecrets(pool.getJdbcUrl());
  }

  /// How the connections are used at this moment.
  public PoolUse poolUse() {
    HikariPoolMXBean now = pool.getHikariPoolMXBean();
    return new PoolUse(
        now.getActiveConnections(),
        now.getIdleConnections(),
        now.getThreadsAwaitingConnection(),
        pool.getMaximumPoolSize());
  }

  HikariDataSource pool() {
    return pool;
  }

  private static void rollBack(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static String withoutSecrets(String url) {
    int query = url.indexOf('?');
    String place = query < 0 ? url : url.substring(0, query);
    return place.replaceFirst("//[^@/]*@", "//");
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  @Override
  public void close() {
    pool.close();
  }
}
