package dev.bdp.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// When a job was in each of its states, by its own log.
final class Stages {
  private Stages() {}

  /// A state of a job and when it was in it.
  record Stage(String name, Instant from, Instant to) {
    double seconds() {
      return Duration.between(from, to).toNanos() / 1e9;
    }
  }

  /// The states in their order.
  static List<Stage> of(String url, long job) throws SQLException {
    List<Stage> stages = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT context->>'from', coalesce(lag(created_at) OVER (ORDER BY l.id),
                         (SELECT created_at FROM ingestion_jobs j WHERE j.id = l.job_id)), created_at
                  FROM ingestion_job_logs l WHERE job_id = ? AND message LIKE 'Job is now %' ORDER BY l.id
                """)) {
      query.setLong(1, job);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          stages.add(
              new Stage(
                  rows.getString(1),
                  rows.getTimestamp(2).toInstant(),
                  rows.getTimestamp(3).toInstant()));
        }
      }
    }
    return stages;
  }

  /// Seconds in one of the states.
  static double seconds(String url, long job, String state) throws SQLException {
    return of(url, job).stream()
        .filter(stage -> stage.name().equals(state))
        .mapToDouble(Stage::seconds)
        .sum();
  }

  /// One number that a query gives.
  static double number(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getDouble(1);
    }
  }
}
