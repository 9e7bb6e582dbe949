package dev.bdp.engine.db;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.ConfigurationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/// One lineage of schema migrations: the framework's, or that of a source's typed tables.
///
/// @param location where on the class path the `.sql` files lie
/// @param historyTable the table that remembers which of them ran
public record Migrations(String location, String historyTable) {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  static Migrations framework() {
    return new Migrations("db/migration", "flyway_schema_history");
  }

  /// The migrations of a source's typed tables. Lineages do not share version numbers.
  public static Migrations ofTables(String name, String location) {
    return new Migrations(location, "flyway_history_" + name);
  }

  /// Runs what has not run yet; two processes may do so at once.
  ///
  /// @throws ConfigurationException when there is nothing at the location, or the database is of a
  ///   newer schema than this program knows
  public void run(Database database) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(database.pool())
            .locations("classpath:" + location)
            .table(historyTable)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .validateMigrationNaming(true)
            .load();
    try {
      while (!database.inTransaction(transaction -> migrateAlone(transaction, flyway))) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (FlywayException e) {
      if (e.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
        throw new ConfigurationException(
            "Cannot use the database: its schema was changed outside this program, in %s %s. Restore it or use another --db."
                .formatted(historyTable, differing(flyway)),
            e);
      }
      throw new BackendUnavailableException(
          "Cannot migrate the database: %s. Check the rights of its user."
              .formatted(String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R[\\s-]*", "; ")),
          e);
    }
  }

  /// The migrations that are not as this program has them.
  private static String differing(Flyway flyway) {
    return flyway.validateWithResult().invalidMigrations.stream()
        .map(one -> "migration %s (%s)".formatted(one.version, one.description))
        .collect(Collectors.joining(", "));
  }

  /// One process at a time: Flyway's own lock does not cover the making of its history table. Who
  /// waits holds no session meanwhile: a pooler has few, and whoever migrates wants two more.
  private boolean migrateAlone(Transaction transaction, Flyway flyway) {
    boolean alone =
        transaction.load(
            "SELECT pg_try_advisory_xact_lock(hashtextextended('bdp migrations', 0))",
            row -> row.getBoolean(1));
    if (alone) {
      // This session idles while Flyway works on others, for as long as that takes.
      transaction.update("SET LOCAL idle_in_transaction_session_timeout = 0");
      refuseOtherSchema(flyway);
      flyway.migrate();
    }
    return alone;
  }

  private void refuseOtherSchema(Flyway flyway) {
    MigrationInfo[] all = flyway.info().all();
    if (Stream.of(all).noneMatch(migration -> migration.getState().isResolved())) {
      throw new ConfigurationException(
          "Cannot make the tables of %s: there is no migration at classpath:%s. Put V001__….sql there, into a jar that has entries for its directories, as jar and Maven make them."
              .formatted(historyTable, location));
    }
    for (MigrationInfo migration : all) {
      if (migration.getState().isApplied()
          && !migration.getState().isResolved()
          && migration.getVersion() != null
          && !migration.getVersion().getVersion().equals("0")) {
        throw new ConfigurationException(
            "Cannot use the database: its schema has version %s (%s), which this program does not know. Install a newer BDP Ingest."
                .formatted(migration.getVersion(), historyTable));
      }
    }
  }
}
