package dev.bdp.engine.work;

/// Rolls back what a worker did for a unit that is no longer its own; caught by the worker loop and
/// by nobody else.
public final class LeaseLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLostException(Lease lease) {
    super("Lease " + lease.number() + " of unit " + lease.unit().value() + " is lost");
  }
}
