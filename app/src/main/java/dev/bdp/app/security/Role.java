package dev.bdp.app.security;

/// What somebody may do; each may do what those before it may.
public enum Role {
  /// Look at everything, change nothing.
  READ,
  /// Also start, cancel and resume jobs, pin releases and roll back to them.
  ADMIN;

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
