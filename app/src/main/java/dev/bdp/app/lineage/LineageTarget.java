package dev.bdp.app.lineage;

/// Where events go.
sealed interface LineageTarget permits HttpTarget, FileTarget {
  /// What became of an event.
  enum Answer {
    TAKEN,
    /// It will never be taken as it is.
    REFUSED,
    /// Try again later.
    UNAVAILABLE
  }

  /// @param event one JSON object
  Answer send(String event) throws InterruptedException;
}
