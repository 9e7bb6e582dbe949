package dev.bdp.engine.db;

import java.sql.SQLException;

/// A row with the same key is already there.
public final class DuplicateKeyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DuplicateKeyException(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
