package dev.bdp.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.embedded.EmbeddedPostgres;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bdp sql`: asks the database, prints what it answers.
@Command(
    name = "sql",
    description = "Runs one statement against the database.",
    mixinStandardHelpOptions = true)
public final class SqlCommand implements Callable<Integer> {
  private static final int ROWS_A_FETCH = 1000;

  /// How the answer is printed.
  enum Format {
    TSV,
    CSV,
    JSON
  }

  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "SQL", description = "The statement.")
  String sql;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "tsv (default), csv or json (one object a line).")
  Format format = Format.TSV;

  @Override
  public Integer call() throws IOException {
    String named = common.databaseUrl();
    String url = named != null ? named : EmbeddedPostgres.in(common.home()).start();
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(ROWS_A_FETCH);
        ResultSet rows = statement.execute(sql) ? statement.getResultSet() : null;
        if (statement.getMoreResults(Statement.KEEP_CURRENT_RESULT)
            || statement.getUpdateCount() != -1) {
          connection.rollback();
          throw new UsageException(
              "Cannot run several statements at once: bdp sql prints what one answers. Run each by itself.");
        }
        if (rows != null) {
          print(rows);
        }
        connection.commit();
      } catch (SQLException e) {
        throw new SourceDataException(
            "Cannot run the statement: %s. Check the SQL."
                .formatted(String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", "; ")),
            e);
      }
    } catch (SQLException e) {
      throw new BackendUnavailableException(
          "Cannot connect to the database: %s. Check --db and that PostgreSQL runs."
              .formatted(e.getMessage()),
          e);
    }
    return 0;
  }

  private void print(ResultSet rows) throws SQLException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    ResultSetMetaData columns = rows.getMetaData();
    if (format != Format.JSON && !common.json()) {
      StringBuilder head = new StringBuilder();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        head.append(i > 1 ? separator() : "").append(cell(columns.getColumnLabel(i)));
      }
      out.println(head);
    }
    while (rows.next()) {
      out.println(
          format == Format.JSON || common.json() ? object(rows, columns) : line(rows, columns));
    }
    out.flush();
  }

  private String line(ResultSet rows, ResultSetMetaData columns) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String value = rows.getString(i);
      line.append(i > 1 ? separator() : "").append(value == null ? "" : cell(value));
    }
    return line.toString();
  }

  private String separator() {
    return format == Format.CSV ? "," : "\t";
  }

  private String cell(String value) {
    if (format == Format.TSV) {
      return value
          .replace("\\", "\\\\")
          .replace("\t", "\\t")
          .replace("\n", "\\n")
          .replace("\r", "\\r");
    }
    return value.matches("(?s).*[\",\n\r].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private static String object(ResultSet rows, ResultSetMetaData columns)
      throws SQLException, IOException {
    java.io.StringWriter text = new java.io.StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        json.writeFieldName(columns.getColumnLabel(i));
        String value = rows.getString(i);
        switch (columns.getColumnTypeName(i)) {
          case String type when value == null -> json.writeNull();
          case String type when value.matches("NaN|-?Infinity") -> json.writeString(value);
          case "int2", "int4", "int8", "numeric", "float4", "float8", "json", "jsonb" ->
              json.writeRawValue(value);
          case "bool" -> json.writeBoolean(rows.getBoolean(i));
          default -> json.writeString(value);
        }
      }
      json.writeEndObject();
    }
    return text.toString();
  }
}
