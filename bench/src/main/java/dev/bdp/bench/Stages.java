package dev.bdp.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// How long a job was in each of its states, by its own log.
final class Stages {
  private Stages() {}

  /// Seconds by state, in the order of the states.
  static Map<String, Double> of(String url, long job) throws SQLException {
    Map<String, Double> seconds = new LinkedHashMap<>();
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT context->>'from', extract(epoch FROM created_at - coalesce(lag(created_at) OVER (ORDER BY l.id),
                         (SELECT created_at FROM ingestion_jobs j WHERE j.id = l.job_id)))
                  FROM ingestion_job_logs l WHERE job_id = ? AND message LIKE 'Job is now %' ORDER BY l.id
                """)) {
      query.setLong(1, job);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          seconds.merge(rows.getString(1), rows.getDouble(2), Double::sum);
        }
      }
    }
    return seconds;
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
