package dev.bdp.engine.db;

import dev.bdp.engine.failure.BackendUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// One running transaction. Used by one thread, only inside [Database#inTransaction].
///
/// Parameters are bound by their type: `String`, `Long`, `Integer`, `Boolean`, `UUID`, `byte[]`,
/// `Long[]`, `String[]`, enums by their lower-case name, [Json] as JSONB, null.
public final class Transaction {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int ROWS_A_FETCH = 1000;

  private final Connection connection;

  Transaction(Connection connection) {
    this.connection = connection;
  }

  /// Turns one row of a result into a value.
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Runs a statement; the number of rows that it touched.
  public int update(String sql, @Nullable Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// All rows of a result, in order.
  public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> result = new ArrayList<>();
      while (rows.next()) {
        result.add(reader.read(rows));
      }
      return result;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// Hands over the rows of a result one by one, however many there are, in flat memory.
  public <T> void forEach(
      String sql, RowReader<T> reader, Consumer<T> action, @Nullable Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      statement.setFetchSize(ROWS_A_FETCH);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          action.accept(reader.read(rows));
        }
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// The first row of a result.
  public <T> Optional<T> find(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    List<T> rows = query(sql, reader, parameters);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /// The only row of a result that always has one.
  public <T> T load(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return find(sql, reader, parameters).orElseThrow();
  }

  /// Loads the rows into a table with `COPY … FROM STDIN (FORMAT binary)`.
  ///
  /// @param target table and columns, as in `versions (id, version)`
  /// @throws DuplicateKeyException when a row's key is already there; the transaction is lost
  public void copy(String target, BinaryRows rows) {
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + target + " FROM STDIN (FORMAT binary)", rows.finish());
    } catch (SQLException e) {
      throw failure(e);
    } catch (java.io.IOException e) {
      throw new BackendUnavailableException(
          "Cannot send rows to the database: %s. Run the command again.".formatted(e.getMessage()),
          e);
    }
  }

  /// A step that may fail without taking the transaction with it.
  public void savepoint(Runnable step) {
    update("SAVEPOINT step");
    try {
      step.run();
    } catch (BackendUnavailableException e) {
      throw e; // there is no connection left to go back on
    } catch (RuntimeException e) {
      update("ROLLBACK TO SAVEPOINT step");
      throw e;
    }
    update("RELEASE SAVEPOINT step");
  }

  private PreparedStatement prepare(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < parameters.length; i++) {
        bind(statement, i + 1, parameters[i]);
      }
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
    return statement;
  }

  private void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setObject(at, null);
      case String text -> statement.setString(at, text);
      case Long number -> statement.setLong(at, number);
      case Integer number -> statement.setInt(at, number);
      case Double number -> statement.setDouble(at, number);
      case Boolean truth -> statement.setBoolean(at, truth);
      case UUID id -> statement.setObject(at, id);
      case byte[] bytes -> statement.setBytes(at, bytes);
      case Long[] numbers -> statement.setArray(at, connection.createArrayOf("bigint", numbers));
      case String[] texts -> statement.setArray(at, connection.createArrayOf("text", texts));
      case UUID[] ids -> statement.setArray(at, connection.createArrayOf("uuid", ids));
      case Enum<?> constant -> statement.setString(at, EnumText.of(constant));
      case Json json -> statement.setObject(at, json.text(), java.sql.Types.OTHER);
      default -> throw new IllegalArgumentException("Cannot bind " + value.getClass());
    }
  }

  /// The pool has no state to tell of a connection that was lost in an earlier statement.
  private boolean isLost() {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  private RuntimeException failure(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.equals(UNIQUE_VIOLATION)) {
      return new DuplicateKeyException(e);
    }
    if (state.startsWith("08")
        || state.startsWith("57")
        || state.startsWith("53")
        || state.startsWith("40")
        || isLost()) {
      return new BackendUnavailableException(
          "Cannot go on with the database: %s. Run the command again, it goes on from what is stored."
              .formatted(e.getMessage()),
          e);
    }
    return new IllegalStateException("SQL failed (" + state + "): " + e.getMessage(), e);
  }
}
